"""A sentence that tells that there is nothing stands where there is nothing, and nowhere else."""

from typing import Any

import pytest

from cardpress.catalogue import gather
from cardpress.comparison import compare
from cardpress.loader import Loaded
from cardpress.pages import plan
from cardpress.rendering import RenderedPage, Renderer
from tests.catalogues import catalogue_of
from tests.conftest import ROOT

_SENTENCES = {
    "no model": "No model has a card yet.",
    "no release": "No card states a release date.",
    "no model in the list": "The catalogue has no models yet.",
    "no benchmark": "The catalogue has no benchmarks yet.",
    "no organization": "The catalogue has no organizations yet.",
    "no model of it": "The catalogue has no models from this organization yet.",
    "no other name": "No card has an alias or a former name that an address can contain.",
    "not alike": "No two models state the same conditions on a benchmark",
    "no chart": "There is no chart, as no price, context window or release date",
    "pairs": "The comparisons below work without it.",
    "charts": "The charts below work without it.",
}
_ALIKE = {"benchmarks": {"sums": {"score": 50, "settings": {"harness": "h"}}}}
_BARE = {"no other name", "not alike"}
_CASES: dict[str, tuple[dict[str, dict[str, Any]] | None, set[str]]] = {
    "nothing": (
        None,
        {"no model", "no model in the list", "no benchmark", "no organization", *_BARE},
    ),
    "no models": (
        {},
        {"no model", "no model in the list", "no model of it", *_BARE},
    ),
    "a bare model": ({"a": {}}, {"no release", *_BARE}),
    "a date": ({"a": {"release_date": "2026-01"}}, _BARE),
    "a name for no address": ({"a": {"aliases": ["C++ model!"]}}, {"no release", *_BARE}),
    "a name for an address": ({"a": {"aliases": ["other"]}}, {"no release", "not alike"}),
    "prices, not alike": (
        {"a": {"pricing": [{"input": 1, "output": 2}]}, "b": {"pricing": [{"input": 2}]}},
        {"no release", *_BARE},
    ),
    "alike, nothing to draw": (
        {"a": _ALIKE, "b": _ALIKE},
        {"no release", "no other name", "no chart"},
    ),
    "alike, free": (
        {"a": {**_ALIKE, "pricing": [{"input": 0, "output": 0}]}, "b": _ALIKE},
        {"no release", "no other name", "no chart"},
    ),
    "alike, with a context window": (
        {"a": {**_ALIKE, "specifications": {"context_window": 1000}}, "b": _ALIKE},
        {"no release", "no other name", "charts"},
    ),
    "a pair": (
        {"a": {"price_comparisons": ["b"], "pricing": [{"input": 1, "output": 2}]}, "b": {}},
        {"no release", "pairs", *_BARE},
    ),
}


def _text(models: dict[str, dict[str, Any]] | None) -> str:
    catalogue = gather(Loaded((), (), ()))[0] if models is None else catalogue_of(models)
    renderer = Renderer(ROOT)
    pages = [renderer.render(page) for page in plan(compare(catalogue))]
    return "\n".join(p.markdown for p in pages if isinstance(p, RenderedPage))


@pytest.mark.parametrize("case", _CASES)
def test_a_page_tells_that_there_is_nothing_only_where_that_is_so(case: str) -> None:
    models, expected = _CASES[case]
    text = _text(models)
    assert {name for name, sentence in _SENTENCES.items() if sentence in text} == expected
