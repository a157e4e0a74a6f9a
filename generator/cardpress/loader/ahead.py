"""The data of cards, read by other processes from the last card on, while this one begins."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256

from cardpress.partitions import Ahead

from .cards import read_file
from .kept import KeptData
from .reading import data_of

_PART = 32  # cards; so few that nobody waits long for the last ones


class ReadAhead:
    """What the texts of many files say, as far as other processes have read them already."""

    def __init__(self, paths: Sequence[str]) -> None:
        parts = [paths[start : start + _PART] for start in range(0, len(paths), _PART)]
        self._ahead = Ahead(_read, parts)

    @contextmanager
    def begun(self) -> Iterator[None]:
        """Let the other processes read inside the block."""
        with self._ahead.begun():
            yield

    def known_from(self, number: int) -> KeptData:
        """Return the data of the texts from a file on, by their digests, where a part begins."""
        if number % _PART:
            return {}
        return self._ahead.of(number // _PART) or {}


def _read(paths: Sequence[str]) -> KeptData:
    """Return the data of the files that have no fault, by the digest of each text."""
    found: dict[str, object] = {}
    for path in paths:
        try:
            source = read_file(path)
        except OSError:
            continue  # told by who reads it next
        if data := data_of(source):
            found[sha256(source).hexdigest()] = data
    return found
