"""A comparison's sentences say what its values say, and the same from either side."""

import re
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardpress import figures
from cardpress.comparison import compare
from cardpress.figures import times
from cardpress.pages.pair_page import PairView, pair_page, pair_sides
from cardpress.wording import counts
from cardpress.wording.sentences import about_context, about_price, about_results
from tests.catalogues import catalogue_of
from tests.prices import in_dollars

_AMOUNT = st.sampled_from([0, 0.05, 0.125, 1, 2.5, 3, 15, 200.0])
_WINDOW = st.sampled_from([4096, 128_000, 200_000, 1_048_576])
_RESULT = st.fixed_dictionaries(
    {"score": st.sampled_from([0, 10, 10.5, 88])},
    optional={"settings": st.sampled_from([{"shots": 5}, {"shots": 0}])},
)
_PRICE = st.fixed_dictionaries(
    {"input": _AMOUNT},
    optional={
        "output": _AMOUNT,
        "currency": st.sampled_from(["USD", "EUR"]),
        "per": st.sampled_from(["1M tokens", "image"]),
    },
)
_CARD = st.fixed_dictionaries(
    {},
    optional={
        "specifications": st.fixed_dictionaries({"context_window": _WINDOW}),
        "pricing": st.lists(_PRICE, min_size=1, max_size=1),
        "benchmarks": st.dictionaries(
            st.sampled_from(["sums", "errors", "arena"]),
            st.lists(_RESULT, min_size=1, max_size=2),
            min_size=1,
        ),
    },
)
_NAMES = re.compile(r"[A-Z]\w*")
_PRICES = re.compile(
    r"(?P<least>.+) (?P<one>is|are) cheapest for (?P<side>\w+), at (?P<low>\S+) per 1M tokens\. "
    r"(?P<most>.+) (?P<other>is|are) most expensive, at (?P<high>[^\s,]+)"
    r"(?:, (?P<ratio>\S+) times as much)?\."
)
_WINDOWS = re.compile(
    r"(?P<most>.+) (?P<has>has|have) the longest context window: (?P<high>\S+) tokens, against "
    r"(?P<low>\S+) tokens for (?P<least>.+)\."
)


def _pair(one: Mapping[str, Any], other: Mapping[str, Any], *order: str) -> PairView:
    compared = compare(catalogue_of({"a": one, "b": other}))
    view = pair_page((order[0], order[1]), compared, pair_sides(compared)).view
    assert isinstance(view, PairView)
    return view


def _those(values: Mapping[str, float], value: float) -> list[str]:
    return sorted(name for name, each in values.items() if each == value)


@given(_CARD, _CARD)
def test_the_mirror_image_says_the_same(one: dict[str, Any], other: dict[str, Any]) -> None:
    view, mirrored = _pair(one, other, "a", "b"), _pair(one, other, "b", "a")
    assert view.sentences == mirrored.sentences
    for section, mirror in zip(view.results, mirrored.results, strict=True):
        rows = [(name, right, left) for name, left, right in mirror.table.rows]
        assert list(section.table.rows) == rows


@given(st.dictionaries(st.sampled_from(["Ann", "Bob", "Cy", "Di"]), _AMOUNT))
def test_prices_that_are_told_are_those_of_the_models_that_are_named(
    amounts: dict[str, float],
) -> None:
    told = about_price("input", in_dollars(amounts))
    if len(amounts) < 2:
        assert told is None
        return
    assert told
    low, high = min(amounts.values()), max(amounts.values())
    if low == high:
        price = figures.money(low)
        assert told == f"All stated input prices are equal: {price} per 1M tokens."
        return
    found = _PRICES.fullmatch(told)
    assert found, told
    assert found["side"] == "input"
    assert (found["low"], found["high"]) == (figures.money(low), figures.money(high))
    assert found["ratio"] == (times(high / low) if low else None)
    for names, verb, value in (("least", "one", low), ("most", "other", high)):
        assert _NAMES.findall(found[names]) == _those(amounts, value)
        assert found[verb] == ("are" if " and " in found[names] else "is")


@given(st.dictionaries(st.sampled_from(["Ann", "Bob", "Cy", "Di"]), _WINDOW))
def test_windows_that_are_told_are_those_of_the_models_that_are_named(
    windows: dict[str, int],
) -> None:
    told = about_context(windows)
    if len(windows) < 2:
        assert told is None
        return
    assert told
    low, high = min(windows.values()), max(windows.values())
    if low == high:
        assert told == f"All stated context windows are equal: {counts.tokens(low)}."
        return
    found = _WINDOWS.fullmatch(told)
    assert found, told
    assert (found["low"], found["high"]) == (figures.number(low), figures.number(high))
    assert _NAMES.findall(found["least"]) == _those(windows, low)
    assert _NAMES.findall(found["most"]) == _those(windows, high)
    assert found["has"] == ("have" if " and " in found["most"] else "has")


@given(_CARD, _CARD)
def test_as_many_are_best_in_words_as_in_the_tables(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    view = _pair(one, other, "a", "b")
    rows = [row for section in view.results for row in section.table.rows]
    marked = {
        name: sum("[best]" in row[place] for row in rows) for place, name in ((1, "a"), (2, "b"))
    }
    told = {
        name: int(count) for name, count in re.findall(r"(\w) is best on (\d)", view.sentences[0])
    }
    assert told == {name: count for name, count in marked.items() if count}


@pytest.mark.parametrize(
    ("amounts", "told"),
    [
        ({}, None),
        ({"Ann": 3}, None),
        (
            {"Ann": 3, "Bob": 3.0},
            "All stated input prices are equal: $3.00 per 1M tokens.",
        ),
        (
            {"Bob": 15, "Ann": 3},
            "Ann is cheapest for input, at $3.00 per 1M tokens. "
            "Bob is most expensive, at $15.00, 5 times as much.",
        ),
        (
            {"Ann": 0, "Bob": 0.125},
            "Ann is cheapest for input, at $0.00 per 1M tokens. Bob is most expensive, at $0.125.",
        ),
        (
            {"Di": 3, "Cy": 15, "Bob": 15, "Ann": 15},
            "Di is cheapest for input, at $3.00 per 1M tokens. "
            "Ann, Bob, and Cy are most expensive, at $15.00, 5 times as much.",
        ),
        (
            {"Cy": 4, "Bob": 3, "Ann": 3, "Di": 3.5},
            "Ann and Bob are cheapest for input, at $3.00 per 1M tokens. "
            "Cy is most expensive, at $4.00, 1.33 times as much.",
        ),
    ],
)
def test_who_is_cheapest_and_most_expensive(amounts: dict[str, float], told: str | None) -> None:
    assert about_price("input", in_dollars(amounts)) == told


def test_what_a_card_does_not_state_is_not_told() -> None:
    stated: dict[str, Any] = {
        "pricing": [{"input": 3, "output": 0}],
        "specifications": {"context_window": 4096},
    }
    assert [*_pair(stated, {}, "a", "b").sentences] == [
        "No benchmark has results under the same conditions, so no score is ranked."
    ]
    per_image = {**stated, "pricing": [{"input": 3, "output": 2, "per": "image"}]}
    in_euros = {**stated, "pricing": [{"input": 3, "output": 2, "currency": "EUR"}]}
    for other in (per_image, in_euros):
        assert _pair(stated, other, "a", "b").sentences[1:] == (
            "All stated context windows are equal: 4,096 tokens.",
        )
    free = {**stated, "pricing": [{"output": 2}]}
    assert (
        _pair(stated, free, "a", "b").sentences[1].startswith("a is cheapest for output, at $0.00 ")
    )


@pytest.mark.parametrize(
    ("scores", "told"),
    [
        ([(70, 80)], "Same conditions on 1 benchmark: b is best on 1."),
        (
            [(70, 80), (3, 5), (1, 2)],
            "Same conditions on 3 benchmarks: b is best on 2 and a is best on 1.",
        ),
        (
            [(70, 80), (5, 6)],
            "Same conditions on 2 benchmarks: a is best on 1 and b is best on 1.",
        ),
        (
            [(80, 70), (6, 5)],
            "Same conditions on 2 benchmarks: a is best on 1 and b is best on 1.",
        ),
        ([(70, 70)], "Same conditions on 1 benchmark: all scores are equal."),
    ],
)
def test_who_is_best_on_how_many(scores: list[tuple[float, float]], told: str) -> None:
    cards: list[dict[str, Any]] = [
        {
            "benchmarks": {
                "profit": 1000 * place,  # which nothing says may be compared
                **{
                    benchmark: {"score": pair[place], "settings": {"shots": 5}}
                    for benchmark, pair in zip(["sums", "errors", "arena"], scores, strict=False)
                },
            }
        }
        for place in (0, 1)
    ]
    assert _pair(cards[0], cards[1], "a", "b").sentences[0] == told


def test_of_several_models_none_may_have_results_under_the_same_conditions() -> None:
    assert about_results(["Ann", "Bob", "Cy"], []) == (
        "No benchmark has results under the same conditions, so no score is ranked."
    )


@pytest.mark.parametrize(
    ("ratio", "shown"),
    [
        (1.25, "1.25"),
        (1.125, "1.13"),
        (4 / 3, "1.33"),
        (13.349, "13.3"),
        (120, "120"),
        (1234.5, "1,230"),
        (1e9, "1,000,000,000"),
    ],
)
def test_a_ratio_has_three_digits(ratio: float, shown: str) -> None:
    assert times(ratio) == shown
