"""What is gathered of one model from one file: the data of a card, and what had no place in it."""

from collections.abc import Iterator, Mapping
from typing import Any

from cardpress.messages import _
from cardpress.schema import LONGEST_TEXT

from .draft import Draft, ImportFile, Loss
from .faults import FIRST_LINES, NO_FIELD, NOT_SHOWN
from .fields import Fields
from .prose import written_text
from .words import cut_line, owner_and_id

Data = dict[str, object]
_NOTHING: tuple[object, ...] = (None, "", [], {}, ())


class Gathered:
    """A draft while a file is read: what it says is put where it belongs, or is lost by name.

    ``key`` is that of the file's own source, of which ``source`` has the data.
    """

    def __init__(self, file: ImportFile, key: str, source: Mapping[str, object]) -> None:
        self.key = key
        self._card: dict[str, Any] = {}
        self._losses: list[Loss] = []
        whence = {"url": file.address, "accessed": file.accessed}
        self.add_source(key, {**whence, **source})

    def add_source(self, key: str, source: Mapping[str, object]) -> str:
        """Return the key of a source, which is its own, or another if a different one has that."""
        sources = self._card.setdefault("sources", {})
        stated, base, turn = stated_of(source), key, 1
        while key in sources and sources[key] != stated:
            turn += 1
            key = f"{base}-{turn}"
        sources[key] = stated
        return key

    def found_at(self, address: str | None) -> None:
        """Say where the file stands, unless whoever gave it has."""
        source = self._card["sources"][self.key]
        if address and "url" not in source:
            source["url"] = address

    def cited(self, data: Mapping[str, object], locator: str, source: str = "") -> Data:
        """Return data with their source and where in it they stand, without what says nothing."""
        return {
            **stated_of(data),
            "source": source or self.key,
            "locator": cut_line(locator) or _(FIRST_LINES),
        }

    def put(self, path: str, value: object) -> None:
        """Put a value in its place, such as specifications.parameters, unless one is there."""
        holder, last = self._holder(path)
        if value not in _NOTHING:
            holder.setdefault(last, value)

    def add(self, path: str, *values: object) -> None:
        """Add values to the list at a place, each once."""
        holder, last = self._holder(path)
        for value in values:
            if value not in _NOTHING and value not in holder.setdefault(last, []):
                holder[last].append(value)

    def has(self, path: str) -> bool:
        """Return whether anything is at a place."""
        return bool(self._at(path))

    def say(self, path: str, record: Data, key: str = "value") -> None:
        """Add a record to the list at a place, unless one there says the same in ``key``."""
        if all(known.get(key) != record[key] for known in self.values(path)):
            self.add(path, record)

    def merge(self, path: str, record: Data) -> None:
        """Add a record to the list at a place, or its fields to the one with the same locator."""
        for known in self.values(path):
            if known.get("locator") == record["locator"]:
                known.update(record)
                return
        self.add(path, record)

    def more_text(self, path: str, text: str, most: int) -> bool:
        """Add a paragraph to the text at a place; return whether all of it fits."""
        holder, last = self._holder(path)
        whole = "\n\n".join(filter(None, (holder.get(last), text)))
        if len(whole) <= most:
            holder[last] = whole
        return len(whole) <= most

    def say_text(self, path: str, text: str, field: str) -> None:
        """Put a text of the file in its place as card text, and tell of what that cannot have."""
        said, lost = written_text(text)
        if said and not self.more_text(path, said, LONGEST_TEXT):
            lost = (*lost, said)
        for part in lost:
            self.lose(field, part, NOT_SHOWN)

    def statement(self, text: str, field: str) -> Data:
        """Return a text of the file as a statement with its source; empty if it says nothing."""
        said, lost = written_text(text)
        for part in lost:
            self.lose(field, part, NOT_SHOWN)
        return self.cited({"text": said}, field) if said else {}

    def benchmarks(self) -> list[str]:
        """Return the benchmarks of which there are results."""
        return [*self._card.get("benchmarks", {})]

    def results(self) -> Iterator[Data]:
        """Yield the results of all benchmarks."""
        for results in self._card.get("benchmarks", {}).values():
            yield from results

    def link(self, title: str, url: str) -> None:
        """Add a link to the resources, under a title that may need a number to be its own."""
        resources = self._card.setdefault("resources", {})
        if url in resources.values():
            return
        named, turn = title, 1
        while named in resources:
            turn += 1
            named = f"{title} {turn}"
        resources[named] = url

    def values(self, path: str) -> list[Data]:
        """Return the records at a place, none if there are not any."""
        found = self._at(path)
        return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []

    def words(self) -> frozenset[str]:
        """Return every text that the card holds, in small letters, to know a word as said."""
        return frozenset(_words(self._card))

    def result(
        self, benchmark: str, data: Mapping[str, object], locator: str, by: str = ""
    ) -> None:
        """Add a result of a benchmark; ``by`` is a source that the file itself names for it."""
        results = self._card.setdefault("benchmarks", {}).setdefault(cut_line(benchmark), [])
        result = self.cited(data, locator, by)
        if result not in results:
            results.append(result)

    def lose(self, field: str, value: object, reason: str = NO_FIELD) -> None:
        """Tell of a value that has no place; ``reason`` is a message."""
        if value not in _NOTHING:
            self._losses.append(Loss(field or _(FIRST_LINES), value, _(reason)))

    def lose_rest(self, *fields: Fields) -> None:
        """Tell of what nobody has taken of fields and what is inside them."""
        for each in fields:
            for path, value in each.left():
                self.lose(path, value)

    def draft(self, *names: str, identity: str = "", organization: str | None = None) -> Draft:
        """Return the draft of the model that the file calls by ``names``, the best known first.

        ``identity`` says whose it is, as in openai/whisper-large-v3; the first name by default.
        """
        owner, model = owner_and_id(identity or next(iter(names), ""))
        known = tuple(dict.fromkeys(filter(None, names)))
        card = (
            {"name": self._card.pop("name"), **self._card} if "name" in self._card else self._card
        )
        return Draft(card, organization or owner, model, known, tuple(self._losses))

    def _at(self, path: str) -> object:
        found: object = self._card
        for step in path.split("."):
            found = found.get(step) if isinstance(found, dict) else None
        return found

    def _holder(self, path: str) -> tuple[dict[str, Any], str]:
        *within, last = path.split(".")
        holder = self._card
        for step in within:
            holder = holder.setdefault(step, {})
        return holder, last


def _words(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data.lower()
    elif isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from _words(each)


def stated_of(data: Mapping[str, object]) -> Data:
    """Return data without what says nothing."""
    return {key: value for key, value in data.items() if value not in _NOTHING}


def joined(*parts: object) -> str:
    """Return what is stated of parts in one line, apart by commas."""
    return ", ".join(filter(None, map(cut_line, parts)))
