"""What stands for a model beside others: the first value that can be looked up."""

from typing import Any

import pytest

from cardpress.comparison import Cost as Costs
from cardpress.comparison import (
    Workload,
    attested,
    comparable_price,
    cost,
    facts,
    seller_offers,
)
from tests.evidence import Card, compared_of, stated_by

_ORDERS = [
    # What is first on the card, what is second, and which of them stands for the model.
    pytest.param("memo", "docs", 1, id="the second alone has an address"),
    pytest.param("docs", "memo", 0, id="the first alone has an address"),
    pytest.param("docs", "list", 0, id="both have an address"),
    pytest.param("memo", "letter", 0, id="neither has an address"),
]
_FIVE = {"settings": {"shots": 5}}
_FACTS: dict[str, tuple[str, Any, Any]] = {
    "release_date": ("", "2026-01", "2025-12-11"),
    "license": ("", {"name": "A", "open_weights": True}, {"name": "B", "open_weights": False}),
    "status": ("lifecycle", "active", "retired"),
    "retires": ("lifecycle", "2027-01-01", "2028-01-01"),
    "context_window": ("specifications", 1_000_000, 128_000),
    "max_input": ("specifications", 900_000, 100_000),
    "parameters": ("specifications", 70, {"disclosed": False}),
    "architecture": ("specifications", "Dense", "Sparse"),
    "reasoning": ("specifications", True, False),
    "modalities": ("specifications", {"input": ["text", "audio"]}, {"input": ["image"]}),
}


@pytest.mark.parametrize("field", _FACTS)
@pytest.mark.parametrize(("first", "second", "place"), _ORDERS)
def test_a_fact_stands_by_the_first_source_with_an_address(
    field: str, first: str, second: str, place: int
) -> None:
    within, *values = _FACTS[field]
    claims = {field: stated_by(first, second, *values)}
    compared = compared_of({within: claims} if within else claims)
    card = compared.catalogue.models["model-0"].card
    [(_, stated)] = facts(card)
    assert attested(card, stated)[0] is stated[place]


@pytest.mark.parametrize(("first", "second", "place"), _ORDERS)
def test_a_price_stands_by_the_first_source_with_an_address(
    first: str, second: str, place: int
) -> None:
    rows = stated_by(first, second, {"input": 20, "output": 60}, {"input": 2, "output": 6})
    compared = compared_of({"pricing": rows})
    assert comparable_price(compared, "model-0", "input") == (20, 2)[place]
    found = cost(Workload(1_000_000, 0, 0, 1), compared.sellers["model-0"])
    assert isinstance(found, Costs)
    assert found.per_month == (20, 2)[place]
    own = compared.own_price("model-0")
    assert own is not None
    assert own.price.input == 20


@pytest.mark.parametrize("conditions", [{}, _FIVE])
@pytest.mark.parametrize(("first", "second", "place"), _ORDERS)
def test_a_score_stands_by_the_first_source_with_an_address(
    first: str, second: str, place: int, conditions: Card
) -> None:
    results = stated_by(first, second, {"score": 76.8, **conditions}, {"score": 80, **conditions})
    rival = {"benchmarks": {"sums": [{"score": 50, "source": "docs", **conditions}]}}
    compared = compared_of({"benchmarks": {"sums": results}}, rival)
    score = (76.8, 80)[place]
    assert compared.attested["model-0"]["sums"][0].result.score == score
    [aligned] = compared.aligned(["model-0"]).values()
    assert [each and each.result.score for each in aligned.results] == [score]
    for cohort in compared.cohorts["sums"]:
        assert [reported.result.score for reported in cohort.results] == [score, 50]
    [group] = compared.leaderboard("sums").groups
    assert [entry.reported.result.score for entry in group.entries] == [score, 50]
    assert compared.results["model-0"]["sums"][0].result.score == 76.8


def test_a_score_measured_otherwise_stands_before_one_without_an_address() -> None:
    results = stated_by("memo", "docs", {"score": 90, **_FIVE}, {"score": 80})
    rival = {"benchmarks": {"sums": [{"score": 50, "source": "docs", **_FIVE}]}}
    compared = compared_of({"benchmarks": {"sums": results}}, rival)
    ranked = [
        entry.reported.result.score
        for group in compared.leaderboard("sums").groups
        for entry in group.entries
    ]
    assert sorted(ranked) == [50, 80]


@pytest.mark.parametrize(
    "other",
    [
        {"slice": [{"group": "German"}]},
        {"metric": "F1", "version": "2"},
        {"metric": "F1", "threshold": 0.5},
    ],
)
def test_a_figure_of_something_else_displaces_none(other: Card) -> None:
    named = {"metric": "accuracy", "version": "1"} if "slice" not in other else {}
    results = stated_by("memo", "docs", {"score": 90, **named}, {"score": 80, **other})
    compared = compared_of({"benchmarks": {"sums": results}})
    standing = [each.result.score for each in compared.attested["model-0"]["sums"]]
    # Of two wholes the one with an address is first; a part never is while there is a whole.
    assert standing == ([90, 80] if "slice" in other else [80, 90])


def test_a_reseller_with_an_address_stands_before_a_maker_without() -> None:
    rows = stated_by("memo", "docs", {"input": 20}, {"input": 2, "provider": "Shop"})
    compared = compared_of({"pricing": rows})
    offer = compared.price("model-0")
    assert offer is not None
    assert (offer.price.input, offer.kind.provider) == (2, "Shop")


def test_long_prompts_keep_a_price_that_only_a_memo_has() -> None:
    rows = [
        {"input": 9, "output": 9, "source": "memo"},
        {"input": 1, "output": 1, "source": "docs"},
        {"input": 4, "output": 4, "above": 1_000, "source": "memo"},
    ]
    offers = seller_offers(compared_of({"pricing": rows}).attested_prices["model-0"])
    assert [offer.price.input for offer in offers] == [1, 4]
