"""All cards together: references resolved by id, alias or former name."""

from .catalogue import Catalogue, gather
from .names import fold, names_of
from .ordering import by_name, models_by_organization, newest
from .references import source_keys

__all__ = [
    "Catalogue",
    "by_name",
    "fold",
    "gather",
    "models_by_organization",
    "names_of",
    "newest",
    "source_keys",
]
