"""What a workload costs: exact, and at no other price than the one that holds for it."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cardpress import sums
from cardpress.comparison import Cost, Offer, Seller, Workload, compare, cost, sellers_of
from tests.catalogues import catalogue_of

_USUAL = Workload(input=2_000, cached=1_000, output=500, requests=10_000)
_TIERED = [
    {"input": 1.25, "output": 10, "cache_read": 0.125, "batch_input": 0.625, "batch_output": 5},
    {"input": 2.5, "output": 15, "above": 200_000, "batch_input": 1.25},
]


def _sellers(*rows: dict[str, Any]) -> tuple[Seller, ...]:
    card = {"pricing": list(rows)} if rows else {}
    compared = compare(catalogue_of({"case": card}))
    return sellers_of(compared.prices["case"])


def _rows(*rows: dict[str, Any]) -> tuple[Offer, ...]:
    return _sellers(*rows)[0].offers("text_tokens")


def _cost(workload: Workload, *rows: dict[str, Any]) -> Cost:
    found = cost(workload, _sellers(*rows))
    assert isinstance(found, Cost)
    return found


def test_a_month_is_the_sum_of_all_tokens_at_their_price() -> None:
    found = _cost(_USUAL, {"input": 2, "output": 8, "cache_read": 0.5})
    # 1,000 x $2 + 1,000 x $0.5 + 500 x $8, per 1M
    assert found.per_request == Fraction("0.0065")
    assert found.per_month == 65
    assert [part.charged for part in found.parts] == ["input", "cache_read", "output"]


def test_nothing_is_lost_to_binary_fractions() -> None:
    workload = Workload(input=1, cached=0, output=2, requests=10**15)
    found = _cost(workload, {"input": 0.1, "output": 0.0018498})
    assert found.per_request == Fraction("0.0000001036996")
    assert found.per_month == Fraction("103699600")


def test_cached_tokens_cost_what_input_costs_where_no_price_of_them_is_stated() -> None:
    found = _cost(_USUAL, {"input": 2, "output": 8})
    assert [part.charged for part in found.parts] == ["input", "input", "output"]
    assert found.per_month == 80


@pytest.mark.parametrize(
    ("tokens", "batch", "charged", "per_request"),
    [
        # 150,000 x $1.25 + 50,000 x $0.125 + 1,000 x $10, per 1M
        (200_000, False, ["input", "cache_read", "output"], "0.20375"),
        # 150,001 x $2.5 + 50,000 x $2.5 + 1,000 x $15: all of it, and no price of cached input
        (200_001, False, ["input", "input", "output"], "0.5150025"),
        # 200,000 x $0.625 + 1,000 x $5: none is stated for cached input in a batch
        (200_000, True, ["batch_input", "batch_input", "batch_output"], "0.13"),
        # 200,001 x $1.25 + 1,000 x $15: the longer prompts have no batch price of output
        (200_001, True, ["batch_input", "batch_input", "output"], "0.26500125"),
    ],
)
def test_the_row_for_long_prompts_holds_for_the_whole_request(
    tokens: int, batch: bool, charged: list[str], per_request: str
) -> None:
    workload = Workload(
        input=tokens, cached=50_000, output=1_000, requests=1, tier="batch" if batch else "standard"
    )
    found = _cost(workload, *_TIERED)
    assert [part.charged for part in found.parts] == charged
    assert found.per_request == Fraction(per_request)


def test_a_batch_costs_the_usual_price_where_no_other_is_stated() -> None:
    row = {"input": 2, "output": 8, "cache_read": 0.5}
    assert _cost(replace(_USUAL, tier="batch"), row) == _cost(_USUAL, row)


def test_of_several_rows_for_long_prompts_the_one_for_the_longest_holds() -> None:
    rows = [{"input": n, "output": 1, "above": n * 1_000} for n in (3, 1, 2)]
    workload = Workload(input=2_500, cached=0, output=0, requests=1)
    assert _cost(workload, {"input": 9}, *rows).offer.price.input == 2


def test_a_row_of_another_seller_is_never_taken() -> None:
    elsewhere = {"provider": "Elsewhere", "input": 0, "output": 0, "source": "two"}
    offers = _rows(_TIERED[0], elsewhere, {**elsewhere, "above": 1}, _TIERED[1])
    assert [offer.price.input for offer in offers] == [1.25, 2.5]


@pytest.mark.parametrize(
    ("rows", "inputs"),
    [
        ([{"region": "global"}, {"above": 200_000}], [0, 1]),
        ([{"hours": "off-peak"}, {"above": 200_000}], [0, 1]),
        ([{"region": "global", "hours": "off-peak"}, {"above": 9, "hours": "off-peak"}], [0, 1]),
        ([{"region": "EU"}, {"above": 9}, {"above": 7, "region": "EU"}], [0, 2]),
        ([{"region": "EU"}, {"above": 9, "region": "US"}], [0]),
        ([{"region": "EU"}, {"above": 9, "provider": "Elsewhere"}], [0]),
        ([{"region": "EU"}, {"above": 9, "token_kind": "audio"}], [0]),
        ([{}, {"above": 9, "region": "EU"}], [0]),
    ],
)
def test_what_holds_everywhere_holds_for_a_seller_that_names_a_region_or_hours(
    rows: list[dict[str, Any]], inputs: list[int]
) -> None:
    offers = _rows(*({**row, "input": number} for number, row in enumerate(rows)))
    assert [offer.price.input for offer in offers] == inputs


@pytest.mark.parametrize(
    ("rows", "obstacle"),
    [
        ([], "price"),
        ([{"output": 0.04, "per": "image"}], "unit"),
        ([{"input": 1, "output": 2, "currency": "EUR"}], "currency"),
        ([{"input": 1, "output": 2, "above": 2_000}], "length"),
        ([{"output": 2, "cache_read": 1}], "input"),
        ([{"input": 2}], "output"),
        ([{"input": 2, "output": 4}, {"input": 2, "above": 1_999}], "output"),
    ],
)
def test_what_is_not_stated_is_not_made_up(rows: list[dict[str, Any]], obstacle: str) -> None:
    assert cost(_USUAL, _sellers(*rows)) == obstacle


def test_an_amount_of_which_a_workload_has_no_tokens_need_not_be_stated() -> None:
    workload = Workload(input=2_000, cached=0, output=0, requests=1_000_000)
    assert _cost(workload, {"input": 0.13}).per_month == 260


def test_no_workload_has_more_cached_tokens_than_input() -> None:
    with pytest.raises(ValueError, match="cached=3"):
        Workload(input=2, cached=3, output=0, requests=0)


_tokens = st.integers(0, 2_000_000)
_prices = st.decimals("0.0001", 100, places=4).map(float)


@st.composite
def _cases(draw: st.DrawFn) -> tuple[Workload, tuple[Seller, ...]]:
    """Draw a workload, and prices that are no lower for long prompts or at the full price."""
    base = [draw(_prices) for _ in range(2)]
    rows: list[dict[str, Any]] = []
    for above in (None, draw(st.integers(1, 1_000_000))):
        amounts = [price * (1 if above is None else 2) for price in base]
        row = dict(zip(("input", "output"), amounts, strict=True))
        for name, full in (("cache_read", 0), ("batch_input", 0), ("batch_output", 1)):
            # Both rows or none, or a longer prompt could be cheaper.
            row |= {name: amounts[full] / 2}
        rows.append(row if above is None else {**row, "above": above})
    for name in draw(st.sets(st.sampled_from(("cache_read", "batch_input", "batch_output")))):
        rows = [{key: row[key] for key in row if key != name} for row in rows]
    counts = {"input": draw(_tokens), "output": draw(_tokens), "requests": draw(_tokens)}
    cached = draw(st.integers(0, counts["input"]))
    workload = Workload(counts["input"], cached, counts["output"], counts["requests"])
    return replace(workload, tier=draw(st.sampled_from(["standard", "batch"]))), _sellers(*rows)


def _month(workload: Workload, sellers: tuple[Seller, ...]) -> Fraction:
    found = cost(workload, sellers)
    assert isinstance(found, Cost)
    return found.per_month


@given(_cases(), st.integers(0, 1_000))
def test_twice_the_requests_cost_twice_as_much(
    case: tuple[Workload, tuple[Seller, ...]], times: int
) -> None:
    workload, sellers = case
    many = replace(workload, requests=times * workload.requests)
    assert _month(many, sellers) == times * _month(workload, sellers)


@given(_cases(), _tokens, _tokens)
def test_more_tokens_never_cost_less(
    case: tuple[Workload, tuple[Seller, ...]], read: int, written: int
) -> None:
    workload, sellers = case
    more = replace(workload, input=workload.input + read, output=workload.output + written)
    assert _month(more, sellers) >= _month(workload, sellers)


@given(_cases(), st.data())
def test_more_of_it_from_the_cache_never_costs_more(
    case: tuple[Workload, tuple[Seller, ...]], data: st.DataObject
) -> None:
    workload, sellers = case
    assume(workload.cached)
    less = replace(workload, cached=data.draw(st.integers(0, workload.cached)))
    assert _month(workload, sellers) <= _month(less, sellers)


@given(_cases())
def test_a_batch_never_costs_more_without_a_cache(
    case: tuple[Workload, tuple[Seller, ...]],
) -> None:
    workload, sellers = replace(case[0], cached=0, tier="standard"), case[1]
    assert _month(replace(workload, tier="batch"), sellers) <= _month(workload, sellers)


@pytest.mark.parametrize(
    ("amount", "shown", "in_full"),
    [
        ("0", "$0.00", "$0.00"),
        ("63.75", "$63.75", "$63.75"),
        ("1234567.895", "$1,234,567.90", "$1,234,567.895"),
        ("0.125", "$0.13", "$0.125"),
        ("0.014999", "$0.01", "$0.014999"),
        ("0.01", "$0.01", "$0.01"),
        ("0.009996", "$0.01", "$0.009996"),
        ("0.00425", "$0.0043", "$0.00425"),
        ("0.004", "$0.004", "$0.004"),
        ("0.0000001036996", "$0.0000001", "$0.0000001036996"),
        ("1" + "0" * 30, "$1" + ",000" * 10 + ".00", "$1" + ",000" * 10 + ".00"),
    ],
)
def test_a_sum_of_money_is_in_cents_or_has_two_digits(
    amount: str, shown: str, in_full: str
) -> None:
    assert sums.sum_of_money(Fraction(amount), "USD") == shown
    assert sums.money_in_full(Fraction(amount), "USD") == in_full
