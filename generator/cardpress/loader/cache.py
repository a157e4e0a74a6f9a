"""What was made of the cards that were read last: an unchanged one is neither parsed nor judged."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256

from cardpress.language import current
from cardpress.problem import Problem
from cardpress.schema import Record

from .cards import BrokenCard, CardFile, read_card
from .kept import KeptData
from .places import CardPlace

_Card = CardFile[Record] | BrokenCard


@dataclass(frozen=True)
class _Kept:
    """What was made of a text, and all that it hangs on beside the card's place."""

    digest: bytes
    schema: type[Record]
    told_in: object
    card: _Card
    problems: tuple[Problem, ...]

    def is_of(self, digest: bytes, schema: type[Record]) -> bool:
        # By identity, as equal languages may have other messages. A sound card has none: the same
        # object serves the builds of every language.
        is_told = not self.problems or self.told_in is current().messages
        return self.digest == digest and self.schema is schema and is_told


class CardCache:
    """The cards of the last load, by which a file that has not changed is the very same object.

    By its content and its place: the time of a file tells nothing of one that was put back, or
    written twice in one tick of the clock. What the last load has not read is forgotten.
    The first load may know the data of some texts by what ``earlier`` processes have kept.
    """

    def __init__(self, earlier: KeptData | None = None) -> None:
        self._last: dict[CardPlace, _Kept] = {}
        self._this: dict[CardPlace, _Kept] = {}
        self._earlier = earlier or {}
        self._known = frozenset(self._earlier)

    @property
    def is_empty(self) -> bool:
        """Return whether every card would have to be read."""
        return not self._last and not self._earlier

    def learn(self, data: KeptData) -> None:
        """Take the data of some texts for known until the end of the load."""
        self._earlier = {**self._earlier, **data} if data else self._earlier

    @contextmanager
    def renewed(self) -> Iterator[None]:
        """Keep what is read inside the block, and from its end on nothing else."""
        self._this = {}
        yield
        self._last, self._this = self._this, {}
        self._earlier = {}

    def to_keep(self) -> KeptData | None:
        """Return the data of the texts of the last load; None if they are those kept before."""
        documents = {kept.digest.hex(): kept.card.document for kept in self._last.values()}
        # A text with a fault is read again, for its faults are told in the language of a build.
        data = {key: text.data for key, text in documents.items() if not text.faults and text.data}
        if data.keys() == self._known:
            return None
        self._known = frozenset(data)
        return data

    def card(
        self, source: bytes, place: CardPlace, schema: type[Record]
    ) -> tuple[_Card, tuple[Problem, ...]]:
        """Return the card of a text and its problems, the same objects as long as both are."""
        digest = sha256(source).digest()
        kept = self._last.get(place)
        if kept is None or not kept.is_of(digest, schema):
            known = self._earlier.get(digest.hex())
            card, problems = read_card(source, place, schema, known)
            kept = _Kept(digest, schema, current().messages, card, tuple(problems))
        self._this[place] = kept
        return kept.card, kept.problems
