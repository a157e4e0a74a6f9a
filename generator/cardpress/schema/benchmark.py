"""The card of a benchmark."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from cardpress.messages import _

from .fact import Vocabulary
from .shapes import Record, refusal
from .texts import Line, Name, Text, Url
from .values import Listed, PartialDate, Score

Unit = Annotated[
    Literal[
        "percent",
        "ratio",
        "points",
        "elo",
        "count",
        "usd",
        "milliseconds",
        "seconds",
        "minutes",
        "hours",
        "tokens_per_second",
        "degrees",
        "decibels",
        "other",
    ],
    Vocabulary("units"),
]
"""What a score is counted in; an error rate is in percent, and lower is better."""


class Range(Record):
    """The range of possible scores; leave out an open end."""

    min: Score | None = None
    """Lowest possible score."""
    max: Score | None = None
    """Highest possible score."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        # Equal ends, too: how far scores lie apart is given as a share of the range's width.
        if self.min is not None and self.max is not None and self.min >= self.max:
            raise refusal(_("min below max"), _("for a percentage: {min: 0, max: 100}"))
        return self


class Benchmark(Record):
    """A benchmark card: what a score means, and how to read it."""

    name: Annotated[Name, Field(examples=["AIME 2024"])]
    """Name of the benchmark, with its version or subset if that changes what is measured."""
    category: Annotated[Name, Field(examples=["Coding"])]
    """Heading for its results on a model's page, for example Coding."""
    aliases: Listed[Name] = Field(default=(), examples=[["AIME24"]])
    """Other names that readers and cards may use for it."""
    former_names: Listed[Name] = Field(default=(), examples=[["AIME"]])
    """Earlier names; they still work as references."""
    summary: Line | None = None
    """One line for tables, search results and link previews."""
    unit: Unit = "percent"
    """Unit of a score: percent (76.8) by default; a ratio, as accuracy or AUC, is 0.768."""
    direction: Literal["higher_is_better", "lower_is_better"] = "higher_is_better"
    """Whether a higher or a lower score is better; higher by default."""
    range: Annotated[Range, Field(examples=[{"min": 0, "max": 100}])] | None = None
    """Range of possible scores."""
    measures: Text | None = None
    """What a good score shows."""
    does_not_measure: Text | None = None
    """What a good score does not show."""
    released: PartialDate | None = None
    """Date it was published."""
    home: Url | None = None
    """Home page."""
    paper: Url | None = None
    """Paper that describes it."""
