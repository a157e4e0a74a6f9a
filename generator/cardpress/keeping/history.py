"""What texts of cards in a repository's past differ in, kept for the next run like its cards."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path

import cardpress
from cardpress import writer
from cardpress.changes import CatalogueHistory
from cardpress.loader import seal, unseal

from .place import is_our_place, place_of, secret_of

_FILE = "history.json"


@contextmanager
def kept_history(root: Path, key: str | None) -> Iterator[CatalogueHistory]:
    """Yield the history of a catalogue, and at the end keep what was found out for it."""
    if not key or not is_our_place(root, _FILE):
        yield CatalogueHistory(root)
        return
    file, secret, code = place_of(root, _FILE), secret_of(key, _FILE), _code()
    kept = unseal(file, secret)
    known = kept.get("known") if kept.get("code") == code else None
    history = CatalogueHistory(root, known if isinstance(known, dict) else None)
    yield history
    data = history.to_keep()
    if data is not None:
        try:
            writer.write_text(file, seal({"code": code, "known": data}, secret))
        except OSError:  # a folder that is closed or full costs time the next time, and no more
            return


def _code() -> str:
    """Return the digest of the code that says what cards mean, and how it is told."""
    package = Path(cardpress.__file__).parent
    paths = (path for path in package.rglob("*") if path.suffix in (".py", ".po"))
    found = blake2b(digest_size=16)
    for path in sorted(paths):
        found.update(path.read_bytes())
    return found.hexdigest()
