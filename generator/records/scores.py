"""Every result of every model, with the conditions under which it may be compared."""

from typing import Any

from generator.comparison import Compared, Reported
from generator.pages import measured_under

Scores = dict[str, Any]


def score_records(compared: Compared) -> Scores:
    """Give all results, by model, each as benchmark, score, conditions and source.

    Two results were measured alike where their conditions are the same entry of ``conditions``, and
    not the first, which states none. A model's first result on a benchmark is its headline; a
    disputed one has the number of its results as a fifth value.
    """
    catalog = compared.catalog
    reporting = [
        name for name in catalog.benchmarks if any(name in r for r in compared.results.values())
    ]
    places = {name: number for number, name in enumerate(reporting)}
    conditions = _Conditions()
    return {
        "benchmarks": [_benchmark(compared, name) for name in reporting],
        "scores": {
            model: [
                _score(each, places[name], conditions, compared)
                for name, reported in results.items()
                for each in reported
            ]
            for model, results in compared.results.items()
            if results
        },
        "conditions": conditions.words,
    }


class _Conditions:
    """Numbers conditions in the order in which they are met; those that state nothing are 0."""

    def __init__(self) -> None:
        self._numbers: dict[object, int] = {(): 0}
        self.words = [""]

    def number(self, reported: Reported) -> int:
        measured = reported.conditions.of_the_measurement
        if measured.stated not in self._numbers:
            self._numbers[measured.stated] = len(self.words)
            self.words.append(measured_under(measured))
        return self._numbers[measured.stated]


def _score(
    each: Reported, benchmark: int, conditions: _Conditions, compared: Compared
) -> list[Any]:
    row: list[Any] = [benchmark, each.result.score, conditions.number(each), each.source or ""]
    is_disputed = compared.disputed(each) is not None
    return [*row, len(compared.results[each.model][each.benchmark])] if is_disputed else row


def _benchmark(compared: Compared, name: str) -> dict[str, Any]:
    card = compared.catalog.benchmarks[name].card
    return {
        "id": name,
        "name": card.name,
        "category": card.category,
        "unit": card.unit,
        "lower": card.direction == "lower_is_better",
    }
