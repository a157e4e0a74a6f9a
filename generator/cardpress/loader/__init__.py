"""Reads cards: YAML -> schema, or problems with a line and a column. Nothing else reads them."""

from .cards import BrokenCard, CardFile, CardText, dotted
from .configuration import CATALOGUE_FILE, load_configuration, located, read_settings, watched
from .loaded import Loaded, but, set_aside, without
from .loading import load, load_organizations
from .messages import INSIDE
from .places import FOLDER_OF, CardKind, CardPlace, is_id
from .reading import read
from .scalars import scalar_value
from .spelling import did_you_mean, suggestion

__all__ = [
    "CATALOGUE_FILE",
    "FOLDER_OF",
    "INSIDE",
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
    "load_configuration",
    "load_organizations",
    "located",
    "read",
    "read_settings",
    "scalar_value",
    "set_aside",
    "suggestion",
    "watched",
    "without",
]
