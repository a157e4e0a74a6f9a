"""Suspicious figures: ten times another, out of a scale, or copied from another card."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from statistics import median
from typing import TypeGuard

from cardpress import figures
from cardpress.comparison import Compared, PriceLine, facts
from cardpress.schema import Model
from cardpress.wording import AMOUNTS, label_of, priced_unit
from cardpress.wording.changes import FIELDS, item_name, sold

from .card_changes import AnyCard, CardName, ChangedCard, name_of
from .item import Item
from .note import Note
from .side import Side, Sides

_FACTOR = 10
_USUAL = 10  # percent; a benchmark whose median is lower may well have scores below 1
_FEWEST_EQUAL = 4  # benchmarks; fewer equal scores may be chance


def factors_of_ten(changed: Iterable[ChangedCard], sides: Sides) -> Iterator[Note]:
    """Yield the figures that are ten times what they were or more, or a tenth or less."""
    for each in changed:
        # By what is told: a row that changes is the price in force mostly, too.
        found: dict[tuple[str, str], Note] = {}
        for change in each.changes:
            old, new = change.before, change.after
            if old and new:
                for label in old.numbers.keys() & new.numbers.keys():
                    pair = (old.numbers[label], new.numbers[label])
                    note = _factor(each.card, new, label, pair, (old, new))
                    if note:
                        found[note.parts["field"], label] = note
        for note in (*_headlines(each), *_prices(each, sides)):
            found.setdefault((note.parts["field"], note.parts["part"]), note)
        yield from (found[key] for key in sorted(found))


def _factor(
    card: CardName, item: Item, label: str, pair: tuple[float, float], items: tuple[Item, Item]
) -> Note | None:
    old, new = (next(p.shown for p in i.parts if p.label == label) for i in items)
    return _note(
        card, item_name(item.label, item.whole_subject), label, pair, (old, new), item.place
    )


def _note(  # noqa: PLR0913, PLR0917 - the parts of a sentence
    card: CardName,
    field: str,
    part: str,
    pair: tuple[float, float],
    shown: tuple[str, str],
    place: str,
) -> Note | None:
    kind, times = _grown(*pair)
    if not kind:
        return None
    parts = {"field": field, "part": part, "old": shown[0], "new": shown[1], "times": times}
    return Note(kind, card, parts, place)


def _grown(old: float, new: float) -> tuple[str, str]:
    """Return the kind of note for a figure that has grown or shrunk far, and how far."""
    if old == new:
        return "", ""
    if not old or not new:
        return ("was_free" if not old else "is_free"), ""
    if old * new < 0:
        return "other_sign", ""
    ratio = new / old
    if abs(ratio) >= _FACTOR:
        return "factor_larger", figures.times(ratio)
    return ("factor_smaller", figures.times(1 / ratio)) if abs(1 / ratio) >= _FACTOR else ("", "")


def _headlines(each: ChangedCard) -> Iterator[Note]:
    """Yield the facts of which another claim is the headline now."""
    if not (isinstance(each.before.card, Model) and isinstance(each.after.card, Model)):
        return
    before = {fact.field: claims for fact, claims in facts(each.before.card)}
    for fact, claims in facts(each.after.card):
        old, new = (getattr(c[0], "value", None) for c in (before.get(fact.field, claims), claims))
        if _is_number(old) and _is_number(new):
            shown = (figures.number(old), figures.number(new))
            place = ".".join(fact.path)
            if note := _note(each.card, label_of(fact), "", (old, new), shown, place):
                yield note


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _prices(each: ChangedCard, sides: Sides) -> Iterator[Note]:
    """Yield the amounts of prices in force, also where a new row stands above the former one."""
    before = _lines(sides.before.compared, each.before)
    after = _lines(sides.after.compared, each.after)
    for key in before.keys() & after.keys():
        old, new = before[key].first, after[key].first
        if old is None or new is None:
            continue
        for name in old.own.keys() & new.own.keys():
            pair = (old.own[name], new.own[name])
            shown = tuple(figures.money(amount, new.price.currency) for amount in pair)
            kind = replace(new.kind, cache_minutes=None, note=None)
            field = item_name(FIELDS["pricing"], sold(priced_unit(kind), kind.provider))
            note = _note(each.card, field, AMOUNTS[name], pair, (shown[0], shown[1]), "pricing")
            if note:
                yield note


def _lines(compared: Compared, file: AnyCard) -> Mapping[tuple[object, ...], PriceLine]:
    lines = compared.prices.get(file.place.id, ()) if file.place.kind == "model" else ()
    return {line.kind.key: line for line in lines}


def off_scale(cards: Iterable[tuple[AnyCard | None, AnyCard]], sides: Sides) -> Iterator[Note]:
    """Yield the percentages that are new and written as fractions: 0.82 beside 82."""
    results, benchmarks = sides.after.compared.results, sides.after.compared.catalogue.benchmarks
    for before, after in cards:
        known = _scores(sides.before, before)
        for benchmark, score in sorted(_scores(sides.after, after) - known):
            if benchmarks[benchmark].card.unit != "percent" or not 0 < score <= 1:
                continue
            others = [
                reported.result.score
                for model, by_benchmark in results.items()
                if model != after.place.id
                for reported in by_benchmark.get(benchmark, ())
            ]
            if others and median(others) > _USUAL:
                parts = {
                    "benchmark": benchmarks[benchmark].card.name,
                    "score": figures.score(score, "percent", in_full=True),
                    "usual": figures.score(median(others), "percent"),
                }
                yield Note("off_scale", name_of(after), parts, f"benchmarks.{benchmark}")


def copied_scores(cards: Iterable[tuple[AnyCard | None, AnyCard]], sides: Sides) -> Iterator[Note]:
    """Yield the cards of which four new scores or more are those of another model's card."""
    by_score: dict[tuple[str, float], list[str]] = {}
    for model in sides.after.compared.results:
        for score in _of(sides.after, model):
            by_score.setdefault(score, []).append(model)
    names, told = sides.after.compared.catalogue, set[frozenset[str]]()
    for before, after in cards:
        own = after.place.id
        new = _scores(sides.after, after) - _scores(sides.before, before)
        shared = Counter(other for score in new for other in by_score[score] if other != own)
        for other, count in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0])):
            pair = frozenset((own, other))
            if count >= _FEWEST_EQUAL and pair not in told:
                told.add(pair)
                parts = {"other": names.name("model", other), "count": figures.number(count)}
                yield Note("copied_scores", name_of(after), parts, "benchmarks")


def _scores(side: Side, file: AnyCard | None) -> set[tuple[str, float]]:
    return _of(side, file.place.id) if file and file.place.kind == "model" else set()


def _of(side: Side, model: str) -> set[tuple[str, float]]:
    results = side.compared.results[model]
    return {(name, one.result.score) for name, found in results.items() for one in found}
