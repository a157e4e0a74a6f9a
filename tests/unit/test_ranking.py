"""Only what was measured alike is ranked together, and what is missing is last."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardpress.comparison import Leaderboard, best_first, compare
from cardpress.schema import Benchmark
from tests.catalogues import BENCHMARKS, catalogue_of

_SETTINGS = st.sampled_from([{}, {"shots": 5}, {"shots": 0}, {"tools": True, "shots": 5}])
_RESULT = st.fixed_dictionaries(
    {"score": st.sampled_from([0, 10, 10.5, 88, 99])},
    optional={
        "settings": _SETTINGS,
        "version": st.sampled_from(["v5", "v6"]),
        "snapshot": st.sampled_from(["a", "b"]),
    },
)
_CARD = st.fixed_dictionaries(
    {},
    optional={
        "benchmarks": st.dictionaries(
            st.sampled_from(sorted(BENCHMARKS)),
            st.lists(_RESULT, min_size=1, max_size=3),
            min_size=1,
        )
    },
)
_CATALOG = st.dictionaries(st.sampled_from("abcde"), _CARD, min_size=1)
_Cards = Mapping[str, Mapping[str, Any]]
_DIRECTIONS = pytest.mark.parametrize("benchmark", ["sums", "errors"])


def _board(cards: _Cards, benchmark: str = "sums") -> Leaderboard:
    return compare(catalogue_of(cards)).leaderboard(benchmark)


def _with(**scores: object) -> dict[str, dict[str, Any]]:
    return {name: {"benchmarks": {"sums": score}} for name, score in scores.items()}


def _rows(board: Leaderboard) -> list[tuple[str, list[tuple[int | None, str, float]]]]:
    return [
        (g.standing, [(e.rank, e.reported.model, e.reported.result.score) for e in g.entries])
        for g in board.groups
    ]


def test_results_under_the_same_stated_conditions_are_ranked_and_others_stand_below() -> None:
    alike, apart = {"settings": {"shots": 5}}, {"settings": {"shots": 0}}
    board = _board(
        _with(
            a={"score": 70, **alike},
            b={"score": 80, **alike},
            c=99,
            d={"score": 100, **apart},
            e=[{"score": 75, **alike}, 98],
        )
    )
    assert _rows(board) == [
        ("ranked", [(1, "b", 80), (2, "e", 75), (3, "a", 70)]),
        ("unstated", [(None, "c", 99), (None, "e", 98)]),
        ("alone", [(None, "d", 100)]),
    ]
    assert board.models == 5


def test_equal_scores_share_a_rank_and_stand_in_the_order_of_ids() -> None:
    alike = {"settings": {"shots": 5}}
    scores = {"d": 80, "a": 90, "c": 80, "b": 70}
    board = _board(_with(**{name: {"score": s, **alike} for name, s in scores.items()}))
    assert _rows(board) == [("ranked", [(1, "a", 90), (2, "c", 80), (2, "d", 80), (4, "b", 70)])]


def test_the_conditions_that_most_models_share_come_first() -> None:
    five, zero = {"settings": {"shots": 5}}, {"settings": {"shots": 0}}
    cards = _with(
        a={"score": 99, **zero},
        b={"score": 98, **zero},
        c={"score": 3, **five},
        d={"score": 2, **five},
        e={"score": 1, **five},
    )
    assert [len(rows) for _, rows in _rows(_board(cards))] == [3, 2]


def test_another_version_of_a_benchmark_is_another_instrument() -> None:
    board = _board(_with(a={"score": 70, "version": "v5"}, b={"score": 80, "version": "v6"}))
    assert {standing for standing, _ in _rows(board)} == {"alone"}


def test_where_a_benchmark_has_versions_one_that_is_not_stated_is_not_ranked() -> None:
    alike = {"settings": {"shots": 5}}
    cards = _with(a={"score": 70, **alike}, b={"score": 80, **alike})
    assert [standing for standing, _ in _rows(_board(cards))] == ["ranked"]
    other = _with(c={"score": 90, "version": "v6"})
    assert [standing for standing, _ in _rows(_board({**cards, **other}))] == ["alone", "alone"]


def test_a_copy_that_says_less_of_its_conditions_is_left_out() -> None:
    cards = _with(a=[70, {"score": 70.04, "settings": {"shots": 5}}, 71])
    assert _rows(_board(cards)) == [
        ("unstated", [(None, "a", 71)]),
        ("alone", [(None, "a", 70.04)]),
    ]


def test_of_several_results_under_the_same_conditions_the_first_stands_and_is_marked() -> None:
    [group] = _board(_with(a=[70, 75], b=72)).groups
    [second, first] = group.entries
    assert (first.reported.result.score, first.disagreement is not None) == (70, True)
    assert (second.reported.model, second.disagreement) == ("b", None)


@_DIRECTIONS
@given(cards=_CATALOG)
def test_every_result_has_a_place_and_only_equal_conditions_share_one(
    benchmark: str, cards: _Cards
) -> None:
    compared = compare(catalogue_of(cards))
    groups = compared.leaderboard(benchmark).groups
    listed = {(e.reported.model, e.reported.conditions) for g in groups for e in g.entries}
    for results in compared.results.values():
        of_the_model = results.get(benchmark, ())
        for each in of_the_model:
            fuller = [r for r in of_the_model if r.conditions.stated]
            is_copy = each.result.score in [r.result.score for r in fuller]
            is_left_out = (each.model, each.conditions) not in listed
            assert not is_left_out or (is_copy and not each.conditions.stated)
    versions = {name for g in groups for name, _ in g.conditions.stated}
    for group in groups:
        assert {e.reported.conditions.of_the_measurement for e in group.entries} == {
            group.conditions
        }
        models = {entry.reported.model for entry in group.entries}
        told = dict(group.conditions.stated)
        lacks_version = "version" in versions and "version" not in told
        assert (group.standing == "ranked") == (
            len(models) > 1 and bool(told) and not lacks_version
        )


@_DIRECTIONS
@given(cards=_CATALOG)
def test_what_cannot_be_compared_never_stands_above_what_can(benchmark: str, cards: _Cards) -> None:
    groups = _board(cards, benchmark).groups
    standings = [group.standing for group in groups]
    assert standings == sorted(standings, key=["ranked", "unstated", "alone"].index)
    for group in groups:
        ranks = [entry.rank for entry in group.entries]
        assert all(rank is not None for rank in ranks) == (group.standing == "ranked")
        assert any(rank is not None for rank in ranks) == (group.standing == "ranked")


@_DIRECTIONS
@given(cards=_CATALOG)
def test_a_better_score_has_a_better_rank_and_an_equal_one_the_same(
    benchmark: str, cards: _Cards
) -> None:
    sign = 1 if benchmark == "sums" else -1
    for group in _board(cards, benchmark).groups:
        entries = [(sign * e.reported.result.score, e.rank) for e in group.entries]
        assert [score for score, _ in entries] == sorted((s for s, _ in entries), reverse=True)
        for score, rank in entries if group.standing == "ranked" else ():
            assert rank == 1 + sum(other > score for other, _ in entries)


@given(_CATALOG, st.lists(st.sampled_from("abcde"), unique=True, min_size=5, max_size=5))
def test_the_order_of_cards_changes_nothing(cards: _Cards, order: list[str]) -> None:
    shuffled = {name: cards[name] for name in order if name in cards}
    assert _rows(_board(shuffled)) == _rows(_board(cards))


@given(_CATALOG, _CARD)
def test_an_unrelated_card_changes_no_order_of_the_others(
    cards: _Cards, card: Mapping[str, Any]
) -> None:
    def order(board: Leaderboard) -> dict[object, list[str]]:
        return {
            group.conditions: [
                e.reported.model for e in group.entries if e.reported.model != "unrelated"
            ]
            for group in board.groups
        }

    before, after = order(_board(cards)), order(_board({**cards, "unrelated": card}))
    assert {key: models for key, models in after.items() if models} == before


@pytest.mark.parametrize("direction", ["higher_is_better", "lower_is_better"])
@given(scores=st.lists(st.none() | st.floats(-1e6, 1e6)))
def test_what_is_missing_is_last_in_both_directions(
    direction: str, scores: list[float | None]
) -> None:
    card = Benchmark.model_validate({"name": "S", "category": "C", "direction": direction})
    ordered = sorted(scores, key=best_first(card))
    known = [score for score in ordered if score is not None]
    assert ordered == [*known, *[None] * (len(scores) - len(known))]
    assert known == sorted(known, reverse=direction == "higher_is_better")


@pytest.mark.parametrize("benchmark", sorted(BENCHMARKS))
def test_each_unit_ranks_as_its_benchmark_says(benchmark: str) -> None:
    alike = {"settings": {"shots": 5}}
    cards = {
        name: {"benchmarks": {benchmark: {"score": score, **alike}}}
        for name, score in {"a": 5, "b": 50, "c": 0}.items()
    }
    [(_, rows)] = _rows(_board(cards, benchmark))
    best = ["c", "a", "b"] if benchmark == "errors" else ["b", "a", "c"]
    assert [model for _, model, _ in rows] == best
