"""Results of several cards brought side by side.

What stands beside what is decided here alone: which result is a model's headline, which figure
fills a column of another model, in which order a benchmark's results are read.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.schema import Benchmark, Model, QuotedResult, Result


@dataclass(frozen=True)
class Row:
    """One benchmark of a model's result table: its own score and the compared models' scores.

    ``score`` and ``others`` are in the benchmark's unit; None is a result that nobody reports.
    """

    benchmark: str
    score: float | None
    others: tuple[float | None, ...]


@dataclass(frozen=True)
class ResultTable:
    """The rows of one category, with the ids of the compared models in column order."""

    category: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class BenchmarkResult:
    """A model's headline result on a benchmark."""

    model: str
    result: Result


def result_tables(card: Model, catalog: Catalog) -> tuple[ResultTable, ...]:
    """Give a model's results by category, each in the order in which the card first names it."""
    own = _own_results(card, catalog)
    quoted = _quoted(card, catalog)
    columns = tuple(quoted)
    benchmarks = dict.fromkeys([*own, *(b for results in quoted.values() for b in results)])
    categories: dict[str, list[Row]] = {}
    for benchmark in benchmarks:
        others = tuple(_score(quoted[column].get(benchmark)) for column in columns)
        row = Row(benchmark, _score(own.get(benchmark)), others)
        category = catalog.benchmarks[benchmark].card.category
        categories.setdefault(category, []).append(row)
    return tuple(
        ResultTable(category, columns, tuple(rows)) for category, rows in categories.items()
    )


def results_by_benchmark(catalog: Catalog) -> dict[str, tuple[BenchmarkResult, ...]]:
    """Give every benchmark's headline results, best first, equal scores by the model's id."""
    found: dict[str, list[BenchmarkResult]] = {benchmark: [] for benchmark in catalog.benchmarks}
    for model, file in catalog.models.items():
        for benchmark, result in _own_results(file.card, catalog).items():
            found[benchmark].append(BenchmarkResult(model, result))
    return {
        benchmark: tuple(sorted(results, key=_best_first(catalog.benchmarks[benchmark].card)))
        for benchmark, results in found.items()
    }


def _own_results(card: Model, catalog: Catalog) -> dict[str, Result]:
    """Give the headline result by benchmark id: the first that the author lists."""
    return {
        file.place.id: results[0]
        for reference, results in card.benchmarks.items()
        if (file := catalog.benchmark(reference))
    }


def _quoted(card: Model, catalog: Catalog) -> dict[str, dict[str, QuotedResult]]:
    """Give the quoted scores by model id and benchmark id; of two quotations the first stands."""
    columns: dict[str, dict[str, QuotedResult]] = {}
    for model, benchmark, result in _quotations(card, catalog):
        columns.setdefault(model, {}).setdefault(benchmark, result)
    return columns


def _quotations(card: Model, catalog: Catalog) -> Iterator[tuple[str, str, QuotedResult]]:
    for comparison in card.comparisons:
        for reference, results in comparison.results.items():
            model = catalog.find("model", reference)
            for name, result in results.items():
                benchmark = catalog.benchmark(name)
                if model and benchmark:
                    yield model, benchmark.place.id, result


def _score(result: QuotedResult | None) -> float | None:
    return None if result is None else result.score


def _best_first(benchmark: Benchmark) -> Callable[[BenchmarkResult], tuple[float, str]]:
    sign = -1 if benchmark.direction == "higher_is_better" else 1
    return lambda each: (sign * each.result.score, each.model)
