"""Where the sources of a model's card disagree: two values under the same stated conditions."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Generic, TypeVar

from cardpress.schema import (
    Benchmark,
    Claim,
    Model,
    Record,
    StatedFact,
    facts_of,
)

from .claims import covers, same_claim, size_of
from .conditions import Conditions
from .notation import same_number
from .offers import AMOUNTS, PriceKind
from .prices import PriceLine
from .results import ReportedResult
from .spread import Spread, relative, score_spread
from .uncertainty import same_result

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
    """One amount of a price: the kind of price, and the field that holds the amount."""

    kind: PriceKind
    amount: str


About = OfScore | OfFact | OfPrice


@dataclass(frozen=True)
class Statement(Generic[T_co]):
    """A value as one source states it.

    ``source`` is the key of the source in the card, None where the card declares no source.
    """

    value: T_co
    source: str | None
    record: Record


@dataclass(frozen=True)
class Disagreement:
    """One thing on which the sources of a model's card state different values.

    ``readings`` are the different values in the author's order, each with every statement of it.
    """

    model: str
    about: About
    readings: tuple[tuple[Statement[object], ...], ...]
    spread: Spread

    @property
    def statements(self) -> int:
        """Return how many statements are in the dispute, of those that agree each."""
        return sum(map(len, self.readings))

    @property
    def order(self) -> float:
        """Return the sort key: the largest spread first, values without a spread last."""
        return 0.0 if self.spread.share is None else -self.spread.share


FindDisagreement = Callable[[ReportedResult], Disagreement | None]
"""Returns the disagreement about a result under its conditions, or None if its sources agree."""


def fact_disagreements(model: str, card: Model) -> Iterator[Disagreement]:
    """Yield the disagreements about the facts of a card, in the order of a page."""
    for fact, claims in facts(card):
        stated = [Statement(claim, card.source_key(claim), claim) for claim in claims]
        if _disagree(stated, fact):
            readings = apart(stated, same_claim)
            yield Disagreement(model, OfFact(fact), readings, _spread_of_claims(readings))


def facts(card: Model) -> Iterator[tuple[StatedFact, tuple[Claim, ...]]]:
    """Yield every fact that a card states, with its claims, in the order of a page."""
    for fact in facts_of(type(card)):
        if claims := fact.claims_of(card):
            yield fact, claims


@dataclass(frozen=True)
class ShownClaim:
    """A value of a fact as pages show it: once, by the first claim that states it.

    ``remarks`` are the claims that state it in words or with a note that the ones before lack.
    """

    claim: Claim
    remarks: tuple[Claim, ...]


def shown_claims(claims: tuple[Claim, ...], *, is_disputed: bool) -> tuple[ShownClaim, ...]:
    """Return what a page shows of a fact: every value that is stated, or the first of a dispute."""
    # A disputed fact shows one figure, with a marker that leads to what every source says.
    stated = claims[:1] if is_disputed else claims
    if len(stated) == 1:
        return (ShownClaim(stated[0], ()),)
    readings = apart((Statement(claim, None, claim) for claim in stated), same_claim)
    return tuple(_shown([statement.value for statement in reading]) for reading in readings)


def count_of_others(claims: tuple[Claim, ...], *, is_disputed: bool) -> int:
    """Return how many values there are besides the first, where no dispute counts them."""
    return len(shown_claims(claims, is_disputed=is_disputed)) - 1


def _shown(claims: list[Claim]) -> ShownClaim:
    first, *others = claims
    remarks: list[Claim] = []
    for claim in others:
        said = (first, *remarks)
        is_new = not any(covers(one, claim) for one in said)
        # Each note once: sources that copy one another copy the note, too.
        if is_new or claim.note not in (None, *(one.note for one in said)):
            remarks.append(claim)
    return ShownClaim(first, tuple(remarks))


def score_disagreements(
    results: Iterable[ReportedResult], benchmark: Benchmark
) -> Iterator[Disagreement]:
    """Yield the disagreements among one model's results on one benchmark, one per conditions."""
    # Scores under other conditions answer another question, so they cannot contradict each other.
    # With the snapshot among them, unlike in a ranking: two snapshots of a model may well differ.
    same_conditions: dict[Conditions, list[ReportedResult]] = {}
    for reported in results:
        same_conditions.setdefault(reported.conditions, []).append(reported)
    for conditions, group in same_conditions.items():
        stated = [
            Statement(reported.result, reported.source, reported.result) for reported in group
        ]
        readings = apart(stated, lambda one, other: same_result(one, other, benchmark.unit))
        if len(readings) > 1:
            about = OfScore(group[0].benchmark, conditions)
            spread = score_spread([reported.result.score for reported in group], benchmark)
            yield Disagreement(group[0].model, about, readings, spread)


def price_disagreements(model: str, lines: Iterable[PriceLine]) -> Iterator[Disagreement]:
    """Yield the amounts on which the sources of a price in force disagree."""
    for line in lines:
        for amount in AMOUNTS:
            stated = [
                Statement(value, offer.source, offer.price)
                # A former price and one to come are right in their own time.
                for offer in line.current
                if (value := offer.amounts.get(amount)) is not None
            ]
            # Exactly, without rounding: what a customer pays is no measurement.
            readings = apart(stated, same_number)
            if len(readings) > 1 and _sources_differ(stated, same_number):
                spread = relative([reading[0].value for reading in readings])
                yield Disagreement(model, OfPrice(line.kind, amount), readings, spread)


def apart(
    statements: Iterable[Statement[_T]], same: Callable[[_T, _T], bool]
) -> tuple[tuple[Statement[_T], ...], ...]:
    """Return statements grouped by value, each in the first group with which it agrees.

    There is more than one group if and only if two of the values differ.
    """
    groups: list[list[Statement[_T]]] = []
    for statement in statements:
        for group in groups:
            # With every member: 2025-12 agrees with two days of that month, which differ.
            if all(same(member.value, statement.value) for member in group):
                group.append(statement)
                break
        else:
            groups.append([statement])
    return tuple(map(tuple, groups))


def _disagree(stated: list[Statement[Claim]], fact: StatedFact) -> bool:
    if len(stated) < 2:
        return False
    # A source that offers a choice denies none of it; only one that offers nothing of it differs.
    # Nor does one whose note says for what its value holds, as for a provider or a mode.
    if fact.lists == "alternatives":
        bare = [statement for statement in stated if not statement.value.note]
        return _sources_differ(bare, same_claim)
    return any(_contradict(one, other) for one, other in combinations(stated, 2))


def _contradict(one: Statement[Claim], other: Statement[Claim]) -> bool:
    """Return whether two rival statements differ.

    Two statements of one source with notes do not: each note says what its value holds for, as
    parameters with and without a vision module.
    """
    are_explained = one.source == other.source and one.value.note and other.value.note
    return not are_explained and not same_claim(one.value, other.value)


def _sources_differ(statements: Iterable[Statement[_T]], same: Callable[[_T, _T], bool]) -> bool:
    """Return whether two sources have no value in common; a source never disagrees with itself."""
    by_source: dict[str | None, list[_T]] = {}
    for statement in statements:
        by_source.setdefault(statement.source, []).append(statement.value)
    return any(
        not any(same(a, b) for a in one for b in other)
        for one, other in combinations(by_source.values(), 2)
    )


def _spread_of_claims(readings: tuple[tuple[Statement[Claim], ...], ...]) -> Spread:
    sizes = [size_of(statement.value) for reading in readings for statement in reading]
    known = [size for size in sizes if size is not None]
    # With one value undisclosed there is no distance, however far the others lie apart.
    return relative(known) if len(known) == len(sizes) else Spread()
