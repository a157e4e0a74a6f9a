"""Where a figure comes from, and under which conditions it was measured."""

from typing import Annotated, Literal

from pydantic import Field

from .shapes import Expectation, Record
from .texts import Key, Line, Name, Url
from .values import Count, Flag, PartialDate, Score


class Source(Record):
    """A document or dataset that figures come from, declared once in a card."""

    title: Annotated[Line, Field(examples=["Model card"])]
    """Title of the document or dataset, as a reader would search for it."""
    url: Url | None = None
    """URL of the page with the figures."""
    kind: Literal["vendor", "independent", "aggregator", "secondary"] | None = None
    """The developer (vendor), an independent evaluator, an aggregator, or a secondary report."""
    publisher: Annotated[Name, Field(examples=["OpenAI"])] | None = None
    """Who published it."""
    published: PartialDate | None = None
    """Date of publication."""
    accessed: PartialDate | None = None
    """Date the figures were read."""
    license: Annotated[Line, Field(examples=["CC-BY-4.0"])] | None = None
    """License under which its figures may be reused, for example CC-BY-4.0."""


class Sourced(Record):
    """Anything that a source states."""

    source: Key | None = None
    """Key of the source in this card; the card's first source by default."""


class Cited(Sourced):
    """Anything that a source states, with what is needed to understand it."""

    note: Line | None = None
    """Anything a reader needs to know to interpret the figure."""


class Settings(Record):
    """The conditions of an evaluation; leave out what the source does not state."""

    # No field has a default but None: a source that does not mention tools has not denied them, and
    # a default would make results comparable that nobody measured under the same conditions.
    harness: Annotated[Name, Field(examples=["mini-swe-agent"])] | None = None
    """Evaluation harness or agent scaffold."""
    tools: Flag | None = None
    """Whether the model could use tools."""
    shots: (
        Annotated[int, Field(ge=0), Expectation("a whole number of examples", "0 is zero-shot", 5)]
        | None
    ) = None
    """Number of examples in the prompt; 0 is zero-shot."""
    effort: Annotated[Name, Field(examples=["high"])] | None = None
    """Reasoning effort or thinking budget."""
    attempts: Annotated[Count, Field(examples=[1])] | None = None
    """Number of attempts behind a score; 1 is pass@1."""
    aggregation: Annotated[Name, Field(examples=["pass@1"])] | None = None
    """How attempts are combined into one score, for example pass@1, avg@8 or majority vote."""
    other: Annotated[Line, Field(examples=["temperature 0"])] | None = None
    """Any other stated condition, in the source's words."""


class QuotedResult(Record):
    """Another model's score, as a source of this card reports it."""

    # A quoted score cites no source of its own: one table printed all of them, and the comparison
    # around it names that source once.
    score: Score
    """The score, in the benchmark's unit."""
    version: Annotated[Name, Field(examples=["2025-02-28"])] | None = None
    """Version or subset of the benchmark, if the source names one."""
    settings: Settings | None = None
    """Evaluation conditions, as far as the source states them."""
    note: Line | None = None
    """Anything a reader needs to know to interpret the figure."""


class Result(QuotedResult, Sourced):
    """An evaluation result: a score with its source and its evaluation conditions."""

    snapshot: Annotated[Name, Field(examples=["model-2026-01-15"])] | None = None
    """Dated version of the model that was evaluated, if the card covers several."""
    # Unstated, not self: most results are by the developer, but a guess must not become a fact.
    evaluator: Literal["self", "independent", "competitor", "unstated"] = "unstated"
    """Who ran the evaluation; self is the developer. Unstated by default."""
    evaluated_by: Annotated[Name, Field(examples=["Epoch AI"])] | None = None
    """Name of the evaluator."""
    date: PartialDate | None = None
    """Date of the evaluation, or of its publication if only that is known."""
    locator: Annotated[Line, Field(examples=["page 12, table 3"])] | None = None
    """Where in the source: a page, table, row or key."""


class Waiver(Record):
    """A warning of `cardpress check` that is waived because the card is right."""

    rule: Annotated[Line, Field(examples=["quoted-score-differs"])]
    """Name of the rule, as the warning gives it in brackets."""
    field: Annotated[Line, Field(examples=["comparisons[0]"])] | None = None
    """Field that the warning names, or one that contains it; the whole card by default."""
    reason: Annotated[Line, Field(examples=["The source prints it so."])]
    """Why the card is right."""
