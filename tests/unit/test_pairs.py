"""Two models that a card compares have a page of their own, with all that is stated of both."""

from typing import Any

from cardpress.comparison import compare
from cardpress.pages.pair_page import PairView, pair_page, pairs
from tests import frozen
from tests.catalogues import catalogue_of

_FIVE = {"settings": {"shots": 5}}


def _view(**models: dict[str, Any]) -> PairView:
    one, other = models
    view = pair_page((one, other), compare(catalogue_of(models))).view
    assert isinstance(view, PairView)
    return view


def _cells(view: PairView) -> dict[str, list[str]]:
    """Return the cells of all tables by the label of their row, without marks of bold and links."""
    tables = [view.specifications, view.prices, *(section.table for section in view.results)]
    return {
        row[0].strip("*"): [*row[1:]] for each in tables if each is not None for row in each.rows
    }


def test_two_models_are_a_pair_once_whoever_names_the_other() -> None:
    cards: dict[str, dict[str, Any]] = {
        "b": {"aliases": ["bee"], "price_comparisons": ["a"]},
        "a": {
            "price_comparisons": ["bee", "a", "not in the catalogue"],
            "comparisons": [{"results": {"c": {"sums": 1}, "bee": {"sums": 2}}}],
        },
        "c": {},
        "d": {},
    }
    assert pairs(compare(catalogue_of(cards))) == (("a", "b"), ("a", "c"))


def test_every_pair_of_the_catalogue_has_a_page_that_the_page_of_pairs_lists() -> None:
    found = [path for path in frozen.pages() if path.startswith("compare/")]
    assert len(found) == len(pairs(frozen.compared())) > 5
    assert [path for path in found if f"({path})" not in frozen.pages()["compare.md"]] == []


def test_facts_prices_and_results_stand_side_by_side_with_their_marks() -> None:
    one: dict[str, Any] = {
        "specifications": {
            "context_window": [4096, {"value": 8192, "source": "two"}],
            "parameters": {"disclosed": False},
        },
        "lifecycle": {"status": "deprecated"},
        "pricing": [{"input": 0, "output": 3}],
        "benchmarks": {
            "sums": [{"score": 70, **_FIVE}, {"score": 75, "source": "two", **_FIVE}],
            "arena": 1000,
        },
    }
    other: dict[str, Any] = {
        "pricing": [{"output": 2, "per": "image"}],
        "benchmarks": {"sums": {"score": 80, **_FIVE}, "errors": 3},
    }
    cells = _cells(_view(one=one, other=other))
    [context, missing] = cells["Context Window"]
    assert "4,096 tokens" in context
    assert "[disputed: 2 values](../models/one.md#dispute.context-window" in context
    assert missing == "—"
    assert "Deprecated" in cells["Status"][0]
    assert "$0.00" in cells["Input (per 1M tokens)"][0]
    assert cells["Input (per 1M tokens)"][1] == "—"
    sums = next(row for label, row in cells.items() if "(../benchmarks/sums.md)" in label)
    assert "70%" in sums[0]
    assert "[disputed: 2 results](../models/one.md#results.sums" in sums[0]
    assert "80%" in sums[1]
    assert ["[best]" in cell for cell in sums] == [False, True]
    arena = next(row for label, row in cells.items() if "(../benchmarks/arena.md)" in label)
    assert "conditions unknown" in arena[0]
    assert arena[1] == "—"
