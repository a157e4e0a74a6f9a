"""Small sites of a catalogue, each beside other plugins: those that do not meet are on one."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.site import effects
from tests.site.effects import CARD, PATH

I18N = {
    "languages": [
        {"locale": "en", "default": True, "name": "English"},
        {"locale": "de", "name": "Deutsch"},
    ]
}
GERMAN = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Models"
msgstr "Modelle"
"""
ABSENT = {
    # Packages of which there is no wheel; no site here has its styles or scripts made smaller.
    "lib/csscompressor.py": '__version__ = "1"\ncompress = str\n',
    "lib/jsmin.py": "jsmin = str\n",
}


@dataclass(frozen=True)
class Site:
    """A small site with plugins; each of ``effects`` says what its owner finds on it."""

    plugins: list[Any]
    effects: tuple[Callable[[Path], None], ...]
    files: dict[str, str] = field(default_factory=dict)
    settings: dict[str, Any] = field(default_factory=dict)
    git: bool = False


_EXTENSIONS = [
    *("abbr", "admonition", "attr_list", "footnotes", "md_in_html", "pymdownx.caret"),
    *("pymdownx.critic", "pymdownx.emoji", "pymdownx.keys", "pymdownx.magiclink"),
    *("pymdownx.mark", "pymdownx.smartsymbols", "pymdownx.superfences", "pymdownx.tilde"),
    {"pymdownx.tabbed": {"alternate_style": True}},
]
SITES = {
    "awesome-nav": Site(
        ["awesome-nav"],
        (effects.has_menu("Home", "Models", "Compare"),),
        {
            "docs/.nav.yml": "nav:\n  - index.md\n  - Catalogue: models-catalogue\n",
            f"docs/{PATH}.nav.yml": "nav:\n  - models\n  - compare.md\n",
        },
    ),
    "literate-nav": Site(
        ["literate-nav"],
        (effects.has_menu("Home", "Ace of Acme", "Compare", "Cost"),),
        {
            "docs/SUMMARY.md": f"* [Home](index.md)\n* [Ace of Acme]({CARD}.md)\n"
            f"* All\n    * {PATH}*.md\n"
        },
    ),
    "section-index": Site(
        ["section-index"],
        (effects.has_menu("Home", "All models", "Ace"),),
        settings={"nav": ["index.md", {"All models": [f"{PATH}models/index.md", f"{CARD}.md"]}]},
    ),
    "blog, tags, macros and include-markdown": Site(
        ["blog", "tags", "macros", "include-markdown"],
        (effects.blog, effects.evaluated),
        {
            "docs/blog/index.md": "# Blog\n",
            "docs/blog/posts/one.md": "---\ndate: 2024-01-02\n---\n# One\n\n"
            f"[Ace](../../{CARD}.md)\n",
            "docs/own.md": "# Own\n\nTwo is {{ 1 + 1 }}, and the home page says: "
            '{% include-markdown "part.txt" %}.\n',
            "docs/part.txt": "Home",
        },
    ),
    "rss, git-revision-date-localized and mike": Site(
        [
            {"rss": {"match_path": f"{PATH}models/.*"}},
            "git-revision-date-localized",
            {"mike": {"canonical_version": "latest"}},
        ],
        (effects.rss, effects.dated, effects.versioned),
        settings={"extra": {"version": {"provider": "mike"}}},
        git=True,
    ),
    "print-site": Site(
        ["print-site"],
        (effects.printed,),
        settings={"nav": ["index.md", {"M": [f"{PATH}models/bolt.md"]}]},
    ),
    "i18n, by endings": Site(
        [{"i18n": {"docs_structure": "suffix", **I18N}}],
        (effects.translated,),
        {"docs/index.de.md": f"# Start\n\n[Ace]({CARD}.md)\n", "locale/de.po": GERMAN},
    ),
    "i18n, by folders": Site(
        [{"i18n": {"docs_structure": "folder", **I18N}}],
        (effects.translated,),
        {
            "docs/en/index.md": f"# Home\n\n[Ace](../{CARD}.md)\n",
            "docs/de/index.md": f"# Start\n\n[Ace](../{CARD}.md)\n",
            "docs/index.md": "",
            "locale/de.po": GERMAN,
        },
    ),
    "privacy, social and redirects": Site(
        [
            # The theme's own script names a library on another host, which is none of ours.
            {"privacy": {"assets_exclude": ["unpkg.com/mermaid*"]}},
            "social",
            {
                "redirects": {
                    "redirect_maps": {
                        "old.md": f"{CARD}.md",
                        f"{PATH}was.md": f"{PATH}models/index.md",
                    }
                }
            },
        ],
        (effects.private, effects.social, effects.redirected),
    ),
    "minify, and extensions of the theme": Site(
        [{"minify": {"minify_html": True}}],
        (effects.small, effects.extended),
        {
            **ABSENT,
            "docs/own.md": "# Own\n\n==a== ~~b~~ H~2~O ++ctrl+a++ HTML\n\n*[HTML]: A language\n",
        },
        {"markdown_extensions": _EXTENSIONS},
    ),
}
