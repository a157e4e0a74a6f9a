"""What a model is: its specifications, and the dates of its life."""

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
from .fact import Fact, Filter, TableColumn
from .shapes import Record
from .values import Line


class Specifications(Record):
    """Technical facts; each may be one value, or several with their sources, the first shown."""

    parameters: Annotated[
        Parameters,
        Fact("Parameters", column=TableColumn(), filter=Filter(unit="billions", per=1e9)),
    ] = Field(default=(), examples=[{"disclosed": False}])
    """Total number of parameters, or `{disclosed: false}`."""
    active_parameters: Annotated[CountClaims, Fact("Active Parameters")] = ()
    """Parameters used for one token, in a mixture of experts."""
    context_window: Annotated[
        TokenClaims,
        Fact(
            "Context Window",
            lists="alternatives",
            column=TableColumn("Context", key="context", usual=3),
            filter=Filter(),
        ),
    ] = ()
    """Longest input and output together, in tokens."""
    max_input: Annotated[TokenClaims, Fact("Max Input", lists="alternatives")] = ()
    """Longest input, in tokens, where it is bounded apart from the context window."""
    max_output: Annotated[
        TokenClaims,
        Fact("Max Output", lists="alternatives", column=TableColumn("Max output", key="maxOutput")),
    ] = Field(default=(), examples=[128000])
    """Longest output, in tokens."""
    embedding_dimensions: Annotated[
        CountClaims, Fact("Embedding Dimensions", lists="alternatives")
    ] = Field(default=(), examples=[1536])
    """Length of the vector that an embedding model gives."""
    training_data: Annotated[TextClaims, Fact("Training Data")] = Field(
        default=(), examples=["Through Q4 2025"]
    )
    """What it was trained on, or through when."""
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
    """Floating-point operations that its training took, in all stages together: 2.1e25."""
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
    """Kinds of input and output."""
    reasoning: Annotated[FlagClaims, Fact("Reasoning")] = ()
    """Whether it thinks at length before it answers, where that can be told apart."""
    tool_calling: Annotated[FlagClaims, Fact("Tool Calling")] = ()
    """Whether it can call tools that a program offers it."""


class Lifecycle(Record):
    """Where the model stands between announcement and retirement; each as a source states it."""

    status: Annotated[
        StatusClaims,
        Fact("Status", section="terms", column=TableColumn(usual=7), filter=Filter()),
    ] = Field(default=(), examples=["active"])
    """Its state, as its maker declares it: announced, preview, active, deprecated or retired."""
    announced: Annotated[
        DateClaims, Fact("Announced", section="terms", counted="Date of announcement")
    ] = ()
    """Day of the announcement."""
    deprecated: Annotated[
        DateClaims, Fact("Deprecated", section="terms", counted="Date of deprecation")
    ] = ()
    """Day from which its maker advises against it."""
    retires: Annotated[
        DateClaims, Fact("Retires", section="terms", counted="Date of retirement given")
    ] = ()
    """Day on which it will be, or was to be, switched off."""
    retired: Annotated[
        DateClaims, Fact("Retired", section="terms", counted="Date when it was retired")
    ] = ()
    """Day on which it was switched off."""
    replacement: Annotated[Line, Field(examples=["another-model"])] | None = None
    """The model that its maker names as the way on: an id, alias or former name."""
