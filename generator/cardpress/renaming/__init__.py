"""Another id for a card: where it goes, and what changes in the cards that refer to it."""

from .asked import Move, NotARename, move_of
from .renaming import Change, Renaming, rename

__all__ = ["Change", "Move", "NotARename", "Renaming", "move_of", "rename"]
