"""Reads cards: YAML -> schema, or problems with a line and a column. Nothing else reads them."""

from .cache import CardCache
from .cards import BrokenCard, CardFile, CardText, read_file
from .kept import KeptData, seal, unseal
from .loaded import Loaded, but, set_aside, without
from .loading import load, load_organizations
from .messages import INSIDE
from .places import FOLDER_OF, CardKind, CardPlace, is_id
from .reading import read
from .scalars import scalar_value
from .settings import CATALOGUE_FILE, Settings, language_named, load_settings, read_settings
from .spelling import did_you_mean, suggestion
from .written import WrittenFile, dotted

__all__ = [
    "CATALOGUE_FILE",
    "FOLDER_OF",
    "INSIDE",
    "BrokenCard",
    "CardCache",
    "CardFile",
    "CardKind",
    "CardPlace",
    "CardText",
    "KeptData",
    "Loaded",
    "Settings",
    "WrittenFile",
    "but",
    "did_you_mean",
    "dotted",
    "is_id",
    "language_named",
    "load",
    "load_organizations",
    "load_settings",
    "read",
    "read_file",
    "read_settings",
    "scalar_value",
    "seal",
    "set_aside",
    "suggestion",
    "unseal",
    "without",
]
