"""Every result of every model, with the conditions under which it may be compared."""

from collections import Counter
from collections.abc import Sequence
from hashlib import blake2s
from typing import Any

from cardpress import figures
from cardpress.charts import AXES
from cardpress.comparison import Compared, Conditions, Field, ReportedResult, widest_field
from cardpress.wording import (
    conditions_slug,
    described,
    markers,
    measured_under,
    plot_captions,
)

Scores = dict[str, Any]


def score_records(compared: Compared) -> Scores:
    """Return all results, by model, each as benchmark, score, its text, conditions and source.

    Two results were measured alike where their conditions are the same entry of ``conditions``, and
    not the first, which states none. A model's first result on a benchmark is its headline; a
    disputed one has a marker's words as a sixth value. A benchmark has the conditions that
    several models share, most models first: their entry, their name in an address and how many
    models. ``usual`` are those that stand first, of a benchmark and of all. ``axes`` are what
    scores are held against, in the order of a model's figures.
    """
    reporting = [name for name in compared.catalogue.benchmarks if name in compared.fields]
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
    first = widest_field(compared)
    return {
        "benchmarks": [_benchmark(compared, name, conditions) for name in reporting],
        "scores": scores,
        "conditions": conditions.words,
        "axes": [[axis.key, plot_captions.name(axis.key)] for axis in AXES],
        **({"usual": key_of(first, compared)} if first else {}),
    }


def slugs(shared: Sequence[Conditions]) -> dict[Conditions, str]:
    """Return the name in an address of each of a benchmark's conditions; no two are the same."""
    names = {conditions: conditions_slug(measured_under(conditions)) for conditions in shared}
    count = Counter(names.values())
    return {
        conditions: name
        if name and count[name] == 1
        else f"{name}-{_digest(conditions)}".strip("-")
        for conditions, name in names.items()
    }


def _digest(conditions: Conditions) -> str:
    # Of the conditions and no number of theirs, which would change with the others that there are.
    return blake2s(conditions.key.encode(), digest_size=4).hexdigest()


def key_of(field: Field, compared: Compared) -> str:
    """Return what stands for a field in the addresses of the site's tools."""
    slug = _named(compared, field.benchmark)[field.conditions] if field.conditions else ""
    return f"score:{field.benchmark}:{slug}" if slug else f"score:{field.benchmark}"


def _named(compared: Compared, benchmark: str) -> dict[Conditions, str]:
    return slugs([each.conditions for each in compared.fields[benchmark] if each.conditions])


class _Conditions:
    """Numbers conditions in the order in which they are met, and has their words.

    Those that state nothing are 0, whose words stand below a score.
    """

    def __init__(self) -> None:
        self._numbers: dict[object, int] = {(): 0}
        self.words = [described(Conditions())]

    def number(self, measured: Conditions) -> int:
        if measured.stated not in self._numbers:
            self._numbers[measured.stated] = len(self.words)
            self.words.append(measured_under(measured))
        return self._numbers[measured.stated]


def _score(
    each: ReportedResult, benchmark: int, conditions: _Conditions, compared: Compared
) -> list[Any]:
    unit = compared.catalogue.benchmarks[each.benchmark].card.unit
    text = figures.score(each.result.score, unit)
    number = conditions.number(each.conditions.of_the_measurement)
    row: list[Any] = [benchmark, each.result.score, text, number, each.source or ""]
    if compared.disagreement_on(each) is None:
        return row
    several = markers.several_results(len(compared.results[each.model][each.benchmark]))
    return [*row, markers.disputed(several)]


def _benchmark(compared: Compared, name: str, conditions: _Conditions) -> dict[str, Any]:
    card = compared.catalogue.benchmarks[name].card
    named, fields = _named(compared, name), compared.fields[name]
    comparable = (each.conditions for each in fields if each.comparability == "alike")
    usual = next(comparable, None)
    return {
        "id": name,
        "name": card.name,
        "category": card.category,
        "unit": card.unit,
        "lower": card.direction == "lower_is_better",
        "conditions": [
            [conditions.number(each.conditions), named[each.conditions], len(each.results)]
            for each in fields
            if each.conditions
        ],
        "usual": named[usual] if usual else "",
    }
