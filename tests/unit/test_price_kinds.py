"""Prices for different things are never one price over time, whatever the order of the rows."""

from collections.abc import Iterator
from itertools import permutations
from typing import Any

import pytest

from cardpress.comparison import seller_offers
from tests.prices import headline, past_rows, priced

_PLAIN = {"input": 2, "output": 8, "from": "2025-01"}
_LATER = {"input": 4, "output": 16, "from": "2026-01", "checked": "2026-06"}

# What makes a row another kind of price than a plain one; each of a kind twice.
_OTHER: list[dict[str, Any]] = [
    {"tier": "priority"},
    {"tier": "flex"},
    {"tier": "batch"},
    {"token_kind": "audio"},
    {"token_kind": "image"},
    {"token_kind": "video"},
    {"token_kind": "reasoning"},
    {"region": "EU"},
    {"region": "us-east-1"},
    {"hours": "peak"},
    {"hours": "00:30-08:30 UTC"},
    {"provider": "Elsewhere"},
    {"currency": "CNY"},
    {"currency": "EUR"},
    {"per": "request"},
    {"per": "hour"},
    {"above": 200_000},
]


def _orders(*rows: dict[str, Any]) -> Iterator[tuple[dict[str, Any], ...]]:
    yield from permutations(rows)


@pytest.mark.parametrize("other", _OTHER, ids=str)
def test_a_later_row_for_another_thing_makes_no_price_former(other: dict[str, Any]) -> None:
    for source in ("one", "two"):
        for rows in _orders(_PLAIN, {**_LATER, **other, "source": source}):
            compared = priced(*rows)
            assert past_rows(compared) == []
            assert compared.disagreements["case"] == ()
            assert headline(compared).amounts["input"] == 2


@pytest.mark.parametrize("other", _OTHER, ids=str)
def test_two_rows_for_the_same_thing_are_one_price_over_time(other: dict[str, Any]) -> None:
    [line] = priced({**_LATER, **other}, {**_PLAIN, **other}).prices["case"]
    assert [offer.number for offer in line.current] == [0]
    assert [offer.number for offer in line.past] == [1]
    both = {**_LATER, **other}, {**_PLAIN, **other, "from": "2026-01", "source": "two"}
    assert len(priced(*both).disagreements["case"]) == 2


@pytest.mark.parametrize("note", ["priority processing", "peak hours", "not sooner than May"])
def test_a_row_with_a_note_never_takes_the_place_of_one_without(note: str) -> None:
    for source in ("one", "two"):
        for rows in _orders(_PLAIN, {**_LATER, "note": note, "source": source}):
            compared = priced(*rows)
            assert past_rows(compared) == []
            assert headline(compared).amounts == {"input": 2, "output": 8}


@pytest.mark.parametrize("note", ["priority processing", "EU region", "off-peak", "via the API"])
@pytest.mark.parametrize("days", [{"from": "2025-01"}, {"checked": "2025-06"}, {}], ids=str)
def test_a_row_without_a_note_ends_none_with_a_note(note: str, days: dict[str, str]) -> None:
    for rows in _orders({"input": 2, "from": "2026-01"}, {"input": 4, "note": note, **days}):
        compared = priced(*rows)
        assert past_rows(compared) == []
        assert headline(compared).amounts["input"] == 2


@pytest.mark.parametrize("other", [*_OTHER, {"note": "priority processing"}, {"note": "EU"}])
def test_a_row_that_was_only_looked_at_later_ends_none_of_another_kind(
    other: dict[str, Any],
) -> None:
    early, late = {"input": 2, "checked": "2026-01"}, {"input": 3, "checked": "2026-06"}
    for rows in (*_orders(early, {**late, **other}), *_orders({**early, **other}, late)):
        assert past_rows(priced(*rows)) == []


@pytest.mark.parametrize(
    "better", [{"region": "EU"}, {"provider": "Elsewhere"}, {"above": 1}, {"currency": "CNY"}]
)
def test_a_note_is_graver_than_a_region_and_less_so_than_another_seller(
    better: dict[str, Any],
) -> None:
    for rows in _orders({"input": 1, "note": "priority processing"}, {"input": 5, **better}):
        amount = headline(priced(*rows)).amounts["input"]
        assert amount == (5 if "region" in better else 1)


def test_of_two_rows_with_the_same_note_the_later_holds() -> None:
    assert past_rows(priced(*({**row, "note": "peak hours"} for row in (_PLAIN, _LATER)))) == [0]
    notes = {**_PLAIN, "note": "off-peak hours"}, {**_LATER, "note": "peak hours"}
    assert past_rows(priced(*notes)) == []


@pytest.mark.parametrize(
    ("corrected", "older"),
    [
        ({"from": "2025-06", "checked": "2026-03"}, {"checked": "2025-09"}),
        ({"from": "2025-06", "checked": "2026-03"}, {"from": "2025-05", "checked": "2026-01"}),
        ({"from": "2026-02"}, {"checked": "2026-01"}),
        ({"from": "2026-02"}, {"from": "2025", "checked": "2026-05"}),
        ({"checked": "2026-05"}, {"from": "2025-06", "checked": "2026-01"}),
        ({"checked": "2026-05"}, {"from": "2025-06"}),
    ],
)
def test_a_corrected_price_above_an_older_row_is_never_former(
    corrected: dict[str, str], older: dict[str, str]
) -> None:
    compared = priced({"input": 1, **corrected}, {"input": 9, **older})
    assert past_rows(compared) == [1]
    assert headline(compared).amounts["input"] == 1


def test_a_stated_beginning_is_not_over_for_a_look_at_a_row_below() -> None:
    compared = priced({"input": 1, "from": "2025-06"}, {"input": 9, "checked": "2025-09"})
    assert past_rows(compared) == []
    assert headline(compared).amounts["input"] == 1


@pytest.mark.parametrize(
    ("usual", "others"),
    [
        ({}, [{"currency": "CNY"}, {"per": "request"}]),
        ({}, [{"tier": "priority"}, {"region": "EU"}]),
        ({}, [{"hours": "off-peak"}, {"token_kind": "audio"}]),
        ({"currency": "CNY"}, [{"tier": "flex"}, {"token_kind": "image", "currency": "USD"}]),
        ({"region": "EU"}, [{"tier": "batch"}, {"region": "EU", "hours": "peak"}]),
        ({"provider": "Elsewhere"}, [{"tier": "priority"}, {"provider": "A", "currency": "INR"}]),
        ({}, [{"provider": "Elsewhere"}, {"above": 1}]),
        ({"provider": "Elsewhere"}, [{"above": 1, "provider": "Elsewhere"}, {"tier": "flex"}]),
    ],
    ids=str,
)
def test_which_price_stands_for_a_model_does_not_depend_on_the_order_of_rows(
    usual: dict[str, Any], others: list[dict[str, Any]]
) -> None:
    rows = {"input": 1, **usual}, *({"input": 5, **other} for other in others)
    for order in _orders(*rows):
        assert headline(priced(*order)).amounts["input"] == 1


def test_of_rows_that_are_equally_usual_the_first_stands_for_the_model() -> None:
    rows = [{"input": n, "region": region} for n, region in ((1, "EU"), (2, "US"), (3, "Asia"))]
    for order in _orders(*rows):
        assert headline(priced(*order)).amounts["input"] == order[0]["input"]


_TOGETHER: dict[str, Any] = {"input": 2, "output": 8, "batch_input": 1, "batch_output": 4}
_APART: list[dict[str, Any]] = [
    {"input": 2, "output": 8},
    {"input": 1, "output": 4, "tier": "batch"},
]


def test_both_ways_of_stating_a_batch_are_one_price() -> None:
    for rows in ([_TOGETHER], _APART, _APART[::-1]):
        offer = headline(priced(*rows))
        names = ("input", "output", "batch_input", "batch_output")
        assert offer.amounts == {name: _TOGETHER[name] for name in names}
    two = [{**row, "source": "two"} for row in _APART]
    assert priced(_TOGETHER, *two).disagreements["case"] == ()
    dearer = {**two[1], "output": 5}
    [disputed] = priced(_TOGETHER, two[0], dearer).disagreements["case"]
    assert getattr(disputed.about, "amount", "") == "batch_output"


def test_a_batch_of_another_source_or_under_a_note_is_another_offer() -> None:
    for other in ({"source": "two"}, {"note": "from May on"}, {"region": "EU"}):
        assert "batch_input" not in headline(priced(_APART[0], {**_APART[1], **other})).amounts


def test_a_row_of_a_batch_ends_no_more_than_the_batch_price_of_another() -> None:
    later = {"input": 0.5, "tier": "batch", "from": "2026"}
    compared = priced(later, {**_TOGETHER, "from": "2025"})
    assert headline(compared).amounts == {
        "input": 2,
        "output": 8,
        "batch_input": 0.5,
    }


def test_a_cache_that_lives_longer_has_a_price_of_its_own() -> None:
    short = {"input": 3, "cache_read": 0.3, "cache_write": 3.75, "cache_minutes": 5}
    long = {"cache_write": 6, "cache_minutes": 60, "from": "2026"}
    for order in _orders(short, long):
        compared = priced(*order)
        assert past_rows(compared) == []
        assert compared.disagreements["case"] == ()
        found = headline(compared).amounts
        assert found == {"input": 3, "cache_read": 0.3, "cache_write": 3.75}
    other = {"input": 4, "cache_write": 3.75, "cache_minutes": 5, "source": "two"}
    [disputed] = priced(short, other).disagreements["case"]
    assert getattr(disputed.about, "amount", "") == "input"


@pytest.mark.parametrize(
    ("rows", "amounts"),
    [
        # What a source adds in words takes no other's place, and yet is no reason to charge less.
        ([{"input": 1}, {"input": 3, "above": 10, "note": "since May"}], {None: 1, 10: 3}),
        (
            [
                {"input": 1},
                {"input": 9, "above": 10, "note": "fast"},
                {"input": 3, "above": 10},
            ],
            {None: 1, 10: 3},
        ),
        ([{"input": 9, "note": "priority"}, {"input": 1}], {None: 1}),
        ([{"input": 9, "above": 10, "region": "EU"}, {"input": 1}], {None: 1}),
        ([{"input": 9, "above": 10, "tier": "flex"}, {"input": 1}], {None: 1}),
    ],
)
def test_a_cost_takes_one_price_for_each_length_of_prompts(
    rows: list[dict[str, Any]], amounts: dict[int | None, float]
) -> None:
    for order in _orders(*rows):
        offers = seller_offers(priced(*order).prices["case"])
        assert {offer.kind.above: offer.amounts["input"] for offer in offers} == amounts
        assert len(offers) == len(amounts)
