"""What a change of cards does elsewhere: ranks, disagreements, and whether quoted scores agree."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from cardpress import figures
from cardpress.blocks import in_full
from cardpress.comparison import (
    Compared,
    Conditions,
    Disagreement,
    Group,
    OfFact,
    OfPrice,
    OfScore,
    Quote,
    Statement,
)
from cardpress.schema import Claim, Price, Result
from cardpress.wording import described, label_of, scored
from cardpress.wording.changes import names_of_several
from cardpress.wording.disagreements import price

from .card_changes import CardChanges, CardName, name_of
from .note import Note
from .side import Sides

_Key = tuple[object, ...]


@dataclass(frozen=True)
class Effects:
    """Finds the effects between two sides, of which the ids before are those of now."""

    sides: Sides
    cards: CardChanges
    _renamed: dict[tuple[str, str], str] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        for each in self.cards.renamed:
            self._renamed[each.before.kind, each.before.id] = each.after.id

    @property
    def before(self) -> Compared:
        """Return the cards of the side before, compared."""
        return self.sides.before.compared

    @property
    def after(self) -> Compared:
        """Return the cards of the side after, compared."""
        return self.sides.after.compared

    def notes(self) -> tuple[Note, ...]:
        """Return all effects: ranks, then quoted scores, then disagreements."""
        return (*self._ranks(), *self._quotes(), *self._disagreements())

    def _now(self, kind: str, card_id: str) -> str:
        return self._renamed.get((kind, card_id), card_id)

    def _ranks(self) -> Iterator[Note]:
        touched = self._touched()
        for benchmark in sorted(touched & self.after.catalogue.benchmarks.keys()):
            former = self._former_id(benchmark)
            old = self._groups(self.before, former) if former else {}
            new = self._groups(self.after, benchmark)
            for key in sorted(old.keys() | new.keys()):
                yield from self._of_group(benchmark, old.get(key), new.get(key))

    def _touched(self) -> set[str]:
        models = {c.card.id for c in self.cards.added} | {c.card.id for c in self.cards.changed}
        gone = {c.card.id for c in self.cards.removed} | {c.before.id for c in self.cards.renamed}
        of_now = (self.after.results.get(model, {}) for model in models)
        found = {name for results in of_now for name in results}
        of_then = (self.before.results.get(model, {}) for model in models | gone)
        found |= {self._now("benchmark", name) for results in of_then for name in results}
        return found | {c.card.id for c in self.cards.changed if c.card.kind == "benchmark"}

    def _former_id(self, benchmark: str) -> str:
        former = (
            old
            for (kind, old), new in self._renamed.items()
            if (kind, new) == ("benchmark", benchmark)
        )
        found = next(former, benchmark)
        return found if found in self.before.catalogue.benchmarks else ""

    def _groups(self, compared: Compared, benchmark: str) -> Mapping[str, Group]:
        groups = compared.leaderboard(benchmark).groups
        return {group.conditions.key: group for group in groups if group.standing == "ranked"}

    def _of_group(self, benchmark: str, old: Group | None, new: Group | None) -> Iterator[Note]:
        card = name_of(self.after.catalogue.benchmarks[benchmark])
        if old and new:
            yield from self._of_both(card, old, new)
        elif found := new or old:
            models = [self._model(entry.reported.model) for entry in found.entries]
            parts = {
                "conditions": described(found.conditions),
                "models": names_of_several([*dict.fromkeys(models)]),
            }
            yield Note("ranking_begins" if new else "ranking_ends", card, parts)

    def _of_both(self, card: CardName, old: Group, new: Group) -> Iterator[Note]:
        was = {self._now("model", e.reported.model): e.rank or 0 for e in reversed(old.entries)}
        now = {e.reported.model: e.rank or 0 for e in reversed(new.entries)}
        conditions = {"conditions": described(new.conditions)}
        first = [{model for model, rank in ranks.items() if rank == 1} for ranks in (was, now)]
        if first[0] != first[1]:
            parts = {"new": self._models(first[1]), "old": self._models(first[0])}
            yield Note("first_place", card, {**parts, **conditions})
        moved = sorted(model for model in was.keys() & now.keys() if was[model] != now[model])
        if moved:
            steps = (f"{self._model(m)} {was[m]} → {now[m]}" for m in moved)
            parts = {"count": figures.number(len(moved)), "models": names_of_several([*steps])}
            yield Note("ranks_moved", card, {**parts, **conditions})

    def _model(self, model: str) -> str:
        known = model in self.after.catalogue.models
        return (self.after if known else self.before).catalogue.name("model", model)

    def _models(self, models: Iterable[str]) -> str:
        return names_of_several(sorted(map(self._model, models)))

    def _quotes(self) -> Iterator[Note]:
        old = {self._of_quote(quote): quote for quote in _all_quotes(self.before)}
        for quote in _all_quotes(self.after):
            former = old.get((quote.by, quote.model, *_said(quote)))
            was = former.verdict if former else ""
            if quote.verdict == was or "differs" not in (was, quote.verdict):
                continue
            kind = "quote_differs" if quote.verdict == "differs" else "quote_agrees"
            if quote.verdict == "absent":
                kind = "quote_unchecked"
            yield Note(kind, self._card(quote.by), dict(self._of_parts(quote)))

    def _of_quote(self, quote: Quote) -> _Key:
        return (self._now("model", quote.by), self._now("model", quote.model), *_said(quote))

    def _of_parts(self, quote: Quote) -> Iterator[tuple[str, str]]:
        benchmark = self.after.catalogue.benchmarks[quote.benchmark].card
        yield "model", self._model(quote.model)
        yield "benchmark", benchmark.name
        yield "quoted", scored(quote.quoted, benchmark.unit, in_full=True)
        if quote.own:
            yield "own", scored(quote.own[0].result, benchmark.unit, in_full=True)

    def _card(self, model: str) -> CardName:
        return name_of(self.after.catalogue.models[model])

    def _disagreements(self) -> Iterator[Note]:
        gone = {each.card.id for each in self.cards.removed}
        old = {self._about(d): d for d in _all_disagreements(self.before) if d.model not in gone}
        new = {_about(d): d for d in _all_disagreements(self.after)}
        for key, found in new.items():
            if key not in old:
                yield self._disagreement("disagreement_arises", found, self.after)
        for key, found in old.items():
            if key not in new and key[0] in self.after.catalogue.models:
                yield self._disagreement("disagreement_ends", found, self.before)

    def _about(self, found: Disagreement) -> _Key:
        model, *about = _about(found)
        if isinstance(found.about, OfScore):
            about[0] = self._now("benchmark", found.about.benchmark)
        return (self._now("model", str(model)), *about)

    def _disagreement(self, kind: str, found: Disagreement, compared: Compared) -> Note:
        values = dict.fromkeys(_value(found, reading[0], compared) for reading in found.readings)
        parts = {"about": _subject(found, compared), "values": " / ".join(values)}
        return Note(kind, self._card(self._now("model", found.model)), parts)


def _all_quotes(compared: Compared) -> Iterator[Quote]:
    for quotes in compared.quotes.values():
        yield from quotes


def _all_disagreements(compared: Compared) -> Iterator[Disagreement]:
    for found in compared.disagreements.values():
        yield from found


def _said(quote: Quote) -> _Key:
    # Without the score, of which the verdict hangs on the one here as on the one there.
    return quote.benchmark, Conditions.of(quote.quoted).key


def _about(found: Disagreement) -> _Key:
    about = found.about
    if isinstance(about, OfScore):
        return found.model, about.benchmark, about.conditions.key
    if isinstance(about, OfFact):
        return found.model, about.fact.field
    return found.model, about.kind.key, about.amount


def _subject(found: Disagreement, compared: Compared) -> str:
    about = found.about
    if isinstance(about, OfScore):
        return compared.catalogue.name("benchmark", about.benchmark)
    if isinstance(about, OfFact):
        return label_of(about.fact)
    return price(about.amount, about.kind)


def _value(found: Disagreement, stated: Statement[object], compared: Compared) -> str:
    about, record = found.about, stated.record
    if isinstance(about, OfScore) and isinstance(record, Result):
        unit = compared.catalogue.benchmarks[about.benchmark].card.unit
        return scored(record, unit, in_full=True)
    if isinstance(about, OfPrice) and isinstance(record, Price):
        assert isinstance(stated.value, int | float)
        return figures.money(stated.value, record.currency)
    assert isinstance(about, OfFact)
    assert isinstance(record, Claim)
    return in_full(about.fact, record)
