"""What was measured: a score with its uncertainty, of what, and under which conditions."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from cardpress.messages import N_

from .evidence import Sourced
from .fact import Suggests
from .shapes import Expectation, OneOrMany, Record
from .texts import Line, Name
from .uncertainty import Interval, StandardError, check_uncertainty
from .values import Amount, Count, Flag, PartialDate, Score, Several

Duration = Annotated[
    float,
    Field(gt=0, le=1e12, allow_inf_nan=False),
    Expectation(N_("a duration in seconds"), N_("write 90 minutes as 5400"), 5400, "quantity"),
]
"""A duration, in seconds."""


class Settings(Record):
    """The conditions of an evaluation; leave out what the source does not state."""

    # No field has a default but None: a source that does not mention tools has not denied them, and
    # a default would make results comparable that nobody measured under the same conditions.
    harness: Annotated[Name, Field(examples=["mini-swe-agent"])] | None = None
    """Evaluation harness or agent scaffold."""
    tools: Flag | None = None
    """Whether the model could use tools."""
    shots: (
        Annotated[
            int,
            Field(ge=0),
            Expectation(N_("a whole number of examples"), N_("0 is zero-shot"), 5),
        ]
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


class Slice(Record):
    """A part of what a benchmark tests: a subgroup of people, a language or a subset."""

    group: Annotated[Name, Field(examples=["German"])]
    """The part, in the source's words."""
    by: Annotated[Name, Field(examples=["language"])] | None = None
    """What the parts differ in: language, age, subset; slices by the same are compared."""


Slices = Annotated[tuple[Slice, ...], Several, OneOrMany("group")]
"""A slice, or those whose intersection was tested: women over 60."""


class QuotedResult(Record):
    """Another model's score, as a source of this card reports it."""

    # A quoted score cites no source of its own: one table printed all of them, and the comparison
    # around it names that source once.
    score: Score
    """The score, in the benchmark's unit."""
    version: Annotated[Name, Field(examples=["2025-02-28"])] | None = None
    """Version or subset of the benchmark, if the source names one."""
    slice: Slices = Field(default=(), examples=["German"])
    """The part of the benchmark that the score is of; leave it out for the whole."""
    metric: Annotated[Name, Field(examples=["word error rate"])] | None = None
    """What the score counts, where the benchmark has several metrics."""
    threshold: Annotated[Score, Field(examples=[0.5])] | None = None
    """Value from which on the model's output counts as positive, in the unit of that output."""
    standard_error: StandardError | None = None
    """Standard error of the score, in the unit of the score."""
    confidence_interval: Interval | None = None
    """Confidence interval of the score, in the unit of the score."""
    samples: Annotated[Count, Field(examples=[500])] | None = None
    """Number of samples that the score was measured on."""
    settings: Settings | None = None
    """Evaluation conditions, as far as the source states them."""
    note: Line | None = None
    """Anything a reader needs to know to interpret the figure."""

    @model_validator(mode="after")
    def _is_within_its_uncertainty(self) -> Self:
        check_uncertainty(self.score, self.standard_error, self.confidence_interval)
        return self


class Result(QuotedResult, Sourced):
    """An evaluation result: a score with its source and its evaluation conditions."""

    snapshot: Annotated[Name, Field(examples=["model-2026-01-15"])] | None = None
    """Dated version of the model that was evaluated, if the card covers several."""
    # Unstated, not self: most results are by the developer, but a guess must not become a fact.
    evaluator: Literal["self", "independent", "competitor", "unstated"] = "unstated"
    """Who ran the evaluation; self is the developer. Unstated by default."""
    evaluated_by: Annotated[Name, Suggests("organization"), Field(examples=["Epoch AI"])] | None = (
        None
    )
    """Name of the evaluator."""
    date: PartialDate | None = None
    """Date of the evaluation, or of its publication if only that is known."""
    cost: Annotated[Amount, Field(examples=[12.5])] | None = None
    """Cost of the whole run, in US dollars."""
    time: Duration | None = None
    """Duration of the whole run, in seconds."""
