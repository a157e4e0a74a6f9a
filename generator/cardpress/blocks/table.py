"""A table as a template prints it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cardpress.markup import Markdown, escape
from cardpress.wording import COLUMNS, MISSING

_RIGHT = Markdown("---:")
_FIGURE = re.compile(r"\**\[?\**[^\w\s\[*]?[\d,]+(?:\.(\d+))?(?![^<\]*]* per )")
# As wide as a point and a digit; a table is set right, so what is missing is filled up.
_POINT, _DIGIT = "&puncsp;", "&numsp;"
_MOST = 3  # a single price of a hundredth of a cent moves no others


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


def text_columns(*headings: str) -> list[Column]:
    """Return columns of text; a heading is safe already, or the key of one of our own."""
    return [Column(_heading(heading), Markdown("---")) for heading in headings]


def figure_columns(*headings: str) -> list[Column]:
    """Return columns of figures, aligned to the right."""
    return [Column(_heading(heading), _RIGHT) for heading in headings]


def _heading(heading: str) -> Markdown:
    return heading if isinstance(heading, Markdown) else escape(COLUMNS[heading])


def table(columns: Iterable[Column], rows: Iterable[Iterable[Markdown]]) -> Table | None:
    """Lay out rows under columns; None where there are no rows."""
    laid_out = list(columns)
    cells = [tuple(row) for row in rows]
    if not cells:
        return None
    by_column = (
        _on_the_decimal(column) if heading.rule == _RIGHT else column
        for heading, column in zip(laid_out, zip(*cells, strict=True), strict=True)
    )
    return Table(tuple(laid_out), tuple(zip(*by_column, strict=True)))


def without_empty(columns: Sequence[Column], rows: Iterable[Sequence[Markdown]]) -> Table | None:
    """Lay out rows under the columns in which any of them states something."""
    cells = list(rows)
    kept = [n for n in range(len(columns)) if any(row[n] != MISSING for row in cells)]
    return table([columns[n] for n in kept], [[row[n] for n in kept] for row in cells])


def _on_the_decimal(column: Sequence[Markdown]) -> list[Markdown]:
    """Fill figures up with room for the decimals that others in their column have."""
    found = [_FIGURE.match(cell) for cell in column]
    decimals = [len(figure[1] or "") if figure else None for figure in found]
    most = min(_MOST, max((each for each in decimals if each is not None), default=0))
    return [
        cell if each is None else _filled(cell, max(0, most - each), has_point=each > 0)
        for cell, each in zip(column, decimals, strict=True)
    ]


def _filled(cell: Markdown, missing: int, *, has_point: bool) -> Markdown:
    if not missing:
        return cell
    room = ("" if has_point else _POINT) + _DIGIT * missing
    figure, line, below = cell.partition("<br>")
    return Markdown(f"{figure}{room}{line}{below}")
