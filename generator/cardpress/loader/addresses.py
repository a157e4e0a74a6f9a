"""Cards at any address that fsspec knows: in a bucket, on a server, in a folder.

Only what has asked for the extra `cluster` imports this module, as fsspec comes with it.
"""

import errno
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from cardpress.configuration import Configuration
from cardpress.messages import _
from cardpress.problem import Problem

from .cards import BrokenCard, CardFile, claimed_names, read_card, unreadable
from .document import Document, Fault, Marked
from .loaded import Loaded
from .loading import with_base
from .places import CardPlace, place_cards
from .reading import marks_of
from .settings import Settings
from .storage import Storage, StorageRefused, opened
from .unreadable import MAX_BYTES

_CARDS = "cards/"


@dataclass(frozen=True)
class CardAddress:
    """The address of what `cards/` of a catalogue holds: models/, organizations/, benchmarks/."""

    address: str

    @cached_property
    def _place(self) -> tuple[Storage, str]:
        return opened(self.address)

    def find(self) -> tuple[list[CardPlace], list[Problem]]:
        """Return every card in the order of paths, and the problems of other files.

        Raises OSError or StorageRefused where the address cannot be listed.
        """
        filesystem, top = self._place
        # What a process has listed before may have changed since.
        filesystem.invalidate_cache()
        if not filesystem.isdir(top):
            raise FileNotFoundError(errno.ENOENT, _("no such folder"), self.address)
        found = filesystem.find(top, detail=True)
        below = {Path(_CARDS, name[len(top) :].lstrip("/")): info for name, info in found.items()}
        regular = (path for path, info in below.items() if _is_regular(info))
        others = (path for path, info in below.items() if not _is_regular(info))
        return place_cards(regular, others)

    def read(self, place: CardPlace) -> bytes:
        """Return the text of a card; of one that is too large its beginning, a byte too much."""
        filesystem, top = self._place
        name = f"{top}/{place.path.removeprefix(_CARDS)}"
        text = filesystem.cat_file(name, start=0, end=MAX_BYTES + 1)
        assert isinstance(text, bytes)
        return text

    def marks(self, place: CardPlace, digest: str) -> Marked:
        """Return where each value of a card stands; nowhere if its text has changed since."""
        try:
            source = self.read(place)
        except (OSError, StorageRefused):
            return Marked()
        return marks_of(source) if sha256(source).hexdigest() == digest else Marked()


@dataclass(frozen=True)
class CardRecord:
    """What one process sends another of a card that it has read and judged: plain data.

    One with problems is broken. Where its values stand is not sent: hardly anybody ever asks, and
    the text tells it, which is known again by its ``digest``.
    """

    place: CardPlace
    digest: str = ""
    data: object = None
    faults: tuple[Fault, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_records(
    cards: CardAddress, places: Sequence[CardPlace], configuration: Configuration
) -> list[CardRecord]:
    """Return what is in some cards, with the problems of each in the current language."""
    return [_record(cards, place, configuration) for place in places]


def _record(cards: CardAddress, place: CardPlace, configuration: Configuration) -> CardRecord:
    try:
        source = cards.read(place)
    except OSError as error:
        return CardRecord(place, problems=tuple(unreadable(place, error)[1]))
    card, problems = read_card(source, place, configuration.schemas[place.kind])
    document, digest = card.document, sha256(source).hexdigest()
    return CardRecord(place, digest, document.data, tuple(document.faults), tuple(problems))


def load_records(
    cards: CardAddress,
    records: Iterable[CardRecord],
    problems: Iterable[Problem],
    settings: Settings,
) -> Loaded:
    """Return the cards that were read elsewhere, with those of the base, which is on this machine.

    ``problems`` are those of files that are no cards.
    """
    schemas = settings.configuration.schemas
    made: list[CardFile[Any] | BrokenCard] = []
    told = [*problems]
    for record in records:
        mark = partial(cards.marks, record.place, record.digest)
        document = Document(record.data, faults=[*record.faults], mark=mark)
        if record.problems:
            made.append(BrokenCard(record.place, document, claimed_names(record.data)))
            told += record.problems
        else:
            # Judged anew: schemas with a catalogue's own fields are made in each process, and what
            # they make of data cannot be sent.
            card = schemas[record.place.kind].model_validate(record.data)
            made.append(CardFile(record.place, document, card))
    return with_base(made, told, settings)


def _is_regular(info: dict[str, Any]) -> bool:
    return info.get("type") == "file" and not info.get("islink")
