"""A slice never stands for the whole, and slices stand beside one another."""

import re
from itertools import permutations
from typing import Any

import pytest

from cardpress.charts import score_bars
from cardpress.comparison import Compared, compare, slice_groups
from cardpress.comparison.conditions import Conditions
from cardpress.data.scores import score_records
from cardpress.data.side import side_record
from cardpress.pages.benchmark_page import benchmark_page
from cardpress.pages.model_page import model_page
from cardpress.schema import QuotedResult
from tests.catalogues import BENCHMARKS, catalogue_of

_FIVE: dict[str, Any] = {"settings": {"shots": 5}}
_WHOLE = {"score": 70, **_FIVE}
_GERMAN = {"score": 95, "slice": {"by": "language", "group": "German"}, **_FIVE}
_WELSH = {"score": 40, "slice": {"by": "language", "group": "Welsh"}, **_FIVE}


def _compared(**models: Any) -> Compared:
    return compare(
        catalogue_of({name: {"benchmarks": {"sums": of}} for name, of in models.items()})
    )


@pytest.mark.parametrize("order", list(permutations((_WHOLE, _GERMAN, _WELSH))))
@pytest.mark.parametrize("is_silent", [False, True])
def test_the_whole_is_the_headline_in_any_order(order: tuple[Any, ...], is_silent: bool) -> None:
    own = [{k: v for k, v in r.items() if k != "settings"} for r in order] if is_silent else order
    # Three models share each slice, and two the whole.
    compared = _compared(a=list(own), b=list(own), c=[r for r in own if "slice" in r])
    assert compared.results["a"]["sums"][0].result.score == 70
    [table] = compared.tables("a")
    assert table.rows[0].own
    assert table.rows[0].own.headline.result.score == 70
    headlines, *others = compared.cohorts["sums"]
    assert {each.result.score for each in headlines.results} == {70}
    assert [bool(cohort.is_of_slice) for cohort in others] == ([] if is_silent else [0, 1, 1])
    shown = compared.aligned(["a", "b", "c"])["sums"].results
    assert [each.result.score for each in shown if each][:2] == [70, 70]
    first = compared.leaderboard("sums").groups[0]
    assert not first.conditions.slice
    records = score_records(compared)
    assert records["scores"]["a"][0][1] == 70
    assert [records["conditions"][n] for n in records["parts"]] == [
        records["conditions"][records["scores"]["c"][n][3]] for n in (0, 1)
    ]
    side = side_record(compared.catalogue.models["a"], compared)["results"]["sums"]
    assert [each.get("part", False) for each in side] == [False, True, True]


def test_a_slice_stands_in_for_a_whole_that_is_missing_and_names_itself() -> None:
    compared = _compared(a=_GERMAN, b=_WHOLE)
    view: Any = model_page(compared.catalogue.models["a"], compared).view
    [section] = view.benchmarks
    assert "language: German" in section.table.rows[0][1]
    aligned = compared.aligned(["a", "b"])["sums"]
    assert not aligned.comparable
    assert aligned.conditions is None


@pytest.mark.parametrize("own", [[_GERMAN, _WELSH], [_WELSH, _GERMAN]])
def test_the_first_of_several_slices_is_no_headline(own: list[Any]) -> None:
    others = {"benchmarks": {"sums": own}, "price_comparisons": ["b"]}
    compared = compare(catalogue_of({"a": others, "b": {"benchmarks": {"sums": [_WELSH, _WHOLE]}}}))
    view: Any = model_page(compared.catalogue.models["a"], compared).view
    [row] = view.benchmarks[0].table.rows
    assert row[1] == "<small>[2 results in parts](#results.sums)</small>"
    assert "**" not in view.reported.rows[0][1]
    headlines, *_ = compared.cohorts["sums"]
    assert [each.model for each in headlines.results] == ["b"]


def test_a_dispute_on_a_slice_counts_no_other_slice() -> None:
    german = {"score": 81, "slice": "German", "source": "one"}
    other = {"score": 79, "slice": "German", "source": "two"}
    french = {"score": 75, "slice": "French"}
    compared = compare(catalogue_of({"a": {"benchmarks": {"sums": [german, other, french]}}}))
    view: Any = model_page(compared.catalogue.models["a"], compared).view
    rows = [row for part in view.slices for row in part.table.rows]
    disputed = {(row[0], *re.findall(r"Sources state ([^\"]*)", row[1])) for row in rows}
    assert disputed == {("German", "81% / 79%"), ("French",)}
    side = side_record(compared.catalogue.models["a"], compared)
    assert side["results"]["sums"][0]["m"][0] == "disputed: 2 of 3 results"


def test_several_slices_of_another_model_stand_for_no_score_beside_the_whole() -> None:
    card = {"benchmarks": {"sums": _WHOLE}, "price_comparisons": ["b"]}
    other = {"benchmarks": {"sums": [_GERMAN, _WELSH]}}
    compared = compare(catalogue_of({"a": card, "b": other}))
    view: Any = model_page(compared.catalogue.models["a"], compared).view
    assert view.benchmarks[0].table.rows[0][2] == (
        "<small>[2 results in parts](b.md#results.sums)</small>"
    )


def test_a_benchmark_with_nothing_but_slices_has_no_headlines() -> None:
    compared = _compared(a=[_GERMAN, _WELSH], b=[_GERMAN])
    headlines, shared = compared.cohorts["sums"]
    assert not headlines.results
    assert shared.is_of_slice


@pytest.mark.parametrize(
    ("own", "other"), [(_GERMAN, _GERMAN), (_GERMAN, _WHOLE), (_WHOLE, _GERMAN)]
)
def test_no_bar_stands_for_a_slice(own: Any, other: Any) -> None:
    card = {"benchmarks": {"sums": own}, "price_comparisons": ["b"]}
    compared = compare(catalogue_of({"a": card, "b": {"benchmarks": {"sums": other}}}))
    assert compared.tables("a")[0].rows[0].others[0]
    assert score_bars.bars("a", compared.tables("a"), compared) is None


def test_slices_that_say_nothing_of_their_conditions_are_not_ranked() -> None:
    bare = {"score": 95, "slice": "German"}
    compared = _compared(a=bare, b={**bare, "score": 90})
    [group] = compared.leaderboard("sums").groups
    assert group.standing == "unstated"
    assert not compared.aligned(["a", "b"])["sums"].comparable
    page: Any = benchmark_page(compared.catalogue.benchmarks["sums"], compared).view
    assert all("German" in row[0] for row in page.unstated.rows)


def test_a_quoted_whole_is_not_held_against_a_slice() -> None:
    quoting = {"comparisons": [{"results": {"a": {"sums": {"score": 60}}}}]}
    compared = compare(catalogue_of({"a": {"benchmarks": {"sums": _GERMAN}}, "b": quoting}))
    [quote] = compared.quotes["b"]
    assert quote.verdict == "absent"


def test_a_quoted_whole_comes_before_a_quoted_slice() -> None:
    quotes = [{"results": {"a": {"sums": quoted}}} for quoted in (_GERMAN, {"score": 60})]
    compared = compare(catalogue_of({"a": {}, "b": {"comparisons": quotes}}))
    other: Any = compared.tables("b")[0].rows[0].others[0]
    assert other.quoted.score == 60


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("German", "german", True),
        ({"by": "Language", "group": "German"}, {"by": "language", "group": "german"}, True),
        (
            [{"by": "sex", "group": "women"}, {"by": "age", "group": "over 60"}],
            [{"by": "age", "group": "over 60"}, {"by": "sex", "group": "women"}],
            True,
        ),
        ("German", "Welsh", False),
        ("German", None, False),
    ],
)
def test_a_slice_is_one_in_every_spelling(one: Any, other: Any, is_same: bool) -> None:
    conditions = [
        Conditions.of(QuotedResult.model_validate({"score": 1, **({"slice": s} if s else {})}))
        for s in (one, other)
    ]
    assert (conditions[0] == conditions[1]) is is_same
    assert conditions[0].contradict(conditions[1]) is not is_same
    assert conditions[1].contradict(conditions[0]) is not is_same


def _part(group: str, score: float, by: str = "age", **more: Any) -> dict[str, Any]:
    return {"score": score, "slice": {"by": by, "group": group}, **_FIVE, **more}


@pytest.mark.parametrize(
    ("benchmark", "results", "groups"),
    [
        ("sums", [_part("A", 60), _part("B", 80)], [("B", "A")]),
        ("errors", [_part("A", 60), _part("B", 80)], [("A", "B")]),
        ("sums", [_part("A", 80), _part("B", 80.04), _part("C", 60)], [("AB", "C")]),
        ("sums", [_part("A", 80), _part("B", 80)], [("", "")]),
        ("sums", [_part("A", 80)], [("", "")]),
        ("sums", [_part("A", 80), _part("A", 60, source="two")], [("", "")]),
        # Within its uncertainty no slice is the best alone.
        (
            "sums",
            [_part("A", 80, standard_error=1), _part("B", 78), _part("C", 60)],
            [("A", "C")],
        ),
        (
            "sums",
            [_part("A", 80, standard_error=1.1), _part("B", 78), _part("C", 60)],
            [("AB", "C")],
        ),
        # What differs in another thing, or was measured otherwise, has a table of its own.
        ("sums", [_part("A", 80), _part("B", 60, by="sex")], [("", ""), ("", "")]),
        ("sums", [_part("A", 80), _part("B", 60, settings={"shots": 0})], [("", ""), ("", "")]),
        ("sums", [_part("A", 80, settings=None), _part("B", 60, settings=None)], [("A", "B")]),
        (
            "sums",
            [_part("A", 80, settings=None), _part("B", 60, settings=None, source="two")],
            [("", ""), ("", "")],
        ),
        ("sums", [_WHOLE, _part("A", 80), {**_WHOLE, "score": 99}], [("", "")]),
    ],
)
def test_best_and_worst_are_named_where_two_may_be_compared(
    benchmark: str, results: list[Any], groups: list[tuple[str, str]]
) -> None:
    compared = compare(catalogue_of({"a": {"benchmarks": {benchmark: results}}}))
    card = compared.catalogue.benchmarks[benchmark].card
    found = list(slice_groups(compared.results["a"][benchmark], card))
    named = [
        tuple("".join(p.result.slice[0].group for p in parts) for parts in (g.best, g.worst))
        for g in found
    ]
    assert named == groups
    assert BENCHMARKS[benchmark]["name"]


def test_the_whole_under_the_same_conditions_stands_above_its_slices() -> None:
    zero = {"score": 99, "settings": {"shots": 0}}
    compared = _compared(a=[_GERMAN, zero, _WHOLE, _WELSH])
    card = compared.catalogue.benchmarks["sums"].card
    [group] = slice_groups(compared.results["a"]["sums"], card)
    assert group.whole
    assert group.whole.result.score == 70
    view: Any = model_page(compared.catalogue.models["a"], compared).view
    [table] = view.slices
    assert [row[0] for row in table.table.rows] == ["**Whole**", "German", "Welsh"]
    assert "Best: German" in table.extremes
    assert "Worst: Welsh" in table.extremes


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ({"aggregation": "mean"}, {"aggregation": "median"}, ["mean", "median"]),
        ({"shots": 5, "tools": True}, {"shots": 0, "tools": True}, ["5-shot", "zero-shot"]),
        ({"shots": 5}, {"shots": 5, "effort": "high"}, ["5-shot", "high effort"]),
    ],
)
def test_two_tables_of_the_same_slices_say_what_sets_them_apart(
    one: dict[str, Any], other: dict[str, Any], apart: list[str]
) -> None:
    results = [
        {**part, "settings": settings} for settings in (one, other) for part in (_GERMAN, _WELSH)
    ]
    card = {"sources": {"a": {"title": "Report"}}, "benchmarks": {"sums": results}}
    compared = compare(catalogue_of({"a": card}))
    view: Any = model_page(compared.catalogue.models["a"], compared).view
    assert [table.heading.split(" by language ")[1] for table in view.slices] == [
        f"({what})" for what in apart
    ]
