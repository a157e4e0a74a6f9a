"""A workload in other units than text tokens: bought whole from one seller, or told as left out."""

from fractions import Fraction
from itertools import permutations
from typing import Any, get_args

import pytest

from cardpress.comparison import COUNTED, Cost, Workload, cost, costs, counted_by, tiers_of
from cardpress.schema import UNITS, Tier, TokenKind
from cardpress.wording import cost_remarks, left_out_reason
from cardpress.wording.workloads import COUNTS, all_sold_words
from tests.prices import priced


def _workload(tokens: int = 0, tier: Tier = "standard", **also: int) -> Workload:
    return Workload(tokens, 0, tokens, 100, tier, also)


def _found(workload: Workload, *rows: dict[str, Any]) -> Cost | str:
    sellers = priced(*rows).sellers["case"]
    found = cost(workload, sellers)
    return found if isinstance(found, Cost) else left_out_reason(found, workload, sellers)


_TEXT: dict[str, Any] = {"input": 1, "output": 2}


@pytest.mark.parametrize(
    ("workload", "row", "month"),
    [
        (_workload(input_minute=90), {"input": 0.006, "per": "minute"}, "0.54"),
        (_workload(input_minute=90), {"input": 0.0001, "per": "second"}, "0.54"),
        (_workload(input_minute=90), {"input": 0.36, "per": "hour"}, "0.54"),
        (_workload(output_image=7), {"output": 0.04, "per": "image"}, "0.28"),
        (_workload(output_video=7), {"output": 0.5, "per": "video"}, "3.5"),
        (_workload(input_page=3), {"input": 0.001, "per": "page"}, "0.003"),
        (_workload(input_request=3), {"input": 0.001, "per": "request"}, "0.003"),
        (_workload(input_character=3), {"input": 15, "per": "1M characters"}, "0.000045"),
        (_workload(input_audio_tokens=9), {"input": 40, "token_kind": "audio"}, "0.036"),
        (_workload(output_image_tokens=9), {"output": 40, "token_kind": "image"}, "0.036"),
        (_workload(2, "priority"), {**_TEXT, "tier": "priority"}, "0.0006"),
        (_workload(2, "flex"), {**_TEXT, "tier": "flex"}, "0.0006"),
        (_workload(0, "batch", input_page=3), {"input": 2, "per": "page", "tier": "batch"}, "6"),
    ],
    ids=str,
)
def test_what_is_sold_in_another_unit_has_a_cost(
    workload: Workload, row: dict[str, Any], month: str
) -> None:
    found = _found(workload, row)
    assert isinstance(found, Cost)
    assert found.per_month == Fraction(month)
    # A seller of text alone has no price for it, however small the workload.
    assert isinstance(_found(workload, {**_TEXT, "currency": "EUR"}), str)


@pytest.mark.parametrize(
    ("workload", "rows", "reason"),
    [
        (_workload(1), [{"input": 1, "per": "minute"}], "Priced per minute only"),
        (_workload(input_minute=1), [_TEXT], "Priced per text token only"),
        (_workload(1, input_minute=1), [_TEXT], "No price per minute"),
        (_workload(1, input_minute=1), [{"input": 1, "per": "hour"}], "No price per text token"),
        (
            _workload(input_minute=1),
            [_TEXT, {"output": 1, "per": "image"}],
            "Priced per text token and per image only",
        ),
        (
            _workload(1, input_minute=1),
            [_TEXT, {"input": 1, "per": "minute", "provider": "Elsewhere"}],
            "No provider sells all of it",
        ),
        (_workload(1), [{**_TEXT, "currency": "CNY"}], "Priced in CNY"),
        (_workload(1, "flex"), [_TEXT], "Priced per text token only"),
        (
            _workload(1),
            [{**_TEXT, "tier": "flex"}],
            "Priced per text token in flex processing only",
        ),
        (_workload(1), [{**_TEXT, "tier": "batch"}], "Priced for batch processing only"),
        (_workload(output_minute=1), [{"input": 1, "per": "minute"}], "No output price stated"),
        (_workload(1), [{**_TEXT, "until": "2020", "checked": "2021"}], "No current price stated"),
    ],
)
def test_what_is_left_out_says_what_it_lacks(
    workload: Workload, rows: list[dict[str, Any]], reason: str
) -> None:
    assert _found(workload, *rows) == reason


def test_a_workload_is_bought_whole_from_the_cheapest_seller_of_all_of_it() -> None:
    image = {"output": 0.04, "per": "image"}
    rows = [
        {"input": 9, "output": 9},
        {**_TEXT, "provider": "Elsewhere", "source": "two"},
        {**image, "provider": "Elsewhere", "source": "two"},
        {**_TEXT, "provider": "As cheap", "source": "three"},
        {"input": 0.1, "provider": "Half of it"},
    ]
    own = _found(_workload(1), *rows)
    both = _found(_workload(1, output_image=1), *rows)
    assert isinstance(own, Cost)
    assert isinstance(both, Cost)
    # Of two that are as cheap the first of the card, and nobody who sells a part.
    assert [own.provider, both.provider] == ["Elsewhere", "Elsewhere"]
    found = costs(_workload(1), priced(*rows).sellers["case"])
    assert [each.provider for each in found if isinstance(each, Cost)] == [
        "Elsewhere",
        "As cheap",
        None,
    ]
    dear = _found(_workload(1), {"input": 9, "output": 9}, {**_TEXT, "provider": "Elsewhere"})
    same = _found(_workload(1), {**_TEXT, "provider": "Elsewhere"}, _TEXT)
    assert isinstance(dear, Cost)
    assert isinstance(same, Cost)
    assert [dear.provider, same.provider] == ["Elsewhere", None]


def test_what_is_given_away_is_never_the_cheapest() -> None:
    free = {"input": 0, "output": 0, "provider": "Trial"}
    found = costs(_workload(1), priced(free, {"input": 9, "output": 9}).sellers["case"])
    assert [each.provider for each in found if isinstance(each, Cost)] == [None, "Trial"]
    assert _found(_workload(1), free) == "Listed at no charge only"
    # Free input alone is no free model, as long as the workload has output.
    half = _found(_workload(1), {"input": 0, "output": 1})
    assert isinstance(half, Cost)


def test_tokens_at_nothing_of_what_is_paid_otherwise_are_no_offer() -> None:
    song: list[dict[str, Any]] = [{"input": 0, "output": 0}, {"output": 0.08, "per": "image"}]
    assert _found(_workload(1), *song) == "Priced per image only"
    image = _found(_workload(0, output_image=2), *song)
    both = _found(_workload(1, output_image=2), *song)
    for found in (image, both):
        assert isinstance(found, Cost)
        assert found.per_month == Fraction("0.16")
    headline = priced(*song).price("case")
    assert headline
    assert headline.kind.per == "image"
    alone = priced(song[0], {**song[1], "provider": "Elsewhere"}).price("case")
    assert alone
    assert alone.kind.per == "1M tokens"


def test_which_price_of_a_unit_is_charged_does_not_depend_on_the_order_of_rows() -> None:
    usual = {"input": 1, "per": "minute"}
    others = ({"currency": "EUR"}, {"tier": "batch"}, {"note": "peak"}, {"region": "EU"})
    for other in others:
        for rows in permutations([usual, {**usual, "input": 5, **other}]):
            found = _found(_workload(input_minute=1), *rows)
            assert isinstance(found, Cost)
            assert found.per_month == 1


def test_reasoning_is_output_unless_it_has_a_price_of_its_own() -> None:
    workload = _workload(output_reasoning_tokens=1_000)
    plain = _found(workload, _TEXT)
    own = _found(workload, _TEXT, {"output": 5, "token_kind": "reasoning"})
    assert isinstance(plain, Cost)
    assert isinstance(own, Cost)
    assert (plain.per_month, own.per_month) == (Fraction("0.2"), Fraction("0.5"))
    assert list(cost_remarks(plain)) == ["reasoning tokens at the output price"]
    assert list(cost_remarks(own)) == []


def test_tokens_of_all_kinds_make_a_prompt_long() -> None:
    long = {"input": 50, "token_kind": "audio", "above": 1_000}
    workload = _workload(600, input_audio_tokens=500)
    found = _found(workload, _TEXT, {"input": 5, "token_kind": "audio"}, long)
    assert isinstance(found, Cost)
    assert found.offers[1].amounts == {"input": 50}


def test_a_price_per_request_beside_tokens_is_not_kept_quiet() -> None:
    found = _found(_workload(1), _TEXT, {"input": 0.01, "per": "request"})
    assert isinstance(found, Cost)
    assert list(cost_remarks(found)) == ["without the price per request"]


def test_the_life_of_the_cache_is_said_of_what_is_read_from_it() -> None:
    found = _found(Workload(9, 9, 0, 1), {**_TEXT, "cache_read": 0.1, "cache_minutes": 5})
    assert isinstance(found, Cost)
    assert list(cost_remarks(found)) == ["cached for 5 minutes"]


def test_only_what_somebody_sells_for_dollars_can_be_entered() -> None:
    rows = [
        {"output": 1, "per": "video", "currency": "EUR"},
        {"output": 1, "per": "image"},
        {**_TEXT, "token_kind": "audio", "tier": "priority"},
        {"input": 1, "per": "second", "tier": "batch"},
    ]
    models = [priced(*rows).sellers["case"], ()]
    assert counted_by(models) == (
        "input_audio_tokens",
        "output_audio_tokens",
        "input_minute",
        "output_image",
    )
    assert tiers_of(models) == ("priority",)


def test_every_unit_and_kind_of_tokens_can_be_counted_and_named() -> None:
    assert list(COUNTS) == list(COUNTED)
    kinds = {f"{kind}_tokens" for kind in get_args(TokenKind)}
    units = {"minute" if unit in ("second", "hour") else unit for unit in UNITS}
    sold = kinds | {unit.removeprefix("1M ").removesuffix("s") for unit in units - {"1M tokens"}}
    words = all_sold_words()
    assert sold == {name for name in words if not name.startswith(("priority_", "flex_"))}
    assert {counted.sold for counted in COUNTED.values()} == sold - {"text_tokens"}


def test_no_workload_counts_what_nobody_can_sell() -> None:
    with pytest.raises(ValueError, match="no request can have"):
        _workload(input_pound=1)
    with pytest.raises(ValueError, match="no request can have"):
        _workload(input_page=-1)
