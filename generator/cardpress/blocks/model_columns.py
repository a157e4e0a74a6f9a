"""The columns and filters of the table of models: those of facts, and what follows from a card."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from cardpress.comparison import PER
from cardpress.schema import StatedFact
from cardpress.wording import column_label, filter_label, filter_unit, unit_of
from cardpress.wording.columns import MODEL_COLUMNS, money_per_unit, per_unit

from .claims import column_of, offered_choices
from .reading import Held

Holding = Held | Literal["word", "words", "kinds", "organization"]
"""What the cells of a column hold: a fact's claim, a word of the schema or several, modalities, or
an organization."""


@dataclass(frozen=True)
class ModelColumn:
    """A column of the table of models.

    ``place`` is its place among the columns shown by default, None for one that a visitor must
    choose. ``on_pages`` is true for columns of the table without scripts, ``at_first`` for those
    that the script shows by default. With ``largest_first``, the first click on the heading sorts
    the largest or the latest to the top.
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
    is_price: bool = False

    @property
    def heading(self) -> str:
        """Return the label with the unit of the figures."""
        return f"{self.label} ({self.unit})" if self.unit else self.label


@dataclass(frozen=True)
class ModelFilter:
    """A filter of the table of models: a range if it ``holds`` figures, or else a choice.

    A range is typed in ``unit``; one of that unit is ``per`` of the data's. ``order`` is that of
    the choices, where the catalogue gives them one. One that ``is_range`` of dates is no choice of
    years; what is chosen of one that ``leaves_out`` is not shown.
    """

    key: str
    label: str
    holds: Holding
    unit: str = ""
    per: float = 1
    order: tuple[str, ...] = ()
    is_range: bool = False
    leaves_out: bool = False


def model_columns(facts: Iterable[StatedFact]) -> tuple[ModelColumn, ...]:
    """Return all columns, those shown by default in their order, then those to add."""
    columns = (*(_column(fact) for fact in facts if fact.column), *_derived())
    return tuple(
        sorted(columns, key=lambda column: _LAST if column.place is None else column.place)
    )


def model_filters(facts: Iterable[StatedFact], currency: str) -> tuple[ModelFilter, ...]:
    """Return all filters: choices, the usual ones first, then ranges in the order of columns.

    Prices are typed in a ``currency``, that of the catalogue.
    """
    facts = tuple(facts)
    filters = (*_derived_filters(currency), *(_filter(fact) for fact in facts if fact.filter))
    order = [column.key for column in model_columns(facts)]
    ranges = [model_filter for model_filter in filters if model_filter.is_range]
    # A fact may have a filter and no column; its range comes last.
    ranges.sort(key=lambda range_: order.index(range_.key) if range_.key in order else len(order))
    choices = [model_filter for model_filter in filters if not model_filter.is_range]
    choices.sort(key=lambda choice: _CHOICES.get(choice.key, len(_CHOICES)))
    return (*choices, *ranges)


def _column(fact: StatedFact) -> ModelColumn:
    assert fact.column
    holds = column_of(fact.claim)
    is_usual = fact.column.usual is not None
    return ModelColumn(
        key=fact.key,
        label=column_label(fact),
        holds=holds,
        unit=unit_of(fact),
        place=fact.column.usual,
        on_pages=is_usual,
        at_first=is_usual,
        largest_first=holds not in ("text", "choices"),
        fact=fact,
    )


def _filter(fact: StatedFact) -> ModelFilter:
    assert fact.filter
    holds = column_of(fact.claim)
    unit, order = filter_unit(fact), offered_choices(fact.claim)
    return ModelFilter(
        fact.key, filter_label(fact), holds, unit, fact.filter.per, order, holds == "figure"
    )


_LAST = 100  # above the place of any column
_CHOICES = {
    key: place
    for place, key in enumerate(
        (
            # What visitors ask for most often comes first, also where a fact states it.
            *("hide", "weights", "commercial", "type", "reasoning", "tools", "reads", "writes"),
            *("languages", "organization", "license", "status", "inputs", "evidence", "review"),
        )
    )
}


def _derived() -> tuple[ModelColumn, ...]:
    return (
        # The places between these are those of facts, which the schema states: usual=3 and so on.
        _price("input", 1),
        _price("output", 2),
        # Not on pages without scripts: modalities are pictures, which scripts draw.
        _of_card("reads", "kinds", place=4),
        _of_card("organization", "organization", place=8, on_pages=True),
        ModelColumn("type", MODEL_COLUMNS["type"], "word", place=9, on_pages=True),
        _of_card("writes", "kinds"),
        _of_card("weights", "word"),
        _of_card("evidence", "word"),
        _of_card("review", "word"),
        _of_card("commercial", "word"),
        _of_card("languages", "words"),
        _of_card("inputs", "words"),
        _of_card("retires", "date"),
    )


def _price(key: str, place: int) -> ModelColumn:
    # Not the largest first, as other figures: of prices a visitor looks for the lowest.
    label, unit = MODEL_COLUMNS[key], per_unit(PER)
    return ModelColumn(
        key, label, "figure", unit, place, on_pages=True, at_first=True, is_price=True
    )


def _of_card(
    key: str, holds: Holding, *, place: int | None = None, on_pages: bool = False
) -> ModelColumn:
    is_usual = place is not None
    return ModelColumn(
        key, MODEL_COLUMNS[key], holds, place=place, on_pages=on_pages, at_first=is_usual
    )


def _derived_filters(currency: str) -> tuple[ModelFilter, ...]:
    holds: dict[str, Holding] = {
        "organization": "organization",
        "type": "word",
        "reads": "kinds",
        "writes": "kinds",
        "weights": "word",
        "commercial": "word",
        "languages": "words",
        "inputs": "words",
        "evidence": "word",
        "review": "word",
    }
    choices = (ModelFilter(key, MODEL_COLUMNS[key], holding) for key, holding in holds.items())
    hidden = ModelFilter("hide", MODEL_COLUMNS["hide"], "words", leaves_out=True)
    unit = money_per_unit(currency, PER)
    ranges = (
        *(ModelFilter(k, MODEL_COLUMNS[k], "figure", unit, is_range=True) for k in _PRICES),
        *(ModelFilter(k, MODEL_COLUMNS[k], "date", is_range=True) for k in _DATES),
    )
    return (hidden, *choices, *ranges)


_PRICES = ("input", "output")
_DATES = ("released", "retires")
