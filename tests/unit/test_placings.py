"""Which scores a model's page begins with, and their places among those measured alike."""

from typing import Any

from cardpress.comparison import Placing, cheapest_offer, compare
from tests.catalogues import catalogue_of

_ALIKE = {"shots": 5}
_Cards = dict[str, dict[str, Any]]


def _score(score: float, **more: object) -> dict[str, Any]:
    return {"score": score, "settings": _ALIKE, **more}


def _placings(cards: _Cards, model: str) -> tuple[Placing, ...]:
    return compare(catalogue_of(cards)).placings.get(model, ())


def _told(placing: Placing) -> tuple[int | None, int, list[str]]:
    return placing.rank, placing.count, [peer.model for peer in placing.peers]


def test_a_score_has_its_rank_among_those_measured_alike_and_its_neighbours() -> None:
    scores = {"a": 90, "b": 80, "c": 70, "d": 60, "e": 50}
    cards: _Cards = {name: {"benchmarks": {"sums": _score(s)}} for name, s in scores.items()}
    for model, told in {
        "a": (1, 5, ["b", "c", "d"]),
        "c": (3, 5, ["a", "b", "d"]),
        "e": (5, 5, ["a", "d"]),
    }.items():
        [placing] = _placings(cards, model)
        assert _told(placing) == told, model


def test_where_nobody_was_measured_alike_there_is_no_rank() -> None:
    cards: _Cards = {
        "a": {"benchmarks": {"sums": 90}},
        "b": {"benchmarks": {"sums": _score(80)}},
        "c": {"benchmarks": {"sums": {"score": 70, "settings": {"shots": 0}}}},
    }
    for model in cards:
        [placing] = _placings(cards, model)
        assert _told(placing) == (None, 0, []), model


def test_no_slice_stands_for_the_whole() -> None:
    cards: _Cards = {
        name: {"benchmarks": {"sums": _score(80, slice="German")}} for name in ("a", "b")
    }
    assert _placings(cards, "a") == ()


def test_each_category_takes_its_turn_by_models_of_the_type_measured_alike() -> None:
    other = {"type": "Embedding Model"}
    cards: _Cards = {
        "a": {"benchmarks": {"sums": _score(1), "errors": _score(2), "arena": 1000}},
        "b": {"benchmarks": {"errors": _score(3), "arena": 1001}},
        "c": {"benchmarks": {"sums": _score(4), "arena": 1002}, **other},
        "d": {"benchmarks": {"sums": _score(5), "arena": 1003}, **other},
    }
    chosen = [placing.reported.benchmark for placing in _placings(cards, "a")]
    assert chosen == ["errors", "arena", "sums"]


def test_the_cheapest_seller_is_the_one_whose_input_and_output_cost_least_together() -> None:
    rows = [
        {"input": 2, "output": 9},
        {"input": 3, "output": 4, "provider": "Elsewhere"},
        {"input": 1, "output": 1, "provider": "Nightly", "hours": "at night"},
        {"input": 1, "output": 1, "provider": "Long", "above": 200_000},
        {"input": 1, "output": 1, "provider": "Noted", "note": "for students"},
        {"input": 0.5, "provider": "Half"},
    ]
    compared = compare(catalogue_of({"a": {"pricing": rows}}))
    found = cheapest_offer(compared.attested_prices["a"])
    assert found
    assert found.kind.provider == "Elsewhere"
