"""A table as a template prints it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.markup import Markdown, escape

from .page import MISSING


@dataclass(frozen=True)
class Column:
    """A column's heading, and the dashes under it that align figures to the right."""

    heading: Markdown
    rule: Markdown


@dataclass(frozen=True)
class Table:
    """Columns, and rows with as many cells; every cell is safe text."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Markdown, ...], ...]


def words(*headings: str) -> list[Column]:
    """Make columns of text; a heading that is not safe already is escaped."""
    return [Column(_safe(heading), Markdown("---")) for heading in headings]


def figures(*headings: str) -> list[Column]:
    """Make columns of figures, aligned to the right."""
    return [Column(_safe(heading), Markdown("---:")) for heading in headings]


def _safe(heading: str) -> Markdown:
    return heading if isinstance(heading, Markdown) else escape(heading)


def table(columns: Iterable[Column], rows: Iterable[Iterable[Markdown]]) -> Table | None:
    """Lay out rows under columns; None where there are no rows."""
    cells = tuple(tuple(row) for row in rows)
    return Table(tuple(columns), cells) if cells else None


def without_empty(columns: Sequence[Column], rows: Iterable[Sequence[Markdown]]) -> Table | None:
    """Lay out rows under the columns in which any of them states something."""
    cells = list(rows)
    kept = [n for n in range(len(columns)) if any(row[n] != MISSING for row in cells)]
    return table([columns[n] for n in kept], [[row[n] for n in kept] for row in cells])
