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


ResultsOfModel = Mapping[str, tuple[ReportedResult, ...]]
"""By benchmark, each in the author's order but slices last: the first is the headline."""
Results = Mapping[str, ResultsOfModel]
"""By model."""


def results_of(file: CardFile[Model], catalogue: Catalogue) -> ResultsOfModel:
    """Return the results of a card; those on a broken or unknown benchmark are left out."""
    by_benchmark: dict[str, tuple[ReportedResult, ...]] = {}
    for reference, results in file.card.benchmarks.items():
        benchmark = catalogue.find("benchmark", reference)
        # A broken benchmark is found, but has no unit or direction by which to read a score.
        if benchmark is None or benchmark not in catalogue.benchmarks:
            continue
        reported = [
            ReportedResult(
                model=file.place.id,
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
