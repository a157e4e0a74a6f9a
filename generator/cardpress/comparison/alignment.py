"""Which results of several models on one benchmark stand beside one another, and which is best.

The site's scripts decide the same, in rules/alignment.js.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from cardpress.schema import Benchmark

from .conditions import Conditions
from .results import Reported
from .ties import best_places


@dataclass(frozen=True)
class Aligned:
    """One result of each model, in the order of the models; None for a model without any.

    ``conditions`` are those that the results in ``alike`` share: places of models, none where no
    two were measured alike. ``best`` are the places of the best of them, none where all are equal.
    """

    conditions: Conditions | None
    chosen: tuple[Reported | None, ...]
    alike: frozenset[int]
    best: frozenset[int]


def align(
    results: Sequence[Sequence[Reported]],
    benchmark: Benchmark,
    unversioned: Set[Conditions] = frozenset(),
) -> Aligned:
    """Choose a result of each model so that as many as can be were measured alike.

    ``results`` holds each model's in its author's order; ``unversioned`` are conditions that say
    too little to share. A model that has none under the chosen conditions shows its headline. The
    order of the models changes nothing but the order.
    """
    shared = _shared(results, unversioned)
    chosen = tuple(_under(shared, reported) or next(iter(reported), None) for reported in results)
    alike = frozenset(
        place for place, reported in enumerate(results) if shared and _under(shared, reported)
    )
    return Aligned(shared, chosen, alike, _best(chosen, alike, benchmark))


def _shared(
    results: Sequence[Sequence[Reported]], unversioned: Set[Conditions]
) -> Conditions | None:
    """Return the stated conditions that most models share, if two do; then of most headlines."""
    found: dict[Conditions, list[int]] = {}
    for reported in results:
        first: dict[Conditions, int] = {}
        for number, each in enumerate(reported):
            first.setdefault(each.conditions.of_the_measurement, number)
        for conditions, number in first.items():
            if conditions.stated and conditions not in unversioned:
                found.setdefault(conditions, []).append(number)
    several = {conditions: places for conditions, places in found.items() if len(places) > 1}

    def order(conditions: Conditions) -> tuple[int, int, str]:
        places = several[conditions]
        return -len(places), -places.count(0), conditions.key

    return min(several, key=order, default=None)


def _under(conditions: Conditions | None, reported: Sequence[Reported]) -> Reported | None:
    if conditions is None:
        return None
    alike = (each for each in reported if each.conditions.of_the_measurement == conditions)
    return next(alike, None)


def _best(
    chosen: tuple[Reported | None, ...], alike: frozenset[int], benchmark: Benchmark
) -> frozenset[int]:
    scores = {
        place: each.result.score for place, each in enumerate(chosen) if each and place in alike
    }
    is_lower = benchmark.direction == "lower_is_better"
    return best_places(scores, benchmark.unit, is_lower=is_lower)
