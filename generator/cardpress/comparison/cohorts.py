"""Cohorts of results on a benchmark: all headlines, and those under conditions of many models."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Literal

from .conditions import Conditions
from .results import ReportedResult, Results

Comparability = Literal["same", "mixed", "unversioned"]
"""Whether the results of a cohort may be compared.

Those under the ``same`` stated conditions may. Headlines under ``mixed`` conditions may not, nor
``unversioned`` results without the version that others state.
"""

_ByConditions = dict[Conditions, dict[str, ReportedResult]]


@dataclass(frozen=True)
class Cohort:
    """What a chart of a benchmark shows together: one result of each model, in the order of ids.

    Each is the model's first result under ``conditions``, or its headline if these are None, then
    without the models that have results on slices only.
    """

    benchmark: str
    conditions: Conditions | None
    results: tuple[ReportedResult, ...]
    comparability: Comparability

    @property
    def key(self) -> str:
        """Return the key of its conditions; empty for the headlines."""
        return self.conditions.key if self.conditions else ""

    @property
    def is_of_slice(self) -> bool:
        """Return whether it holds results on a slice of the benchmark."""
        return bool(self.conditions and self.conditions.slice)


def cohorts_of(
    results: Results, unversioned: Mapping[str, Set[Conditions]]
) -> dict[str, tuple[Cohort, ...]]:
    """Return the cohorts by benchmark: the headlines, then the conditions that models share.

    Conditions of more models come first, those of slices last.
    """
    headlines: dict[str, list[ReportedResult]] = {}
    by_conditions: dict[str, _ByConditions] = {}
    for _, by_benchmark in sorted(results.items()):
        for benchmark, reported in by_benchmark.items():
            # No part of a benchmark stands for it, not even where no model has the whole.
            headlines.setdefault(benchmark, []).extend(_whole(reported))
            _add(by_conditions.setdefault(benchmark, {}), reported)
    return {
        benchmark: (
            Cohort(benchmark, None, tuple(reported), "mixed"),
            *_shared(benchmark, by_conditions[benchmark], unversioned[benchmark]),
        )
        for benchmark, reported in headlines.items()
    }


def _whole(results: tuple[ReportedResult, ...]) -> tuple[ReportedResult, ...]:
    """Return the headline of a model's results, or nothing where all are of slices."""
    return () if results[0].conditions.slice else results[:1]


def _add(by_conditions: _ByConditions, results: Iterable[ReportedResult]) -> None:
    for reported in results:
        conditions = reported.conditions.of_the_measurement
        # Results that state nothing share nothing: silence is not the same conditions.
        if conditions.are_known:
            by_conditions.setdefault(conditions, {}).setdefault(reported.model, reported)


def _shared(
    benchmark: str,
    by_conditions: _ByConditions,
    unversioned: Set[Conditions],
) -> list[Cohort]:
    cohorts = [
        Cohort(
            benchmark=benchmark,
            conditions=conditions,
            results=tuple(by_model.values()),
            # Kept, as a visitor may choose to see it; no line is drawn, for nothing is best of it.
            comparability="unversioned" if conditions in unversioned else "same",
        )
        for conditions, by_model in by_conditions.items()
        if len(by_model) > 1
    ]
    # By the key of the conditions, not by first use, which would change with every new model.
    # And slices last, however many models have them: a chart opens on the whole.
    return sorted(cohorts, key=lambda each: (each.is_of_slice, -len(each.results), each.key))
