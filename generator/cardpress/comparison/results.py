"""Every result on a model's own card, with its benchmark, its source and its conditions."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cardpress.catalogue import Catalogue
from cardpress.loader import CardFile
from cardpress.problem import FieldPath
from cardpress.schema import Model, Result

from .conditions import Conditions


@dataclass(frozen=True)
class ReportedResult:
    """A result on a model's own card.

    ``source`` is the key of its source in that card, None if the card declares none; ``path`` is
    its place in the card.
    """

    model: str
    benchmark: str
    result: Result
    source: str | None
    conditions: Conditions
    path: FieldPath = field(compare=False)


Results = Mapping[str, Mapping[str, tuple[ReportedResult, ...]]]
"""By model and benchmark, each in the author's order but slices last: the first is the headline."""


def reported_results(catalogue: Catalogue) -> Results:
    """Return the results of all cards; those on a broken or unknown benchmark are left out."""
    return {model: _of(model, file, catalogue) for model, file in catalogue.models.items()}


def _of(
    model: str, file: CardFile[Model], catalogue: Catalogue
) -> dict[str, tuple[ReportedResult, ...]]:
    by_benchmark: dict[str, tuple[ReportedResult, ...]] = {}
    for reference, results in file.card.benchmarks.items():
        benchmark = catalogue.find("benchmark", reference)
        # A broken benchmark is found, but has no unit or direction by which to read a score.
        if benchmark is None or benchmark not in catalogue.benchmarks:
            continue
        reported = [
            ReportedResult(
                model=model,
                benchmark=benchmark,
                result=result,
                source=file.card.source_key(result),
                conditions=Conditions.of(result),
                path=("benchmarks", reference, number),
            )
            for number, result in enumerate(results)
        ]
        # Stable, so that the author's order holds among the wholes, and among the slices.
        by_benchmark[benchmark] = tuple(sorted(reported, key=_is_of_slice))
    return by_benchmark


def _is_of_slice(reported: ReportedResult) -> bool:
    return bool(reported.conditions.slice)
