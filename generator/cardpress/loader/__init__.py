"""Reads cards: YAML -> schema, or problems with a line and a column. Nothing else reads them."""

from .cards import (
    SCHEMAS,
    BrokenCard,
    CardFile,
    CardText,
    Loaded,
    but,
    dotted,
    load,
    load_organizations,
    without,
)
from .places import FOLDER_OF, CardKind, CardPlace, is_id
from .scalars import scalar_value
from .spelling import did_you_mean, suggestion

__all__ = [
    "FOLDER_OF",
    "SCHEMAS",
    "BrokenCard",
    "CardFile",
    "CardKind",
    "CardPlace",
    "CardText",
    "Loaded",
    "but",
    "did_you_mean",
    "dotted",
    "is_id",
    "load",
    "load_organizations",
    "scalar_value",
    "suggestion",
    "without",
]
