"""The tables: which columns each has, and its rows, from the records of models."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from cardpress.catalogue import Catalogue
from cardpress.language import gettext
from cardpress.schema import Claim, Price, Result, Source, StatedFact, outline
from cardpress.wording import COLUMN_MEANINGS, label_of

from .columns import Column, derived, flat, of_record, of_source, own, type_of
from .record import Data

Rows = Callable[[Data], Iterator[Data]]
_NAMES = ("name", "type", "family", "summary", "aliases", "former_names")
_AROUND = ("source", "locator", "note", "derived")


@dataclass(frozen=True)
class Sheet:
    """A table by the name of its file, with its columns, and what finds its rows of a model."""

    key: str
    columns: tuple[Column, ...]
    rows: Rows

    def values(self, record: Data) -> Iterator[list[Any]]:
        """Yield the values of each row of a model, in the order of the columns."""
        for row in self.rows(record):
            yield [column.of(row) for column in self.columns]


def sheets(catalogue: Catalogue) -> tuple[Sheet, ...]:
    """Return the tables that are made from the records of models."""
    source = tuple(of_source())
    model, note = own("model"), own("note")
    state, headline = derived("state"), derived("headline", "boolean")
    scores = (model, own("benchmark"), own("unit"), *of_record(Result), state, headline)
    prices = (model, *of_record(Price), state, headline, derived("disputed"))
    facts = (model, own("fact"), *value_columns(), note, state, headline, derived("inherited_from"))
    of_model = (model, own("key"), *of_record(Source))
    return (
        Sheet("models", tuple(_of_models(catalogue)), _models),
        Sheet("facts", (*facts, *source), _facts),
        Sheet("scores", (*scores, *source), _scores),
        Sheet("prices", (*prices, *source), _prices),
        Sheet("sources", of_model, _sources),
    )


def value_columns() -> tuple[Column, ...]:
    """Return the columns of a value of any type, of which one is filled."""
    return own("unit"), own("number", "number"), own("text"), own("flag", "boolean")


def _cited(record: Data, value: Data, **more: Any) -> Data:  # noqa: ANN401 - any data
    source = record["sources"].get(value.get("source"))
    return {**value, "model": record["id"], "cited": source, **more}


def _scores(record: Data) -> Iterator[Data]:
    for group in record["results"]:
        for value in group["values"]:
            yield _cited(record, value, benchmark=group["benchmark"], unit=group["unit"])


def _prices(record: Data) -> Iterator[Data]:
    for row in record["prices"]:
        yield _cited(record, row)


def _sources(record: Data) -> Iterator[Data]:
    for key, source in record["sources"].items():
        # Of another's card, where they are listed, too.
        if "/" not in key:
            yield {**source, "model": record["id"], "key": key}


def _facts(record: Data) -> Iterator[Data]:
    for fact in record["facts"]:
        for value in fact["values"]:
            about = {**fact["derived"], **value.get("derived", {})}
            for part, one in typed_parts(value):
                name = fact["fact"] if part == "value" else f"{fact['fact']}.{part}"
                unit = fact.get("unit") if "number" in one else None
                row = {**one, "fact": name, "unit": unit, "note": value.get("note")}
                yield _cited(record, {**row, **_place(value)}, derived=about)


def _place(value: Data) -> Data:
    return {key: value[key] for key in ("source", "locator") if key in value}


def typed_parts(value: Data) -> Iterator[tuple[str, Data]]:
    """Yield each stated part of a value, in the column of its type: number, text or flag."""
    for part, one in value.items():
        if part not in _AROUND:
            yield part, typed(one)


def typed(one: object) -> Data:
    """Return a value in the column of its type."""
    if isinstance(one, bool):
        return {"flag": one}
    return {"number": one} if isinstance(one, int | float) else {"text": flat(one)}


def _of_models(catalogue: Catalogue) -> Iterator[Column]:
    yield own("id")
    for name, path in (("organization", "id"), ("organization_name", "name")):
        yield Column(name, "string", COLUMN_MEANINGS[name], ("organization", path))
    for field in outline(catalogue.schemas["model"]):
        if field.key in _NAMES:
            yield Column(field.key, type_of(field), gettext(field.meaning), (field.key,))
    for fact in catalogue.facts:
        if fact.column or fact.filter:
            yield from _of_fact(fact)
    yield from (own("page"), derived("confirmed", "boolean"), derived("reviewed", "boolean"))
    yield own("withheld", "integer")


def _of_fact(fact: StatedFact) -> Iterator[Column]:
    """Yield the columns of what stands for a model beside others, with its note and source."""
    name, label = fact.field.replace(".", "_"), label_of(fact)
    for field in outline(fact.claim):
        if field.key not in Claim.model_fields:
            column = name if field.key == "value" else f"{name}_{field.key}"
            yield Column(column, type_of(field), label, ("standing", fact.field, field.key))
    for more in ("note", "state", "source_url"):
        words = f"{label}: {COLUMN_MEANINGS[more + '_of']}"
        yield Column(f"{name}_{more}", "string", words, ("standing", fact.field, more))


def _models(record: Data) -> Iterator[Data]:
    standing = {}
    for fact in record["facts"]:
        # None, where what stands for the model may not be reused.
        for value in fact["values"]:
            if "derived" in value:
                source = record["sources"].get(value.get("source"), {})
                more = {"state": fact["derived"]["state"], "source_url": source.get("url")}
                standing[fact["fact"]] = {**value, **more}
    yield {**record, "standing": standing}
