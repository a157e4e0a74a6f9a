"""Results stand beside each other in the author's order, and are ranked in the benchmark's."""

from pathlib import Path

import pytest

from generator.catalog import Catalog, gather
from generator.comparison import ResultTable, Row, result_tables, results_by_benchmark
from generator.loader import load
from tests.conftest import Catalogue

_CARD = "cards/models/acme/case.yml"
_HEAD = "name: Case\ntype: Embedding Model\n"
_BOLT = {"sums": 88, "typing": 0.115, "arena": 2439}


def _catalog(root: Path) -> Catalog:
    return gather(load(root))[0]


def _tables(catalogue: Catalogue, text: str) -> tuple[ResultTable, ...]:
    catalog = _catalog(catalogue({_CARD: _HEAD + text}))
    return result_tables(catalog.models["case"].card, catalog)


def _ranked(catalogue: Catalogue, scores: dict[str, float], benchmark: str) -> list[str]:
    cards = {
        f"cards/models/acme/{name}.yml": f"{_HEAD}benchmarks: {{{benchmark}: {score}}}\n"
        for name, score in scores.items()
    }
    found = results_by_benchmark(_catalog(catalogue(cards)))[benchmark]
    return [each.model for each in found if each.model != "bolt"]


def test_a_card_without_results_has_no_table(catalogue: Catalogue) -> None:
    assert _tables(catalogue, "") == ()


def test_the_first_result_that_the_author_lists_is_the_headline(catalogue: Catalogue) -> None:
    catalog = _catalog(catalogue({_CARD: f"{_HEAD}benchmarks: {{sums: [70, 95, 60]}}\n"}))
    [table] = result_tables(catalog.models["case"].card, catalog)
    assert table.rows == (Row("sums", 70, ()),)
    ranked = results_by_benchmark(catalog)["sums"]
    assert [(each.model, each.result.score) for each in ranked] == [("bolt", 88), ("case", 70)]


def test_categories_and_benchmarks_stand_in_the_order_in_which_the_card_names_them(
    catalogue: Catalogue,
) -> None:
    tables = _tables(catalogue, "benchmarks: {typing: 0.5, sums: 70, arena: 1500}\n")
    assert [table.category for table in tables] == ["Writing", "Reasoning & Math"]
    assert [row.benchmark for row in tables[0].rows] == ["typing", "arena"]
    assert [row.benchmark for row in tables[1].rows] == ["sums"]


def test_what_only_another_model_has_stands_after_what_the_card_has(catalogue: Catalogue) -> None:
    text = (
        "benchmarks: {arena: 1500}\ncomparisons: [{results: {bolt: {typing: 0.1, arena: 1400}}}]\n"
    )
    [table] = _tables(catalogue, text)
    assert table.rows == (Row("arena", 1500, (1400,)), Row("typing", None, (0.1,)))


def test_every_table_has_the_quoted_models_as_columns_in_the_order_of_quotation(
    catalogue: Catalogue,
) -> None:
    text = (
        "benchmarks: {sums: 70, typing: 0.5}\n"
        "comparisons:\n"
        "  - results: {plain: {sums: 60}}\n"
        "  - results: {bolt: {typing: 0.1}, plain: {typing: 0.2}}\n"
    )
    maths, writing = _tables(catalogue, text)
    assert maths.columns == writing.columns == ("plain", "bolt")
    assert maths.rows == (Row("sums", 70, (60, None)),)
    assert writing.rows == (Row("typing", 0.5, (0.2, 0.1)),)


def test_of_two_quotations_the_first_stands(catalogue: Catalogue) -> None:
    text = "comparisons:\n  - results: {bolt: {sums: 60}}\n  - results: {Lightning: {Sums: 61}}\n"
    [table] = _tables(catalogue, text)
    assert table.columns == ("bolt",)
    assert table.rows == (Row("sums", None, (60,)),)


def test_a_score_that_nobody_reports_is_missing_and_zero_is_a_score(catalogue: Catalogue) -> None:
    text = "benchmarks: {sums: 0}\ncomparisons: [{results: {bolt: {sums: 0}, plain: {arena: 0}}}]\n"
    maths, writing = _tables(catalogue, text)
    assert maths.rows == (Row("sums", 0, (0, None)),)
    assert writing.rows == (Row("arena", None, (None, 0)),)


def test_the_names_of_one_benchmark_share_a_row(catalogue: Catalogue) -> None:
    text = "benchmarks: {Simple Sums: 70}\ncomparisons: [{results: {Lightning: {SUMS: 60}}}]\n"
    [table] = _tables(catalogue, text)
    assert table.columns == ("bolt",)
    assert table.rows == (Row("sums", 70, (60,)),)


def test_results_on_a_broken_benchmark_are_left_out(catalogue: Catalogue) -> None:
    root = catalogue(
        {
            _CARD: f"{_HEAD}benchmarks: {{chess: 1, sums: 70}}\n"
            "comparisons: [{results: {rocket: {sums: 60, chess: 2}}}]\n",
            "cards/benchmarks/chess.yml": "name: Chess\n",
            "cards/models/acme/rocket.yml": "name: Rocket\n",
        }
    )
    catalog = _catalog(root)
    [table] = result_tables(catalog.models["case"].card, catalog)
    assert table.columns == ("rocket",)
    assert table.rows == (Row("sums", 70, (60,)),)
    assert "chess" not in results_by_benchmark(catalog)


@pytest.mark.parametrize(
    ("benchmark", "order"),
    [("sums", ["b", "d", "a", "c"]), ("typing", ["c", "a", "d", "b"])],
    ids=["higher is better", "lower is better"],
)
def test_the_best_result_is_first(benchmark: str, order: list[str], catalogue: Catalogue) -> None:
    assert _ranked(catalogue, {"a": 1, "b": 3, "c": -2, "d": 2.5}, benchmark) == order


@pytest.mark.parametrize("benchmark", ["sums", "typing"])
def test_equal_scores_stand_in_the_order_of_ids(benchmark: str, catalogue: Catalogue) -> None:
    scores = {"d": 2, "b": 2.0, "a": 2, "c": 2}
    assert _ranked(catalogue, scores, benchmark) == ["a", "b", "c", "d"]


def test_every_benchmark_has_its_results_though_they_be_none(catalogue: Catalogue) -> None:
    root = catalogue({"cards/benchmarks/chess.yml": "name: Chess\ncategory: Games\n"})
    results = results_by_benchmark(_catalog(root))
    found = {name: [(r.model, r.result.score) for r in each] for name, each in results.items()}
    assert found == {"chess": [], **{name: [("bolt", score)] for name, score in _BOLT.items()}}
