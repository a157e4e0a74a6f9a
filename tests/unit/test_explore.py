"""Scores against price, context and release: what is drawn first, and the static charts."""

import html
import re
from typing import Any

import pytest

from cardpress.charts import ScorePlots
from cardpress.comparison import Compared, compare, largest_priced_cohort
from cardpress.data.explore import explore_record
from cardpress.data.scores import score_records
from cardpress.markup import Markdown, to_html
from cardpress.pages.explore_page import explore_page
from cardpress.rendering import RenderedPage, Renderer
from tests import frozen
from tests.catalogues import catalogue_of
from tests.conftest import ROOT

_V1: dict[str, Any] = {"version": "v1"}
_V2: dict[str, Any] = {"version": "v2"}
_PRICE: dict[str, Any] = {"pricing": [{"input": 3, "output": 15}]}


def _compared(**models: dict[str, Any]) -> Compared:
    return compare(catalogue_of(models))


def _measured(benchmark: str = "sums", score: float = 50, **more: Any) -> dict[str, Any]:
    return {"benchmarks": {benchmark: [{"score": score, **more}]}}


def _cohort(compared: Compared) -> tuple[str, list[str]] | None:
    found = largest_priced_cohort(compared)
    return (found.benchmark, [each.model for each in found.results]) if found else None


def test_what_is_drawn_first_is_what_most_models_with_a_price_were_measured_alike_on() -> None:
    euros = {"pricing": [{"input": 3, "output": 15, "currency": "EUR"}]}
    assert _cohort(
        _compared(
            a={**_measured("sums", **_V1), **euros},
            b={**_measured("sums", **_V1), **euros},
            c=_measured("sums", **_V1),
            d={**_measured("errors", **_V1), **_PRICE},
            e={**_measured("errors", **_V1), **_PRICE},
            f={**_measured("arena"), **_PRICE},  # states nothing, as does the next
            g={**_measured("arena"), **_PRICE},
            h={**_measured("arena", snapshot="x"), **_PRICE},  # of the model, not the test
            i={**_measured("arena", snapshot="x"), **_PRICE},
        )
    ) == ("errors", ["d", "e"])


def test_what_leaves_open_which_version_is_not_drawn_and_told_to_the_scripts() -> None:
    five: dict[str, Any] = {"settings": {"shots": 5}}
    models = {name: {**_measured(**five), **_PRICE} for name in "abc"}
    assert _cohort(_compared(**models)) == ("sums", ["a", "b", "c"])
    models |= {name: {**_measured(**_V2), **_PRICE} for name in "uvwxy"}
    compared = _compared(**models)
    assert _cohort(compared) == ("sums", [*"uvwxy"])
    [sums] = score_records(compared)["benchmarks"]
    assert sums["usual"].startswith("version-v2-")
    charts = {
        name.rpartition("-")[0]: chart
        for name, chart in explore_record("sums", compared, ScorePlots(compared)).items()
    }
    assert charts.keys() == {"", "5-shot", "version-v2"}
    told = {name: by_axis["input"]["log"] for name, by_axis in charts.items()}
    assert {name: chart["best"] for name, chart in told.items() if chart["comparable"]} == {
        "version-v2": [*"uvwxy"]
    }
    assert "under different or unknown conditions" in told[""]["note"]
    assert "do not state which version" in told["5-shot"]["note"]
    groups = {each.standing for each in compared.leaderboard("sums").groups}
    assert groups == {"ranked", "alone"}


def test_of_several_results_under_the_same_conditions_the_first_is_drawn() -> None:
    twice = {"benchmarks": {"sums": [{"score": 1}, {"score": 2, **_V1}, {"score": 3, **_V1}]}}
    found = largest_priced_cohort(
        _compared(a={**twice, **_PRICE}, b={**_measured(**_V1), **_PRICE})
    )
    assert found
    assert [each.result.score for each in found.results] == [2, 50]


def _page(**models: dict[str, Any]) -> str:
    made = Renderer(ROOT).render(explore_page(_compared(**models)))
    assert isinstance(made, RenderedPage)
    return made.markdown


def _figures(page: str) -> list[str]:
    return re.findall(r"<figure.*?</figure>", page, re.DOTALL)


def _texts(figure: str, pattern: str) -> list[str]:
    return [html.unescape(each) for each in re.findall(pattern, figure, re.DOTALL)]


_NOTE, _DOT = r'class="cp-note">(.*?)</p>', r"<circle[^>]*><title>(.*?)</title>"
_FIRST = r'<circle class="cp-dot cp-maker-. cp-first".*?<title>(.*?):'
_LABEL = r'class="cp-label[^"]*".*?>(.*?)<'


@pytest.mark.parametrize("models", [{}, {"a": _PRICE}, {"a": {**_PRICE, **_measured(**_V1)}}])
def test_where_nothing_was_measured_alike_no_chart_is_drawn(models: dict[str, Any]) -> None:
    page = _page(**models)
    assert 'data-cardpress="explore"' in page
    assert "there is no chart" in page
    assert "<svg" not in page


def test_what_is_missing_is_left_out_and_counted() -> None:
    def window(tokens: int) -> dict[str, Any]:
        return {"specifications": {"context_window": tokens}}

    page = _page(
        a={**_measured(score=90, **_V1), "pricing": [{"input": 5, "output": 9}], **window(1000)},
        b={**_measured(score=80, **_V1), "pricing": [{"input": 0, "output": 0}]},
        c={**_measured(score=70, **_V1), "pricing": [{"input": 1, "per": "image"}]},
        d={**_measured(score=60, **_V1), "release_date": "2026-01"},
        e={**_measured(score=99), **_PRICE, **window(10**15), "release_date": "2026-01-15"},
    )
    price, context, released = map(str, _figures(page))
    assert _texts(price, _DOT) == ["a: 90%, $5.00"]
    assert _texts(price, _NOTE)[0].endswith(
        " 1 model is shown. 2 models have a score here but no input price in US dollars per 1M "
        "tokens. 1 model is free, which a log scale cannot show."
    )
    assert _texts(context, _DOT) == ["a: 90%, 1,000 tokens"]
    assert _texts(context, _NOTE)[0].endswith(
        " 1 model is shown. 3 models have a score here but no context window."
    )
    assert _texts(released, _DOT) == ["d: 60%, Jan 2026"]
    assert _texts(released, _NOTE)[0].endswith(
        " 1 model has no exact release day and is shown in the middle of the month or year."
    )
    assert re.findall(r"^\| \[(.)\]", page, re.MULTILINE) == ["a", "b", "c", "d"]


def test_the_line_joins_what_no_other_beats_and_names_it() -> None:
    def model(score: float, price: float, tokens: int) -> dict[str, Any]:
        one = {"pricing": [{"input": price, "output": price}], **_measured("errors", score, **_V1)}
        return {**one, "specifications": {"context_window": tokens}}

    page = _page(
        cheap=model(9, 1, 1000),
        both=model(5, 2, 9000),
        beaten=model(6, 3, 8000),
        best=model(1, 9, 100),
        worst=model(9.5, 9, 100),
    )
    price, context = _figures(page)
    assert set(_texts(price, _FIRST)) == {"best", "both", "cheap"}
    # Names of the line first, then all that have room.
    assert _texts(price, _LABEL)[:3] == ["best", "both", "cheap"]
    assert set(_texts(price, _LABEL)) == {"best", "both", "cheap", "beaten", "worst"}
    assert set(_texts(context, _FIRST)) == {"best", "both"}
    assert "Score, lower is better" in price
    rows = {row[3:8]: row for row in page.split("\n") if row.startswith("| [")}
    assert [row for row in rows if "on the line" in rows[row]] == ["best]", "both]", "cheap"]


_HOSTILE = (
    "</title><script>alert(1)</script>",
    "\" onload='alert(1)' x=\"",
    "</svg></figure>\n\n# `x` **y** {: onclick=x }",
    "&lt;b&gt; --8<-- :smile: <!-- material/tags -->",
)


def test_no_word_of_a_card_becomes_markup_in_a_chart() -> None:
    names = [" ".join(word.split()) for word in _HOSTILE]
    models = {
        f"m{n}": {"name": name, **_PRICE, **_measured(score=n, version=name[:9])}
        for n, name in enumerate(names)
    }
    for n, name in enumerate(names):  # each beside a twin, measured alike
        models[f"n{n}"] = {"name": f"x{name}", **_PRICE, **_measured(score=n, version=names[0])}
    page = to_html(Markdown(_page(**models)))
    [figure] = _figures(page)
    tags = set(re.findall(r"<(/?[a-z]+)", figure)) - {"figure", "/figure"}
    allowed = {"figcaption", "p", "ul", "li", "div", "svg", "title", "desc", "text", "circle"}
    assert tags <= allowed | {f"/{tag}" for tag in allowed} | {"line"}
    assert {told.rsplit(": ", 1)[0] for told in _texts(figure, _DOT)} == {f"x{n}" for n in names}


def test_the_charts_of_a_catalogue_show_the_models_of_its_table() -> None:
    page = frozen.pages()["explore.md"]
    figures = _figures(page)
    assert len(figures) == 3
    named = re.findall(r"^\| \[(.*?)\]\(models/", page, re.MULTILINE)
    for figure in figures:
        drawn = [told.rsplit(": ", 1)[0] for told in _texts(figure, _DOT)]
        assert set(drawn) <= {name.replace("\\", "") for name in named}
        lacking = re.search(r"(\d+) models? ha\w+ a score here", figure)
        assert len(drawn) + int(lacking[1] if lacking else 0) == len(named)
        assert set(_texts(figure, _LABEL)) <= {told.rsplit(": ", 1)[0] for told in drawn}


def test_fewer_than_five_models_have_no_line() -> None:
    def models(count: int) -> dict[str, dict[str, Any]]:
        return {
            name: {**_measured(score=n, **_V1), **_PRICE} for n, name in enumerate("abcdef"[:count])
        }

    few, many = (str(_figures(_page(**models(count)))[0]) for count in (4, 5))
    assert "cp-frontier" not in few
    assert "fewer than five models" in few
    assert _texts(few, _LABEL)
    assert "cp-frontier" in many
