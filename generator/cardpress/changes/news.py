"""What of a model's card is news to a reader of the site: prices, scores, dates, and other facts.

The same items as in a comparison for a reviewer, without those that only a reviewer looks at.
"""

from collections.abc import Callable, Collection, Iterable, Iterator

from cardpress.catalogue import Catalogue
from cardpress.comparison import facts, own_names, price_lines
from cardpress.history import Change as Value
from cardpress.history import Subject, What
from cardpress.loader import CardFile
from cardpress.schema import Claim, DateClaim, Model, ProseClaim, StatedFact
from cardpress.wording import label_of
from cardpress.wording.changes import FIELDS

from .item import Item
from .items import fact_items
from .matching import Change, changes_of, different_parts
from .measured import result_items
from .names import Names
from .sold import price_items

_STATUS = "status"


def news_of(
    before: CardFile[Model], after: CardFile[Model], catalogue: Catalogue
) -> tuple[Value, ...]:
    """Return what is new to readers between two texts of a card, by the names of a catalogue."""
    return tuple(_News(before, after, catalogue).values())


class _News:
    """Two texts of a card; what is the same in both is not looked at any closer."""

    def __init__(
        self, before: CardFile[Model], after: CardFile[Model], catalogue: Catalogue
    ) -> None:
        self._files, self._catalogue = (before, after), catalogue
        self._names = Names(catalogue)

    def values(self) -> Iterator[Value]:
        """Yield prices first, then scores, dates and statuses, and what else has changed."""
        old, new = (file.card for file in self._files)
        if old.pricing != new.pricing:
            yield from self._changed(self._prices, "price")
        if old.benchmarks != new.benchmarks:
            yield from self._changed(self._scores, "score")
        yield from sorted(self._facts(old, new), key=lambda value: value.subject == "fact")

    def _changed(
        self, items: Callable[[CardFile[Model]], Iterable[Item]], subject: Subject
    ) -> Iterator[Value]:
        old, new = (items(file) for file in self._files)
        for change in changes_of(old, new):
            # Another condition, note or day of a check leaves the figure what it was.
            if not (change.before and change.after) or _differs(change.before, change.after):
                yield _value(change, subject)

    def _prices(self, file: CardFile[Model]) -> Iterable[Item]:
        own = own_names(file.place.organization, self._catalogue)
        money = self._catalogue.configuration.money
        return price_items(file.card, price_lines(file.card, own, None, money))

    def _scores(self, file: CardFile[Model]) -> Iterable[Item]:
        return result_items(file.card, self._names, self._same_benchmarks())

    def _same_benchmarks(self) -> Collection[str]:
        old, new = (file.card.benchmarks for file in self._files)
        return {name for name, results in old.items() if new.get(name) == results}

    def _facts(self, old: Model, new: Model) -> Iterator[Value]:
        before, after = (dict(_stated(card)) for card in (old, new))
        for fact in dict.fromkeys((*after, *before)):
            was, now = before.get(fact, ()), after.get(fact, ())
            if was == now:
                continue
            if not (fact.field == _STATUS or issubclass(fact.claim, DateClaim)):
                yield Value("fact", _what(was, now), label_of(fact))
                continue
            sides = (
                fact_items(old, fact, was, self._names),
                fact_items(new, fact, now, self._names),
            )
            for change in changes_of(*sides):
                if not (change.before and change.after) or change.before.value != change.item.value:
                    yield _value(change, "date")
        yield from self._replacement(old, new)

    def _replacement(self, old: Model, new: Model) -> Iterator[Value]:
        was, now = (card.lifecycle.replacement if card.lifecycle else None for card in (old, new))
        ids = [self._names.id("model", name) if name else "" for name in (was, now)]
        if ids[0] != ids[1]:
            names = [self._names.name("model", name) if name else "" for name in (was, now)]
            yield Value("date", _what(was, now), FIELDS["replacement"], (("", names[0], names[1]),))


def _stated(card: Model) -> Iterator[tuple[StatedFact, tuple[Claim, ...]]]:
    return (
        (fact, claims) for fact, claims in facts(card) if not issubclass(fact.claim, ProseClaim)
    )


def _what(was: object, now: object) -> What:
    if was and now:
        return "changed"
    return "added" if now else "removed"


def _differs(old: Item, new: Item) -> bool:
    return dict(old.numbers) != dict(new.numbers)


def _value(change: Change, subject: Subject) -> Value:
    old, new = change.before, change.after
    item = change.item
    label = item.label if subject == "date" else item.whole_subject
    if old and new:
        parts = tuple(part for part in different_parts(old, new) if part[0] in new.numbers)
        parts = parts or tuple(different_parts(old, new))[:1]
    else:
        stated = [part for part in item.parts if not part.label or part.label in item.numbers]
        parts = tuple((p.label, "", p.shown) if new else (p.label, p.shown, "") for p in stated)
    source = item.source
    title, url = (source.title, source.url or "") if source else ("", "")
    return Value(subject, change.kind, label, parts, title, url)
