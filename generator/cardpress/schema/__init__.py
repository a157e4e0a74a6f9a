"""Every field of a card, declared once: name, meaning, bounds, and what readers see of a fact."""

from .benchmark import Benchmark, Range
from .claims import (
    Claim,
    CountClaim,
    DateClaim,
    FlagClaim,
    License,
    ModalityClaim,
    ParameterClaim,
    QuantityClaim,
    StatusClaim,
    TextClaim,
    TokenClaim,
    of_kind,
)
from .evidence import Cited, Source, Sourced, Waiver
from .fact import PART_PLACES, Entry, Fact, Filter, Part, PartPlace, Section, TableColumn
from .facts import StatedFact, facts_of
from .lineage import BaseModelOf
from .model import Comparison, Model
from .organization import Organization
from .outline import FieldOutline, field_at, field_keys, outline, record_at, records_in, title_of
from .price_units import SECONDS
from .prices import BATCH, STANDARD, TEXT, Price
from .results import QuotedResult, Result, Settings, Slice
from .shapes import Kind, Record
from .specifications import Lifecycle, Specifications
from .texts import CODE, LONGEST_LINE, MARKDOWN, ONE_LINE, PLACEHOLDERS
from .uncertainty import Interval
from .usage import Example, Recommendation, Relation
from .values import EXAMPLE_DATE, MOST, NUMBER

__all__ = [
    "BATCH",
    "CODE",
    "EXAMPLE_DATE",
    "LONGEST_LINE",
    "MARKDOWN",
    "MOST",
    "NUMBER",
    "ONE_LINE",
    "PART_PLACES",
    "PLACEHOLDERS",
    "SECONDS",
    "STANDARD",
    "TEXT",
    "BaseModelOf",
    "Benchmark",
    "Cited",
    "Claim",
    "Comparison",
    "CountClaim",
    "DateClaim",
    "Entry",
    "Example",
    "Fact",
    "FieldOutline",
    "Filter",
    "FlagClaim",
    "Interval",
    "Kind",
    "License",
    "Lifecycle",
    "ModalityClaim",
    "Model",
    "Organization",
    "ParameterClaim",
    "Part",
    "PartPlace",
    "Price",
    "QuantityClaim",
    "QuotedResult",
    "Range",
    "Recommendation",
    "Record",
    "Relation",
    "Result",
    "Section",
    "Settings",
    "Slice",
    "Source",
    "Sourced",
    "Specifications",
    "StatedFact",
    "StatusClaim",
    "TableColumn",
    "TextClaim",
    "TokenClaim",
    "Waiver",
    "facts_of",
    "field_at",
    "field_keys",
    "of_kind",
    "outline",
    "record_at",
    "records_in",
    "title_of",
]
