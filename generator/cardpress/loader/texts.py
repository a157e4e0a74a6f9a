"""Cards whose texts somebody else holds, as those of an earlier revision: read as files are."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from .cache import CardCache
from .loaded import Loaded
from .loading import with_base
from .places import place_cards
from .settings import Settings


def load_texts(
    texts: Mapping[str, bytes],
    settings: Settings | None = None,
    cache: CardCache | None = None,
    *,
    others: Iterable[str] = (),
) -> Loaded:
    """Return every card among texts by their paths below the root, and of the catalogue's base.

    ``others`` are the paths of what is no regular file. The cards of a base are read where its
    folder is now.
    """
    settings, cache = settings or Settings(), cache or CardCache()
    schemas = settings.configuration.schemas
    places, problems = place_cards(map(Path, texts), map(Path, others))
    with cache.renewed():
        cards = []
        for place in places:
            card, of_card = cache.card(texts[place.path], place, schemas[place.kind])
            cards.append(card)
            problems += of_card
        return with_base(cards, problems, settings, cache)
