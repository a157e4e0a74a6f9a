"""Two models that a card compares have a page of their own, with all that is stated of both."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from markdown import markdown

from cardpress.comparison import compare
from cardpress.data.side import side_record
from cardpress.pages.compare_page import CompareView, compare_page
from cardpress.pages.pair_page import PairView, pair_page, pair_sides
from tests import frozen
from tests.catalogues import catalogue_of
from tests.site.elements import parse_html

_FIVE = {"settings": {"shots": 5}}


def _view(**models: dict[str, Any]) -> PairView:
    one, other = models
    compared = compare(catalogue_of(models))
    view = pair_page((one, other), compared, pair_sides(compared)).view
    assert isinstance(view, PairView)
    return view


def _cells(view: PairView) -> dict[str, list[str]]:
    """Return the cells of all tables by the label of their row, without marks of bold and links."""
    results = [*(section.table for section in view.shared), view.alone]
    tables = [view.specifications, view.prices, *results]
    return {
        row[0].strip("*"): [*row[1:]] for each in tables if each is not None for row in each.rows
    }


_Cell = dict[str, Any]
_Read = tuple[str, list[str]]


def _as_page_shows(cell: str, one: str) -> _Read:
    """Return the words of a cell of the pair's page, without spaces, and where its links lead.

    A mark beside a text that leads elsewhere is read as the word for a source.
    """
    table = markdown(f"| fact |\n| --- |\n| {cell} |", extensions=["tables"])
    [element] = parse_html(table).all("td")
    links = [link.attributes["href"] for link in element.all("a")]
    return _words(element.text()), [link.replace(f"../models/{one}.md", "") for link in links]


def _as_scripts_show(stated: list[_Cell]) -> _Read:
    """Return the words and links that scripts make of a fact, as rules of cells.js say."""
    words = "; ".join(_statement(cell) for cell in stated) or "—"
    return _words(words), [link for cell in stated for link in _links(cell)]


def _statement(cell: _Cell) -> str:
    note = f" ({cell['n']})" if "n" in cell else ""
    beside = "Source" if "u" in cell and ("s" in cell or "m" in cell) else ""
    return f"{cell['t']}{beside}{note}"


def _links(cell: _Cell) -> Iterator[str]:
    if "u" in cell:
        yield cell["u"]
    if "m" in cell:
        yield f"#{cell['m'][1]}"
    elif "s" in cell:
        yield f"#source.{cell['s']}"


def _words(text: str) -> str:
    return re.sub(r"[\s,]", "", text)


@pytest.mark.parametrize("pair", [*pairwise(sorted(frozen.compared().catalogue.models))])
def test_scripts_have_every_fact_with_the_words_and_links_of_its_page(
    pair: tuple[str, str],
) -> None:
    compared = frozen.compared()
    view = pair_page(pair, compared, pair_sides(compared)).view
    assert isinstance(view, PairView)
    [_organization, _type, *rows] = view.specifications.rows if view.specifications else ()
    sides = [side_record(compared.catalogue.models[model], compared) for model in pair]
    on_page = {str(label).strip("*"): cells for label, *cells in rows}
    assert on_page.keys() == sides[0]["facts"].keys() | sides[1]["facts"].keys()
    for label, cells in on_page.items():
        for model, side, cell in zip(pair, sides, cells, strict=True):
            shown = _as_page_shows(str(cell), model)
            assert shown == _as_scripts_show(side["facts"].get(label, [])), label


def test_the_frozen_facts_have_every_awkward_form() -> None:
    """A license elsewhere, alternatives with notes, a dispute: else the test above says little."""
    compared = frozen.compared()
    facts = [side_record(file, compared)["facts"] for file in compared.catalogue.models.values()]
    stated = [cells for side in facts for cells in side.values()]
    assert any("u" in cell and "n" in cell for cells in stated for cell in cells)
    assert any(len(cells) > 1 and any("n" in cell for cell in cells) for cells in stated)
    assert any("m" in cell for cells in stated for cell in cells)


def test_two_models_are_a_pair_once_whoever_names_the_other() -> None:
    priced = {"pricing": [{"input": 1}]}
    cards: dict[str, dict[str, Any]] = {
        "b": {"aliases": ["bee"], "price_comparisons": ["a"], **priced},
        "a": {
            "price_comparisons": ["bee", "a", "not in the catalogue"],
            "comparisons": [{"results": {"c": {"sums": 1}, "bee": {"sums": 2}}}],
            **priced,
        },
        "c": priced,
        "d": priced,
    }
    assert tuple(compare(catalogue_of(cards)).pairs) == (("a", "b"), ("a", "c"))


def test_the_page_of_every_pair_is_linked_from_those_of_both_models() -> None:
    pages = frozen.pages()
    found = [path for path in pages if path.startswith("compare/")]
    assert len(found) == len(frozen.compared().pairs) > 5
    for path in found:
        for model in path.removeprefix("compare/").removesuffix(".md").split("_vs_"):
            assert f"(../{path})" in pages[f"models/{model}.md"], path


def test_the_list_of_pairs_has_two_dozen_of_the_newest_models() -> None:
    names = [f"m{number:02}" for number in range(30)]
    cards: dict[str, dict[str, Any]] = {
        name: {
            "pricing": [{"input": 1}],
            "release_date": f"20{name[1:]}-01-01",
            "price_comparisons": ["m00"],
        }
        for name in names
    }
    view = compare_page(compare(catalogue_of(cards))).view
    assert isinstance(view, CompareView)
    assert [pair.split("](")[1] for pair in view.pairs[:2]] == [
        "compare/m00_vs_m29.md)",
        "compare/m00_vs_m28.md)",
    ]
    assert len(view.pairs) == 24
    assert view.more == "5 more comparisons are ready; the page of each model lists its own."


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
    assert '(../models/one.md#dispute.context-window "Sources state 4,096 / 8,192")' in context
    assert missing == "—"
    assert "Deprecated" in cells["Status"][0]
    assert "$0.00" in cells["Input (per 1M tokens)"][0]
    assert cells["Input (per 1M tokens)"][1] == "—"
    sums = next(row for label, row in cells.items() if "(../benchmarks/sums.md)" in label)
    assert "70%" in sums[0]
    assert '(../models/one.md#results.sums "Sources state 70% / 75%")' in sums[0]
    assert "80%" in sums[1]
    assert ["> ahead<" in cell for cell in sums] == [False, True]
    arena = next(row for label, row in cells.items() if "(../benchmarks/arena.md)" in label)
    assert "1,000" in arena[0] or "1000" in arena[0]
    assert arena[1] == "—"
