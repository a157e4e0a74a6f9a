"""Every result of every model, with the conditions under which it may be compared."""

from typing import Any

from cardpress.comparison import Compared, Conditions, Reported, widest_field
from cardpress.wording import measured_under

Scores = dict[str, Any]


def score_records(compared: Compared) -> Scores:
    """Return all results, by model, each as benchmark, score, conditions and source.

    Two results were measured alike where their conditions are the same entry of ``conditions``, and
    not the first, which states none. A model's first result on a benchmark is its headline; a
    disputed one has the number of its results as a fifth value. A benchmark's ``apart`` are stated
    conditions that are not ranked; ``usual`` are the benchmark and conditions drawn first.
    """
    catalogue = compared.catalogue
    reporting = [
        name for name in catalogue.benchmarks if any(name in r for r in compared.results.values())
    ]
    places = {name: number for number, name in enumerate(reporting)}
    conditions = _Conditions()
    scores = {
        model: [
            _score(each, places[name], conditions, compared)
            for name, reported in results.items()
            for each in reported
        ]
        for model, results in compared.results.items()
        if results
    }
    field = widest_field(compared)
    usual = [places[field.benchmark], conditions.number(field.conditions)] if field else None
    return {
        "benchmarks": [_benchmark(compared, name, conditions) for name in reporting],
        "scores": scores,
        "conditions": conditions.words,
        **({"usual": usual} if usual else {}),
    }


class _Conditions:
    """Numbers conditions in the order in which they are met; those that state nothing are 0."""

    def __init__(self) -> None:
        self._numbers: dict[object, int] = {(): 0}
        self.words = [""]

    def number(self, measured: Conditions) -> int:
        if measured.stated not in self._numbers:
            self._numbers[measured.stated] = len(self.words)
            self.words.append(measured_under(measured))
        return self._numbers[measured.stated]


def _score(
    each: Reported, benchmark: int, conditions: _Conditions, compared: Compared
) -> list[Any]:
    number = conditions.number(each.conditions.of_the_measurement)
    row: list[Any] = [benchmark, each.result.score, number, each.source or ""]
    is_disputed = compared.disagreement_on(each) is not None
    return [*row, len(compared.results[each.model][each.benchmark])] if is_disputed else row


def _benchmark(compared: Compared, name: str, conditions: _Conditions) -> dict[str, Any]:
    card = compared.catalogue.benchmarks[name].card
    apart = sorted(map(conditions.number, compared.unversioned[name]))
    return {
        "id": name,
        "name": card.name,
        "category": card.category,
        "unit": card.unit,
        "lower": card.direction == "lower_is_better",
        **({"apart": apart} if apart else {}),
    }
