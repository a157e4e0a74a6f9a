"""Where sources disagree: one thing of one model, under the same stated conditions, two values."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Generic, TypeVar

from cardpress.schema import Benchmark, Claim, Model, Record, StatedFact, facts_of

from .claims import same_claim, size_of
from .conditions import Conditions
from .notation import distance, same_number, same_score
from .prices import AMOUNTS, PriceKind, PriceLine
from .results import Reported

_T = TypeVar("_T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True)
class OfScore:
    """A score on a benchmark, measured under the same stated conditions."""

    benchmark: str
    conditions: Conditions


@dataclass(frozen=True)
class OfFact:
    """A fact of the card: its release date, or its context window."""

    fact: StatedFact


@dataclass(frozen=True)
class OfPrice:
    """An amount of a price: for whom and what it holds, and which of its amounts it is."""

    kind: PriceKind
    amount: str


About = OfScore | OfFact | OfPrice


@dataclass(frozen=True)
class Statement(Generic[T_co]):
    """A value as one source states it; ``source`` is the key of the source in the card."""

    value: T_co
    source: str | None
    record: Record


@dataclass(frozen=True)
class Spread:
    """How far values lie apart: in their own unit, and as a share of what they could be.

    Both are None where values have no distance, as texts and dates.
    """

    size: float | None = None
    share: float | None = None


@dataclass(frozen=True)
class Disagreement:
    """What the sources of one model's card say differently.

    ``readings`` are the different values in the author's order, each with all that state it.
    """

    model: str
    about: About
    readings: tuple[tuple[Statement[object], ...], ...]
    spread: Spread

    @property
    def order(self) -> float:
        """Sort by this to have the largest spread first, and what has none last."""
        return 0.0 if self.spread.share is None else -self.spread.share


FindDisagreement = Callable[[Reported], Disagreement | None]
"""Tells what other sources say of a result under its conditions; None if nothing else."""


def fact_disagreements(model: str, card: Model) -> Iterator[Disagreement]:
    """Yield the facts of a card on which its sources disagree, in the order of the schema."""
    for fact, claims in facts(card):
        stated = [Statement(claim, card.source_key(claim), claim) for claim in claims]
        if _disagree(stated, fact):
            readings = apart(stated, same_claim)
            yield Disagreement(model, OfFact(fact), readings, _spread_of_claims(readings))


def facts(card: Model) -> Iterator[tuple[StatedFact, tuple[Claim, ...]]]:
    """Yield every fact of a card that is stated, in the order of a page, with what is stated."""
    for fact in facts_of(type(card)):
        if claims := fact.claims_of(card):
            yield fact, claims


def standing(
    fact: StatedFact, claims: tuple[Claim, ...], *, is_disputed: bool
) -> tuple[Claim, ...]:
    """Return the claims that stand for a fact on a page: the first, or all alternatives to it.

    Where sources disagree, one figure leads to what each of them says.
    """
    if fact.lists == "rivals" or is_disputed:
        return claims[:1]
    found: list[Claim] = []
    for claim in claims:
        if not any(same_claim(claim, other) for other in found):
            found.append(claim)
    return tuple(found)


def score_disagreements(reported: Iterable[Reported], benchmark: Benchmark) -> list[Disagreement]:
    """Find where one model's results on one benchmark disagree: per set of stated conditions."""
    alike: dict[Conditions, list[Statement[float]]] = {}
    model, name = "", ""
    for each in reported:
        model, name = each.model, each.benchmark
        statement = Statement(each.result.score, each.source, each.result)
        alike.setdefault(each.conditions, []).append(statement)
    found = []
    for conditions, statements in alike.items():
        readings = apart(statements, lambda a, b: same_score(a, b, benchmark.unit))
        if len(readings) > 1:
            spread = score_spread([each.value for each in statements], benchmark)
            found.append(Disagreement(model, OfScore(name, conditions), readings, spread))
    return found


def price_disagreements(model: str, lines: Iterable[PriceLine]) -> Iterator[Disagreement]:
    """Yield the amounts on which the sources of a price in force disagree."""
    for line in lines:
        for amount in AMOUNTS:
            stated = [
                Statement(value, offer.source, offer.price)
                for offer in line.current
                if (value := getattr(offer.price, amount)) is not None
            ]
            readings = apart(stated, same_number)
            if len(readings) > 1 and _sources_differ(stated, same_number):
                spread = _relative([reading[0].value for reading in readings])
                yield Disagreement(model, OfPrice(line.kind, amount), readings, spread)


def score_spread(scores: list[float], benchmark: Benchmark) -> Spread:
    """Measure how far scores lie apart, as a share of the benchmark's range where it has one."""
    size = distance(scores, benchmark.unit)
    bounds = benchmark.range
    if bounds and bounds.min is not None and bounds.max is not None:
        return Spread(size, size / (bounds.max - bounds.min))
    if benchmark.unit == "percent":
        return Spread(size, size / 100)
    return _relative(scores)


def apart(
    statements: Iterable[Statement[_T]], same: Callable[[_T, _T], bool]
) -> tuple[tuple[Statement[_T], ...], ...]:
    """Part statements by their value; each stands with the first that it agrees with.

    There is more than one part where, and only where, two of the values differ.
    """
    parts: list[list[Statement[_T]]] = []
    for statement in statements:
        for part in parts:
            # With all of them: a date without a day agrees with two days that differ.
            if all(same(each.value, statement.value) for each in part):
                part.append(statement)
                break
        else:
            parts.append([statement])
    return tuple(map(tuple, parts))


def _disagree(stated: list[Statement[Claim]], fact: StatedFact) -> bool:
    if len(stated) < 2:
        return False
    if fact.lists == "alternatives":
        return _sources_differ(stated, same_claim)
    return any(_contradict(one, other) for one, other in combinations(stated, 2))


def _contradict(one: Statement[Claim], other: Statement[Claim]) -> bool:
    """Return whether two of several rival statements differ.

    Of one source, two that both say in a note what they hold for do not: with and without a module.
    """
    are_explained = one.source == other.source and one.value.note and other.value.note
    return not are_explained and not same_claim(one.value, other.value)


def _sources_differ(statements: Iterable[Statement[_T]], same: Callable[[_T, _T], bool]) -> bool:
    """Return whether two sources share no value; a source does not disagree with itself."""
    by_source: dict[str | None, list[_T]] = {}
    for statement in statements:
        by_source.setdefault(statement.source, []).append(statement.value)
    return any(
        not any(same(a, b) for a in one for b in other)
        for one, other in combinations(by_source.values(), 2)
    )


def _relative(values: list[float]) -> Spread:
    size = max(values) - min(values)
    largest = max(map(abs, values))
    return Spread(size, size / largest if largest else 0.0)


def _spread_of_claims(readings: tuple[tuple[Statement[Claim], ...], ...]) -> Spread:
    sizes = [size_of(statement.value) for reading in readings for statement in reading]
    known = [size for size in sizes if size is not None]
    return _relative(known) if len(known) == len(sizes) else Spread()
