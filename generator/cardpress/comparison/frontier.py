"""Which models no other beats: better on a benchmark, and cheaper, earlier or with more context."""

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import NamedTuple

from .cohorts import Cohort
from .compared import Compared
from .headline import comparable_price


class Point(NamedTuple):
    """A model's score, and ``x``: a price as compared, a number of tokens or a day."""

    model: str
    x: float
    score: float


def unbeaten(
    points: Iterable[Point], ranks: Mapping[str, int], *, more_is_better: bool
) -> tuple[Point, ...]:
    """Return the points that no other beats, the smallest x first.

    A point beats another if it is at least as good on both axes and better on one.
    ``more_is_better`` is about x; ``ranks`` are those of the models' scores, so that a chart calls
    equal what a ranking does.
    """
    sign = -1 if more_is_better else 1
    frontier: list[Point] = []
    for point in sorted(points, key=lambda p: (sign * p.x, ranks[p.model])):
        # From the best x on, a point is unbeaten only if its rank beats all before it.
        last = frontier[-1] if frontier else None
        is_better = last is None or ranks[point.model] < ranks[last.model]
        # Equal points do not beat each other, and both stay.
        if is_better or (last and (last.x, ranks[last.model]) == (point.x, ranks[point.model])):
            frontier.append(point)
    return tuple(sorted(frontier, key=lambda p: (p.x, p.score, p.model)))


def largest_priced_cohort(compared: Compared) -> Cohort | None:
    """Return the comparable cohort with most models that have a price, or None without any."""
    priced = {
        model
        for model in compared.results
        if comparable_price(compared, model, "input") is not None
    }

    def order(cohort: Cohort) -> tuple[bool, int, int, str, str]:
        # By price first, as a chart of scores against prices shows no model without one; in the end
        # by name, so that a catalogue opens on the same chart however its cards were read.
        count = sum(reported.model in priced for reported in cohort.results)
        return cohort.is_of_slice, -count, -len(cohort.results), cohort.benchmark, cohort.key

    cohorts = chain.from_iterable(compared.cohorts.values())
    return min(
        (cohort for cohort in cohorts if cohort.comparability == "same"), key=order, default=None
    )
