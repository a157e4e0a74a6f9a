"""The data of cards, kept on disk for the next process: JSON under a seal.

Data alone, by the digest of the text that they were read from. The schema judges them anew in every
process, so that no file brings in what it refuses; and it costs less than to read YAML. JSON, as to
read it runs no code. The seal is made with a key that only the owner of the catalogue has: whoever
could write the file without it could let a card say what its author never wrote. Whatever is wrong
with the file, it is as if there were none.
"""

import json
import sys
from collections.abc import Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path

from yaml import __version__ as yaml_version

from .cards import read_file

KeptData = Mapping[str, object]
"""The data of texts without a fault, by the digest of each."""
_READERS = ("composing.py", "plain.py", "scalars.py", "unreadable.py")
_MOST = 256 * 1024 * 1024  # bytes; a hundred thousand cards have as much


def seal(data: KeptData, key: bytes) -> str:
    """Return the text of a file that keeps the data; ``key`` is a secret."""
    text = json.dumps(data, separators=(",", ":"))
    return f"{_seal_of(text.encode(), key)}\n{text}\n"


def unseal(path: Path, key: bytes) -> KeptData:
    """Return the data that a file keeps; none if it was not sealed here, by this key and reader."""
    try:
        sealed, _, text = read_file(path, most=_MOST).partition(b"\n")
    except OSError:
        return {}
    if sealed.decode("ascii", "replace") != _seal_of(text.removesuffix(b"\n"), key):
        return {}
    data = json.loads(text)
    return data if isinstance(data, dict) else {}


def _seal_of(text: bytes, key: bytes) -> str:
    # By the digest of the key, which may be of any length.
    sealed = blake2b(_reader().encode(), key=blake2b(key).digest())
    sealed.update(text)
    return sealed.hexdigest()


@cache
def _reader() -> str:
    """Return what the data of a text hang on beside the text: how it is read."""
    # By the code and not by a version, which stays the same while somebody works on it.
    code = b"".join(Path(__file__).with_name(name).read_bytes() for name in _READERS)
    return f"{blake2b(code).hexdigest()} {sys.version} {yaml_version}"
