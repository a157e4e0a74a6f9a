"""The table of disagreements: each value that differs from another, with the source of it."""

from collections.abc import Iterator
from typing import Any

from cardpress.comparison import About, Compared, Disagreement, OfFact, OfPrice, OfScore, Statement
from cardpress.schema import Cited, Claim, Result, Sourced

from .columns import Column, flat, of_source, own
from .record import Data
from .tables import typed, typed_parts, value_columns


def dispute_columns() -> tuple[Column, ...]:
    """Return the columns of the table."""
    about = (own("model"), own("kind"), own("about"), own("conditions"), own("reading", "integer"))
    return (*about, *value_columns(), own("note"), *of_source())


def disputes(model: str, compared: Compared) -> Iterator[Data]:
    """Yield each value on which the sources of a model disagree, and which may be reused."""
    card = compared.catalogue.models[model].card
    for disagreement in compared.disagreements[model]:
        for number, reading in enumerate(disagreement.readings, 1):
            for statement in reading:
                assert isinstance(statement.record, Sourced)
                if card.is_reusable(statement.record):
                    source = card.sources.get(statement.source or "")
                    yield {
                        "model": model,
                        **_about(disagreement.about, compared),
                        "reading": number,
                        **_value(disagreement, statement),
                        "source": statement.source,
                        "locator": statement.record.locator,
                        "cited": source and source.model_dump(mode="json", exclude_unset=True),
                    }


def _about(about: About, compared: Compared) -> Data:
    if isinstance(about, OfScore):
        measured: str = compared.catalogue.benchmarks[about.benchmark].card.unit
        conditions = flat([f"{name}: {value}" for name, value in about.conditions.written])
        named = {"kind": "score", "about": about.benchmark, "unit": measured}
        return {**named, "conditions": conditions}
    if isinstance(about, OfFact):
        return {"kind": "fact", "about": about.fact.field, "unit": about.fact.unit}
    kind = about.kind
    stated = (kind.provider, kind.tier, kind.token_kind, kind.region, kind.hours, kind.note)
    unit = f"{kind.currency} per {kind.per}"
    conditions = flat([part for part in stated if part])
    return {"kind": "price", "about": about.amount, "unit": unit, "conditions": conditions}


def _value(disagreement: Disagreement, statement: Statement[Any]) -> Data:
    record = statement.record
    note = record.note if isinstance(record, Cited | Result) else None
    if isinstance(disagreement.about, OfPrice):
        return {"number": statement.value, "note": note}
    if isinstance(record, Result):
        return {"number": record.score, "note": note}
    assert isinstance(record, Claim)
    parts = dict(typed_parts(record.model_dump(mode="json", exclude_unset=True)))
    if [*parts] == ["value"]:
        return {**parts["value"], "note": note}
    # Of several parts, as of a license, one text: all of them are the value.
    texts = [f"{part}: {next(iter(one.values()))}" for part, one in parts.items()]
    return {**typed(texts), "note": note}
