"""Entries of a list in which many sellers offer many models, put together by model."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cardpress.ecosystem.sellers import seller_called
from cardpress.messages import _

from .keys import Key, key_of
from .makers import maker_called

_NOT_IN_ID = re.compile(r"[^a-z0-9.]+")


@dataclass(frozen=True)
class Listed:
    """An entry of a list: its key, taken apart, and what it has; ``provider`` is its seller's id.

    ``locator`` is where in the file it stands.
    """

    key: Key
    data: Mapping[str, object]
    provider: str
    seller: str
    locator: str

    @property
    def is_own(self) -> bool:
        """Return whether the maker of the model sells it itself."""
        return self.key.maker is not None and maker_called(self.provider) == self.key.maker

    @property
    def order(self) -> tuple[bool, bool, bool]:
        """Return the sort key by which what speaks for the model comes first."""
        # What the maker says comes first, and of the model before that of a snapshot of it.
        return not self.is_own, self.key.snapshot is not None, self.key.form is not None


@dataclass(frozen=True)
class Group:
    """The entries of one model, the maker's own first."""

    entries: tuple[Listed, ...]
    maker: str | None

    @property
    def first(self) -> Listed:
        """Return the entry that speaks for the model."""
        return self.entries[0]

    @property
    def speaking(self) -> tuple[Listed, ...]:
        """Return the entries from which facts are taken: the maker's, or else the first."""
        # A seller may cut a model's window, or not pass its tools on: that is no fact of the model.
        own = tuple(entry for entry in self.entries if entry.is_own)
        # Nor that a snapshot is at its end.
        plain = tuple(entry for entry in own if entry.key.snapshot is None)
        return plain or own or self.entries[:1]

    @property
    def name(self) -> str:
        """Return the name of the model in the spelling with the most capitals."""
        return max((entry.key.model for entry in self.entries), key=_capitals)

    @property
    def model(self) -> str:
        """Return the id that the name makes."""
        return _NOT_IN_ID.sub("-", self.name.casefold()).strip("-.") or self.first.key.slug

    @property
    def names(self) -> tuple[str, ...]:
        """Return what the entries call the model, the plainest first."""
        called = (entry.key.model for entry in self.entries)
        keys = (entry.locator for entry in self.entries)
        return tuple(dict.fromkeys((self.model, self.first.key.slug, *called, *keys)))

    @property
    def snapshots(self) -> list[str]:
        """Return the names of dated versions of the model."""
        found = (entry.key.snapshot for entry in self.entries)
        return [*dict.fromkeys(snapshot for snapshot in found if snapshot)]

    def note_of(self, entry: Listed) -> str | None:
        """Return what a price is of, where its seller has one of the model as well."""
        if entry.key.snapshot is None:
            return None
        beside = (one for one in self.entries if one.seller == entry.seller)
        has_other = any(one.key.snapshot is None for one in beside)
        return _("of the snapshot %(name)s") % {"name": entry.key.snapshot} if has_other else None

    @property
    def by_seller(self) -> dict[str, list[Listed]]:
        """Return the entries of each seller but the maker."""
        found: dict[str, list[Listed]] = {}
        for entry in self.entries:
            if not entry.is_own:
                found.setdefault(entry.seller, []).append(entry)
        return found


def listed(
    key: str, data: Mapping[str, object], provider: str, *, seller: str = "", locator: str = ""
) -> Listed:
    """Return an entry of a list by its key, which begins with its provider if it has parts."""
    called = seller or seller_called(provider)
    return Listed(key_of(key, provider), data, provider, called, locator or key)


def grouped(entries: Iterable[Listed]) -> Iterator[Group]:
    """Yield the entries of each model; those that name no maker go with the one that has theirs."""
    groups: dict[tuple[str | None, str], list[Listed]] = {}
    makers: dict[str, set[str]] = {}
    for entry in entries:
        groups.setdefault((entry.key.maker, entry.key.slug), []).append(entry)
        makers.setdefault(entry.key.slug, set()).update(filter(None, [entry.key.maker]))
    joined: dict[tuple[str | None, str], list[Listed]] = {}
    for (maker, slug), group in groups.items():
        one = next(iter(makers[slug])) if len(makers[slug]) == 1 else maker
        joined.setdefault((one, slug), []).extend(group)
    for (maker, _slug), group in joined.items():
        yield Group(tuple(sorted(group, key=lambda entry: entry.order)), maker)


def _capitals(name: str) -> tuple[int, str]:
    return sum(letter.isupper() for letter in name), name
