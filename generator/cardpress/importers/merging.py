"""Drafts and cards merged: what a draft adds to a card, which loses nothing by it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from cardpress.catalogue import name_key
from cardpress.formatting import Addition
from cardpress.loader import dotted
from cardpress.messages import N_, _
from cardpress.problem import FieldPath
from cardpress.schema import FieldOutline, Price, Record, outline

from .draft import Loss
from .meaning import Meaning
from .normal import Data
from .pricing import Rows
from .sources import addresses_of, documents_of, rekeyed, sources_of, with_cited_sources

_OTHERWISE = N_("the card has another, which stays")
_NAMES = frozenset({"aliases", "former_names"})
# What a draft calls a model, or takes it for, is no fact beside what its card says.
_QUIET = frozenset({"name", "type", "sources"})


@dataclass
class Merge:
    """A card that grows by drafts: its data in long form, and what was added to them.

    ``unit_of`` returns the unit of a benchmark's scores, and ``names`` those that the card has
    besides the ones in it: its id.
    """

    data: Data
    schema: type[Record]
    rows: Callable[[Callable[[object], object]], Rows]
    unit_of: Callable[[str], str]
    keys: Mapping[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    additions: list[Addition] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)
    _documents: dict[str, str] = field(default_factory=dict)

    def add(self, draft: Data) -> None:
        """Add the data of a draft, in long form, which the schema takes."""
        with_cited_sources(draft, self.schema)
        with_cited_sources(self.data, self.schema)
        known = sources_of(self.data)
        addresses = addresses_of(draft, known)
        new = rekeyed(draft, self.schema, known)
        self._documents = documents_of({**known, **new})
        for key, url in addresses.items():
            known[key]["url"] = url
            self.additions.append(Addition(("sources", key, "url"), url))
        before = len(self.additions)
        self._record(self.data, draft, self.schema, ())
        self._declare(new, self.additions[before:], before)

    def _declare(self, new: Mapping[str, Data], added: list[Addition], before: int) -> None:
        """Declare the sources that additions cite, before these."""
        cited = {key for addition in added for key in _cited(addition.value)}
        # Of a card without any, also where a text came from, which cites no source.
        is_first = bool(added) and not sources_of(self.data)
        sources = {key: source for key, source in new.items() if is_first or key in cited}
        first = [Addition(("sources", key), source) for key, source in sources.items()]
        self.additions[before:before] = first
        if sources:
            self.data.setdefault("sources", {}).update(sources)  # type: ignore[attr-defined]

    def _document(self, key: object) -> object:
        return self._documents.get(str(key), key)

    def _record(self, known: Data, new: Data, record: type[Record], path: FieldPath) -> None:
        for of in outline(record):
            if of.key not in new or (not path and of.key == "sources"):
                continue
            value, place = new[of.key], (*path, of.key)
            if of.key_levels:
                self._keyed(known, value, of, place)
            elif of.is_list:
                self._list(known, of.key, value, of, place)
            elif of.record and isinstance(known.get(of.key), dict):
                self._record(known[of.key], value, of.record, place)  # type: ignore[arg-type]
            elif of.record:
                known[of.key] = {}
                self._record(known[of.key], value, of.record, place)  # type: ignore[arg-type]
            else:
                self._single(known, value, of, place)

    def _single(self, known: Data, value: object, of: FieldOutline, place: FieldPath) -> None:
        if of.key not in known:
            known[of.key] = value
            self.additions.append(Addition(place, value))
        elif not Meaning(self._document).says(known[of.key], value, of) and of.key not in _QUIET:
            self.losses.append(Loss(dotted(place), value, _(_OTHERWISE)))

    def _keyed(self, known: Data, value: object, of: FieldOutline, place: FieldPath) -> None:
        """Merge a mapping by free keys: of results by benchmark, or of links by title."""
        there = known.setdefault(of.key, {})
        assert isinstance(there, dict)
        assert isinstance(value, dict)
        for key, inner in value.items():
            if of.is_list:
                ours = next(
                    (k for k in there if self.keys.get(k, k) == self.keys.get(key, key)), key
                )
                self._list(there, ours, inner, of, (*place, ours))
            elif not any(Meaning(self._document).says(one, inner, of) for one in there.values()):
                self._single(there, inner, _of_key(of, key), (*place, key))

    def _list(
        self, known: Data, key: str, value: object, of: FieldOutline, place: FieldPath
    ) -> None:
        there = known.setdefault(key, [])
        assert isinstance(there, list)
        assert isinstance(value, list)
        is_new = not there
        found = [*self._news(there, value, of, key)]
        if not there:
            del known[key]
        elif is_new:
            is_alone = of.is_one_or_list and len(found) == 1
            self.additions.append(Addition(place, found[0] if is_alone else found))
        else:
            self.additions += [Addition(place, item) for item in found]

    def _news(
        self, there: list[object], value: list[object], of: FieldOutline, key: str
    ) -> Iterator[object]:
        """Yield the items that a list does not have yet, and add them to it."""
        meaning = Meaning(self._document, self.unit_of(self.keys.get(key, key)))
        for item in value:
            new: object = item
            if of.record is Price:
                new = self.rows(self._document).news(there, item)  # type: ignore[arg-type]
            elif of.key in _NAMES:
                new = None if name_key(str(item)) in self._all_names() else item
            elif any(meaning.says(one, item, of) for one in there):
                new = None
            if new is not None:
                there.append(new)
                yield new

    def _all_names(self) -> set[str]:
        own = [self.data.get("name"), *self.names]
        for kind in _NAMES:
            listed = self.data.get(kind)
            own += listed if isinstance(listed, list) else []
        return {name_key(str(name)) for name in own}


def _of_key(of: FieldOutline, key: str) -> FieldOutline:
    return replace(of, key=key, key_levels=of.key_levels - 1)


def _cited(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        source = value.get("source")
        if isinstance(source, str):
            yield source
        for inner in value.values():
            yield from _cited(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _cited(inner)
