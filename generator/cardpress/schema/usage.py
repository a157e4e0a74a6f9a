"""What a reader needs to use a model: prices, code samples, strengths, limitations, relations."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from .evidence import Cited
from .fact import Refers
from .shapes import Record, refusal
from .texts import Code, Language, Line, Name, Text
from .values import Amount, Currency, Listed, PartialDate, Tokens


class Price(Cited):
    """One provider's price from a given date; earlier rows are kept as price history."""

    effective_from: PartialDate | None = Field(default=None, alias="from")
    """Date on which the price took effect."""
    provider: Annotated[Name, Field(examples=["OpenRouter"])] | None = None
    """Provider that charges it; the model's own organization by default."""
    currency: Currency = "USD"
    """ISO 4217 code of the currency; USD by default."""
    per: Literal["1M tokens", "1M characters", "image", "minute", "request"] = "1M tokens"
    """Unit of the price; 1M tokens by default."""
    above: Annotated[Tokens, Field(examples=[200000])] | None = None
    """The row applies to prompts longer than this number of tokens."""
    input: Amount | None = None
    """Price of input."""
    output: Amount | None = None
    """Price of output."""
    cache_read: Amount | None = None
    """Price of input read from a cache."""
    cache_write: Amount | None = None
    """Price of input written to a cache."""
    batch_input: Amount | None = None
    """Price of input in batch processing."""
    batch_output: Amount | None = None
    """Price of output in batch processing."""
    checked: PartialDate | None = None
    """Date on which the price was last checked against its source."""

    @model_validator(mode="after")
    def _has_an_amount(self) -> Self:
        input_amounts = (self.input, self.cache_read, self.cache_write, self.batch_input)
        # Some models charge for one side alone, as for embeddings: no single amount is required.
        if all(amount is None for amount in (*input_amounts, self.output, self.batch_output)):
            raise refusal(
                "an amount in each price row", "write the input and output of one row together"
            )
        return self


class Example(Record):
    """A code sample, in one language or in several shown as tabs."""

    title: Annotated[Line, Field(examples=["Basic usage"])]
    """Heading of the sample."""
    text: Text | None = None
    """What the sample shows; it is printed above the code."""
    language: Language | None = None
    """Language of `code`."""
    code: Code | None = None
    """The sample in one language; tabs become four spaces."""
    languages: Annotated[dict[Language, Code], Field(min_length=1)] | None = None
    """The same sample in several languages: `python: ...`, `javascript: ...`, one tab each."""

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if (self.code is None) == (self.languages is None) or (self.language and not self.code):
            raise refusal(
                "either language and code, or languages",
                "use languages for the same sample in several of them",
            )
        return self


class KeyFeature(Record):
    """A strength, with its details as a list."""

    title: Annotated[Line, Field(examples=["Long context"])]
    """The strength, as a heading."""
    points: Listed[Line] = ()
    """The details, one line each."""


class Limitation(Record):
    """A limitation that a reader should know before choosing the model."""

    title: Annotated[Line, Field(examples=["Cost"])]
    """The limitation, in a word or two."""
    text: Line
    """What it means in practice."""


class Recommendation(Record):
    """Advice based on the facts."""

    choose: Listed[Line] = ()
    """Reasons to choose this model."""
    consider_alternatives: Listed[Line] = ()
    """Reasons to choose another."""


class Relation(Record):
    """Another model in the catalogue, and how it relates to this one."""

    model: Annotated[Line, Refers("model"), Field(examples=["another-model"])]
    """The other model: its id, alias or former name."""
    relation: Literal["variant", "predecessor", "successor", "alternative", "base_model"]
    """What the other model is to this one."""
    note: Line | None = None
    """Why a reader might want it."""
