"""What has become of cards, day by day, as pages and feeds show it: plain text, not escaped."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from cardpress.recording import RecordedMapping, Recorder

Subject = Literal["price", "score", "date", "fact"]
What = Literal["added", "changed", "removed", "renamed"]


@dataclass(frozen=True)
class Change:
    """A value of a card that was added, changed or removed.

    ``label`` says what it is, and ``parts`` has each different figure of it: its label, which may
    be empty, and what it was and is. Of a ``fact`` only the label is told. ``title`` and ``url``
    are those of its source.
    """

    subject: Subject
    what: What
    label: str
    parts: tuple[tuple[str, str, str], ...] = ()
    title: str = ""
    url: str = ""


@dataclass(frozen=True)
class CardEvent:
    """What has become of a card on a day.

    ``id`` is that of now, where it was renamed since; ``former`` the one that it lost that day.
    ``name`` is how the card of that day called itself, ``organization`` the id of a model's maker.
    A card that is ``unread`` has changed, but what it said once cannot be read any more.
    """

    day: str
    kind: str
    id: str
    what: What
    name: str
    organization: str = ""
    type: str = ""
    former: str = ""
    changes: tuple[Change, ...] = ()
    unread: bool = False


_Events = Mapping[str, tuple[CardEvent, ...]]


@dataclass(frozen=True)
class History:
    """The events of a catalogue: by day, by card (`model/gpt-5`), and by a model's organization.

    Days are the newest first. ``notes`` are why there is no history, or not all of it, by name;
    empty for a catalogue of which nobody has asked.
    """

    by_day: _Events = field(default_factory=dict)
    by_card: _Events = field(default_factory=dict)
    by_organization: _Events = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, events: Iterable[CardEvent], notes: Mapping[str, str]) -> "History":
        """Return the history of events, given the newest day first."""
        by_day: dict[str, list[CardEvent]] = {}
        by_card: dict[str, list[CardEvent]] = {}
        by_maker: dict[str, list[CardEvent]] = {}
        for event in events:
            by_day.setdefault(event.day, []).append(event)
            by_card.setdefault(card_key(event.kind, event.id), []).append(event)
            if event.organization:
                by_maker.setdefault(event.organization, []).append(event)
        return cls(_settled(by_day), _settled(by_card), _settled(by_maker), notes)

    @property
    def months(self) -> tuple[str, ...]:
        """Return the months that have a day, like 2026-01, the oldest first."""
        return tuple(sorted({day[:7] for day in self.by_day}))

    def recorded(self, recorder: Recorder) -> "History":
        """Return the same history, of which every read is recorded."""
        collections = {
            name: RecordedMapping(recorder, f"history {name}", known)
            for name, known in self.collections.items()
        }
        return replace(self, **collections)  # type: ignore[arg-type]

    @property
    def collections(self) -> Mapping[str, Mapping[str, object]]:
        """Return everything that can be read of it, by name."""
        return {
            "by_day": self.by_day,
            "by_card": self.by_card,
            "by_organization": self.by_organization,
            "notes": self.notes,
        }


def card_key(kind: str, card: str) -> str:
    """Return the name of a card in a history."""
    return f"{kind}/{card}"


def _settled(found: Mapping[str, list[CardEvent]]) -> _Events:
    return {key: tuple(events) for key, events in found.items()}


NO_HISTORY = History()
"""Of a catalogue of which nobody has asked."""
