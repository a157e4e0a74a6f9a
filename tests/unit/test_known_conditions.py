"""How many results state how they were measured: what a score counts is no such condition."""

from typing import Any

import pytest

from cardpress.comparison import compare
from cardpress.pages.model_page import model_page
from tests.catalogues import catalogue_of


@pytest.mark.parametrize(
    ("stated", "is_known"),
    [
        ({}, False),
        ({"metric": "word error rate"}, False),
        ({"settings": {"aggregation": "mean of 6 prompts"}}, False),
        ({"settings": {"aggregation": "pass@1"}}, False),
        ({"metric": "accuracy", "settings": {"aggregation": "median"}}, False),
        ({"slice": "German", "metric": "accuracy"}, False),
        ({"metric": "accuracy", "settings": {"shots": 0}}, True),
        ({"settings": {"tools": False}}, True),
        ({"settings": {"aggregation": "avg@8", "attempts": 8}}, True),
        ({"version": "v5"}, True),
    ],
)
def test_a_metric_or_an_aggregation_alone_is_no_known_condition(
    stated: dict[str, Any], *, is_known: bool
) -> None:
    card = {"sources": {"a": {"title": "A"}}, "benchmarks": {"sums": {"score": 70, **stated}}}
    compared = compare(catalogue_of({"a": card}))
    view: Any = model_page(compared.catalogue.models["a"], compared).view
    assert ("conditions are known" in view.origin) is is_known
