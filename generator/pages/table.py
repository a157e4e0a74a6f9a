"""A table as a template prints it."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.markup import Markdown


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


def table(
    words: Iterable[str], figures: Iterable[str], rows: Iterable[Iterable[Markdown]]
) -> Table | None:
    """Lay out rows under columns of words, then columns of figures; None where there are no rows.

    Headings are safe text already: our own words, or escaped.
    """
    columns = [Column(Markdown(heading), Markdown("---")) for heading in words]
    columns += [Column(Markdown(heading), Markdown("---:")) for heading in figures]
    cells = tuple(tuple(row) for row in rows)
    return Table(tuple(columns), cells) if cells else None
