"""A report of changes as a comment of a code host: Markdown that holds no word of a card but as
code, and is no longer than a comment may be."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cardpress.wording import reports

from .catalogue_changes import CatalogueChanges
from .outline import Limits, Line, Section
from .styles import IN_MARKDOWN
from .told import Told

LONGEST = 65_536
"""Bytes of a comment: what GitHub takes in characters, which are no more than these."""
_SHORTER = (
    Limits(),
    Limits(20, 30, 12),
    Limits(10, 20, 8),
    Limits(6, 10, 5),
    Limits(3, 5, 3),
    Limits(1, 2, 2),
)
_FEW = 30  # lines that need no folding


def as_markdown(found: CatalogueChanges, *, site: str = "") -> str:
    """Return the report with as much of each section as a comment has room for.

    With the address of a ``site``, cards and pages are links to it.
    """
    style = replace(IN_MARKDOWN, site=site)
    made = (_comment(Told(found, style, limits)) for limits in _SHORTER)
    fitting = next((text for text in made if len(text.encode()) <= LONGEST), "")
    told = Told(found, style, _SHORTER[-1])
    return fitting or "\n\n".join((f"## {told.title}", told.summary, reports.too_long()))


def _comment(told: Told) -> str:
    return "\n\n".join((f"## {told.title}", told.summary, *map(_section, told.sections())))


def _section(section: Section) -> str:
    lines = "\n".join(_lines(section.lines, ""))
    if section.is_open or len(lines.split("\n")) <= _FEW:
        return f"### {section.title}\n\n{lines}"
    summary = reports.folded(section.title, section.count)
    # The blank line ends the HTML, and Markdown begins.
    return f"<details><summary><b>{summary}</b></summary>\n\n{lines}\n\n</details>"


def _lines(lines: Iterable[Line], indent: str) -> Iterator[str]:
    for line in lines:
        yield f"{indent}- {line.text}"
        yield from _lines(line.inner, f"{indent}  ")
