"""What a reader does with a model: prices, code samples, strengths, limits and the way on."""

from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from .evidence import Cited
from .shapes import Record, refusal
from .values import Amount, Code, Currency, Language, Line, Listed, PartialDate, Text, Tokens


class Price(Cited):
    """What one provider asks from one day on; older rows stay as history."""

    model_config = ConfigDict(validate_by_alias=True)

    effective_from: PartialDate | None = Field(default=None, alias="from")
    """Day from which the price holds."""
    provider: Annotated[Line, Field(examples=["OpenRouter"])] | None = None
    """Who asks it; the model's own organization when left out."""
    currency: Currency = "USD"
    """ISO 4217 code of the currency; USD when left out."""
    per: Literal["1M tokens", "1M characters", "image", "minute", "request"] = "1M tokens"
    """The unit that is priced; 1M tokens when left out."""
    above: Annotated[Tokens, Field(examples=[200000])] | None = None
    """The row holds for prompts longer than this many tokens."""
    input: Amount | None = None
    """Price of input."""
    output: Amount | None = None
    """Price of output."""
    cache_read: Amount | None = None
    """Price of input that is read from a cache."""
    cache_write: Amount | None = None
    """Price of input that is written to a cache."""
    batch_input: Amount | None = None
    """Price of input in batch processing."""
    batch_output: Amount | None = None
    """Price of output in batch processing."""
    checked: PartialDate | None = None
    """Day on which the price was last seen at its source."""

    @model_validator(mode="after")
    def _has_an_amount(self) -> Self:
        reading = (self.input, self.cache_read, self.cache_write, self.batch_input)
        if all(amount is None for amount in (*reading, self.output, self.batch_output)):
            raise refusal(
                "an amount in each price row", "write the input and output of one row together"
            )
        return self


class Example(Record):
    """A code sample, in one language or in several shown as tabs."""

    title: Annotated[Line, Field(examples=["Basic usage"])]
    """Heading of the sample."""
    text: Text | None = None
    """What the sample shows, above the code."""
    language: Language | None = None
    """Language of `code`."""
    code: Code | None = None
    """The sample in one language; a tab becomes four spaces."""
    languages: Annotated[dict[Language, Code], Field(min_length=1)] | None = None
    """The same sample in several languages: `python: ...`, `javascript: ...`, one tab each."""

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if (self.code is None) == (self.languages is None) or (self.language and not self.code):
            raise refusal(
                "either language and code, or languages",
                "use languages where the same sample is given in several",
            )
        return self


class KeyFeature(Record):
    """A strength, with the points that make it up."""

    title: Annotated[Line, Field(examples=["Long context"])]
    """The strength, as a heading."""
    points: Listed[Line] = ()
    """What it consists of, a line each."""


class Limitation(Record):
    """A limit that a reader should know before choosing."""

    title: Annotated[Line, Field(examples=["Cost"])]
    """The limit, in a word or two."""
    text: Line
    """What it means."""


class Recommendation(Record):
    """Advice that follows from the facts."""

    choose: Listed[Line] = ()
    """Reasons for this model."""
    consider_alternatives: Listed[Line] = ()
    """Reasons for another."""


class Relation(Record):
    """Another model of the catalogue, and how it relates to this one."""

    model: Annotated[Line, Field(examples=["another-model"])]
    """The other model: its id, alias or former name."""
    relation: Literal["variant", "predecessor", "successor", "alternative", "base_model"]
    """What the other model is to this one."""
    note: Line | None = None
    """Why a reader would go there."""
