"""What a run keeps for the next one, beside the cards in `.cache/cardpress/`.

Only where the owner of the catalogue has set a key: without it anyone whose change is built could
lay a file there by which a page says what no card does.
"""

from .cards import kept_cards
from .history import kept_history
from .pages import KeptPage, PageStore
from .place import KEY

__all__ = ["KEY", "KeptPage", "PageStore", "kept_cards", "kept_history"]
