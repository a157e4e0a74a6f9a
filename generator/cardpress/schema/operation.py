"""Where a model runs: libraries and hardware, its converted forms, and who offers it."""

from typing import Annotated, Literal

from pydantic import Field

from .evidence import Cited
from .fact import Entry, Suggests, Vocabulary
from .shapes import Record
from .statements import Terms
from .texts import Line, Name, Url
from .values import Flag, Listed, OneOrList, PartialDate, Quantity, Tokens

_Precision = Annotated[Line, Entry("Precision"), Field(examples=["bfloat16"])]
_Memory = Annotated[Quantity, Entry("Memory", unit="GB"), Field(examples=[141])]


class Memory(Cited):
    """The memory that it takes to run the model."""

    gigabytes: _Memory
    """Memory, in gigabytes."""
    precision: _Precision | None = None
    """Number format of the weights."""


class Deployment(Record):
    """What it takes to run the model."""

    libraries: Annotated[Terms, Entry("Libraries")] = Field(default=(), examples=["Transformers"])
    """Libraries that load it."""
    runtimes: Annotated[Terms, Entry("Runtimes")] = Field(default=(), examples=["vLLM"])
    """Runtimes and servers that run it."""
    hardware: Annotated[Terms, Entry("Hardware")] = Field(default=(), examples=["2 x H100"])
    """Hardware that it runs on."""
    memory: Annotated[OneOrList[Memory], Entry("Memory")] = ()
    """Memory that it takes, by the number format of its weights."""


class Variant(Cited):
    """A quantized or converted form of the model."""

    name: Annotated[Name, Entry("Variant"), Field(examples=["Q4_K_M"])]
    """Name of the variant."""
    url: Url | None = None
    """Address at which it can be had."""
    format: Annotated[Line, Entry("Format"), Field(examples=["GGUF"])] | None = None
    """File format."""
    precision: _Precision | None = None
    """Number format of the weights, or the kind of quantization."""
    size_gb: Annotated[Quantity, Entry("Size", unit="GB"), Field(examples=[42.5])] | None = None
    """Size of the files, in gigabytes."""
    memory_gb: _Memory | None = None
    """Memory that it takes to run it, in gigabytes."""


class Availability(Cited):
    """A way to use the model, and its terms."""

    provider: Annotated[
        Name, Entry("Provider"), Suggests("organization"), Field(examples=["Amazon Bedrock"])
    ]
    """Who offers it."""
    url: Url | None = None
    """Address of the offer."""
    model_id: Annotated[Line, Entry("Model ID"), Field(examples=["acme.model-v1:0"])] | None = None
    """What the provider calls the model in its API."""
    access: (
        Annotated[
            Literal["API", "download", "app", "cloud marketplace", "on premises"],
            Vocabulary("access"),
            Entry("Access"),
        ]
        | None
    ) = None
    """How it is offered."""
    retires: Annotated[PartialDate, Entry("Ends"), Field(examples=["2027-03-30"])] | None = None
    """Date on which this provider ends it, whenever others do."""
    regions: Annotated[Listed[Line], Entry("Regions"), Field(examples=[["EU"]])] = ()
    """Regions in which it is offered."""
    rate_limits: (
        Annotated[Line, Entry("Rate Limits"), Field(examples=["500 requests a minute"])] | None
    ) = None
    """How much may be asked in a time."""
    context_window: Annotated[Tokens, Entry("Context Window", unit="tokens")] | None = None
    """Context window at this provider, in tokens."""
    max_output: Annotated[Tokens, Entry("Max Output", unit="tokens")] | None = None
    """Maximum length of the output at this provider, in tokens."""
    data_retention: Annotated[Line, Entry("Data Retention"), Field(examples=["30 days"])] | None = (
        None
    )
    """How long the provider keeps what it is sent."""
    trains_on_inputs: Annotated[Flag, Entry("Trains on Inputs")] | None = None
    """Whether the provider trains models on what it is sent."""
