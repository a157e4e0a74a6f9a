"""Which scores share a rank, and so which are best: for ranks, marks, sentences and charts.

Two scores tie if, as shown, one is the other rounded: 80 and 79.96. This is not transitive: 80.04
ties with 80, but not with 79.96. So a rank holds the scores that tie with its best one, and ends
with the first that does not. The site's scripts decide the same, in rules/ties.js.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from cardpress.figures import as_printed

from .notation import is_rounded

_Key = TypeVar("_Key", bound=Hashable)


def share_ranks(scores: Sequence[float], unit: str) -> list[int]:
    """Return the ranks of scores that are sorted best first: 1, 2, 2, 4."""
    ranks: list[int] = []
    shown = [as_printed(score) for score in scores]
    best = 0  # the index of the best score of the current rank
    for place, score in enumerate(shown):
        if place == 0 or not is_rounded(shown[best], score, unit):
            best = place
        ranks.append(best + 1)
    return ranks


def ranks_of(scores: Mapping[_Key, float], unit: str, *, is_lower: bool) -> dict[_Key, int]:
    """Return the rank of each score by its key, the best first."""
    ordered = sorted(scores.items(), key=lambda item: item[1], reverse=not is_lower)
    ranks = share_ranks([score for _, score in ordered], unit)
    return {key: rank for rank, (key, _) in zip(ranks, ordered, strict=True)}


def best_places(scores: Mapping[int, float], unit: str, *, is_lower: bool) -> frozenset[int]:
    """Return the keys of the scores that share the first rank; empty if all do."""
    ranks = ranks_of(scores, unit, is_lower=is_lower)
    best = frozenset(place for place, rank in ranks.items() if rank == 1)
    return best if len(best) < len(scores) else frozenset()
