"""Every field of a card told once: its name, meaning, unit and bounds."""

from .benchmark import Benchmark, Range
from .evidence import Cited, QuotedResult, Result, Settings, Source, Sourced, Waiver
from .model import Comparison, Model
from .organization import Organization
from .outline import FieldOutline, field_keys, outline, record_at, title_of
from .shapes import Record
from .specifications import (
    CountClaim,
    DateClaim,
    FlagClaim,
    License,
    Lifecycle,
    ModalityClaim,
    ParameterClaim,
    Specifications,
    StatusClaim,
    TextClaim,
    TokenClaim,
)
from .usage import Example, Price, Recommendation, Relation
from .values import MOST

__all__ = [
    "MOST",
    "Benchmark",
    "Cited",
    "Comparison",
    "CountClaim",
    "DateClaim",
    "Example",
    "FieldOutline",
    "FlagClaim",
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
    "Sourced",
    "Specifications",
    "StatusClaim",
    "TextClaim",
    "TokenClaim",
    "Waiver",
    "field_keys",
    "outline",
    "record_at",
    "title_of",
]
