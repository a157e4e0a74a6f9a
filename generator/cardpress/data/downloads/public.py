"""The public form of the data, as its JSON Schema: told once, for those who write programs.

Apart from the schema of cards, so that a card may change and what programs read stays.
Within a version of the address, fields are added and none is renamed, removed or redefined.
"""

import json
from functools import cache
from typing import Any, Literal

from pydantic import BaseModel, Field

from .public_figures import Fact, PriceRow, Public, Quoted, Results, SourceRecord

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Maker(Public):
    """The organization that makes a model."""

    id: str
    """Its id in the catalogue."""
    name: str
    """Its name."""


class Converted(Public):
    """A price in the currency of the catalogue."""

    currency: str
    rate: float
    """What one unit of the price's own currency is worth."""
    date: str
    """The day of the rate."""
    source: str | None = None
    """Address of the rate."""
    amounts: dict[str, float]
    """By their names in prices, not rounded."""


class OfModel(Public):
    """What is decided about a model."""

    confirmed: bool
    """Whether a source with an address knows it."""
    reviewed: bool
    """Whether a person has compared the card with its sources."""
    converted: Converted | None = None
    """The price that stands for it, where that is in another currency than the catalogue's."""


class ModelRecord(Public):
    """A model: all that its card states, with what is derived apart under ``derived``."""

    id: str
    """Its id, which is stable."""
    organization: Maker
    name: str
    type: str
    family: str | None = None
    summary: str | None = None
    aliases: list[str] | None = None
    """Other names and API ids."""
    former_names: list[str] | None = None
    page: str
    """Address of its page, from the root of the catalogue."""
    sources: dict[str, SourceRecord]
    """By the keys that values name; those of an inherited fact have the other model before them."""
    facts: list[Fact]
    results: list[Results]
    prices: list[PriceRow]
    quoted: list[Quoted]
    more: dict[str, Any]
    """All else that the card states, by the fields of cards; these may change with any version."""
    withheld: int
    """How many figures are left out, as the terms of their sources forbid reuse."""
    derived: OfModel


class ModelFile(ModelRecord):
    """The file of one model."""

    address: str = Field(alias="$schema")
    """Address of this schema, from the file."""
    format: Literal[1]
    """Version of the form."""


class Scale(Public):
    """The range of possible scores; an open end is left out."""

    min: float | None = None
    max: float | None = None


class BenchmarkRecord(Public):
    """A benchmark: what a score on it means."""

    id: str
    name: str
    category: str
    aliases: list[str] | None = None
    former_names: list[str] | None = None
    summary: str | None = None
    unit: str
    direction: Literal["higher_is_better", "lower_is_better"]
    range: Scale | None = None
    measures: str | None = None
    does_not_measure: str | None = None
    released: str | None = None
    home: str | None = None
    paper: str | None = None


class OrganizationRecord(Public):
    """An organization that makes models."""

    id: str
    name: str
    aliases: list[str] | None = None
    former_names: list[str] | None = None
    summary: str | None = None
    overview: str | None = None
    website: str | None = None
    resources: dict[str, str] | None = None


class CatalogueRecord(Public):
    """The whole catalogue."""

    address: str = Field(alias="$schema")
    """Address of this schema, from the file."""
    format: Literal[1]
    """Version of the form."""
    name: str | None = None
    """Name of the catalogue."""
    license: str | None = None
    """SPDX identifier of the license of the catalogue's own data, if it states one."""
    as_of: str | None = None
    """The day for which the data are made, if they are for one."""
    withheld: int
    """How many figures of all models are left out."""
    organizations: list[OrganizationRecord]
    benchmarks: list[BenchmarkRecord]
    models: list[ModelRecord]


@cache  # as it is the same for every catalogue, and takes longer than a model's page
def schema_text(record: type[BaseModel]) -> str:
    """Return the JSON Schema of a file."""
    schema = {"$schema": _DIALECT, **record.model_json_schema(by_alias=True)}
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
