"""Which cards are new, gone, renamed or different, and what of each is."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cardpress.catalogue import is_draft, name_key, names_of
from cardpress.language import in_language
from cardpress.loader import CardFile
from cardpress.schema import Benchmark, Model, Organization
from cardpress.wording import page_path

from .briefs import brief
from .item import Item, Part
from .items import items_of
from .matching import Change, changes_of
from .names import Names
from .side import Side, Sides

AnyCard = CardFile[Model | Organization | Benchmark]
KINDS = ("model", "organization", "benchmark")
_NAMES = ("name", "aliases", "former_names", "organization")


@dataclass(frozen=True)
class CardName:
    """A card by its kind and id, with its name, its file and its page as the site has it.

    ``marks`` are what its page is marked with: `draft`, `imported`.
    """

    kind: str
    id: str
    name: str
    path: str
    marks: tuple[str, ...] = ()

    @property
    def page(self) -> str:
        """Return the address of its page on the site."""
        return address_of(page_path(self.kind, self.id))


@dataclass(frozen=True)
class NewCard:
    """A card that is new or gone, with the facts that matter."""

    card: CardName
    facts: tuple[Part, ...]


@dataclass(frozen=True)
class RenamedCard:
    """A card that has another id, and whether it still goes by its former one."""

    before: CardName
    after: CardName
    keeps_name: bool


@dataclass(frozen=True)
class ChangedCard:
    """A card on both sides, and what is different."""

    card: CardName
    before: AnyCard
    after: AnyCard
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class CardChanges:
    """What has become of all cards; ``changed`` are also renamed ones that say something else."""

    added: tuple[NewCard, ...]
    removed: tuple[NewCard, ...]
    renamed: tuple[RenamedCard, ...]
    changed: tuple[ChangedCard, ...]
    uncompared: tuple[CardName, ...]
    """Cards that cannot be read on one of the sides."""


def card_changes(sides: Sides) -> CardChanges:
    """Return what has become of the cards of both sides, kind by kind and in the order of ids."""
    added: list[NewCard] = []
    removed: list[NewCard] = []
    renamed: list[RenamedCard] = []
    pairs: list[tuple[AnyCard, AnyCard]] = []
    uncompared: list[CardName] = []
    for kind in KINDS:
        old, new = (side.compared.catalogue for side in (sides.before, sides.after))
        before, after = old.cards(kind), new.cards(kind)
        # By all ids, those of broken cards among them: one that is mended is no new card.
        gone = {i: before[i] for i in before if i not in new.names[kind].ids}
        come = {i: after[i] for i in after if i not in old.names[kind].ids}
        moved = _renamed_ids(gone, come)
        renamed += [_as_renamed(gone[a], come[b]) for a, b in moved.items()]
        pairs += [(gone[a], come[b]) for a, b in moved.items()]
        pairs += [(before[i], after[i]) for i in before if i in after]
        added += [_new(sides.after, f) for i, f in come.items() if i not in moved.values()]
        removed += [_new(sides.before, f) for i, f in gone.items() if i not in moved]
        uncompared += _unread(sides, kind)
    ids = {(each.before.kind, each.before.id): each.after.id for each in renamed}
    changed = tuple(_changed(sides, pairs, ids))
    return CardChanges(tuple(added), tuple(removed), tuple(renamed), changed, tuple(uncompared))


def name_of(file: AnyCard) -> CardName:
    """Return a card by its name and its places."""
    place = file.place
    return CardName(place.kind, place.id, file.card.name, place.path, (*_marks(file.card),))


def _marks(card: Model | Organization | Benchmark) -> Iterator[str]:
    if isinstance(card, Model):
        yield from ["draft"] if is_draft(card) else []
        yield from ["imported"] if card.imported else []


def address_of(page: str) -> str:
    """Return the address of a page on the site, below its root: models/gpt-5.2/."""
    folder, _, name = page.rpartition("/")
    below = folder if name == "index.md" else page.removesuffix(".md")
    return f"{below}/"


def _unread(sides: Sides, kind: str) -> Iterator[CardName]:
    one, other = (side.compared.catalogue for side in (sides.before, sides.after))
    # Not those of a base, which are there for whoever refers to them: another use is no change.
    own = (p for side in (sides.before, sides.after) for p in side.checked.cards if not p.base)
    paths = {place.id: place.path for place in own if place.kind == kind}
    for card_id in sorted(one.names[kind].ids & other.names[kind].ids & paths.keys()):
        files = [c.cards(kind).get(card_id) for c in (one, other)]
        if None in files:
            known = next((file.card.name for file in files if file), card_id)
            yield CardName(kind, card_id, known, paths[card_id])


def _renamed_ids(gone: Mapping[str, AnyCard], come: Mapping[str, AnyCard]) -> dict[str, str]:
    """Return the ids of now of renamed cards, by their former ids.

    A card says itself what it was called; or it says all that another said, under another name.
    """
    found: dict[str, str] = {}
    for new, file in come.items():
        left = [old for old in gone if old not in found]
        claimed = {name_key(name) for name in (*file.card.former_names, *file.card.aliases)}
        former = [old for old in left if name_key(old) in claimed]
        former = former or [old for old in left if name_key(gone[old].card.name) in claimed]
        former = former or [old for old in left if _says_the_same(gone[old], file)]
        if len(former) == 1:
            found[former[0]] = new
    return found


def _says_the_same(one: AnyCard, other: AnyCard) -> bool:
    said = [
        {name: value for name, value in file.card if name not in _NAMES} for file in (one, other)
    ]
    return said[0] == said[1]


def _as_renamed(before: AnyCard, after: AnyCard) -> RenamedCard:
    names = {name_key(name) for name in names_of(after.card)}
    return RenamedCard(name_of(before), name_of(after), name_key(before.place.id) in names)


def _new(side: Side, file: AnyCard) -> NewCard:
    with in_language(side.site.language):
        facts = brief(file, side.compared)
        return NewCard(name_of(file), tuple(Part(label, value, value) for label, value in facts))


def _changed(
    sides: Sides,
    pairs: Iterable[tuple[AnyCard, AnyCard]],
    renamed: Mapping[tuple[str, str], str],
) -> Iterator[ChangedCard]:
    for before, after in pairs:
        # A card of the same text is mostly the same object, and costs nothing.
        if before is after:
            continue
        old, new = _items(sides.before, before, renamed), _items(sides.after, after, {})
        if changes := changes_of(old, new):
            yield ChangedCard(name_of(after), before, after, changes)


def _items(side: Side, file: AnyCard, renamed: Mapping[tuple[str, str], str]) -> tuple[Item, ...]:
    catalogue = side.compared.catalogue
    with in_language(side.site.language):
        return items_of(file, side.compared, Names(catalogue, renamed))
