"""Every field of a card told once: its name, meaning, unit and bounds."""

from .benchmark import Benchmark, Range
from .evidence import QuotedResult, Result, Settings, Source
from .model import Comparison, Model
from .organization import Organization
from .outline import FieldOutline, field_keys, outline, record_at, title_of
from .shapes import Record
from .specifications import License, Lifecycle, ModalityClaim, ParameterClaim, Specifications
from .usage import Example, Price, Recommendation, Relation

__all__ = [
    "Benchmark",
    "Comparison",
    "Example",
    "FieldOutline",
    "License",
    "Lifecycle",
    "ModalityClaim",
    "Model",
    "Organization",
    "ParameterClaim",
    "Price",
    "QuotedResult",
    "Range",
    "Recommendation",
    "Record",
    "Relation",
    "Result",
    "Settings",
    "Source",
    "Specifications",
    "field_keys",
    "outline",
    "record_at",
    "title_of",
]
