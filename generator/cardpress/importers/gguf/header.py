"""The header of a GGUF file: its metadata, and the shapes of its tensors, as far as the bytes go.

Everything in it is a length that a stranger wrote, so nothing is read that the file does not hold.
"""

import struct
from dataclasses import dataclass, field

from cardpress.messages import _

from ..draft import ImportFile
from ..faults import other_format, unreadable

MAGIC = b"GGUF"
_VERSIONS = (2, 3)
_STRING, _ARRAY = 8, 9
# By the number of a type, as the format counts them.
_FORMATS = {
    0: "B",
    1: "b",
    2: "H",
    3: "h",
    4: "I",
    5: "i",
    6: "f",
    7: "?",
    10: "Q",
    11: "q",
    12: "d",
}
_MOST_ENTRIES, _MOST_TENSORS, _MOST_DIMENSIONS = 100_000, 1_000_000, 8
_LONGEST_TEXT = 1024 * 1024
_LISTED = 64  # items of a list that are kept: those of a tokenizer are a hundred thousand
_DEEPEST = 4


@dataclass(frozen=True)
class LongList:
    """A list of which only the length is of interest: the tokens of a tokenizer."""

    length: int


@dataclass(frozen=True)
class Header:
    """The metadata of a GGUF file by key, and how many weights its tensors hold.

    ``weights`` is None where the file ends before all shapes are told.
    """

    metadata: dict[str, object] = field(default_factory=dict)
    tensors: int = 0
    weights: int | None = None


class _Ends(Exception):
    """The file ends before what it says that follows."""


class _Odd(Exception):
    """A number stands where none such can."""


class _Bytes:
    """The bytes of a file, read from front to back."""

    def __init__(self, content: bytes) -> None:
        self._content, self.at = content, 0

    @property
    def left(self) -> int:
        """Return how many bytes follow, more than which nothing can be listed in."""
        return len(self._content) - self.at

    def take(self, count: int) -> bytes:
        """Return the next bytes."""
        if count < 0 or self.at + count > len(self._content):
            raise _Ends
        self.at += count
        return self._content[self.at - count : self.at]

    def number(self, form: str) -> int | float | bool:
        """Return the next number, of a form that `struct` has a letter for."""
        found: int | float | bool
        [found] = struct.unpack(f"<{form}", self.take(struct.calcsize(f"<{form}")))
        return found

    def count(self, most: int, form: str = "Q") -> int:
        """Return the next number, which counts what follows."""
        counted = int(self.number(form))
        if counted > most:
            raise _Odd
        return counted

    def text(self) -> str:
        """Return the next text."""
        return self.take(self.count(_LONGEST_TEXT)).decode("utf-8", errors="replace")


def header(file: ImportFile) -> Header:
    """Return the header of a GGUF file, of which the beginning is enough.

    Raises UnreadableFile for another file, and for one that ends within its metadata.
    """
    content = _Bytes(file.content)
    try:
        if content.take(4) != MAGIC or content.number("I") not in _VERSIONS:
            raise other_format(file, _("a GGUF file of version 2 or 3"))
        tensors, entries = content.count(_MOST_TENSORS), content.count(_MOST_ENTRIES)
        metadata = {
            content.text(): _value(content, content.count(12, "I")) for _entry in range(entries)
        }
    except _Ends:
        hint = _("give the whole file, or at least its first 32 MB")
        message = _("expected the metadata of a GGUF file, found its end after %(count)s bytes")
        raise unreadable(file, message % {"count": len(file.content)}, hint) from None
    except (_Odd, KeyError):
        message = _("expected the metadata of a GGUF file, found something else at byte %(count)s")
        hint = _("get the file once more: it is damaged")
        raise unreadable(file, message % {"count": content.at}, hint) from None
    return Header(metadata, tensors, _weights(content, tensors))


def _entry(content: _Bytes) -> tuple[str, object]:
    return content.text(), _value(content, content.count(12, "I"))


def _value(content: _Bytes, kind: int, depth: int = 0) -> object:
    if kind == _STRING:
        return content.text()
    if kind != _ARRAY:
        return content.number(_FORMATS[kind])
    if depth == _DEEPEST:
        raise _Odd
    inner, length = content.count(12, "I"), content.count(content.left)
    items = [_value(content, inner, depth + 1) for _item in range(length)]
    return items if length <= _LISTED else LongList(length)


def _weights(content: _Bytes, tensors: int) -> int | None:
    total = 0
    try:
        for _tensor in range(tensors):
            content.text()
            size = 1
            for _dimension in range(content.count(_MOST_DIMENSIONS, "I")):
                size *= int(content.number("Q"))
            content.take(12)  # the number format, and where the weights are
            total += size
    except (_Ends, _Odd):
        return None
    return total or None
