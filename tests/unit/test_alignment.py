"""Side by side stands what was measured alike, and only of that one is the best."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardpress.comparison import Aligned, Conditions, ReportedResult, align, compare
from cardpress.schema import Benchmark, Result
from tests.catalogues import BENCHMARKS, catalogue_of

_MODELS = "abcd"
_RESULT = st.fixed_dictionaries(
    {"score": st.sampled_from([0, 10, 10.5, 88])},
    optional={
        "settings": st.sampled_from([{}, {"shots": 5}, {"shots": 0}, {"tools": True, "shots": 5}]),
        "version": st.sampled_from(["v5", "v6"]),
        "snapshot": st.sampled_from(["a", "b"]),
    },
)
_RESULTS = st.fixed_dictionaries({name: st.lists(_RESULT, max_size=3) for name in _MODELS})
_ORDER = st.permutations(list(_MODELS))
_DIRECTIONS = pytest.mark.parametrize("benchmark", ["sums", "errors"])
_FIVE, _ZERO = {"settings": {"shots": 5}}, {"settings": {"shots": 0}}

_Cards = Mapping[str, Sequence[Mapping[str, Any]]]


def _side_by_side(
    cards: _Cards, benchmark: str = "sums", order: Sequence[str] | None = None
) -> tuple[list[list[ReportedResult]], Aligned]:
    """Return the results of each model, and how they stand side by side, in this order."""
    reported = [[_reported(name, each) for each in cards[name]] for name in order or cards]
    return reported, align(reported, Benchmark.model_validate(BENCHMARKS[benchmark]))


def _reported(model: str, written: Mapping[str, Any]) -> ReportedResult:
    result = Result.model_validate(written)
    return ReportedResult(model, "sums", result, None, Conditions.of(result), path=())


def _told(cards: _Cards, benchmark: str = "sums") -> tuple[list[float | None], set[int], set[int]]:
    """Return the scores that stand side by side, and the places of those alike and of the best."""
    _, aligned = _side_by_side(cards, benchmark)
    scores = [each.result.score if each else None for each in aligned.results]
    return scores, set(aligned.comparable), set(aligned.best)


def _stated(reported: ReportedResult) -> object:
    return reported.conditions.of_the_measurement.stated


@_DIRECTIONS
@given(cards=_RESULTS, order=_ORDER)
def test_the_order_of_models_changes_nothing_but_the_order(
    benchmark: str, cards: _Cards, order: list[str]
) -> None:
    _, one = _side_by_side(cards, benchmark)
    _, other = _side_by_side(cards, benchmark, order)
    assert one.conditions == other.conditions
    names = list(cards)
    assert dict(zip(names, one.results, strict=True)) == dict(
        zip(order, other.results, strict=True)
    )
    assert {names[place] for place in one.comparable} == {
        order[place] for place in other.comparable
    }
    assert {names[place] for place in one.best} == {order[place] for place in other.best}


@_DIRECTIONS
@given(cards=_RESULTS)
def test_alike_are_only_results_that_state_the_same_and_as_many_as_can_be(
    benchmark: str, cards: _Cards
) -> None:
    results, aligned = _side_by_side(cards, benchmark)
    alike = [aligned.results[place] for place in aligned.comparable]
    stated = {_stated(each) for each in alike if each}
    assert (len(alike), len(stated)) == (0, 0) or (len(alike) > 1 and len(stated) == 1)
    assert () not in stated
    shared = [{_stated(each) for each in reported} - {()} for reported in results]
    for conditions in set().union(*shared):
        models = sum(conditions in each for each in shared)
        assert models <= max(1, len(alike))
    assert stated == ({aligned.conditions.stated} if aligned.conditions else set())


@_DIRECTIONS
@given(cards=_RESULTS)
def test_the_best_is_unbeaten_among_those_alike_and_beats_another(
    benchmark: str, cards: _Cards
) -> None:
    _, aligned = _side_by_side(cards, benchmark)
    assert aligned.best <= aligned.comparable
    sign = 1 if benchmark == "sums" else -1
    scores = {
        place: sign * each.result.score
        for place in aligned.comparable
        if (each := aligned.results[place])
    }
    top = {place for place, score in scores.items() if score == max(scores.values())}
    assert aligned.best == (top if len(top) < len(scores) else set())


@_DIRECTIONS
@given(cards=_RESULTS)
def test_every_model_with_results_shows_one_and_its_headline_where_nothing_is_shared(
    benchmark: str, cards: _Cards
) -> None:
    results, aligned = _side_by_side(cards, benchmark)
    for place, (reported, chosen) in enumerate(zip(results, aligned.results, strict=True)):
        if place not in aligned.comparable:
            assert chosen == (reported[0] if reported else None)
            continue
        same = [e for e in reported if chosen and _stated(e) == _stated(chosen)]
        assert chosen == same[0]


@pytest.mark.parametrize(
    ("cards", "shown", "alike", "best"),
    [
        ({"a": [70], "b": [80]}, [70, 80], set(), set()),
        ({"a": [{"score": 70, **_FIVE}], "b": [80]}, [70, 80], set(), set()),
        (
            {"a": [{"score": 70, **_FIVE}], "b": [{"score": 80, **_ZERO}]},
            [70, 80],
            set(),
            set(),
        ),
        (
            {"a": [{"score": 70, **_FIVE}], "b": [{"score": 80, **_FIVE}], "c": [99], "d": []},
            [70, 80, 99, None],
            {0, 1},
            {1},
        ),
        (
            {"a": [99, {"score": 70, **_FIVE}], "b": [{"score": 80, **_FIVE}]},
            [70, 80],
            {0, 1},
            {1},
        ),
        (
            {"a": [{"score": 70, **_FIVE}], "b": [{"score": 70.0, **_FIVE}]},
            [70, 70],
            {0, 1},
            set(),
        ),
        (
            {
                name: [{"score": score, **_FIVE}]
                for name, score in zip("abc", (8, 8, 7), strict=True)
            },
            [8, 8, 7],
            {0, 1, 2},
            {0, 1},
        ),
        (
            {
                "a": [{"score": 70, **_FIVE, "snapshot": "one"}],
                "b": [{"score": 80, **_FIVE, "snapshot": "two"}],
            },
            [70, 80],
            {0, 1},
            {1},
        ),
    ],
    ids=[
        "silence is not agreement",
        "one states, one does not",
        "stated differently",
        "others stand beside",
        "a result of the same conditions before the headline",
        "equal scores",
        "two share the best",
        "snapshots of the models themselves differ",
    ],
)
def test_what_stands_side_by_side(
    cards: dict[str, list[Any]], shown: list[Any], alike: set[int], best: set[int]
) -> None:
    long = {
        name: [each if isinstance(each, dict) else {"score": each} for each in results]
        for name, results in cards.items()
    }
    assert _told(long) == (shown, alike, best)


def test_where_lower_is_better_the_lowest_is_best() -> None:
    cards = {"a": [{"score": 3, **_FIVE}], "b": [{"score": 5, **_FIVE}]}
    assert _told(cards, "errors") == ([3, 5], {0, 1}, {0})


def test_what_leaves_its_version_open_is_not_alike_where_others_state_one() -> None:
    def told(*versions: dict[str, str]) -> tuple[list[float], set[int]]:
        results = zip((70, 80, 90), versions, strict=True)
        cards = {
            name: {"benchmarks": {"sums": {"score": score, **_FIVE, **version}}}
            for name, (score, version) in zip("abc", results, strict=True)
        }
        aligned = compare(catalogue_of(cards)).aligned("abc")["sums"]
        return [each.result.score for each in aligned.results if each], set(aligned.best)

    assert told({}, {}, {}) == ([70, 80, 90], {2})
    assert told({}, {}, {"version": "v6"}) == ([70, 80, 90], set())
    assert told({"version": "v6"}, {"version": "v6"}, {}) == ([70, 80, 90], {1})


def test_of_conditions_that_as_many_share_those_of_more_headlines_stand() -> None:
    cards = {
        "a": [{"score": 1, **_ZERO}, {"score": 2, **_FIVE}],
        "b": [{"score": 3, **_FIVE}, {"score": 4, **_ZERO}],
        "c": [{"score": 5, **_FIVE}, {"score": 6, **_ZERO}],
    }
    assert _told(cards)[0] == [2, 3, 5]
