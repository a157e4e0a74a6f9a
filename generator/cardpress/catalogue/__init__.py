"""All cards together: references resolved by id, alias or former name."""

from .catalogue import Catalogue, gather
from .names import NameIndex, name_key, names_of, organization_called
from .ordering import by_name, models_by_organization, newest
from .references import source_keys

__all__ = [
    "Catalogue",
    "NameIndex",
    "by_name",
    "gather",
    "models_by_organization",
    "name_key",
    "names_of",
    "newest",
    "organization_called",
    "source_keys",
]
