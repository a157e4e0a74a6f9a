"""All cards together: references resolved by id, alias or former name."""

from .base import in_use
from .catalogue import Catalogue, gather
from .lineage import Descent, Lineages, Origin
from .names import NameIndex, name_key, names_of, organization_called
from .ordering import by_name
from .references import source_keys

__all__ = [
    "Catalogue",
    "Descent",
    "Lineages",
    "NameIndex",
    "Origin",
    "by_name",
    "gather",
    "in_use",
    "name_key",
    "names_of",
    "organization_called",
    "source_keys",
]
