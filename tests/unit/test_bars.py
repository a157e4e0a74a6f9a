"""Bars stand beside what a model shares with others; only what was measured alike is filled."""

import json
import re
from typing import Any

import pytest

from cardpress.build import build
from cardpress.charts.bar_chart import Chart, Score, chart
from cardpress.charts.score_bars import Bars, bars
from cardpress.comparison import compare
from cardpress.markup import Markdown, to_html
from cardpress.schema import Benchmark
from tests.catalogues import catalogue_of
from tests.conftest import MakeRoot
from tests.site.elements import parse_html

_FIVE, _ZERO = {"settings": {"shots": 5}}, {"settings": {"shots": 0}}
_HOSTILE = (
    '"><svg onload=a><script>a</script>',
    "' onmouseover='a' {{ x }} {: .y } &lt;b&gt; &amp;",
    "</title></svg></figure> # `a` **b** [c](d) <!-- e -->",
    "``` ~~~ === /// --- 1. | :smile: --8<-- ]]>",
)


def _bars(card: dict[str, Any], **others: dict[str, Any]) -> Bars | None:
    compared = compare(catalogue_of({"case": card, **others}))
    return bars("Case", compared.tables("case"), compared)


def _case(scores: dict[str, Any], *rivals: str, **card: Any) -> dict[str, Any]:
    related = [{"model": rival, "relation": "alternative"} for rival in rivals]
    return {"benchmarks": scores, "related": related, **card}


def _charts(card: dict[str, Any], **others: dict[str, Any]) -> tuple[Chart, ...]:
    found = _bars(card, **others)
    return found.charts if found else ()


def _shown(chart: Chart) -> list[tuple[str, str, str, bool]]:
    """Return each bar's name, figure and width, and whether it is hollow."""
    return [
        (" ".join(line.text for line in bar.name), bar.figure, bar.width, bar.is_hollow)
        for bar in chart.bars
    ]


def _quoting(quoted: object, own: object = 70, **case: Any) -> Chart:
    comparison = {"source": "one", "results": {"bolt": {"sums": quoted, "errors": 1}}}
    mine = {"benchmarks": {"sums": own}, "comparisons": [comparison]}
    [found] = _charts(mine, bolt={"name": "Bolt", **case})
    return found


def _of(unit: str, *values: float, **card: Any) -> Chart:
    benchmark = Benchmark.model_validate({"name": "B", "category": "C", "unit": unit, **card})
    scores = [Score(f"M{number}", value, is_comparable=True) for number, value in enumerate(values)]
    return chart("bars.1", benchmark, scores)


def test_bars_stand_only_where_both_this_model_and_another_have_a_score() -> None:
    rivals = {"a": {"benchmarks": {"sums": 1, "arena": 9}}, "b": {"benchmarks": {"errors": 2}}}
    found = _charts(_case({"sums": 5, "errors": 3, "profit": 7}, "a", "b"), **rivals)
    assert [[(name, figure) for name, figure, _, _ in _shown(each)] for each in found] == [
        [("Case", "5%"), ("a", "1%")],
        [("Case", "3%"), ("b", "2%")],
    ]
    assert _bars(_case({"profit": 7}, "a"), a=rivals["a"]) is None
    assert _bars({}, **rivals) is None


@pytest.mark.parametrize(
    ("mine", "theirs", "is_hollow"),
    [
        (_FIVE, _FIVE, False),
        (_FIVE, _ZERO, True),
        (_FIVE, {}, True),
        ({}, _FIVE, True),
        ({}, {}, True),
        (_FIVE, {"settings": {"shots": 5, "tools": True}}, True),
    ],
    ids=["alike", "otherwise", "theirs silent", "own silent", "both silent", "in part"],
)
def test_only_what_was_measured_alike_is_filled(
    mine: dict[str, Any], theirs: dict[str, Any], is_hollow: bool
) -> None:
    rival = {"benchmarks": {"sums": {"score": 40, **theirs}}}
    found = _bars(_case({"sums": {"score": 80, **mine}}, "a"), a=rival)
    assert found
    own, other = found.charts[0].bars
    assert (own.is_own, own.is_hollow, other.is_own) == (True, False, False)
    assert other.is_hollow == is_hollow
    assert found.charts[0].description == f"Sums: Case 80%; a 40%{' (hollow)' if is_hollow else ''}"
    legend = "Hollow: different or unknown conditions." if is_hollow else "Filled: "
    assert legend in found.caption


@pytest.mark.parametrize(
    ("quoted", "own", "rival", "is_hollow"),
    [
        (60, 70, {}, False),
        (60, 70, {"benchmarks": {"sums": 60}}, False),
        (60, 70, {"benchmarks": {"sums": 61}}, True),
        (60, {"score": 70, "source": "two"}, {}, True),
        ({"score": 60, **_ZERO}, {"score": 70, **_FIVE}, {}, True),
    ],
    ids=["only quoted", "agrees", "own card differs", "another source", "other conditions"],
)
def test_a_quotation_is_filled_where_one_source_printed_both_and_nothing_speaks_against_it(
    quoted: object, own: object, rival: dict[str, Any], is_hollow: bool
) -> None:
    assert [bar[3] for bar in _shown(_quoting(quoted, own, **rival))] == [False, is_hollow]


def test_a_scale_runs_from_zero_to_the_highest_possible_score_or_else_to_the_highest_shown() -> (
    None
):
    percent = {"range": {"min": 0, "max": 100}}
    assert [bar.width for bar in _of("percent", 50, 0, 100, **percent).bars] == [
        *("50%", "0.01%", "100%")
    ]
    elo = _of("elo", 1000, 2000)
    assert [(bar.figure, bar.width) for bar in elo.bars] == [("1,000", "50%"), ("2,000", "100%")]
    usd = _of("usd", 150, -50)
    assert [(bar.figure, bar.x, bar.width) for bar in usd.bars] == [
        ("$150.00", "25%", "75%"),
        ("-$50.00", "", "25%"),
    ]
    assert [bar.width for bar in _of("points", 0, 0).bars] == ["0.01%", "0.01%"]


def test_what_is_better_when_lower_says_so_where_it_stands_and_in_words() -> None:
    found = _of("ratio", 0.5, 0.25, direction="lower_is_better")
    assert [line.text for line in found.heading] == ["B", "lower is better"]
    assert found.description == "B, lower is better: M0 0.5; M1 0.25"


def test_the_most_shared_benchmarks_are_shown_and_the_caption_says_of_how_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("cardpress.charts.score_bars._MOST_CHARTS", 2)
    scores = dict.fromkeys(("errors", "sums", "arena"), 1)
    rivals: dict[str, dict[str, Any]] = {
        "a": {"benchmarks": {**scores, "sums": {"score": 1, **_FIVE}}},
        "b": {"benchmarks": {"arena": 1}},
    }
    found = _bars(_case({**scores, "sums": {"score": 2, **_FIVE}}, "a", "b"), **rivals)
    assert found
    assert [each.heading[0].text for each in found.charts] == ["Sums", "Arena"]
    assert "on 2 of the 3 benchmarks that they share: those with the most scores." in found.caption
    assert "or to the highest one shown where there is no maximum" in found.caption


def test_a_long_name_breaks_into_lines_and_makes_room_for_them() -> None:
    benchmark = Benchmark.model_validate({"name": "B", "category": "C"})
    names = ["Short", "A name that is too long for a line", "这个名字对于一行文字来说太长了"]
    found = chart("bars.1", benchmark, [Score(name, 1, is_comparable=True) for name in names])
    assert [[line.text for line in bar.name] for bar in found.bars] == [
        ["Short"],
        ["A name that is too long", "for a line"],
        ["这个名字对于一行文字来说", "太长了"],
    ]
    tops = [float(bar.y.removesuffix("em")) for bar in found.bars]
    assert tops[1] - tops[0] == pytest.approx(tops[2] - tops[1]) == 2.5 + 1.25


@pytest.mark.parametrize("name", _HOSTILE)
def test_a_name_in_a_figure_reads_as_written_and_is_never_markup(
    name: str, catalogue: MakeRoot
) -> None:
    model = {
        "type": "Embedding Model",
        "sources": {"s": {"title": "Report", "url": "https://reports.acme.dev/"}},
        "benchmarks": {"sums": 5},
    }
    rival = {**model, "name": f"Other {name}"}
    case = {**model, "name": name, "related": [{"model": "other", "relation": "variant"}]}
    files = {
        "cards/models/acme/case.yml": json.dumps(case),
        "cards/models/acme/other.yml": json.dumps(rival),
        "cards/benchmarks/sums.yml": json.dumps({"name": name, "category": "Sums"}),
    }
    built = build(catalogue(files))
    assert not built.problems
    page = next(page.markdown for page in built.pages if page.path == "models/case.md")
    [figure] = re.findall("<figure.*</figure>", page, re.DOTALL)
    assert all(line.startswith("<") for line in figure.split("\n"))
    assert figure in to_html(Markdown(page))
    [read] = parse_html(figure).all("body")
    titles = [title.text() for title in read.all("title")]
    assert titles == [f"{name}: {name} 5%; Other {name} 5% (hollow)"]
    assert {element.tag for element in read.every()} == {
        *("figure", "figcaption", "svg", "title", "g", "text", "rect")
    }
    assert {name for element in read.every() for name in element.attributes} <= {
        *("class", "role", "aria-labelledby", "aria-hidden", "id", "fill", "stroke"),
        *("x", "y", "dx", "width", "height", "font-weight"),
    }
