"""Two models that a card compares have a page only where both have a figure of one thing."""

from typing import Any

import pytest

from cardpress.comparison import compare
from cardpress.pages import plan
from tests.catalogues import catalogue_of

_NOBODY_CAN_LOOK_UP = {"sources": {"talk": {"title": "Heard at a talk"}}}
_PRICED = {"pricing": [{"input": 2}]}
_SCORED = {"benchmarks": {"sums": 70}}
_TO_COME = {"pricing": [{"input": 2, "from": "2027-01-01"}]}
_DISPUTED = {"pricing": [{"input": 1}, {"input": 3, "source": "two"}]}


def _has_page(one: dict[str, Any], other: dict[str, Any]) -> bool:
    cards = {"one": {**one, "price_comparisons": ["other"]}, "other": other}
    return tuple(compare(catalogue_of(cards), "2026-11-28").pairs) == (("one", "other"),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(_SCORED, {"benchmarks": {"sums": 80}}, id="a benchmark of both"),
        pytest.param(_SCORED, {"benchmarks": {"sums": {"score": 1, "settings": {"shots": 5}}}}),
        pytest.param(_PRICED, {"pricing": [{"input": 9, "output": 9}]}, id="a price of both"),
        pytest.param(_PRICED, _DISPUTED, id="a price that is disputed is one even so"),
        pytest.param(
            _SCORED,
            {**_NOBODY_CAN_LOOK_UP, "benchmarks": {"sums": {"score": 80, "source": "talk"}}},
            id="a score without an address stands for a model that has no other",
        ),
    ],
)
def test_a_figure_of_both_makes_a_page(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert _has_page(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(_SCORED, {"benchmarks": {"errors": 3}}, id="other benchmarks"),
        pytest.param(_SCORED, _PRICED, id="a score and a price"),
        pytest.param(_PRICED, {"pricing": [{"output": 2}]}, id="prices of other things"),
        pytest.param(_PRICED, _TO_COME, id="a price that is still to come"),
        pytest.param(
            {"specifications": {"context_window": 4096}},
            {"specifications": {"context_window": 4096}},
            id="specifications alone",
        ),
        pytest.param(
            {**_SCORED, "comparisons": [{"results": {"other": {"sums": 60}}}]},
            {"benchmarks": {"errors": 3}},
            id="a score that only the first quotes of the second",
        ),
    ],
)
def test_two_models_without_a_figure_of_both_have_no_page(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert not _has_page(one, other)


def test_a_price_to_come_is_one_on_its_day() -> None:
    cards: dict[str, Any] = {"one": {**_PRICED, "price_comparisons": ["other"]}, "other": _TO_COME}
    assert tuple(compare(catalogue_of(cards), "2027-01-01").pairs) == (("one", "other"),)


def test_the_page_of_pairs_lists_no_pair_without_a_page() -> None:
    cards: dict[str, dict[str, Any]] = {
        "bare": {},
        "one": {**_PRICED, "price_comparisons": ["other", "bare"]},
        "other": _PRICED,
    }
    planned = {page.path: page for page in plan(compare(catalogue_of(cards)))}
    listed = str(planned["compare.md"].view)
    assert "(compare/one_vs_other.md)" in listed
    assert "bare" not in listed
    assert [path for path in planned if path.startswith("compare/")] == ["compare/one_vs_other.md"]
