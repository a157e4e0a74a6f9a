"""All cards together: references resolved by id, alias or former name."""

from .base import claims_of, in_use, index_names
from .catalogue import Catalogue
from .gathering import gather
from .lineage import Descent, Lineages, Origin
from .names import NameIndex, name_key, names_of, organization_called, resolve
from .ordering import by_name
from .ownership import Owner, is_draft, next_review, owners_of
from .references import references, source_keys

__all__ = [
    "Catalogue",
    "Descent",
    "Lineages",
    "NameIndex",
    "Origin",
    "Owner",
    "by_name",
    "claims_of",
    "gather",
    "in_use",
    "index_names",
    "is_draft",
    "name_key",
    "names_of",
    "next_review",
    "organization_called",
    "owners_of",
    "references",
    "resolve",
    "source_keys",
]
