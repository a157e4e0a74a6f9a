"""Reads cards: YAML -> schema, or problems with a line and a column. Nothing else reads them."""

from .cards import SCHEMAS, BrokenCard, CardFile, CardText, Loaded, dotted, load
from .messages import did_you_mean
from .places import FOLDER_OF, CardPlace, Kind, is_id
from .scalars import resolve

__all__ = [
    "FOLDER_OF",
    "SCHEMAS",
    "BrokenCard",
    "CardFile",
    "CardPlace",
    "CardText",
    "Kind",
    "Loaded",
    "did_you_mean",
    "dotted",
    "is_id",
    "load",
    "resolve",
]
