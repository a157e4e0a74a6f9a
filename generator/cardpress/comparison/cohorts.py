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

    Each is the model's first result under ``conditions``, or its headline if these are None.
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
            headlines.setdefault(benchmark, []).append(reported[0])
            _add(by_conditions.setdefault(benchmark, {}), reported)
    return {
        benchmark: (
            Cohort(benchmark, None, _wholes(reported), "mixed"),
            *_shared(benchmark, by_conditions[benchmark], unversioned[benchmark]),
        )
        for benchmark, reported in headlines.items()
    }


def _wholes(headlines: list[ReportedResult]) -> tuple[ReportedResult, ...]:
    """Return the headlines without those of slices, unless all are."""
    wholes = tuple(reported for reported in headlines if not reported.conditions.slice)
    return wholes or tuple(headlines)


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
