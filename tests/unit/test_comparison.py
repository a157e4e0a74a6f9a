"""Results stand beside each other in the author's order."""

from typing import Any

from cardpress.build import check
from cardpress.comparison import OwnCardResult, Quote, ResultTable, compare
from cardpress.schema import Model
from tests.catalogues import catalogue_of
from tests.conftest import MakeRoot

_RIVALS: dict[str, Any] = {"bolt": {"name": "Bolt", "aliases": ["Lightning"]}, "plain": {}}


def _tables(card: dict[str, Any]) -> tuple[ResultTable, ...]:
    return compare(catalogue_of({**_RIVALS, "case": card})).tables("case")


def _scores(table: ResultTable) -> list[tuple[str, float | None, list[float | None]]]:
    """Return each row as benchmark, own score and the scores of the columns."""
    return [
        (
            row.benchmark,
            row.own.headline.result.score if row.own else None,
            [_score(other) for other in row.others],
        )
        for row in table.rows
    ]


def _score(other: Quote | OwnCardResult | None) -> float | None:
    if other is None:
        return None
    return other.quoted.score if isinstance(other, Quote) else other.reported.result.score


def test_a_card_without_results_has_no_table() -> None:
    assert _tables({}) == ()


def test_the_first_result_that_the_author_lists_is_the_headline_and_all_are_counted() -> None:
    [table] = _tables({"benchmarks": {"sums": [70, 95, 60]}})
    [row] = table.rows
    assert row.own
    assert (row.own.headline.result.score, row.own.count) == (70, 3)
    assert row.own.disagreement
    assert row.others == ()


def test_a_dispute_among_other_conditions_than_the_headlines_does_not_mark_the_headline() -> None:
    apart = {"settings": {"shots": 5}}
    [table] = _tables(
        {"benchmarks": {"sums": [70, {"score": 80, **apart}, {"score": 90, **apart}]}}
    )
    assert table.rows[0].own
    assert table.rows[0].own.disagreement is None


def test_categories_and_benchmarks_stand_in_the_order_in_which_the_card_names_them() -> None:
    tables = _tables({"benchmarks": {"arena": 1, "sums": 70, "profit": 0.5}})
    assert [table.category for table in tables] == ["Games", "Sums"]
    assert [row.benchmark for row in tables[0].rows] == ["arena", "profit"]
    assert [row.benchmark for row in tables[1].rows] == ["sums"]


def test_what_only_another_model_has_stands_after_what_the_card_has() -> None:
    quoted = {"results": {"bolt": {"profit": 0.1, "arena": 1400}}}
    [table] = _tables({"benchmarks": {"arena": 1500}, "comparisons": [quoted]})
    assert _scores(table) == [("arena", 1500, [1400]), ("profit", None, [0.1])]


def test_every_table_has_the_quoted_models_as_columns_in_the_order_of_quotation() -> None:
    quoted = [
        {"results": {"plain": {"sums": 60}}},
        {"results": {"bolt": {"arena": 1}, "plain": {"arena": 2}}},
    ]
    sums, games = _tables({"benchmarks": {"sums": 70, "arena": 5}, "comparisons": quoted})
    assert sums.columns == games.columns == ("plain", "bolt")
    assert _scores(sums) == [("sums", 70, [60, None])]
    assert _scores(games) == [("arena", 5, [2, 1])]


def test_of_two_quotations_the_first_stands() -> None:
    quoted = [{"results": {"bolt": {"sums": 60}}}, {"results": {"Lightning": {"Sums": 61}}}]
    [table] = _tables({"comparisons": quoted})
    assert table.columns == ("bolt",)
    assert _scores(table) == [("sums", None, [60])]


def test_a_score_that_nobody_reports_is_missing_and_zero_is_a_score() -> None:
    quoted = {"results": {"bolt": {"sums": 0}, "plain": {"arena": 0}}}
    sums, games = _tables({"benchmarks": {"sums": 0}, "comparisons": [quoted]})
    assert _scores(sums) == [("sums", 0, [0, None])]
    assert _scores(games) == [("arena", None, [None, 0])]


def test_the_names_of_one_benchmark_share_a_row() -> None:
    quoted = {"results": {"Lightning": {"SUMS": 60}}}
    [table] = _tables({"benchmarks": {"Sums": 70}, "comparisons": [quoted]})
    assert table.columns == ("bolt",)
    assert _scores(table) == [("sums", 70, [60])]


def test_results_on_a_broken_benchmark_are_left_out(catalogue: MakeRoot) -> None:
    root = catalogue(
        {
            "cards/models/acme/case.yml": "name: Case\ntype: Embedding Model\n"
            "sources: {s: {title: S}}\nbenchmarks: {chess: 1, sums: 70}\n"
            "comparisons: [{results: {rocket: {sums: 60, chess: 2}}}]\n",
            "cards/benchmarks/chess.yml": "name: Chess\n",
            "cards/models/acme/rocket.yml": "name: Rocket\n",
        }
    )
    [table] = check(root).compared.tables("case")
    assert table.columns == ("rocket",)
    assert _scores(table) == [("sums", 70, [60])]


def test_a_figure_without_a_source_of_its_own_has_the_first_of_the_card() -> None:
    model = catalogue_of({"case": {"benchmarks": {"sums": [1, {"score": 2, "source": "two"}]}}})
    card: Model = model.models["case"].card
    assert [card.source_key(each) for each in card.benchmarks["sums"]] == ["one", "two"]
