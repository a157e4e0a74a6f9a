"""A score stands nowhere without the note that its card has of it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from cardpress.blocks import Table
from cardpress.charts.score_bars import bars
from cardpress.comparison import compare
from cardpress.data.scores import score_records
from cardpress.data.side import side_record
from cardpress.pages.benchmark_page import benchmark_page
from cardpress.pages.disagreements_page import disagreements_page
from cardpress.pages.explore_page import explore_page
from cardpress.pages.model_page import model_page
from cardpress.pages.pair_page import pair_page, pair_sides
from tests.catalogues import catalogue_of

_DIFFERS = "The model's own card has a different score"
_NOTE = "subset of 200"
_LONG = "only those of the 500 tasks that the harness could run, one attempt each"


def _models(note: str) -> dict[str, dict[str, Any]]:
    # Of the same metric as rival's, so that the two stand beside each other.
    own = {"score": 60, "metric": "accuracy", "note": note}
    quoted = [{"results": {"noted": {"sums": {"score": 71, "note": f"quoted {note}"}}}}]
    return {
        "noted": {"benchmarks": {"sums": [own]}, "pricing": [{"input": 1, "output": 2}]},
        "rival": {
            "benchmarks": {"sums": [{"score": 80, "metric": "accuracy"}]},
            "comparisons": quoted,
            "pricing": [{"input": 1, "output": 3}],
        },
    }


def _pages(note: str) -> dict[str, Any]:
    compared = compare(catalogue_of(_models(note)))
    catalogue = compared.catalogue
    pages = {name: model_page(catalogue.models[name], compared) for name in ("noted", "rival")}
    pages["pair"] = pair_page(("noted", "rival"), compared, pair_sides(compared))
    pages["benchmark"] = benchmark_page(catalogue.benchmarks["sums"], compared)
    pages["disagreements"] = disagreements_page(compared)
    pages["explore"] = explore_page(compared)
    return {name: page.view for name, page in pages.items()}


def _texts(part: Any) -> Iterator[str]:
    """Yield the texts of a view: the row of a table is one, as its note may have a cell."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, Table):
        yield from (" | ".join(row) for row in part.rows)
    elif isinstance(part, Mapping):
        yield from (text for each in part.values() for text in _texts(each))
    elif isinstance(part, Iterable):
        yield from (text for each in part for text in _texts(each))
    elif is_dataclass(part):
        yield from (text for each in fields(part) for text in _texts(getattr(part, each.name)))


_PAGES = ("noted", "rival", "pair", "benchmark", "disagreements", "explore")


@pytest.mark.parametrize("page", _PAGES)
def test_a_score_stands_on_no_page_without_its_note(page: str) -> None:
    linked = {"60%": _NOTE, "71%": f"quoted {_NOTE}"}
    shown = 0
    for text in _texts(_pages(_NOTE)[page]):
        for score, note in linked.items():
            # A figure of a card is linked to its source; those of an axis are not.
            if re.search(rf"{score}\**\]", text):
                shown += 1
                assert re.search(rf"(?<!quoted ){note}", text), text
    assert shown


def test_a_score_leads_to_where_its_note_stands() -> None:
    rival = "\n".join(_texts(_pages(_LONG)["rival"]))
    quoted = f'"Sources state 71% / 60%; quoted {_LONG}; {_DIFFERS}"'
    assert f"[71%](#dispute.quoted-1.sums {quoted})" in rival
    assert '<a id="dispute.quoted-1.sums"></a>' in rival
    assert '<a id="quoted.sums"></a>' in rival


def test_data_has_a_note_in_short_and_a_long_one_in_full() -> None:
    compared = compare(catalogue_of(_models(_NOTE)))
    assert score_records(compared)["scores"]["noted"][0][5:] == ["", None, None, _NOTE]
    side = side_record(compared.catalogue.models["noted"], compared)
    assert side["results"]["sums"][0]["r"] == ["results.sums", _NOTE]
    long = compare(catalogue_of(_models(_LONG)))
    assert score_records(long)["scores"]["noted"][0][-2:] == ["note", _LONG]
    rival = side_record(long.catalogue.models["rival"], long)
    assert "r" not in rival["results"]["sums"][0]


def test_each_score_of_a_range_has_its_own_note() -> None:
    notes = ("one attempt", "best of 8")
    results = [
        {"score": score, "settings": {"shots": shots}, "note": note}
        for score, shots, note in zip((69, 79), (1, 5), notes, strict=True)
    ]
    quoted = [{"results": {"rival": {"sums": 60}}}]
    models: dict[str, dict[str, Any]] = {
        "rival": {"benchmarks": {"sums": results}},
        "quoting": {"benchmarks": {"sums": 50}, "comparisons": quoted},
    }
    compared = compare(catalogue_of(models))
    page = "\n".join(_texts(model_page(compared.catalogue.models["quoting"], compared).view))
    assert f'"Sources state 60% / 69% / 79%; {_DIFFERS}"' in page
    [row] = [line for line in _texts(disagreements_page(compared).view) if "69%" in line]
    for score, place, note in (("69%", "results", notes[0]), ("79%", "results-2", notes[1])):
        assert re.search(rf"\[{score}\]\(models/rival.md#{place}.sums \"[^\"]*{note}", row)


@pytest.mark.parametrize("note", [_NOTE, _LONG])
def test_a_bar_tells_its_note_and_a_sign_says_that_it_has_one(note: str) -> None:
    compared = compare(catalogue_of(_models(note)))
    drawn = bars("Rival", compared.tables("rival"), compared)
    assert drawn
    [chart] = drawn.charts
    figures = {bar.figure: bar.note for bar in chart.bars}
    assert figures == {"80%": None, "71%*": f"71% (quoted {note})"}
    assert f"noted 71% (quoted {note})" in chart.description
    assert drawn.caption.endswith(
        "* The score has a note, which stands beside it in the tables above."
    )
    plain = compare(
        catalogue_of(
            {
                "a": {"benchmarks": {"sums": 1}},
                "b": {"benchmarks": {"sums": 2}, "comparisons": [{"results": {"a": {"sums": 3}}}]},
            }
        )
    )
    without = bars("B", plain.tables("b"), plain)
    assert without
    assert "*" not in without.caption


@pytest.mark.parametrize("note", [_NOTE, _LONG])
def test_a_point_of_a_chart_tells_its_note(note: str) -> None:
    plots = _pages(note)["explore"].plots
    titles = [dot.title for plot in plots for dot in plot.dots if dot.title.startswith("noted")]
    assert titles
    assert all(f"60% ({note})" in title for title in titles)


def _models_with_long_notes() -> dict[str, dict[str, Any]]:
    results = [
        {"score": score, "settings": {"shots": score}, "note": f"{_LONG}, {score} times"}
        for score in (3, 1, 2)
    ]
    quoted = {"score": 9, "note": _LONG}
    return {
        "rival": {"benchmarks": {"sums": results}},
        "other": {"benchmarks": {"sums": 8}},
        "quoting": {
            "benchmarks": {"sums": {"score": 5, "settings": {"shots": 2}}},
            "comparisons": [
                {"results": {"other": {"sums": quoted}}},
                {"results": {"rival": {"sums": {**quoted, "note": f"{_LONG}, again"}}}},
            ],
        },
    }


def test_a_long_note_leads_to_its_own_row_and_not_to_the_first() -> None:
    models = _models_with_long_notes()
    compared = compare(catalogue_of(models))
    catalogue = compared.catalogue
    pages = {
        name: "\n".join(_texts(model_page(catalogue.models[name], compared).view))
        for name in models
    }
    benchmark = "\n".join(_texts(benchmark_page(catalogue.benchmarks["sums"], compared).view))
    for place, (shots, name) in enumerate(
        ((3, "results.sums"), (1, "results-2.sums"), (2, "results-3.sums")), 1
    ):
        # The link, and the one row that it leads to.
        assert re.search(rf'#{name} "[^"]*{_LONG}, {shots} times"', benchmark)
        [row] = [line for line in pages["rival"].split("\n") if f'<a id="{name}"></a>' in line]
        assert f"{shots}-shot" in row
        assert (place == 1) is ("results-" not in row)
    for name, note in (("quoted.sums", _LONG), ("quoted-2.sums", f"{_LONG}, again")):
        [row] = [line for line in pages["quoting"].split("\n") if f'<a id="{name}"></a>' in line]
        assert note in row
    rows = score_records(compared)["scores"]["rival"]
    assert [row[8:] for row in rows] == [
        ["note", f"{_LONG}, 3 times"],
        ["note", f"{_LONG}, 1 times", 2],
        ["note", f"{_LONG}, 2 times", 3],
    ]
    side = side_record(catalogue.models["rival"], compared)["results"]["sums"]
    assert [result["r"][0] for result in side] == [
        "results.sums",
        "results-2.sums",
        "results-3.sums",
    ]
