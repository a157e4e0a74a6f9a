"""Which item of one side is which of the other, and what of it has changed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from .item import Item, Part

_Same = Callable[[Item, Item], bool]


@dataclass(frozen=True)
class Change:
    """An item that is different, new (nothing ``before``) or gone (nothing ``after``)."""

    before: Item | None
    after: Item | None

    @property
    def item(self) -> Item:
        """Return the item as it is now, or as it was before it went."""
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def kind(self) -> Literal["added", "changed", "removed"]:
        """Return whether the item was added, removed or changed."""
        if self.before and self.after:
            return "changed"
        return "added" if self.after else "removed"

    @property
    def is_of_source_alone(self) -> bool:
        """Return whether an item says what it said, by another source."""
        return bool(self.before and self.after and self.before.exact == self.after.exact)


def changes_of(before: Iterable[Item], after: Iterable[Item]) -> tuple[Change, ...]:
    """Return what is different between the items of a card on two sides, in the order of now."""
    old, new = _grouped(before), _grouped(after)
    places = dict.fromkeys((*new, *old))
    return tuple(
        change for place in places for change in _within(old.get(place, []), new.get(place, []))
    )


def _grouped(items: Iterable[Item]) -> dict[str, list[Item]]:
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(_group(item), []).append(item)
    return groups


def _group(item: Item) -> str:
    """Return what is equal for items of which one may be the other."""
    if item.place.startswith(_MEASURED):
        return item.place
    # Sources are one group: a key that is written in another way is no other source.
    if item.place.startswith("sources."):
        return "sources"
    return f"{item.place} {item.identity}" if item.is_listed else item.place


_MEASURED = ("benchmarks.", "comparisons.", "pricing.")


def _within(old: list[Item], new: list[Item]) -> Iterator[Change]:
    """Yield what is different among items that may be one another, the likeliest pairs first."""
    old, new = _unlike(old, new)
    pairs: dict[int, Item] = {}
    for same in _LIKENESSES:
        for item in new:
            if id(item) in pairs:
                continue
            found = [other for other in old if same(other, item)]
            rivals = [other for other in new if id(other) not in pairs and same(item, other)]
            # Of several nobody can tell which has changed, but for those of one identity.
            if found and (len(found) == len(rivals) == 1 or same is _LIKENESSES[0]):
                pairs[id(item)] = found[0]
                old = [other for other in old if other is not found[0]]
    yield from (Change(pairs.get(id(item)), item) for item in new)
    yield from (Change(item, None) for item in old)


def _unlike(old: list[Item], new: list[Item]) -> tuple[list[Item], list[Item]]:
    """Return the items of both sides of which the other has none of the same content."""
    left, found = [*old], []
    for item in new:
        same = next((o for o in left if o.exact == item.exact and o.has_source_of(item)), None)
        if same is None:
            found.append(item)
        else:
            left = [other for other in left if other is not same]
    return left, found


def _same_in_all(one: Item, other: Item) -> bool:
    return one.identity == other.identity and one.has_source_of(other)


def _same_value(one: Item, other: Item) -> bool:
    return one.value == other.value and bool(one.parts)


def _same_source(one: Item, other: Item) -> bool:
    return one.source is not None and one.has_source_of(other)


def _same_identity(one: Item, other: Item) -> bool:
    return one.identity == other.identity


def _only_one(one: Item, other: Item) -> bool:
    return not (one.is_listed or other.is_listed)


_LIKENESSES: tuple[_Same, ...] = (
    _same_in_all,
    _same_value,
    _same_source,
    _same_identity,
    _only_one,
)


def different_parts(old: Item, new: Item) -> Iterator[tuple[str, str, str]]:
    """Yield the label, the old and the new value of each part that is different."""
    before = {part.label: part for part in old.parts}
    after = {part.label: part for part in new.parts}
    for label in dict.fromkeys((*after, *before)):
        was, now = before.get(label), after.get(label)
        if was is None or now is None or was.exact != now.exact:
            # In full, where both round to the same.
            is_alike = was and now and was.shown == now.shown
            yield label, _shown(was, is_exact=is_alike), _shown(now, is_exact=is_alike)


def _shown(part: Part | None, *, is_exact: object) -> str:
    if part is None:
        return ""
    return part.exact if is_exact else part.shown
