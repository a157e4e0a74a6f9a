"""A table as a template prints it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cardpress.markup import Markdown, escape, join, small, strong
from cardpress.wording import COLUMNS, MISSING

_RIGHT = Markdown("---:")
# As wide as a point and a digit; a table is set right, so what is missing is filled up.
_POINT, _DIGIT = "&puncsp;", "&numsp;"
_MOST = 3  # a single price of a hundredth of a cent moves no others


@dataclass(frozen=True)
class Column:
    """A column's heading, and the dashes under it that align figures to the right."""

    heading: Markdown
    rule: Markdown


class Cell(NamedTuple):
    """What stands in a cell: a text, and lines of notes in small print below it.

    ``decimals`` are those of a figure that is aligned with others; None for any other text.
    """

    text: Markdown
    decimals: int | None = None
    below: tuple[Markdown, ...] = ()

    @property
    def written(self) -> Markdown:
        """Return the cell as a page has it."""
        return join((self.text, *map(small, self.below)), "<br>") if self.below else self.text

    @property
    def in_bold(self) -> "Cell":
        """Return the cell with its text in bold, and what is below as it is."""
        return self._replace(text=strong(self.text))

    def filled(self, most: int) -> Markdown:
        """Return the cell with room for the decimals that others in its column have, at most."""
        if self.decimals is None or self.decimals >= most:
            return self.written
        room = ("" if self.decimals else _POINT) + _DIGIT * (most - self.decimals)
        return self._replace(text=Markdown(f"{self.text}{room}")).written


Filling = Cell | Markdown
"""What a cell may be made of: a cell, or text that is no figure, which most are."""


def beside(text: Filling, *notes: Markdown | None) -> Cell:
    """Set notes in small print below what stands in a cell, in one line."""
    cell = text if isinstance(text, Cell) else Cell(text)
    line = join([note for note in notes if note], ", ")
    return cell._replace(below=(*cell.below, line)) if line else cell


@dataclass(frozen=True)
class Table:
    """Columns, and rows with as many cells; every cell is safe text."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Markdown, ...], ...]


def text_columns(*headings: str) -> list[Column]:
    """Return columns of text; a heading is safe already, or the key of one of our own."""
    return [Column(_heading(heading), Markdown("---")) for heading in headings]


def figure_columns(*headings: str) -> list[Column]:
    """Return columns of figures, aligned to the right."""
    return [Column(_heading(heading), _RIGHT) for heading in headings]


def _heading(heading: str) -> Markdown:
    return heading if isinstance(heading, Markdown) else escape(COLUMNS[heading])


def table(columns: Iterable[Column], rows: Iterable[Iterable[Filling]]) -> Table | None:
    """Lay out rows under columns; None where there are no rows."""
    laid_out = list(columns)
    cells = [tuple(row) for row in rows]
    if not cells:
        return None
    by_column = (
        _on_the_decimal(column) if heading.rule == _RIGHT else map(_written, column)
        for heading, column in zip(laid_out, zip(*cells, strict=True), strict=True)
    )
    return Table(tuple(laid_out), tuple(zip(*by_column, strict=True)))


def without_empty(columns: Sequence[Column], rows: Iterable[Sequence[Filling]]) -> Table | None:
    """Lay out rows under the columns in which any of them states something."""
    cells = list(rows)
    kept = [n for n in range(len(columns)) if any(row[n] != MISSING for row in cells)]
    return table([columns[n] for n in kept], [[row[n] for n in kept] for row in cells])


def _written(filling: Filling) -> Markdown:
    return filling.written if isinstance(filling, Cell) else filling


def _on_the_decimal(column: Sequence[Filling]) -> list[Markdown]:
    """Fill figures up with room for the decimals that others in their column have."""
    decimals = [cell.decimals or 0 for cell in column if isinstance(cell, Cell)]
    most = min(_MOST, max(decimals, default=0))
    return [cell.filled(most) if isinstance(cell, Cell) else cell for cell in column]
