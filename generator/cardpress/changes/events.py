"""The past of a repository as events of its cards, by the names and references of today."""

from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from cardpress.catalogue import Catalogue
from cardpress.history import (
    CardEvent,
    Change,
    ChangedFile,
    History,
    Past,
    UnreadableBase,
    texts_of,
)
from cardpress.loader import CardCache, CardFile, CardPlace
from cardpress.loader.places import place_cards
from cardpress.schema import Model, Record

from .news import news_of

MOST_PAIRS = 1_000
"""Of how many changed cards, the newest, it is read what has changed."""
Pairs = MutableMapping[str, tuple[Change, ...] | None]
"""What two texts of a card differ in, by their names; None where one of them cannot be read."""
_Card = tuple[str, str]


@dataclass(frozen=True)
class _DayCards:
    """The cards that a day has changed, by kind and id: each with its place and its texts."""

    day: str
    files: Mapping[_Card, ChangedFile]
    places: Mapping[_Card, CardPlace]


def history_of(root: Path, past: Past, catalogue: Catalogue, known: Pairs) -> History:
    """Return what has become of the cards of a catalogue.

    What two texts differ in is taken from ``known`` where it is there, and added where it is not.
    """
    notes: dict[str, str] = {"fault": past.fault} if past.fault else {}
    if past.is_cut:
        notes["cut"] = past.days[-1].day if past.days else ""
    return History.of(_Events(root, past, catalogue, known).events(notes), notes)


@dataclass
class _Events:
    root: Path
    past: Past
    catalogue: Catalogue
    known: Pairs
    _texts: Mapping[str, bytes] = field(default_factory=dict)
    _schemas: Mapping[str, type[Record]] = field(default_factory=dict)

    def events(self, notes: MutableMapping[str, str]) -> list[CardEvent]:
        """Return all events, the newest day first; ``notes`` get what is left out."""
        days = [_day_cards(day.day, day.files) for day in self.past.days]
        try:
            self._read(days)
        except UnreadableBase:
            notes["fault"] = "unreadable"
            return []
        self._schemas = self.catalogue.configuration.schemas
        found = [event for day in days for event in self._of_day(day)]
        if any(event.unread for event in found):
            notes["unread"] = ""
        used = {pair for day in days for pair in map(_pair, day.files.values())}
        for pair in self.known.keys() - used:
            del self.known[pair]
        return found

    def _read(self, days: Sequence[_DayCards]) -> None:
        """Read the texts that events need, and no others."""
        pairs = [
            file
            for day in days
            for (kind, _id), file in day.files.items()
            if kind == "model" and file.before and file.after and _pair(file) not in self.known
        ]
        names = [name for file in pairs[:MOST_PAIRS] for name in (file.before, file.after)]
        for day in days:
            for (kind, card), file in day.files.items():
                # A card of today says itself what it is called.
                if not (file.before and file.after) and not self._now(kind, card):
                    names.append(file.after or file.before)
        self._texts = texts_of(self.root, names)

    def _of_day(self, day: _DayCards) -> Iterator[CardEvent]:
        renamed = {new: old for old, new in self._renamed(day)}
        told = (card for card in day.files if card[1] not in self.catalogue.unpublished)
        for card in told:
            if card not in renamed.values():
                yield from self._of_card(day, card, renamed.get(card))

    def _of_card(self, day: _DayCards, card: _Card, former: _Card | None) -> Iterator[CardEvent]:
        file = day.files[card]
        if former:
            gone = day.files[former]
            values = self._values(ChangedFile(file.path, gone.before, file.after), card, day)
            yield replace(self._event(day, card, "renamed", values), former=former[1])
        elif not file.before:
            yield self._event(day, card, "added")
        elif not file.after:
            yield self._event(day, card, "removed")
        elif card[0] == "model":
            values = self._values(file, card, day)
            if values is None or values:
                yield self._event(day, card, "changed", values)

    def _event(
        self, day: _DayCards, card: _Card, what: str, values: tuple[Change, ...] | None = ()
    ) -> CardEvent:
        kind, card_id = card
        place, file = day.places[card], self._now(*card)
        named = file.card if file else self._then(day, card)
        now = file.place if file else place
        return CardEvent(
            day.day,
            kind,
            now.id,
            what,  # type: ignore[arg-type]
            named.name if named else card_id,
            now.organization,
            named.type if isinstance(named, Model) else "",
            changes=values or (),
            unread=values is None,
        )

    def _now(self, kind: str, card: str) -> CardFile[Any] | None:
        """Return the card of today that has an id, or that once had it."""
        files = self.catalogue.cards(kind)
        return files.get(card) or files.get(self.catalogue.find(kind, card) or "")

    def _then(self, day: _DayCards, card: _Card) -> Any:  # noqa: ANN401 - a card of any kind
        file = day.files[card]
        read = self._file(file.after or file.before, day.places[card])
        return read.card if read else None

    def _renamed(self, day: _DayCards) -> Iterator[tuple[_Card, _Card]]:
        """Yield the cards of a day that went under one id and came under another, by both."""
        for (kind, old), file in day.files.items():
            if file.after:
                continue
            now = self._now(kind, old)
            new = (kind, now.place.id) if now else None
            if new and new != (kind, old) and new in day.files and not day.files[new].before:
                yield (kind, old), new

    def _values(self, file: ChangedFile, card: _Card, day: _DayCards) -> tuple[Change, ...] | None:
        pair = _pair(file)
        if pair not in self.known:
            place = day.places[card]
            if not {file.before, file.after} <= self._texts.keys():
                return None
            old, new = (self._file(name, place) for name in (file.before, file.after))
            self.known[pair] = news_of(old, new, self.catalogue) if old and new else None
        return self.known[pair]

    def _file(self, name: str, place: CardPlace) -> CardFile[Any] | None:
        text = self._texts.get(name)
        if text is None:
            return None
        card, _problems = CardCache().card(text, place, self._schemas[place.kind])
        return card if isinstance(card, CardFile) else None


def _day_cards(day: str, files: Sequence[ChangedFile]) -> _DayCards:
    """Return the cards among the files of a day; one that moved to another folder is one card."""
    by_path = {file.path: file for file in files}
    places, _problems = place_cards(map(Path, by_path))
    found: dict[_Card, ChangedFile] = {}
    known: dict[_Card, CardPlace] = {}
    for place in places:
        card, file = (place.kind, place.id), by_path[place.path]
        other = found.get(card)
        if other:
            file = ChangedFile(file.path, file.before or other.before, file.after or other.after)
        found[card] = file
        if card not in known or by_path[place.path].after:
            known[card] = place
    return _DayCards(day, found, known)


def _pair(file: ChangedFile) -> str:
    return f"{file.before} {file.after}"
