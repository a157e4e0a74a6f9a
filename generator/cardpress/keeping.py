"""What a run keeps of the cards for the next one, beside them in `.cache/cardpress/`.

Only where the owner of the catalogue has set a key: without it anyone whose change is built could
lay a file there by which a card says what its author never wrote.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cardpress import writer
from cardpress.loader import CardCache, seal, unseal

KEY = "CARDPRESS_CACHE_KEY"
"""The environment variable with the key: a secret, as long as nobody can guess."""
_FILE = Path(".cache/cardpress/cards.json")


@contextmanager
def kept_cards(root: Path, key: str | None) -> Iterator[CardCache]:
    """Yield the cards that an earlier run kept, and at the end keep those that were read."""
    file = root / _FILE
    # A link would lead to the file of someone else, or let ours lie elsewhere.
    if not key or file.resolve() != root.resolve() / _FILE:
        yield CardCache()
        return
    secret = key.encode(errors="surrogateescape")
    cache = CardCache(unseal(file, secret))
    yield cache
    data = cache.to_keep()
    if data is not None:
        try:
            writer.write_text(file, seal(data, secret))
        except OSError:  # a folder that is closed or full costs time the next time, and no more
            return
