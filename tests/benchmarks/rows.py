"""The rows of the report: what each of them is, as its reader is told."""

TITLES = {
    "start": "Python and our imports alone: `cardpress check --help`",
    "parse": "floor: libyaml's parse of all card files, its events alone",
    "load": "libyaml's parse of them into Python's data: `yaml.load`",
    "render": "floor: one Jinja render of `{{ markdown }}` a page",
    "write": "floor: one write a page, into a new folder",
    "check": "`cardpress check`",
    "pages": "`cardpress pages`, cards to Markdown",
    "cold": "the site: `mkdocs build`, no cache",
    "keep": "the site, no cache, while what is made is kept for the next build",
    "edit-text": "the site after one more sentence on a card, new process, with what was kept",
    "edit-score": "the site after another score on it, new process, with what was kept",
    "serve-start": "`mkdocs serve`, until its first page",
    "serve-text": "in `serve`: one more sentence on a card, until its page shows it",
    "serve-score": "in `serve`: another score, until its page shows it",
    "serve-undo": "in `serve`: both undone, until the page is as before",
    "serve-mistake": "in `serve`: a mistake on the card, until its page shows the message",
    "serve-mended": "in `serve`: mended, until the page is as before",
    "hugo": "Hugo, a bare theme, the same Markdown",
    "zensical": "Zensical with its own theme, the same Markdown",
    "mkdocs": "MkDocs with Material, without us, the same Markdown",
}
FLOORS = ("parse", "render", "write")
"""What cards to Markdown cannot do without."""
PLOTTED = (
    *("parse", "check", "pages", "cold", "edit-text", "serve-text"),
    *("hugo", "zensical", "mkdocs"),
)
