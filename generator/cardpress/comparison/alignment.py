"""Which results of several models on one benchmark are shown side by side, and which is best.

The site's scripts decide the same, in rules/alignment.js.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from cardpress.schema import Benchmark

from .conditions import Conditions
from .results import ReportedResult
from .ties import best_places
from .uncertainty import measure


@dataclass(frozen=True)
class Aligned:
    """One result of each model, in the order of the models; None for a model without any.

    ``comparable`` are the indices of the models whose results share ``conditions``, empty where no
    two models share any. ``best`` are the indices of the best of these, empty where all are equal.
    ``are_stated`` is whether all results shown state conditions, alike or not.
    """

    conditions: Conditions | None
    results: tuple[ReportedResult | None, ...]
    comparable: frozenset[int]
    best: frozenset[int]
    are_stated: bool = False

    # Asked several times of each row of thousands of pages.
    @cached_property
    def is_shared(self) -> bool:
        """Return whether two models have a result, be it measured alike or not."""
        return sum(reported is not None for reported in self.results) > 1


def align(
    results: Sequence[Sequence[ReportedResult]],
    benchmark: Benchmark,
    unversioned: Set[Conditions] = frozenset(),
) -> Aligned:
    """Return a result of each model, chosen so that as many as possible share their conditions.

    ``results`` holds each model's results in its author's order; ``unversioned`` are conditions
    that say too little to share. A model without a result under the shared conditions shows its
    headline. The choice does not depend on the order of the models.
    """
    conditions = _shared(results, unversioned)
    if conditions is None:
        headlines = tuple(next(iter(of_model), None) for of_model in results)
        are_stated = _are_stated(headlines, unversioned)
        return Aligned(None, headlines, frozenset(), frozenset(), are_stated)
    matching = [_under(conditions, of_model) for of_model in results]
    shown = tuple(
        match or next(iter(of_model), None)
        for match, of_model in zip(matching, results, strict=True)
    )
    comparable = frozenset(index for index, match in enumerate(matching) if match)
    best = _best(shown, comparable, benchmark)
    return Aligned(conditions, shown, comparable, best, _are_stated(shown, unversioned))


def _are_stated(results: tuple[ReportedResult | None, ...], unversioned: Set[Conditions]) -> bool:
    shown = (reported.conditions.of_the_measurement for reported in results if reported)
    return all(each.are_known and each not in unversioned for each in shown)


def _shared(
    results: Sequence[Sequence[ReportedResult]], unversioned: Set[Conditions]
) -> Conditions | None:
    """Return the stated conditions that most models share, or None if no two models share any."""
    if sum(map(bool, results)) < 2:
        return None
    # A slice never stands for the whole while any of the models has that.
    is_whole = any(not reported.conditions.slice for of_model in results for reported in of_model)
    shared = {
        conditions: positions
        for conditions, positions in _positions(results).items()
        if len(positions) > 1 and conditions.are_known and conditions not in unversioned
        if not (is_whole and conditions.slice)
    }

    def order(conditions: Conditions) -> tuple[int, int, str]:
        # Of equally common conditions those of most headlines (position 0), which readers know from
        # the models' pages; then by text, so that the order of the models cannot decide.
        positions = shared[conditions]
        return -len(positions), -positions.count(0), conditions.key

    return min(shared, key=order, default=None)


def _positions(results: Sequence[Sequence[ReportedResult]]) -> dict[Conditions, list[int]]:
    """Return where in its model's list each model's first result under some conditions is."""
    positions: dict[Conditions, list[int]] = {}
    for of_model in results:
        # One position a model, however many results it has: conditions are shared by models.
        first: dict[Conditions, int] = {}
        for position, reported in enumerate(of_model):
            first.setdefault(reported.conditions.of_the_measurement, position)
        for conditions, position in first.items():
            positions.setdefault(conditions, []).append(position)
    return positions


def _under(conditions: Conditions, results: Sequence[ReportedResult]) -> ReportedResult | None:
    return next(
        (reported for reported in results if reported.conditions.of_the_measurement == conditions),
        None,
    )


def _best(
    results: tuple[ReportedResult | None, ...], comparable: frozenset[int], benchmark: Benchmark
) -> frozenset[int]:
    # A headline under other conditions is shown, too, but cannot win where it did not take part.
    measures = {
        index: measure(reported.result)
        for index, reported in enumerate(results)
        if reported and index in comparable
    }
    is_lower = benchmark.direction == "lower_is_better"
    return best_places(measures, benchmark.unit, is_lower=is_lower)
