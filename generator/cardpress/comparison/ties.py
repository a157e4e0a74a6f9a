"""Which scores share a rank, and so which are best: for ranks, marks, sentences and charts.

Two scores tie if, as shown, one is the other rounded: 80 and 79.96. This is not transitive: 80.04
ties with 80, but not with 79.96. So a rank holds the scores that tie with its best one, and ends
with the first that does not.

Uncertainty then lifts a score, once: it gets the rank of the best score with which its bounds
overlap. Not the rank to which that one is lifted in turn, or a chain of small steps would make all
equal: of 80 ± 1, 78.5 ± 1 and 77 ± 1 the second may be as good as the first, and shares its rank;
the third may be as good as the second was measured, but not as the first, and has rank 2. The first
rank thus holds everything that may be as good as the best score, whatever stands between them, and
a score that is best alone overlaps no other. The site's scripts decide the same, in rules/ties.js.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from cardpress.figures import as_printed

from .notation import is_rounded
from .uncertainty import Measure, overlap

_Key = TypeVar("_Key", bound=Hashable)


def share_ranks(measures: Sequence[Measure], unit: str) -> list[int]:
    """Return the ranks of scores that are sorted best first: 1, 2, 2, 4."""
    ranks: list[int] = []
    shown = [as_printed(measure.score) for measure in measures]
    best = 0  # the index of the best score of the current rank
    for place, score in enumerate(shown):
        if place == 0 or not is_rounded(shown[best], score, unit):
            best = place
        ranks.append(best + 1)
    return _lifted(ranks, measures)


def _lifted(ranks: list[int], measures: Sequence[Measure]) -> list[int]:
    # Most benchmarks have no stated uncertainty, and 2,000 models have two million pairs.
    if not any(measure.is_uncertain for measure in measures):
        return ranks
    return [
        next((ranks[n] for n in range(place) if overlap(measures[n], measure)), ranks[place])
        for place, measure in enumerate(measures)
    ]


def ranks_of(measures: Mapping[_Key, Measure], unit: str, *, is_lower: bool) -> dict[_Key, int]:
    """Return the rank of each score by its key, the best first."""
    ordered = sorted(measures.items(), key=lambda item: item[1].score, reverse=not is_lower)
    ranks = share_ranks([measure for _, measure in ordered], unit)
    return {key: rank for rank, (key, _) in zip(ranks, ordered, strict=True)}


def best_places(measures: Mapping[int, Measure], unit: str, *, is_lower: bool) -> frozenset[int]:
    """Return the keys of the scores that share the first rank; empty if all do."""
    ranks = ranks_of(measures, unit, is_lower=is_lower)
    best = frozenset(place for place, rank in ranks.items() if rank == 1)
    return best if len(best) < len(measures) else frozenset()
