"""All cards together: references resolved by id, alias or former name."""

from .catalogue import Catalogue, gather
from .names import fold, names_of
from .references import source_keys

__all__ = ["Catalogue", "fold", "gather", "names_of", "source_keys"]
