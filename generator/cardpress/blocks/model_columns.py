"""The columns and filters of the table of models: those of facts, and what follows from a card."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from cardpress.comparison import PER
from cardpress.schema import StatedFact
from cardpress.wording import label_of

from .claims import Held, column_of

Holding = Held | Literal["word", "kinds", "organization"]
"""What the cells of a column hold: what a fact has, a word of the schema, the kinds of what goes in
or out, or an organization."""


@dataclass(frozen=True)
class ModelColumn:
    """A column of the table of models.

    ``place`` is that among the columns which the table has before a visitor chooses, None for one
    that must be chosen. ``on_pages`` are those of the table that stands without scripts, and
    ``at_first`` those with which the script begins. The first order asked for is the one in which
    the largest or the latest is on top, with ``largest_first``.
    """

    key: str
    label: str
    holds: Holding
    unit: str = ""
    place: int | None = None
    on_pages: bool = False
    at_first: bool = False
    largest_first: bool = False
    fact: StatedFact | None = None

    @property
    def heading(self) -> str:
        """Return its label with the unit of its figures."""
        return f"{self.label} ({self.unit})" if self.unit else self.label


@dataclass(frozen=True)
class ModelFilter:
    """A filter of the table of models: a range where it ``holds`` figures, a choice otherwise.

    A range is typed in ``unit``, of which one is ``per`` of what the data have.
    """

    key: str
    label: str
    holds: Holding
    unit: str = ""
    per: float = 1


def model_columns(facts: Iterable[StatedFact]) -> tuple[ModelColumn, ...]:
    """Return every column, what decides a choice first, then those that a visitor may add."""
    columns = (*(_column(fact) for fact in facts if fact.column), *_DERIVED)
    return tuple(sorted(columns, key=lambda each: _LAST if each.place is None else each.place))


def model_filters(facts: Iterable[StatedFact]) -> tuple[ModelFilter, ...]:
    """Return every filter: choices, those of facts last, then ranges in the order of columns."""
    facts = tuple(facts)
    filters = (*_DERIVED_FILTERS, *(_filter(fact) for fact in facts if fact.filter))
    order = [column.key for column in model_columns(facts)]
    ranges = [each for each in filters if each.holds == "figure"]
    ranges.sort(key=lambda each: order.index(each.key) if each.key in order else len(order))
    return (*(each for each in filters if each.holds != "figure"), *ranges)


def _column(fact: StatedFact) -> ModelColumn:
    assert fact.column
    holds = column_of(fact.claim)
    is_usual = fact.column.usual is not None
    return ModelColumn(
        key=fact.key,
        label=fact.column.label or label_of(fact),
        holds=holds,
        unit=fact.unit,
        place=fact.column.usual,
        on_pages=is_usual,
        at_first=is_usual,
        largest_first=holds != "text",
        fact=fact,
    )


def _filter(fact: StatedFact) -> ModelFilter:
    assert fact.filter
    column = fact.column.label if fact.column else ""
    label = fact.filter.label or column or label_of(fact)
    unit = fact.filter.unit or fact.unit
    return ModelFilter(fact.key, label, column_of(fact.claim), unit, fact.filter.per)


def _price(key: str, label: str, place: int) -> ModelColumn:
    return ModelColumn(key, label, "figure", f"per {PER}", place, on_pages=True, at_first=True)


_LAST = 100
_DERIVED = (
    _price("input", "Input", 1),
    _price("output", "Output", 2),
    ModelColumn("reads", "Reads", "kinds", place=4, at_first=True),
    ModelColumn(
        "organization", "Organization", "organization", place=8, on_pages=True, at_first=True
    ),
    ModelColumn("type", "Type", "word", place=9, on_pages=True),
    ModelColumn("writes", "Writes", "kinds"),
    ModelColumn("weights", "Weights", "word"),
)
_DERIVED_FILTERS = (
    ModelFilter("organization", "Organization", "organization"),
    ModelFilter("type", "Type", "word"),
    ModelFilter("reads", "Reads", "kinds"),
    ModelFilter("writes", "Writes", "kinds"),
    ModelFilter("weights", "Weights", "word"),
    ModelFilter("input", "Input price", "figure", f"$ per {PER}"),
    ModelFilter("output", "Output price", "figure", f"$ per {PER}"),
)
