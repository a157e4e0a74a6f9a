"""A draft: what one file says of one model, as the data of a card."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

CardData = Mapping[str, object]
"""The data of a card, as YAML has them: of texts, numbers, flags, lists and mappings."""


KNOWN_AS = "known_as"
"""Key of a result: other names of its benchmark, the likeliest first, beside its key."""
VERSION_SAID = "version_said"
"""Key of a result: the version that the name of its data set says: 11.0 of common_voice_11_0.

It becomes the version of the result unless the benchmark that is found has it in its own name.
"""
SCALE = "scale"
"""Key of a result: how its score, error and interval are counted, `FRACTION` or `PERCENT`.

Without it the file does not say, and the score is as the file has it.
"""
FRACTION, PERCENT = "fraction", "percent"
"""Of what is counted: from 0 to 1, or to 100."""


@dataclass(frozen=True)
class ImportFile:
    """A file to import: its name as a person gave it, and its bytes.

    ``address`` is where it was fetched from, and ``accessed`` the day, such as 2026-01-15, where
    whoever imports it says so: a file on a disk knows neither.
    """

    name: str
    content: bytes
    address: str | None = None
    accessed: str | None = None


@dataclass(frozen=True)
class Loss:
    """A value of a file that has no place in a card: its field there, the value, and why not.

    ``reason`` is a message, in the current language.
    """

    field: str
    value: object
    reason: str


@dataclass(frozen=True)
class Draft:
    """What a file says of one model.

    ``card`` has every figure in the units of the schema, with the key of its source and a locator:
    where in the file it stands. ``organization`` is what the file calls the maker, and ``model`` an
    id, each None where the file does not say it; ``names`` are what the file calls the model, by
    which it is chosen from many.

    Only a catalogue knows how a benchmark is named and counted. So a result of ``card`` may have
    three more keys, which no card has: `KNOWN_AS`, `VERSION_SAID` and `SCALE`.
    """

    card: CardData
    organization: str | None = None
    model: str | None = None
    names: tuple[str, ...] = ()
    losses: tuple[Loss, ...] = ()


Reader = Callable[[ImportFile], Iterator[Draft]]
"""Reads a file of one format. Raises `UnreadableFile` where the file is of another."""


class UnreadableFile(Exception):
    """A file is not of the format as which it is read; the message says where, what and how."""
