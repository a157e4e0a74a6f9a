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
        {
            "a": {"price_comparisons": ["b"], "pricing": [{"input": 1, "output": 2}]},
            "b": {"pricing": [{"input": 2}]},
        },
        {"no release", "pairs", *_BARE},
    ),
}


def _pages(models: dict[str, dict[str, Any]] | None) -> dict[str, str]:
    catalogue = gather(Loaded((), (), ()))[0] if models is None else catalogue_of(models)
    renderer = Renderer(ROOT)
    pages = [renderer.render(page) for page in plan(compare(catalogue))]
    return {page.path: page.markdown for page in pages if isinstance(page, RenderedPage)}


@pytest.mark.parametrize("case", _CASES)
def test_a_page_tells_that_there_is_nothing_only_where_that_is_so(case: str) -> None:
    models, expected = _CASES[case]
    text = "\n".join(_pages(models).values())
    assert {name for name, sentence in _SENTENCES.items() if sentence in text} == expected


@pytest.mark.parametrize(
    ("case", "ways"), [("nothing", set()), ("a bare model", {"benchmarks/index.md"})]
)
def test_the_home_page_leads_nowhere_where_there_is_nothing(case: str, ways: set[str]) -> None:
    home = _pages(_CASES[case][0])["index.md"]
    led = {path for path in ("benchmarks/index.md", "disagreements.md") if f"]({path})" in home}
    assert led == ways
