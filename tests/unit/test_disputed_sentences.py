"""A sentence of a comparison says on which of its values sources disagree."""

import pytest

from cardpress.comparison import compare
from cardpress.pages.pair_page import PairView, pair_page, pair_sides
from cardpress.wording.sentences import about_context, about_price
from tests.catalogues import catalogue_of
from tests.prices import in_dollars


@pytest.mark.parametrize("disputed", [{"Ann"}, {"Ann", "Bob"}, {"Di"}, set()])
def test_no_order_is_told_that_a_disputed_value_may_turn_round(disputed: set[str]) -> None:
    price = about_price("output", in_dollars({"Bob": 2, "Ann": 1}), disputed)
    window = about_context({"Bob": 4096, "Ann": 128_000}, disputed)
    assert price
    assert window
    costs = "Output per 1M tokens: $1.00 for Ann from Acme and $2.00 for Bob from Acme"
    windows = "Context window: 128,000 tokens for Ann and 4,096 tokens for Bob"
    if names := " and ".join(sorted(disputed & {"Ann", "Bob"})):
        assert price == f"{costs}; sources disagree on the price of {names}."
        assert window == f"{windows}; sources disagree on that of {names}."
    else:
        assert price == f"{costs}, 2 times as much."
        assert window == f"{windows}."


def test_the_sentences_of_a_pair_know_of_its_disputes() -> None:
    one = {
        "pricing": [{"input": 1, "output": 2}, {"input": 1, "output": 3, "source": "two"}],
        "specifications": {"context_window": [4096, {"value": 8192, "source": "two"}]},
    }
    other = {"pricing": [{"input": 2, "output": 4}], "specifications": {"context_window": 4096}}
    compared = compare(catalogue_of({"a": one, "b": other}))
    view = pair_page(("a", "b"), compared, pair_sides(compared)).view
    assert isinstance(view, PairView)
    _, prices, dearer, window = view.sentences
    assert prices.endswith(", 2 times as much.")
    assert dearer.endswith("; sources disagree on the price of a.")
    assert window.endswith("; sources disagree on that of a.")
