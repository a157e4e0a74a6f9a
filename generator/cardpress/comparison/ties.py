"""Which scores share a rank, and so which are best: one notion for ranks, marks and sentences.

Scores are equal where one is the other rounded, as they are shown: 80 and 79.96. That does not
carry over, as 80.04 is 80, too, and not 79.96. So a rank holds what is equal to its best score, and
ends with the first that is not. The site's scripts decide the same, in rules/ties.js.
"""

from collections.abc import Mapping, Sequence

from cardpress.figures import as_printed

from .notation import is_rounded


def share_ranks(scores: Sequence[float], unit: str) -> list[int]:
    """Return the rank of each of some scores, the best first: 1, 2, 2, 4."""
    ranks: list[int] = []
    shown = [as_printed(score) for score in scores]
    best = 0  # the place of the best score of the rank
    for place, score in enumerate(shown):
        if place == 0 or not is_rounded(shown[best], score, unit):
            best = place
        ranks.append(best + 1)
    return ranks


def best_places(scores: Mapping[int, float], unit: str, *, is_lower: bool) -> frozenset[int]:
    """Return the places of the scores that share the first rank; none where all do."""
    ordered = sorted(scores.items(), key=lambda item: item[1], reverse=not is_lower)
    ranks = share_ranks([score for _, score in ordered], unit)
    best = frozenset(place for rank, (place, _) in zip(ranks, ordered, strict=True) if rank == 1)
    return best if len(best) < len(scores) else frozenset()
