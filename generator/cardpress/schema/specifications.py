"""What a model is: its specifications, its license and the dates of its life."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from .evidence import Cited
from .shapes import OneOrMany, Record, refusal
from .values import Count, Flag, Line, Listed, Modality, PartialDate, Several, Tokens, Url

Status = Literal["announced", "preview", "active", "deprecated", "retired"]


class TokenClaim(Cited):
    """A number of tokens that a source states."""

    value: Tokens
    """The number of tokens, written out: 400000."""


class CountClaim(Cited):
    """A count that a source states."""

    value: Count
    """The number, written out."""


class DateClaim(Cited):
    """A date that a source states."""

    value: PartialDate
    """The date, as exact as the source."""


class TextClaim(Cited):
    """A fact in words that a source states."""

    value: Line
    """The fact, in one line."""


class FlagClaim(Cited):
    """A fact that a source affirms or denies; one that no source mentions is left out."""

    value: Flag
    """`true` or `false`."""


class StatusClaim(Cited):
    """A state of the model that a source declares."""

    value: Status
    """Its state: announced, preview, active, deprecated or retired."""


class ParameterClaim(Cited):
    """A number of parameters that a source states, or that it is not disclosed."""

    value: Count | None = None
    """Number of parameters, written out: 70000000000."""
    disclosed: Flag | None = None
    """`false` where the maker does not disclose the number."""

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.value is None) == (self.disclosed is not False):
            raise refusal(
                "either a value, or disclosed: false",
                "write the number, or {disclosed: false} where it is kept secret",
            )
        return self


class ModalityClaim(Cited):
    """The kinds of input and output that a source states."""

    input: Listed[Modality] | None = None
    """Kinds of input."""
    output: Listed[Modality] | None = None
    """Kinds of output."""

    @model_validator(mode="after")
    def _one_side(self) -> Self:
        if self.input is None and self.output is None:
            raise refusal("input or output", "write {input: [text], output: [text]}")
        return self


FlagClaims = Annotated[tuple[FlagClaim, ...], Several, OneOrMany("value")]
StatusClaims = Annotated[tuple[StatusClaim, ...], Several, OneOrMany("value")]
Parameters = Annotated[tuple[ParameterClaim, ...], Several, OneOrMany("value")]
TokenClaims = Annotated[tuple[TokenClaim, ...], Several, OneOrMany("value")]
CountClaims = Annotated[tuple[CountClaim, ...], Several, OneOrMany("value")]
DateClaims = Annotated[tuple[DateClaim, ...], Several, OneOrMany("value")]
TextClaims = Annotated[tuple[TextClaim, ...], Several, OneOrMany("value")]
ModalityClaims = Annotated[tuple[ModalityClaim, ...], Several, OneOrMany()]


class Specifications(Record):
    """Technical facts; each may be one value, or several with their sources, the first shown."""

    parameters: Parameters = Field(default=(), examples=[{"disclosed": False}])
    """Total number of parameters, or `{disclosed: false}`."""
    active_parameters: CountClaims = ()
    """Parameters used for one token, in a mixture of experts."""
    context_window: TokenClaims = ()
    """Longest input and output together, in tokens."""
    max_input: TokenClaims = ()
    """Longest input, in tokens, where it is bounded apart from the context window."""
    max_output: TokenClaims = Field(default=(), examples=[128000])
    """Longest output, in tokens."""
    embedding_dimensions: CountClaims = Field(default=(), examples=[1536])
    """Length of the vector that an embedding model gives."""
    training_data: TextClaims = Field(default=(), examples=["Through Q4 2025"])
    """What it was trained on, or through when."""
    training_tokens: CountClaims = Field(default=(), examples=[15000000000000])
    """Number of tokens it was trained on."""
    knowledge_cutoff: DateClaims = ()
    """Last date that its training data covers."""
    architecture: TextClaims = Field(default=(), examples=["Mixture of experts"])
    """Architecture, in a few words."""
    modalities: ModalityClaims = Field(
        default=(), examples=[{"input": ["text", "image"], "output": ["text"]}]
    )
    """Kinds of input and output."""
    reasoning: FlagClaims = ()
    """Whether it thinks at length before it answers, where that can be told apart."""
    tool_calling: FlagClaims = ()
    """Whether it can call tools that a program offers it."""


class License(Cited):
    """The terms on which the model may be used."""

    name: Annotated[Line, Field(examples=["Apache License 2.0"])]
    """Name of the license, or Proprietary."""
    spdx: Annotated[Line, Field(examples=["Apache-2.0"])] | None = None
    """SPDX identifier, where there is one: Apache-2.0."""
    url: Url | None = None
    """Address of the license text."""
    open_weights: Flag | None = None
    """Whether the weights can be downloaded."""


Licenses = Annotated[tuple[License, ...], Several, OneOrMany()]


class Lifecycle(Record):
    """Where the model stands between announcement and retirement; each as a source states it."""

    status: StatusClaims = Field(default=(), examples=["active"])
    """Its state, as its maker declares it: announced, preview, active, deprecated or retired."""
    announced: DateClaims = ()
    """Day of the announcement."""
    deprecated: DateClaims = ()
    """Day from which its maker advises against it."""
    retires: DateClaims = ()
    """Day on which it will be, or was to be, switched off."""
    retired: DateClaims = ()
    """Day on which it was switched off."""
    replacement: Annotated[Line, Field(examples=["another-model"])] | None = None
    """The model that its maker names as the way on: an id, alias or former name."""
