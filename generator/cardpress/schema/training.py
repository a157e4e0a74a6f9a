"""How a model was trained: data, stages, settings, compute, and what that took from the world."""

from typing import Annotated, Literal

from pydantic import Field

from .evidence import Cited
from .fact import Entry, Vocabulary
from .shapes import Record
from .statements import Statements
from .texts import LanguageTag, Line, Name, Url
from .values import Count, Listed, OneOrList, PartialDate, Quantity

_Stage = Annotated[Line, Entry("Stage"), Field(examples=["Pre-training"])]


class Dataset(Cited):
    """A data set, or a kind of data, that the model was trained on."""

    name: Annotated[Name, Entry("Data Set"), Field(examples=["FineWeb"])]
    """Name of the data set, or what kind of data it is."""
    url: Url | None = None
    """Address at which it is described."""
    stage: _Stage | None = None
    """Stage of training in which it was used."""
    acquisition: (
        Annotated[
            Literal["public", "licensed", "crawled", "user", "synthetic", "private"],
            Vocabulary("acquisitions"),
            Entry("Acquisition"),
        ]
        | None
    ) = None
    """How it was acquired."""
    size: Annotated[Line, Entry("Size"), Field(examples=["15T tokens"])] | None = None
    """How large it is, in its source's own measure."""
    collected: Annotated[Line, Entry("Collected"), Field(examples=["2019 to 2024"])] | None = None
    """When it was collected, or the time that it is of."""
    languages: Annotated[Listed[LanguageTag], Entry("Languages")] = ()
    """Languages in it."""
    license: Annotated[Line, Entry("License"), Field(examples=["ODC-By-1.0"])] | None = None
    """License of the data."""


class Stage(Cited):
    """A stage of training."""

    name: Annotated[Line, Entry("Stage"), Field(examples=["Supervised fine-tuning"])]
    """Name of the stage."""
    description: (
        Annotated[
            Line, Entry("Description", is_body=True), Field(examples=["On instructions by people"])
        ]
        | None
    ) = None
    """What was done in it."""
    tokens: Annotated[Count, Entry("Tokens"), Field(examples=[15000000000000])] | None = None
    """Number of tokens that it was trained on in this stage."""
    ended: Annotated[PartialDate, Entry("Ended")] | None = None
    """Date on which it ended."""


class Hyperparameter(Cited):
    """A setting of the training."""

    name: Annotated[Line, Entry("Setting"), Field(examples=["Learning rate"])]
    """Name of the setting."""
    value: Annotated[Line, Entry("Value"), Field(examples=["3e-4"])]
    """Its value, in the words of the source."""
    stage: _Stage | None = None
    """Stage of training that it applies to."""


class Compute(Cited):
    """What a training, or a stage of it, was computed on."""

    stage: _Stage | None = None
    """Stage of training; the whole of it by default."""
    flop: Annotated[Quantity, Entry("Compute", unit="FLOP")] | None = None
    """Floating-point operations: 2.1e25."""
    hardware: Annotated[Line, Entry("Hardware"), Field(examples=["2,048 H100"])] | None = None
    """Processors, and how many of them."""
    hours: (
        Annotated[Quantity, Entry("Processor Time", unit="hours"), Field(examples=[7000000])] | None
    ) = None
    """Hours of all processors together."""
    days: Annotated[Quantity, Entry("Duration", unit="days"), Field(examples=[54])] | None = None
    """Days from beginning to end."""
    provider: Annotated[Name, Entry("Provider"), Field(examples=["Google Cloud"])] | None = None
    """Provider of the processors."""
    region: Annotated[Line, Entry("Region"), Field(examples=["us-central1"])] | None = None
    """Region or country in which they stand."""


class Training(Record):
    """How the model was trained."""

    datasets: Annotated[OneOrList[Dataset], Entry("Training Data")] = ()
    """The data that it was trained on."""
    preprocessing: Annotated[Statements, Entry("Preprocessing")] = ()
    """How the data were selected, cleaned and weighted."""
    stages: Annotated[OneOrList[Stage], Entry("Stages")] = ()
    """The stages of its training, in order."""
    hyperparameters: Annotated[OneOrList[Hyperparameter], Entry("Hyperparameters")] = ()
    """Settings of its training."""
    compute: Annotated[OneOrList[Compute], Entry("Compute")] = ()
    """What it was computed on, and for how long."""
    personal_data: Annotated[Statements, Entry("Personal Data")] = ()
    """Which personal or sensitive data it was trained on, and how they were protected."""
    opt_out: Annotated[Statements, Entry("Opt-Out")] = ()
    """How authors and users can keep their data out of its training."""


class EnergyUse(Cited):
    """The energy that an activity took, and the emissions of it."""

    activity: Annotated[
        Literal["training", "fine-tuning", "inference", "data collection", "other"],
        Vocabulary("activities"),
        Entry("Activity"),
    ]
    """What took the energy."""
    energy_kwh: (
        Annotated[Quantity, Entry("Energy", unit="kWh"), Field(examples=[21588000])] | None
    ) = None
    """Energy, in kilowatt-hours."""
    emissions_tco2eq: (
        Annotated[Quantity, Entry("Emissions", unit="t CO₂eq"), Field(examples=[11390])] | None
    ) = None
    """Greenhouse gases, in metric tons of carbon dioxide equivalent."""
    method: Annotated[Line, Entry("Method"), Field(examples=["Location-based"])] | None = None
    """How the figures were arrived at."""
