"""The data of cards, kept beside them in `.cache/cardpress/` for the next run.

Only where the owner of the catalogue has set a key: without it anyone whose change is built could
lay a file there by which a card says what its author never wrote.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cardpress import writer
from cardpress.loader import CardCache, seal, unseal

from .place import is_our_place, place_of, secret_of

_FILE = "cards.json"


@contextmanager
def kept_cards(root: Path, key: str | None) -> Iterator[CardCache]:
    """Yield the cards that an earlier run kept, and at the end keep those that were read."""
    if not key or not is_our_place(root, _FILE):
        yield CardCache()
        return
    file, secret = place_of(root, _FILE), secret_of(key)
    cache = CardCache(unseal(file, secret))
    yield cache
    data = cache.to_keep()
    if data is not None:
        try:
            writer.write_text(file, seal(data, secret))
        except OSError:  # a folder that is closed or full costs time the next time, and no more
            return
