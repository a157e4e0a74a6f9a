"""Something to tell of a change: its kind, the card, and the parts of the sentence about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .card_changes import CardName


@dataclass(frozen=True)
class Note:
    """A suspicion or an effect, of which the sentence is worded by its ``kind``.

    ``parts`` are plain text, by their names in the sentence; ``place`` is the field of the card.
    """

    kind: str
    card: CardName | None = None
    parts: Mapping[str, str] = field(default_factory=dict)
    place: str = ""

    @property
    def name(self) -> str:
        """Return the name of the card, empty where the note is about none."""
        return self.card.name if self.card else ""
