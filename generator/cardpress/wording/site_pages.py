"""Which pages a site has: all but those of the parts that its catalogue leaves out."""

from cardpress.configuration import SitePages

PATHS = {
    "benchmarks": "benchmarks/index.md",
    "checks": "contribute/checks.md",
    "compare": "compare.md",
    "cost": "cost.md",
    "coverage": "coverage.md",
    "data": "data/index.md",
    "disagreements": "disagreements.md",
    "explore": "explore.md",
    "fields": "contribute/fields.md",
    "news": "new/index.md",
    "organizations": "organizations/index.md",
    "owners": "owners.md",
    "redirects": "redirects.md",
    "retirements": "retirements.md",
    "templates": "contribute/templates.md",
}
"""The page of each part of a site that it may do without, relative to the site."""
FEEDS = ("feed.xml", "feed.json")
"""The files of a feed, Atom and JSON: of the catalogue, or in the folder of a card's page."""
CALENDAR = "retirements.ics"
"""The calendar of retirements."""
_FOLDERS = {
    "benchmarks": "benchmarks",
    "compare": "pairs",
    "new": "news",
    "organizations": "organizations",
}
_PART_OF = {path: part for part, path in PATHS.items()}


def has_page(parts: SitePages, page: str) -> bool:
    """Return whether a site with some parts has a page, given by its path.

    Whatever leads to a page asks here. What makes pages or data asks for the part itself, so that
    nothing is made in vain.
    """
    part = _PART_OF.get(page) or _FOLDERS.get(page.partition("/")[0], "")
    return not part or bool(getattr(parts, part))
