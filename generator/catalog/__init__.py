"""All cards together: references resolved by id, alias or former name."""

from .catalog import Catalog, gather
from .names import fold
from .references import source_keys

__all__ = ["Catalog", "fold", "gather", "source_keys"]
