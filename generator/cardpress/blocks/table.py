"""A table as a template prints it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cardpress.markup import Markdown, escape, escape_html, join, row, small, strong
from cardpress.wording import COLUMNS, MISSING, folds

_RIGHT = Markdown("---:")
# Spaces as wide as a point and a digit. Figures are right-aligned, so one with fewer decimals gets
# spaces in their place, and the decimal points of a column line up.
_POINT, _DIGIT = "&puncsp;", "&numsp;"
# Rows of a list that may be long: a fold of a few would hide more than it saves.
_OPEN, _MOST_OPEN = 20, 30
_MOST_DECIMALS = 3  # a single price of a hundredth of a cent must not push all others to the left


@dataclass(frozen=True)
class Column:
    """A column's heading, and the dashes below it by which Markdown aligns the column."""

    heading: Markdown
    rule: Markdown


class Cell(NamedTuple):
    """A cell: a text, and lines of notes in small print below it.

    ``decimals`` is how many a figure has, by which it is aligned; None for any other text.
    """

    text: Markdown
    decimals: int | None = None
    below: tuple[Markdown, ...] = ()

    @property
    def written(self) -> Markdown:
        """Return the cell as Markdown, in one line, as a Markdown table needs it."""
        return join((self.text, *map(small, self.below)), "<br>") if self.below else self.text

    @property
    def in_bold(self) -> "Cell":
        """Return the cell with its text in bold, and its notes unchanged."""
        return Cell(strong(self.text), self.decimals, self.below)

    def filled(self, most: int) -> Markdown:
        """Return the cell as Markdown, with room for as many decimals as its column has."""
        if self.decimals is None or self.decimals >= most:
            return self.written
        room = ("" if self.decimals else _POINT) + _DIGIT * (most - self.decimals)
        return Cell(Markdown(f"{self.text}{room}"), None, self.below).written


CellContent = Cell | Markdown
"""What a planner may put into a cell: a cell, or plain text that is no figure."""


def with_notes(content: CellContent, *notes: Markdown | None) -> Cell:
    """Return a cell with notes in small print below it, in one line."""
    cell = content if isinstance(content, Cell) else Cell(content)
    stated = [note for note in notes if note]
    return Cell(cell.text, cell.decimals, (*cell.below, join(stated, ", "))) if stated else cell


@dataclass(frozen=True)
class Table:
    """Columns, rows with as many cells, and all of it in lines; every text is safe for a page."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Markdown, ...], ...]

    @property
    def lines(self) -> Iterator[Markdown]:
        """Yield the table as Markdown has it: its headings, their rule, and a line for each row."""
        # Not by the template: most of what a site prints are cells, and each would take as long
        # there as a whole line.
        yield row(column.heading for column in self.columns)
        yield row(column.rule for column in self.columns)
        yield from map(row, self.rows)

    @property
    def opening(self) -> "Table":
        """Return the rows with which a long list begins: all of them, if they are not many."""
        return Table(self.columns, self.rows[:_OPEN]) if len(self.rows) > _MOST_OPEN else self

    @property
    def rest(self) -> "Table | None":
        """Return the rows of a long list that are folded, or None if there are none."""
        return Table(self.columns, self.rows[_OPEN:]) if len(self.rows) > _MOST_OPEN else None

    @property
    def more(self) -> Markdown:
        """Return what stands for the rows that are folded."""
        return escape_html(folds.more(len(self.rows) - len(self.opening.rows)))


def text_columns(*headings: str) -> list[Column]:
    """Return columns of text; a heading is Markdown, or the key of one of our own."""
    return [Column(_heading(heading), Markdown("---")) for heading in headings]


def figure_columns(*headings: str) -> list[Column]:
    """Return columns of figures, aligned to the right."""
    return [Column(_heading(heading), _RIGHT) for heading in headings]


def _heading(heading: str) -> Markdown:
    return heading if isinstance(heading, Markdown) else escape(COLUMNS[heading])


def table(columns: Iterable[Column], rows: Iterable[Iterable[CellContent]]) -> Table | None:
    """Return a table of rows under columns, or None if there are no rows."""
    headings = tuple(columns)
    cells = [tuple(row) for row in rows]
    # Templates ask for a table, and leave its heading out where there is none.
    if not cells:
        return None
    return _of_columns(zip(headings, zip(*cells, strict=True), strict=True))


def without_empty(columns: Sequence[Column], rows: Iterable[Sequence[CellContent]]) -> Table | None:
    """Return a table of rows under those columns that are not empty in all of them."""
    cells = list(rows)
    if not cells:
        return None
    by_column = zip(columns, zip(*cells, strict=True), strict=True)
    return _of_columns(
        (heading, column)
        for heading, column in by_column
        if any(content != MISSING for content in column)
    )


def _of_columns(columns: Iterable[tuple[Column, Sequence[CellContent]]]) -> Table:
    laid_out = [(heading, _written(heading, column)) for heading, column in columns]
    rows = zip(*(written for _, written in laid_out), strict=True)
    return Table(tuple(heading for heading, _ in laid_out), tuple(rows))


def _written(heading: Column, column: Sequence[CellContent]) -> Sequence[Markdown]:
    if heading.rule == _RIGHT:
        return _aligned(column)
    return [cell.written if isinstance(cell, Cell) else cell for cell in column]


def _aligned(column: Sequence[CellContent]) -> list[Markdown]:
    """Return the cells of a column as Markdown, its figures aligned by their decimal points."""
    # Most cells of a large table are plain text, and are not wrapped: 2,000 models have 18,000.
    decimals = [cell.decimals or 0 for cell in column if isinstance(cell, Cell)]
    most = min(_MOST_DECIMALS, max(decimals, default=0))
    return [cell.filled(most) if isinstance(cell, Cell) else cell for cell in column]
