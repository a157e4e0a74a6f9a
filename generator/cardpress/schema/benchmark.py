"""The card of a benchmark."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from .shapes import Record, refusal
from .values import Line, Listed, PartialDate, Score, Text, Url


class Range(Record):
    """The scores that are possible; an open end is left out."""

    min: Score | None = None
    """Lowest possible score."""
    max: Score | None = None
    """Highest possible score."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.min is not None and self.max is not None and self.min >= self.max:
            raise refusal("min below max", "for a percentage: {min: 0, max: 100}")
        return self


class Benchmark(Record):
    """A benchmark card: what a score means, and how it is read."""

    name: Line
    """Name of the benchmark, with the version or subset that makes it another instrument."""
    category: Line
    """Heading under which its results stand on a model's page: Coding."""
    aliases: Listed[Line] = ()
    """Other spellings by which readers and cards may refer to it."""
    former_names: Listed[Line] = ()
    """Names that it had before; they keep working as references."""
    summary: Line | None = None
    """One line for tables, search results and link previews."""
    unit: Literal["percent", "points", "elo", "usd", "ratio", "seconds"] = "percent"
    """What a score counts: percent (76.8) when left out, ratio is 0.768."""
    direction: Literal["higher_is_better", "lower_is_better"] = "higher_is_better"
    """Which way is better; higher when left out."""
    range: Annotated[Range, Field(examples=[{"min": 0, "max": 100}])] | None = None
    """The scores that are possible."""
    measures: Text | None = None
    """What a good score shows."""
    does_not_measure: Text | None = None
    """What a good score does not show."""
    released: PartialDate | None = None
    """Day of its publication."""
    home: Url | None = None
    """Its home page."""
    paper: Url | None = None
    """The paper that describes it."""
