"""All cards together: references resolved by id, alias or former name."""

from .catalogue import Catalogue, gather
from .names import NameIndex, name_key, names_of
from .ordering import by_name
from .references import source_keys

__all__ = [
    "Catalogue",
    "NameIndex",
    "by_name",
    "gather",
    "name_key",
    "names_of",
    "source_keys",
]
