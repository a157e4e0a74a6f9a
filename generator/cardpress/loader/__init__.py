"""Reads cards: YAML -> schema, or problems with a line and a column. Nothing else reads them."""

from .cache import CardCache
from .cards import BrokenCard, CardFile, CardText, read_card, read_file
from .document import Document
from .ids import is_id
from .kept import KeptData, seal, unseal
from .loaded import Loaded, but, set_aside, without
from .loading import load, load_organizations
from .messages import INSIDE
from .places import FOLDER_OF, CardKind, CardPlace, find_cards, kind_of
from .reading import read, read_foreign
from .scalars import scalar_value
from .settings import CATALOGUE_FILE, Settings, language_named, load_settings, read_settings
from .spelling import did_you_mean, nearest, suggestion
from .texts import load_texts
from .trial import refusals, refused, tried
from .unreadable import MAX_BYTES
from .written import WrittenFile, dotted

__all__ = [
    "CATALOGUE_FILE",
    "FOLDER_OF",
    "INSIDE",
    "MAX_BYTES",
    "BrokenCard",
    "CardCache",
    "CardFile",
    "CardKind",
    "CardPlace",
    "CardText",
    "Document",
    "KeptData",
    "Loaded",
    "Settings",
    "WrittenFile",
    "but",
    "did_you_mean",
    "dotted",
    "find_cards",
    "is_id",
    "kind_of",
    "language_named",
    "load",
    "load_organizations",
    "load_settings",
    "load_texts",
    "nearest",
    "read",
    "read_card",
    "read_file",
    "read_foreign",
    "read_settings",
    "refusals",
    "refused",
    "scalar_value",
    "seal",
    "set_aside",
    "suggestion",
    "tried",
    "unseal",
    "without",
]
