"""Every result that models report of themselves, with its card, its source and its conditions."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cardpress.catalogue import Catalogue
from cardpress.loader import CardFile
from cardpress.schema import Model, Result

from .conditions import Conditions


@dataclass(frozen=True)
class Reported:
    """A result on a model's own card.

    ``source`` is the key of its source in that card, None where the card names none; ``path`` is
    its place in the card.
    """

    model: str
    benchmark: str
    result: Result
    source: str | None
    conditions: Conditions
    path: tuple[str | int, ...] = field(compare=False)


Results = Mapping[str, Mapping[str, tuple[Reported, ...]]]
"""By model and benchmark, each in the author's order: the first is the headline."""


def reported_results(catalogue: Catalogue) -> Results:
    """Bring together what all cards report; results on a broken benchmark are left out."""
    return {model: _of(model, file, catalogue) for model, file in catalogue.models.items()}


def _of(model: str, file: CardFile[Model], catalogue: Catalogue) -> dict[str, tuple[Reported, ...]]:
    found: dict[str, tuple[Reported, ...]] = {}
    for reference, results in file.card.benchmarks.items():
        if benchmark := catalogue.find("benchmark", reference):
            if benchmark not in catalogue.benchmarks:
                continue
            found[benchmark] = tuple(
                Reported(
                    model=model,
                    benchmark=benchmark,
                    result=result,
                    source=file.card.source_key(result),
                    conditions=Conditions.of(result),
                    path=("benchmarks", reference, number),
                )
                for number, result in enumerate(results)
            )
    return found
