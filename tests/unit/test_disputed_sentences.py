"""No sentence of a comparison puts a model first by a value on which sources disagree."""

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
    if names := " and ".join(sorted(disputed & {"Ann", "Bob"})):
        assert price == (
            f"Sources disagree on the output price of {names}, so no model is called the cheapest."
        )
        assert window == (
            f"Sources disagree on the context window of {names}, so none is the longest."
        )
    else:
        assert price.startswith("Ann is cheapest for output, at $1.00")
        assert window.startswith("Ann has the longest context window: 128,000 tokens")


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
    assert prices.startswith("a is cheapest for input")
    assert dearer.startswith("Sources disagree on the output price of a,")
    assert window.startswith("Sources disagree on the context window of a,")
