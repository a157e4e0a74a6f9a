"""Every field of a card told once: its name, meaning, unit and bounds."""

from .benchmark import Benchmark, Range
from .evidence import QuotedResult, Result, Settings, Source
from .model import Comparison, Model
from .organization import Organization
from .shapes import Record
from .specifications import License, Lifecycle, ModalityClaim, ParameterClaim, Specifications
from .usage import Example, Price, Relation, WhenToChoose

__all__ = [
    "Benchmark",
    "Comparison",
    "Example",
    "License",
    "Lifecycle",
    "ModalityClaim",
    "Model",
    "Organization",
    "ParameterClaim",
    "Price",
    "QuotedResult",
    "Range",
    "Record",
    "Relation",
    "Result",
    "Settings",
    "Source",
    "Specifications",
    "WhenToChoose",
]
