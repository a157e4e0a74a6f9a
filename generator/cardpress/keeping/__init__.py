"""What a run keeps for the next one, beside the cards in `.cache/cardpress/`.

Only where the owner of the catalogue has set a key: without it anyone whose change is built could
lay a file there by which a page says what no card does. What is kept of the history of a catalogue,
in `history`, is not named here: it loads all that a site is made by, which a check needs not.
"""

from .cards import kept_cards
from .pages import KeptPage, PageStore, name_of
from .place import KEY
from .site import BuiltSite

__all__ = ["KEY", "BuiltSite", "KeptPage", "PageStore", "kept_cards", "name_of"]
