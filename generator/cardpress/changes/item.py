"""What a card says, item by item, so that the same item of two sides can be told apart."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from cardpress.schema import Model, Sourced


class Part(NamedTuple):
    """A value of an item: its label, as readers see it, and a text equal for equal values only.

    The value that an item is about has no label. All are plain text, not escaped.
    """

    label: str
    shown: str
    exact: str


@dataclass(frozen=True)
class Cited:
    """The source of an item, by its key in the card, and what the card says of it."""

    key: str
    title: str
    url: str | None = None
    accessed: str | None = None

    def is_same(self, other: "Cited | None") -> bool:
        """Return whether another card means the same source, under whatever key."""
        # By key as well: an address that was corrected is told once, and not at each figure.
        if other is None:
            return False
        return self.key == other.key or (self.title, self.url) == (other.title, other.url)


@dataclass(frozen=True)
class Item:
    """A fact, a result, a price row, a source or a text of a card.

    ``place`` is its field in the card, ``label`` what it is in our words, ``subject`` what of it in
    the card's: of a result the benchmark. Items of one ``place`` and ``subject`` may be the same
    item of two sides, those of one ``identity`` first. ``qualifier`` tells a result from others of
    its subject, by its conditions, which are among its parts. ``numbers`` are its figures by the
    labels of its parts, ``addresses`` the URLs. ``is_prose`` is true for a text of sentences, and
    ``is_listed`` for one of several of which none takes the place of another.
    """

    place: str
    label: str
    parts: tuple[Part, ...]
    subject: str = ""
    qualifier: str = ""
    identity: tuple[object, ...] = ()
    source: Cited | None = None
    numbers: Mapping[str, float] = field(default_factory=dict, compare=False)
    addresses: Mapping[str, str] = field(default_factory=dict, compare=False)
    is_prose: bool = False
    is_listed: bool = False

    @property
    def exact(self) -> tuple[tuple[str, str], ...]:
        """Return all that the item states, equal for two of equal content."""
        return tuple((part.label, part.exact) for part in self.parts)

    @property
    def whole_subject(self) -> str:
        """Return the subject with what tells it from others: Sums (5-shot)."""
        return f"{self.subject} ({self.qualifier})" if self.qualifier else self.subject

    @property
    def value(self) -> str:
        """Return the value that the item is about, exactly."""
        return self.parts[0].exact if self.parts else ""

    def has_source_of(self, other: "Item") -> bool:
        """Return whether two items cite the same source, or none."""
        if self.source is None or other.source is None:
            return self.source is other.source
        return self.source.is_same(other.source)


def cited(card: Model, record: Sourced) -> Cited | None:
    """Return the source that a record of a card cites, or None."""
    key = card.source_key(record)
    source = card.sources.get(key or "")
    return Cited(key or "", source.title, source.url, source.accessed) if source else None
