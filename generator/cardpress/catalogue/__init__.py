"""All cards together: references resolved by id, alias or former name."""

from .base import in_use
from .catalogue import Catalogue
from .gathering import gather
from .lineage import Descent, Lineages, Origin
from .names import NameIndex, name_key, names_of, organization_called, resolve
from .ordering import by_name
from .ownership import Owner, is_draft, next_review, owners_of
from .references import source_keys

__all__ = [
    "Catalogue",
    "Descent",
    "Lineages",
    "NameIndex",
    "Origin",
    "Owner",
    "by_name",
    "gather",
    "in_use",
    "is_draft",
    "name_key",
    "names_of",
    "next_review",
    "organization_called",
    "owners_of",
    "resolve",
    "source_keys",
]
