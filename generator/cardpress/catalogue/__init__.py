"""All cards together: references resolved by id, alias or former name."""

from .catalogue import Catalogue, gather
from .lineage import Descent, Lineages, Origin
from .names import NameIndex, name_key, names_of, organization_called
from .ordering import by_name, models_by_organization, newest
from .references import source_keys

__all__ = [
    "Catalogue",
    "Descent",
    "Lineages",
    "NameIndex",
    "Origin",
    "by_name",
    "gather",
    "models_by_organization",
    "name_key",
    "names_of",
    "newest",
    "organization_called",
    "source_keys",
]
