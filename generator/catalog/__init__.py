"""All cards together: references resolved by id, alias or former name."""

from .catalog import Catalog, gather

__all__ = ["Catalog", "gather"]
