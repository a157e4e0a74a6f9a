"""The columns and filters of the table of models, as its script is told them."""

from collections.abc import Iterator
from typing import Any, get_args

from cardpress.blocks import ModelColumn, ModelFilter, model_columns, model_filters
from cardpress.catalogue import Catalogue
from cardpress.schema.values import ModelType
from cardpress.wording import MODALITIES, model_type, weights

from .models import WEIGHTS


def columns_record(catalogue: Catalogue) -> dict[str, Any]:
    """Return the columns in their order, those of the first view, and the filters by their sort.

    ``words`` are the labels of values that cards say in keys, where a label is not its key.
    """
    columns = model_columns(catalogue.facts)
    filters = model_filters(catalogue.facts)
    return {
        "columns": [_column(each) for each in columns],
        "usual": [each.key for each in columns if each.at_first],
        "choices": [_choice(each) for each in filters if each.holds != "figure"],
        "ranges": [_range(each) for each in filters if each.holds == "figure"],
        "words": {key: label for key, label in _words() if label != key},
    }


def _words() -> Iterator[tuple[str, str]]:
    yield from MODALITIES.items()
    for name in get_args(ModelType):
        yield name, model_type(name)
    for is_open, name in WEIGHTS.items():
        yield name, weights(is_open=is_open)


def _column(column: ModelColumn) -> dict[str, Any]:
    told: dict[str, Any] = {"key": column.key, "label": column.label, "unit": column.unit}
    told |= {"holds": column.holds, "falls": column.largest_first}
    return {name: value for name, value in told.items() if value}


def _choice(choice: ModelFilter) -> dict[str, Any]:
    return {"key": choice.key, "label": choice.label, "holds": choice.holds}


def _range(figures: ModelFilter) -> dict[str, Any]:
    told = {"key": figures.key, "label": figures.label, "unit": figures.unit}
    return {**told, "per": figures.per} if figures.per != 1 else told
