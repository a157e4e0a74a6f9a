"""What a model is: its specifications, status and dates."""

from typing import Annotated

from pydantic import Field

from .claims import (
    CountClaims,
    DateClaims,
    FlagClaims,
    ModalityClaims,
    Parameters,
    QuantityClaims,
    StatusClaims,
    TextClaims,
    TokenClaims,
)
from .fact import Fact, Filter, Refers, TableColumn
from .shapes import Record
from .texts import Line


class Specifications(Record):
    """Technical facts; each is one value, or a list of values with sources, the headline first."""

    parameters: Annotated[
        Parameters,
        Fact("Parameters", column=TableColumn(), filter=Filter(unit="billions", per=1e9)),
    ] = Field(default=(), examples=[{"disclosed": False}])
    """Total number of parameters, or `{disclosed: false}`."""
    active_parameters: Annotated[CountClaims, Fact("Active Parameters")] = ()
    """Number of parameters used per token, in a mixture of experts."""
    # Alternatives here and below: a window by mode, a limit by provider or one of the sizes that a
    # vector can be cut to, each of them true at once. Of two numbers of parameters one is wrong.
    context_window: Annotated[
        TokenClaims,
        Fact(
            "Context Window",
            lists="alternatives",
            column=TableColumn("Context", key="context", usual=3),
            filter=Filter(),
        ),
    ] = ()
    """Maximum length of input and output together, in tokens."""
    max_input: Annotated[TokenClaims, Fact("Max Input", lists="alternatives")] = ()
    """Maximum length of the input, in tokens, if it is limited separately."""
    max_output: Annotated[
        TokenClaims,
        Fact("Max Output", lists="alternatives", column=TableColumn("Max output", key="maxOutput")),
    ] = Field(default=(), examples=[128000])
    """Maximum length of the output, in tokens."""
    embedding_dimensions: Annotated[
        CountClaims, Fact("Embedding Dimensions", lists="alternatives")
    ] = Field(default=(), examples=[1536])
    """Number of dimensions of an embedding model's vectors."""
    training_data: Annotated[TextClaims, Fact("Training Data")] = Field(
        default=(), examples=["Through Q4 2025"]
    )
    """What it was trained on, or up to when."""
    training_tokens: Annotated[CountClaims, Fact("Training Tokens")] = Field(
        default=(), examples=[15000000000000]
    )
    """Number of tokens it was trained on."""
    training_compute: Annotated[
        QuantityClaims,
        Fact(
            "Training Compute",
            unit="FLOP",
            column=TableColumn("Training compute"),
            filter=Filter(),
        ),
    ] = ()
    """Floating-point operations of the whole training, all stages together: 2.1e25."""
    knowledge_cutoff: Annotated[
        DateClaims,
        Fact("Knowledge Cutoff", column=TableColumn("Knowledge cutoff", key="cutoff")),
    ] = ()
    """Last date that its training data covers."""
    architecture: Annotated[TextClaims, Fact("Architecture")] = Field(
        default=(), examples=["Mixture of experts"]
    )
    """Architecture, in a few words."""
    modalities: Annotated[ModalityClaims, Fact("Modalities")] = Field(
        default=(), examples=[{"input": ["text", "image"], "output": ["text"]}]
    )
    """Input and output modalities."""
    reasoning: Annotated[FlagClaims, Fact("Reasoning", column=TableColumn(), filter=Filter())] = ()
    """Whether it is a reasoning model, which thinks before it answers."""
    tool_calling: Annotated[
        FlagClaims,
        Fact("Tool Calling", column=TableColumn("Tool calling", key="tools"), filter=Filter()),
    ] = ()
    """Whether it supports tool calling (function calling)."""


class Lifecycle(Record):
    """Status and dates from announcement to retirement, each as a source states it."""

    status: Annotated[
        StatusClaims,
        Fact("Status", section="terms", column=TableColumn(usual=7), filter=Filter()),
    ] = Field(default=(), examples=["active"])
    """Its status, by its developer: announced, preview, active, deprecated or retired."""
    announced: Annotated[
        DateClaims, Fact("Announced", section="terms", counted="Announcement date")
    ] = ()
    """Date of the announcement."""
    # Alternatives from here on: each platform that sells a model shuts it down on a day of its own,
    # and the note says which.
    deprecated: Annotated[
        DateClaims,
        Fact("Deprecated", section="terms", counted="Deprecation date", lists="alternatives"),
    ] = ()
    """Date from which its developer advises against using it."""
    retires: Annotated[
        DateClaims,
        Fact(
            "Retires",
            section="terms",
            counted="Scheduled retirement date",
            lists="alternatives",
        ),
    ] = ()
    """Date on which it will be, or was to be, shut down."""
    retired: Annotated[
        DateClaims,
        Fact("Retired", section="terms", counted="Retirement date", lists="alternatives"),
    ] = ()
    """Date on which it was shut down."""
    # No claim but a reference, as the page of a deprecated model leads on to one other.
    replacement: Annotated[Line, Refers("model"), Field(examples=["another-model"])] | None = None
    """The replacement that its developer recommends: an id, alias or former name."""
