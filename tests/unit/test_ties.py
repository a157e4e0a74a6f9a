"""One notion of equal: ranks, marks of the best and sentences never contradict one another."""

import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardpress.comparison import Compared, Measure, around, compare
from cardpress.comparison.notation import is_rounded
from cardpress.comparison.ties import best_places, share_ranks
from cardpress.figures import as_printed
from cardpress.wording.verdict import about_results
from tests.catalogues import catalogue_of

_UNITS = st.sampled_from(["percent", "points", "ratio", "usd", "elo"])
# Close to one another, as written with none to three decimals.
_SCORES = st.lists(
    st.tuples(st.integers(79_900, 80_100), st.sampled_from([0, 1, 2, 3])).map(
        lambda drawn: round(drawn[0] / 1000, drawn[1])
    ),
    min_size=1,
    max_size=6,
)


def _bare(scores: list[float]) -> list[Measure]:
    return [around(score, 0) for score in scores]


@given(_SCORES, _UNITS)
def test_a_rank_holds_what_equals_its_best_score_and_ends_with_what_does_not(
    scores: list[float], unit: str
) -> None:
    ordered = sorted(scores, reverse=True)
    ranks = share_ranks(_bare(ordered), unit)
    assert ranks == sorted(ranks)
    shown = [as_printed(score) for score in ordered]
    for place, (rank, score) in enumerate(zip(ranks, shown, strict=True)):
        assert is_rounded(shown[rank - 1], score, unit)
        assert rank == place + 1 or rank == ranks[place - 1]
    for (one, first), (other, _) in pairwise(zip(ranks, ordered, strict=True)):
        if one != other:
            assert not is_rounded(shown[one - 1], shown[other - 1], unit)
            assert first > ordered[other - 1]


@given(_SCORES, _UNITS, st.booleans(), st.randoms(use_true_random=False))
def test_the_best_have_the_first_rank_in_any_order(
    scores: list[float], unit: str, is_lower: bool, chance: Any
) -> None:
    ordered = sorted(scores, reverse=not is_lower)
    first = [
        score
        for score, rank in zip(ordered, share_ranks(_bare(ordered), unit), strict=True)
        if rank == 1
    ]
    shuffled = chance.sample(scores, len(scores))
    best = best_places(dict(enumerate(_bare(shuffled))), unit, is_lower=is_lower)
    expected = [] if len(first) == len(scores) else first
    assert sorted(shuffled[place] for place in best) == sorted(expected)


def _compared(scores: list[float], benchmark: str) -> tuple[Compared, list[str]]:
    names = [f"m{place}" for place in range(len(scores))]
    cards = {
        name: {"benchmarks": {benchmark: {"score": score, "version": "v1"}}}
        for name, score in zip(names, scores, strict=True)
    }
    return compare(catalogue_of(cards)), names


def _told(scores: list[float], benchmark: str = "sums") -> tuple[list[int], set[int], str]:
    """Return the ranks, the places that are marked best, and the sentence about results."""
    compared, names = _compared(scores, benchmark)
    aligned = compared.aligned(names)
    sentence = about_results(names, [*aligned.values()])
    [group] = compared.leaderboard(benchmark).groups
    ranks = {entry.reported.model: entry.rank or 0 for entry in group.entries}
    return [ranks[name] for name in names], set(aligned[benchmark].best), sentence


@pytest.mark.parametrize(
    ("scores", "ranks", "best"),
    [
        ([80, 79.96], [1, 1], set()),
        ([80.04, 80, 79.96], [1, 1, 3], {0, 1}),
        ([79.96, 80.04, 80], [3, 1, 1], {1, 2}),
        ([80.04, 80.03, 80], [1, 2, 2], {0}),
        ([80, 79.96, 70], [1, 1, 3], {0, 1}),
        ([80.0, 79.9], [1, 2], {0}),
        ([11.0306396573, 11.0312], [1, 1], set()),  # 11.03 to a reader
        ([11.034, 11.036, 9], [2, 1, 3], {1}),
    ],
)
def test_ranks_marks_and_sentences_agree(
    scores: list[float], ranks: list[int], best: set[int]
) -> None:
    told_ranks, told_best, sentence = _told(scores)
    assert (told_ranks, told_best) == (ranks, best)
    for place in range(len(scores)):
        assert bool(re.search(rf"m{place} is (ahead|first) on 1", sentence)) == (place in best)
    assert ("scores are equal on 1" in sentence) == (not best)


@given(
    _SCORES.filter(lambda scores: len(scores) > 1), st.sampled_from(["sums", "errors", "profit"])
)
def test_no_model_is_best_that_has_not_the_first_rank(scores: list[float], benchmark: str) -> None:
    ranks, best, sentence = _told(scores, benchmark)
    first = {place for place, rank in enumerate(ranks) if rank == 1}
    assert best == (set() if len(first) == len(scores) else first)
    assert {int(p) for p in re.findall(r"m(\d+) is (?:ahead|first) on 1", sentence)} == best
