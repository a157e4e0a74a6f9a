"""Uncertainty that a source states: what is refused, disputed, ranked together and shown."""

import re
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from cardpress.comparison import Compared, Measure, around, compare, measure, ranks_of
from cardpress.comparison.ties import best_places
from cardpress.comparison.uncertainty import overlap
from cardpress.schema import Result
from cardpress.wording import duration, scored, stated_uncertainty
from cardpress.wording.verdict import about_results
from tests.catalogues import catalogue_of

_FIVE = {"settings": {"shots": 5}}


def _interval(lower: float, upper: float, **more: float) -> dict[str, Any]:
    return {"confidence_interval": {"lower": lower, "upper": upper, **more}}


@pytest.mark.parametrize(
    ("result", "refused"),
    [
        ({"score": 79.4, **_interval(78.1, 80.7)}, ""),
        ({"score": 79.4, **_interval(79.4, 79.4)}, ""),
        ({"score": 79.4, **_interval(1.3, 1.3)}, "around the score"),
        ({"score": 79.4, **_interval(80.7, 82)}, "around the score"),
        ({"score": -3, **_interval(-4, -2)}, ""),
        ({"score": 79.4, **_interval(80.7, 78.1)}, "lower at most upper"),
        ({"score": 79.4, **_interval(78.1, 80.7, level=95), "standard_error": 0.66}, ""),
        ({"score": 79.4, **_interval(78.1, 80.7, level=95), "standard_error": 1.3}, "to fit"),
        ({"score": 79.4, **_interval(78.1, 80.7, level=68), "standard_error": 1.3}, ""),
        ({"score": 79.4, **_interval(78.1, 80.7, level=95), "standard_error": 0.2}, "to fit"),
        ({"score": 79.4, **_interval(78.1, 80.7), "standard_error": 0.7}, ""),
        ({"score": 79.4, **_interval(78.1, 80.7), "standard_error": 13}, "to fit"),
        ({"score": 79.4, **_interval(79.2, 79.6, level=95), "standard_error": 0.1}, ""),
        ({"score": 79.4, **_interval(78.1, 80.7, level=0.95)}, "level from 50"),
        ({"score": 79.4, **_interval(78.1, 80.7, level=100)}, "level from 50"),
        ({"score": 79.4, "standard_error": -0.1}, "standard error of 0 or more"),
        ({"score": 100, "standard_error": 0}, ""),
        ({"score": 79.4, "samples": 0}, "whole number"),
        ({"score": 79.4, "time": 0}, "duration in seconds"),
        ({"score": 79.4, "cost": -1}, "amount of money"),
    ],
)
def test_an_uncertainty_that_contradicts_its_score_is_refused(
    result: dict[str, Any], refused: str
) -> None:
    if not refused:
        Result.model_validate(result)
        return
    with pytest.raises(ValidationError, match=refused):
        Result.model_validate(result)


@pytest.mark.parametrize(
    ("one", "other", "is_disputed"),
    [
        ({"score": 80}, {"score": 78}, True),
        ({"score": 80, "standard_error": 0.6}, {"score": 78, "standard_error": 0.6}, False),
        ({"score": 80, "standard_error": 0.5}, {"score": 78, "standard_error": 0.5}, True),
        ({"score": 80, **_interval(79, 81)}, {"score": 78, **_interval(77, 79)}, False),
        ({"score": 80, **_interval(79.1, 81)}, {"score": 78, **_interval(77, 79)}, True),
        # Silence on one side is no width of zero that contradicts the other.
        ({"score": 80, **_interval(77.5, 81)}, {"score": 78}, False),
        ({"score": 80, **_interval(79, 81)}, {"score": 78}, True),
        ({"score": 80, "standard_error": 0}, {"score": 79.9}, True),
        ({"score": 80, "metric": "F1"}, {"score": 70, "metric": "accuracy"}, False),
        ({"score": 80, "metric": "F1"}, {"score": 70, "metric": "f1"}, True),
        ({"score": 80, "threshold": 0.5}, {"score": 70, "threshold": 0.7}, False),
        ({"score": 80, "slice": "women"}, {"score": 70}, False),
    ],
)
def test_results_disagree_only_beyond_their_uncertainty(
    one: dict[str, Any], other: dict[str, Any], is_disputed: bool
) -> None:
    card = {"benchmarks": {"sums": [{**one, **_FIVE}, {**other, **_FIVE, "source": "two"}]}}
    assert bool(compare(catalogue_of({"a": card})).disagreements["a"]) is is_disputed
    turned = {"benchmarks": {"sums": card["benchmarks"]["sums"][::-1]}}
    assert bool(compare(catalogue_of({"a": turned})).disagreements["a"]) is is_disputed


def _compared(scores: list[Any], benchmark: str = "sums") -> Compared:
    cards = {}
    for place, score in enumerate(scores):
        value, error = score if isinstance(score, tuple) else (score, None)
        stated = {} if error is None else _interval(value - error, value + error)
        result = {"score": value, **stated, **_FIVE}
        cards[f"m{place}"] = {"benchmarks": {benchmark: result}}
    return compare(catalogue_of(cards))


@pytest.mark.parametrize(
    ("scores", "ranks", "best"),
    [
        ([(80, 1), (79, 1), 70], [1, 1, 3], {0, 1}),
        ([(80, 0.4), (79, 0.4), 70], [1, 2, 3], {0}),
        # No chain: the third overlaps the second alone.
        ([(80, 1), (78.5, 1), (77, 1)], [1, 1, 2], {0, 1}),
        # Nor is any called best alone whom a wide interval further down reaches.
        ([(80, 0.5), (79, 0.1), (78, 3)], [1, 2, 1], {0, 2}),
        ([(80, 1), 79.5, 78.9], [1, 1, 3], {0, 1}),
        ([80, (79.5, 1), 78], [1, 1, 3], {0, 1}),
        ([(80, 1), (79.5, 1)], [1, 1], set()),
        ([(70, 1), (80, 1), (79, 1)], [3, 1, 1], {1, 2}),
    ],
)
def test_models_whose_uncertainties_overlap_are_not_told_apart(
    scores: list[Any], ranks: list[int], best: set[int]
) -> None:
    compared = _compared(scores)
    names = [f"m{place}" for place in range(len(scores))]
    [group] = compared.leaderboard("sums").groups
    by_model = {entry.reported.model: entry.rank for entry in group.entries}
    assert [by_model[name] for name in names] == ranks
    assert [entry.rank for entry in group.entries] == sorted(ranks)
    aligned = compared.aligned(names)
    assert set(aligned["sums"].best) == best
    sentence = about_results(names, [*aligned.values()])
    assert {int(p) for p in re.findall(r"m(\d+) is (?:ahead|first)", sentence)} == best


_MEASURES = st.lists(
    st.tuples(st.integers(700, 800), st.sampled_from([0, 0.05, 1, 5])).map(
        lambda drawn: around(drawn[0] / 10, drawn[1])
    ),
    min_size=2,
    max_size=8,
)


@given(_MEASURES, st.booleans())
def test_whatever_is_best_alone_overlaps_no_other(measures: list[Measure], is_lower: bool) -> None:
    numbered = dict(enumerate(measures))
    best = best_places(numbered, "percent", is_lower=is_lower)
    ranks = ranks_of(numbered, "percent", is_lower=is_lower)
    top = min(numbered, key=lambda place: (ranks[place], -(1 - 2 * is_lower) * measures[place][0]))
    for place, other in numbered.items():
        if overlap(measures[top], other):
            assert ranks[place] == 1
    if len(best) == 1:
        [alone] = best
        others = (each for place, each in numbered.items() if place != alone)
        assert not any(overlap(measures[alone], other) for other in others)


@given(_MEASURES)
def test_a_rank_is_that_of_a_score_it_overlaps_or_its_own(measures: list[Measure]) -> None:
    bare = ranks_of(
        dict(enumerate(around(m.score, 0) for m in measures)), "percent", is_lower=False
    )
    ranks = ranks_of(dict(enumerate(measures)), "percent", is_lower=False)
    for one, other in combinations(range(len(measures)), 2):
        if overlap(measures[one], measures[other]):
            assert ranks[other] <= bare[one]
            assert ranks[one] <= bare[other]
    assert all(ranks[place] <= bare[place] for place in ranks)


@pytest.mark.parametrize(
    ("result", "unit", "shown", "said"),
    [
        ({"score": 76.8}, "percent", "76.8%", ""),
        ({"score": 76.8, **_interval(75.6, 78)}, "percent", "76.8% ± 1.2", "interval 75.6 to 78"),
        ({"score": 76.8, "standard_error": 0.61}, "percent", "76.8% ± 1.2", "standard error 0.61"),
        ({"score": 0.768, "standard_error": 0.00612}, "ratio", "0.768 ± 0.012", ""),
        ({"score": 1285, **_interval(1279, 1294)}, "elo", "1,285 (1,279\N{EN DASH}1,294)", ""),
        ({"score": 12, "standard_error": 1.5}, "minutes", "12 min ± 2.9", ""),
        ({"score": 5478.16, "standard_error": 100}, "usd", "$5,478.16 ± 196", ""),
        ({"score": 100, "standard_error": 0}, "percent", "100%", "standard error 0"),
        (
            {"score": 76.8, **_interval(75.6, 78, level=90), "standard_error": 0.73},
            "percent",
            "76.8% ± 1.2",
            "90% interval 75.6 to 78; standard error 0.73",
        ),
    ],
)
def test_a_figure_shows_what_it_may_be_off_by(
    result: dict[str, Any], unit: str, shown: str, said: str
) -> None:
    read = Result.model_validate(result)
    assert scored(read, unit) == shown
    if said:
        assert stated_uncertainty(read) == said


def test_an_interval_counts_before_a_standard_error() -> None:
    result = Result.model_validate({"score": 80, **_interval(79, 81), "standard_error": 0.5})
    assert measure(result) == Measure(80, 79, 81)
    assert measure(Result(score=80, standard_error=0.5)) == pytest.approx((80, 79.02, 80.98))
    assert measure(Result(score=80)) == Measure(80, 80, 80)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0.25, "0.25 s"), (90, "1 min 30 s"), (5400, "1 h 30 min"), (129600, "36 h"), (60, "1 min")],
)
def test_a_duration_has_all_its_parts(seconds: float, shown: str) -> None:
    assert duration(seconds) == shown
