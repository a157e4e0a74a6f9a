"""The columns and filters of the table of models, as data for its script."""

from collections.abc import Iterator, Set
from typing import Any

from cardpress.blocks import ModelColumn, ModelFilter, model_columns, model_filters
from cardpress.catalogue import Catalogue
from cardpress.configuration import Money
from cardpress.registries import language_name
from cardpress.schema import outline
from cardpress.wording import MODALITIES, evidence, model_type, weights
from cardpress.wording.finding import COMMERCIAL, HIDDEN, INPUTS
from cardpress.wording.review import not_reviewed

from .models import EVIDENCE, IMPORTED, WEIGHTS


def columns_record(catalogue: Catalogue, stated: Set[str]) -> dict[str, Any]:
    """Return the columns in their order, those of the first view, and the filters by their sort.

    Columns that no model has a value for are no part of the first view: ``stated`` are the others.
    ``words`` are the labels of values that cards say in keys, where a label is not its key.
    """
    money = catalogue.configuration.money
    # Where no card has one, as where every card has been reviewed, there is nothing to choose by.
    left_out = {"review", "commercial", "languages", "inputs", "retires", "hide"} - stated
    columns = [c for c in model_columns(catalogue.facts) if c.key not in left_out]
    filters = [f for f in model_filters(catalogue.facts, money.currency) if f.key not in left_out]
    return {
        "columns": [_column(column, money) for column in columns],
        "usual": [column.key for column in columns if column.at_first and column.key in stated],
        "choices": [_choice(choice) for choice in filters if not choice.is_range],
        "ranges": [_range(figures) for figures in filters if figures.is_range],
        "words": {key: label for key, label in _words(catalogue) if label != key},
    }


def _words(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    # One list for all: what a key means does not depend on the column that it stands in.
    yield from MODALITIES.items()
    own = catalogue.configuration.words
    yield from ((word, label) for (name, word), label in own.items() if name == "modalities")
    [kind] = (field for field in outline(catalogue.schemas["model"]) if field.key == "type")
    for name in kind.choices:
        yield name, model_type(name)
    for is_open, name in WEIGHTS.items():
        yield name, weights(is_open=is_open)
    for is_confirmed, name in EVIDENCE.items():
        yield name, evidence(is_confirmed=is_confirmed)
    yield from (*COMMERCIAL.items(), *INPUTS.items(), *HIDDEN.items())
    for tag in sorted(
        {tag.value for file in catalogue.models.values() for tag in file.card.languages}
    ):
        yield tag, language_name(tag)
    if _has_imported(catalogue):
        yield IMPORTED, not_reviewed()


def _has_imported(catalogue: Catalogue) -> bool:
    return any(file.card.imported for file in catalogue.models.values())


def _column(column: ModelColumn, money: Money) -> dict[str, Any]:
    record: dict[str, Any] = {"key": column.key, "label": column.label, "unit": column.unit}
    record |= {"holds": column.holds, "falls": column.largest_first}
    # For what is downloaded, where a price is a number without a sign.
    if column.is_price and not money.is_usual:
        record["currency"] = money.currency
    return {name: value for name, value in record.items() if value}


def _choice(choice: ModelFilter) -> dict[str, Any]:
    record: dict[str, Any] = {"key": choice.key, "label": choice.label, "holds": choice.holds}
    more = {"order": list(choice.order), "hides": choice.leaves_out}
    return record | {name: value for name, value in more.items() if value}


def _range(figures: ModelFilter) -> dict[str, Any]:
    record = {"key": figures.key, "label": figures.label, "unit": figures.unit}
    if figures.holds == "date":
        return {**record, "holds": figures.holds}
    return {**record, "per": figures.per} if figures.per != 1 else record
