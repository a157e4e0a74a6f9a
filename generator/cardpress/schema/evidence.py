"""Where a figure comes from, and under which conditions it was measured."""

from typing import Annotated, Literal

from pydantic import Field

from .shapes import Expectation, Record
from .values import Count, Flag, Key, Line, PartialDate, Score, Url


class Source(Record):
    """A document or data set that figures are taken from, declared once in a card."""

    title: Annotated[Line, Field(examples=["Model card"])]
    """Name of the document or data set, as a reader would look it up."""
    url: Url | None = None
    """Address of the page that holds the figures."""
    kind: Literal["vendor", "independent", "aggregator", "secondary"] | None = None
    """Whose word it is: the maker's, an independent evaluator's, a collection's, or second hand."""
    publisher: Annotated[Line, Field(examples=["OpenAI"])] | None = None
    """Who published it."""
    published: PartialDate | None = None
    """Day of publication."""
    accessed: PartialDate | None = None
    """Day on which the figures were read."""
    license: Annotated[Line, Field(examples=["CC-BY-4.0"])] | None = None
    """Terms on which its figures may be reused, for example CC-BY-4.0."""


class Sourced(Record):
    """What is stated by a source."""

    source: Key | None = None
    """Key of the source in this card; the card's first source when left out."""


class Cited(Sourced):
    """What is stated by a source, with what is needed to understand it."""

    note: Line | None = None
    """Anything a reader must know to read the figure right."""


class Settings(Record):
    """Stated conditions of an evaluation; what the source does not state is left out."""

    harness: Annotated[Line, Field(examples=["mini-swe-agent"])] | None = None
    """Evaluation harness or agent scaffold."""
    tools: Flag | None = None
    """Whether the model could use tools."""
    shots: (
        Annotated[int, Field(ge=0), Expectation("a whole number of examples", "0 is zero-shot", 5)]
        | None
    ) = None
    """Number of worked examples in the prompt; 0 is zero-shot."""
    effort: Annotated[Line, Field(examples=["high"])] | None = None
    """Reasoning effort or thinking budget."""
    attempts: Annotated[Count, Field(examples=[1])] | None = None
    """Number of attempts that a score is taken over; 1 is pass@1."""
    aggregation: Annotated[Line, Field(examples=["pass@1"])] | None = None
    """How attempts become one score, for example pass@1, avg@8 or majority vote."""
    other: Annotated[Line, Field(examples=["temperature 0"])] | None = None
    """Any other stated condition, in the source's words."""


class QuotedResult(Record):
    """A score of another model as a source printed it beside this model's own."""

    score: Score
    """The figure, in the benchmark's own unit."""
    version: Annotated[Line, Field(examples=["2025-02-28"])] | None = None
    """Version or subset of the benchmark, where the source names one."""
    settings: Settings | None = None
    """Conditions of the measurement that the source states."""
    note: Line | None = None
    """Anything a reader must know to read the figure right."""


class Result(QuotedResult, Sourced):
    """An evaluation result: a score with its source and the conditions it was measured under."""

    snapshot: Annotated[Line, Field(examples=["model-2026-01-15"])] | None = None
    """Dated version of the model that was measured, where the card stands for several."""
    evaluator: Literal["self", "independent", "competitor", "unstated"] = "unstated"
    """Who measured it: the maker, an independent evaluator, a competitor; unstated if left out."""
    evaluated_by: Annotated[Line, Field(examples=["Epoch AI"])] | None = None
    """Name of the evaluator."""
    date: PartialDate | None = None
    """Day of the measurement, or of its publication where only that is known."""
    locator: Annotated[Line, Field(examples=["page 12, table 3"])] | None = None
    """Place in the source: a page, table, row or key."""


class Waiver(Record):
    """A warning of `cardpress check` that is known and right as it stands."""

    rule: Annotated[Line, Field(examples=["quoted-score-differs"])]
    """Name of the rule, as the warning gives it in brackets."""
    field: Annotated[Line, Field(examples=["comparisons[0]"])] | None = None
    """Field that the warning names, or one around it; the whole card when left out."""
    reason: Annotated[Line, Field(examples=["The source prints it so."])]
    """Why the card is right nevertheless."""
