"""The public form of figures: facts, results, prices and quoted scores, each with its source."""

from typing import Literal

from pydantic import ConfigDict, Field

from cardpress.schema import Described

State = Literal["single", "agreed", "disputed", "alternatives"]


class Public(Described):
    """A part of the public form."""

    # Compiled when somebody asks for the schema, which most commands never do.
    model_config = ConfigDict(defer_build=True)


class SourceRecord(Public):
    """A document or dataset that figures come from."""

    title: str
    """Its title."""
    url: str | None = None
    """Its address; without one it is not public."""
    kind: str | None = None
    """vendor, independent, aggregator, secondary, or a kind of the catalogue's own."""
    publisher: str | None = None
    """Who published it."""
    published: str | None = None
    """Date of publication, as precise as known: 2026, 2026-01 or 2026-01-15."""
    accessed: str | None = None
    """Date on which the figures were read."""
    license: str | None = None
    """License under which its figures may be reused."""
    reuse: bool | None = None
    """false if its terms forbid reuse: then its figures are not in the data."""


class _Stated(Public):
    source: str | None = None
    """Key of the source among the model's sources."""
    locator: str | None = None
    """Where in the source."""
    note: str | None = None
    """What a reader needs to know to interpret the figure."""


class Standing(Public):
    """What is decided about a value."""

    headline: Literal[True] | None = None
    """Whether it stands for the model beside other models; left out if not."""


class Value(_Stated):
    """A value of a fact, as one source states it: ``value``, or the parts of a fact with several.

    A catalogue's own facts may have further parts.
    """

    value: str | float | bool | list[str] | None = None
    """A text, number, date, or true or false, in the unit of the fact."""
    disclosed: bool | None = None
    """false if the developer does not disclose it."""
    name: str | None = None
    """Of a license: its name."""
    spdx: str | None = None
    """Of a license: its SPDX identifier."""
    url: str | None = None
    """Of a license, a person or a team: an address."""
    open_weights: bool | None = None
    """Of a license: whether the weights can be downloaded."""
    email: str | None = None
    """Of a person or a team: where to write to."""
    input: list[str] | None = None
    """Of modalities: what goes in."""
    output: list[str] | None = None
    """Of modalities: what comes out."""
    derived: Standing | None = None


class Agreement(Public):
    """What is decided about a fact."""

    state: State
    """single: one source; agreed: all state the same; disputed: sources differ; alternatives: all
    values hold together."""
    inherited_from: str | None = None
    """The model whose card states it, if it is another's."""


class Fact(Public):
    """A fact of a model, with every value that its sources state."""

    fact: str
    """Its name, which is stable: context_window."""
    unit: str | None = None
    """What its numbers count."""
    values: list[Value] = Field(min_length=1)
    """The values, in the order of the card."""
    derived: Agreement


class ConditionsRecord(Public):
    """The conditions of an evaluation; what the source does not state is left out."""

    harness: str | None = None
    tools: bool | None = None
    shots: int | None = None
    effort: str | None = None
    attempts: int | None = None
    aggregation: str | None = None
    other: str | None = None


class IntervalRecord(Public):
    """A confidence interval, in the unit of the score."""

    lower: float
    upper: float
    level: float | None = None
    """In percent."""


class SliceRecord(Public):
    """A part of what a benchmark tests."""

    group: str
    """The part: German."""
    by: str | None = None
    """What the parts differ in: language."""


class _Score(_Stated):
    score: float
    """The score, in the unit of the benchmark."""
    version: str | None = None
    slice: list[SliceRecord] | None = None
    metric: str | None = None
    threshold: float | None = None
    standard_error: float | None = None
    confidence_interval: IntervalRecord | None = None
    samples: int | None = None
    settings: ConditionsRecord | None = None


class OfResult(Standing):
    """What is decided about a result."""

    state: State
    """Whether results under the same stated conditions agree."""


class Score(_Score):
    """A result on a benchmark."""

    snapshot: str | None = None
    """The dated version of the model that was evaluated."""
    evaluator: Literal["self", "independent", "competitor", "unstated"]
    """Who ran the evaluation; self is the developer."""
    evaluated_by: str | None = None
    date: str | None = None
    cost: float | None = None
    """Of the whole run, in US dollars."""
    time: float | None = None
    """Of the whole run, in seconds."""
    derived: OfResult


class Results(Public):
    """All results on one benchmark."""

    benchmark: str
    """Id of the benchmark."""
    unit: str
    """Unit of its scores."""
    values: list[Score] = Field(min_length=1)
    """The results, those of parts of the benchmark last."""


class OfPrice(Standing):
    """What is decided about a price."""

    state: Literal["current", "past", "to_come"]
    """Whether it is in force on the day for which the data are made."""
    disputed: list[str] | None = None
    """The amounts on which sources disagree."""


class PriceRow(_Stated):
    """A price of one seller, in ``currency`` for each ``per``."""

    effective_from: str | None = Field(default=None, alias="from")
    until: str | None = None
    provider: str | None = None
    """Who charges it; the model's own organization if left out."""
    currency: str
    per: str
    """1M tokens, image, minute, request and others."""
    tier: str
    """standard, batch, priority or flex."""
    token_kind: str | None = None
    """What the tokens stand for; text if left out."""
    region: str | None = None
    hours: str | None = None
    above: int | None = None
    """It applies to prompts longer than this number of tokens."""
    input: float | None = None
    output: float | None = None
    cache_read: float | None = None
    cache_write: float | None = None
    cache_storage: float | None = None
    cache_minutes: int | None = None
    batch_input: float | None = None
    batch_output: float | None = None
    checked: str | None = None
    """Date on which it was last compared with its source."""
    derived: OfPrice


class OfQuote(Public):
    """What is decided about a quoted score."""

    verdict: Literal["agrees", "differs", "absent"]
    """Whether the quoted model's own card states the same."""


class Quoted(_Score):
    """A score of another model that a source of this model reports."""

    model: str
    """Id of the other model."""
    benchmark: str
    derived: OfQuote
