"""The values of a card's sections as pages write them, by what the schema says that they are."""

from collections.abc import Callable, Mapping
from typing import Any

from cardpress import figures, markup, registries
from cardpress.markup import Markdown, escape, join, link
from cardpress.schema import FieldOutline, Kind
from cardpress.wording import choice, flag

from .table import Cell, CellContent

FIGURES: frozenset[Kind] = frozenset({"count", "tokens", "quantity", "amount"})
"""The kinds of values that are aligned by their decimal points."""


def written(field: FieldOutline, value: Any) -> Markdown:  # noqa: ANN401 - of any field
    """Return a value of a field, or a list of them, for a line of a page."""
    if isinstance(value, tuple):
        return join((written(field, one) for one in value), ", ")
    if field.kind == "choice":
        return escape(choice(value, field.vocabulary))
    return _WRITTEN[field.kind](value)


def cell(field: FieldOutline, value: object) -> CellContent:
    """Return a value of a field for a column of a table."""
    # As where Key Specifications count: 15T, whose digits no cell of a phone has room for.
    if field.kind == "count" or field.kind not in FIGURES or not isinstance(value, int | float):
        return written(field, value)
    figure = figures.quantity(value)
    return Cell(escape(figure), getattr(figure, "decimals", None))


def _address(url: str) -> Markdown:
    # Every address has a protocol, as the schema takes no other.
    return link(escape(url.split("://", 1)[1].rstrip("/")), url)


def _email(address: str) -> Markdown:
    return link(escape(address), f"mailto:{address}")


def _number(value: float) -> Markdown:
    return escape(figures.quantity(value))


_WRITTEN: Mapping[Kind, Callable[[Any], Markdown]] = {
    "text": escape,
    "markdown": markup.write,
    "code": markup.code_block,
    "flag": lambda value: escape(flag(value)),
    "date": lambda value: escape(figures.short_date(value)),
    "count": lambda value: escape(figures.count(value)),
    "tokens": _number,
    "quantity": _number,
    "amount": _number,
    "address": _address,
    "email": _email,
    "language": lambda value: escape(registries.language_name(value)),
}
