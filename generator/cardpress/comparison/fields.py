"""Fields of results on a benchmark: all headlines, and what several models measured alike."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Literal

from .conditions import Conditions
from .results import Reported, Results

Comparability = Literal["alike", "any", "unversioned"]
"""Whether the results of a field may be compared: only under the same stated conditions, not where
each was measured in its own way, nor where a version is left open that others state."""


@dataclass(frozen=True)
class Field:
    """One result of each model on a benchmark, in the order of their ids.

    It is the first under ``conditions``, or the headline where these are None.
    """

    benchmark: str
    conditions: Conditions | None
    results: tuple[Reported, ...]
    comparability: Comparability


def fields_of(
    results: Results, unversioned: Mapping[str, Set[Conditions]]
) -> dict[str, tuple[Field, ...]]:
    """Return the fields by benchmark: the headlines, then the conditions that models share.

    Those that most models share come first.
    """
    headlines: dict[str, list[Reported]] = {}
    shared: dict[str, dict[Conditions, dict[str, Reported]]] = {}
    for model, by_benchmark in sorted(results.items()):
        for benchmark, reported in by_benchmark.items():
            headlines.setdefault(benchmark, []).append(reported[0])
            by_conditions = shared.setdefault(benchmark, {})
            for each in reported:
                measured = each.conditions.of_the_measurement
                if measured.stated:
                    by_conditions.setdefault(measured, {}).setdefault(model, each)
    return {
        benchmark: (
            Field(benchmark, None, tuple(reported), "any"),
            *_shared(benchmark, shared[benchmark], unversioned[benchmark]),
        )
        for benchmark, reported in headlines.items()
    }


def _shared(
    benchmark: str,
    found: Mapping[Conditions, Mapping[str, Reported]],
    unversioned: Set[Conditions],
) -> list[Field]:
    fields = [
        Field(
            benchmark=benchmark,
            conditions=conditions,
            results=tuple(by_model.values()),
            comparability="unversioned" if conditions in unversioned else "alike",
        )
        for conditions, by_model in found.items()
        if len(by_model) > 1
    ]
    # The key of the conditions, as what was met first would change with every model that comes.
    return sorted(fields, key=lambda field: (-len(field.results), _key(field)))


def _key(field: Field) -> str:
    return field.conditions.key if field.conditions else ""
