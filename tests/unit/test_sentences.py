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
from cardpress.wording.sentences import about_context, about_price, about_term
from cardpress.wording.verdict import about_results
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
_VALUE = re.compile(r"(\$[\d.,]+|[\d,]+ tokens) for (\w+)")


def _pair(one: Mapping[str, Any], other: Mapping[str, Any], *order: str) -> PairView:
    compared = compare(catalogue_of({"a": one, "b": other}))
    view = pair_page((order[0], order[1]), compared, pair_sides(compared)).view
    assert isinstance(view, PairView)
    return view


@given(_CARD, _CARD)
def test_the_mirror_image_says_the_same(one: dict[str, Any], other: dict[str, Any]) -> None:
    view, mirrored = _pair(one, other, "a", "b"), _pair(one, other, "b", "a")
    assert view.sentences == mirrored.sentences
    assert view.categories == mirrored.categories
    for section, mirror in zip(view.shared, mirrored.shared, strict=True):
        rows = [(name, right, left) for name, left, right in mirror.table.rows]
        assert list(section.table.rows) == rows


@given(st.dictionaries(st.sampled_from(["Ann", "Bob", "Cy", "Di"]), _AMOUNT))
def test_prices_are_told_of_each_model_the_lowest_first(amounts: dict[str, float]) -> None:
    said = about_price("input", in_dollars(amounts))
    if len(amounts) < 2:
        assert said is None
        return
    assert said
    ordered = sorted(amounts.items(), key=lambda item: (item[1], item[0]))
    assert _VALUE.findall(said) == [(figures.money(amount), name) for name, amount in ordered]
    low, high = ordered[0][1], ordered[-1][1]
    ratio = f", {times(high / low)} times as much." if low and low < high else None
    assert ("times" in said) is (len(amounts) == 2 and ratio is not None)
    assert len(amounts) > 2 or ratio is None or said.endswith(ratio)


@given(st.dictionaries(st.sampled_from(["Ann", "Bob", "Cy", "Di"]), _WINDOW))
def test_windows_are_told_of_each_model_the_longest_first(windows: dict[str, int]) -> None:
    said = about_context(windows)
    if len(windows) < 2:
        assert said is None
    elif len({*windows.values()}) == 1:
        [tokens] = {*windows.values()}
        assert said == f"All stated context windows are equal: {counts.tokens(tokens)}."
    else:
        ordered = sorted(windows.items(), key=lambda item: (-item[1], item[0]))
        assert _VALUE.findall(said or "") == [(counts.tokens(n), name) for name, n in ordered]


@given(_CARD, _CARD)
def test_as_many_are_ahead_in_words_as_in_the_tables(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    view = _pair(one, other, "a", "b")
    rows = [row for section in view.shared for row in section.table.rows]
    marked = {
        name: sum("> ahead<" in row[place] for row in rows) for place, name in ((1, "a"), (2, "b"))
    }
    told = {
        name: int(count) for name, count in re.findall(r"(\w) is ahead on (\d)", view.sentences[0])
    }
    assert told == {name: count for name, count in marked.items() if count}


@pytest.mark.parametrize(
    ("amounts", "said"),
    [
        ({}, None),
        ({"Ann": 3}, None),
        (
            {"Bob": 3, "Ann": 3.0},
            "Input per 1M tokens: $3.00 for Ann from Acme and $3.00 for Bob from Acme.",
        ),
        (
            {"Bob": 15, "Ann": 3},
            "Input per 1M tokens: $3.00 for Ann from Acme and $15.00 for Bob from Acme, "
            "5 times as much.",
        ),
        (
            {"Ann": 0, "Bob": 0.125},
            "Input per 1M tokens: $0.00 for Ann from Acme and $0.125 for Bob from Acme.",
        ),
        (
            {"Cy": 4, "Bob": 3, "Ann": 3.5},
            "Input per 1M tokens: $3.00 for Bob from Acme, $3.50 for Ann from Acme, and "
            "$4.00 for Cy from Acme.",
        ),
    ],
)
def test_what_each_model_costs(amounts: dict[str, float], said: str | None) -> None:
    assert about_price("input", in_dollars(amounts)) == said


def test_a_term_is_told_where_models_differ() -> None:
    assert about_term("License", {"Bob": "MIT", "Ann": "Proprietary"}) == (
        "License: MIT for Bob and Proprietary for Ann."
    )
    for values in ({}, {"Ann": "MIT"}, {"Ann": "MIT", "Bob": "MIT"}):
        assert about_term("License", values) is None


def test_what_a_card_does_not_state_is_not_told() -> None:
    stated: dict[str, Any] = {
        "pricing": [{"input": 3, "output": 0}],
        "specifications": {"context_window": 4096},
    }
    assert [*_pair(stated, {}, "a", "b").sentences] == [
        "No verdict by scores: the models share no benchmark."
    ]
    per_image = {**stated, "pricing": [{"input": 3, "output": 2, "per": "image"}]}
    in_euros = {**stated, "pricing": [{"input": 3, "output": 2, "currency": "EUR"}]}
    for other in (per_image, in_euros):
        assert _pair(stated, other, "a", "b").sentences[1:] == (
            "All stated context windows are equal: 4,096 tokens.",
        )
    free = {**stated, "pricing": [{"output": 2}]}
    [_, output, _] = _pair(stated, free, "a", "b").sentences
    assert output.startswith("Output per 1M tokens: $0.00 for a from")


@pytest.mark.parametrize(
    ("scores", "said"),
    [
        ([(70, 80)], "Same conditions on 1 shared benchmark: b is ahead on 1."),
        (
            [(70, 80), (3, 5), (1, 2)],
            "Same conditions on 3 shared benchmarks: b is ahead on 2 and a is ahead on 1.",
        ),
        (
            [(80, 70), (6, 5)],
            "Same conditions on 2 shared benchmarks: a is ahead on 1 and b is ahead on 1.",
        ),
        ([(70, 70)], "Same conditions on 1 shared benchmark: scores are equal on 1."),
    ],
)
def test_who_is_ahead_on_how_many(scores: list[tuple[float, float]], said: str) -> None:
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
    view, alike = _pair(cards[0], cards[1], "a", "b"), len(scores)
    assert view.sentences[0] == said
    assert view.sentences[1].startswith(f"{alike} of {alike + 1} shared benchmarks w")
    assert view.categories[-1].endswith(f"](#scores.{len(view.shared)})")


def test_without_results_under_the_same_conditions_no_model_is_ahead() -> None:
    one, other = ({"benchmarks": {"sums": score, "arena": score}} for score in (70, 80))
    view = _pair(one, other, "a", "b")
    assert view.sentences == (
        "No verdict by scores: none of the 2 shared benchmarks was measured under the same stated "
        "conditions.",
    )
    cells = [cell for section in view.shared for row in section.table.rows for cell in row]
    assert [cell for cell in cells if "ahead" in cell or "**" in cell] == []
    assert sum("conditions unknown" in cell for cell in cells) == 2
    assert about_results(["Ann", "Bob", "Cy"], []) == (
        "No verdict by scores: the models share no benchmark."
    )


def test_a_benchmark_of_one_model_alone_stands_below_the_shared_ones() -> None:
    one = {"benchmarks": {"sums": 70, "arena": 1000, "profit": 3}}
    view = _pair(one, {"benchmarks": {"sums": 80}}, "a", "b")
    assert [len(section.table.rows) for section in view.shared] == [1]
    assert view.folded == "2 benchmarks that one model alone reports"
    assert view.alone
    assert len(view.alone.rows) == 2
    assert view.chart
    assert [row.count("cp-hollow") for row in view.chart.rows] == [2]


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
