"""What people and programs take away: the catalogue in public forms that keep their version."""

from .bundle import Downloads

__all__ = ["Downloads"]
