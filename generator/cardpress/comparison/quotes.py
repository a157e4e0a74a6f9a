"""Scores that a source quotes of another model, checked against that model's own card."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, TypedDict

from cardpress.catalogue import Catalogue
from cardpress.loader import CardFile
from cardpress.problem import FieldPath
from cardpress.schema import Benchmark, Comparison, Model, QuotedResult, Source

from .conditions import Conditions
from .notation import folded
from .results import ReportedResult, Results
from .spread import Spread, score_spread
from .uncertainty import same_result

Verdict = Literal["agrees", "differs", "absent"]


class _Judgement(TypedDict):
    verdict: Verdict
    own: tuple[ReportedResult, ...]
    spread: Spread


@dataclass(frozen=True)
class Quote:
    """A quoted score, and what the quoted model's own card says.

    ``own`` are the results of that card that the quotation may mean, the nearest first: from
    another document, under conditions that the quotation does not contradict. The verdict is
    ``absent`` if there are none. ``spread`` is the distance to the nearest; ``source`` is a key of
    the quoting card, ``locator`` a place in it, and ``path`` the quotation's place in the card.
    """

    by: str
    model: str
    benchmark: str
    quoted: QuotedResult
    source: str | None
    locator: str | None
    verdict: Verdict
    own: tuple[ReportedResult, ...]
    spread: Spread
    path: FieldPath = field(compare=False)


def quotes_of(file: CardFile[Model], catalogue: Catalogue, results: Results) -> Iterator[Quote]:
    """Yield every score of other models that a card quotes, in the author's order."""
    for number, comparison in enumerate(file.card.comparisons):
        source = file.card.source_key(comparison)
        for model, benchmark, quoted, path in _quoted(comparison, catalogue):
            reported = results.get(model, {}).get(benchmark.place.id, ())
            document = file.card.sources.get(source or "")
            own = candidates(quoted, _independent(reported, document, catalogue))
            yield Quote(
                by=file.place.id,
                model=model,
                benchmark=benchmark.place.id,
                quoted=quoted,
                source=source,
                locator=comparison.locator,
                **_judged(quoted, own, benchmark.card),
                path=("comparisons", number, "results", *path),
            )


def _quoted(
    comparison: Comparison, catalogue: Catalogue
) -> Iterator[tuple[str, CardFile[Benchmark], QuotedResult, FieldPath]]:
    """Yield the model, benchmark and path of each quoted score whose references can be resolved."""
    for reference, scores in comparison.results.items():
        model = catalogue.find("model", reference)
        for name, quoted in scores.items():
            benchmark = catalogue.benchmark(name)
            if model is not None and benchmark is not None:
                yield model, benchmark, quoted, (reference, name)


def _independent(
    results: Iterable[ReportedResult], document: Source | None, catalogue: Catalogue
) -> Iterator[ReportedResult]:
    """Yield the results of another model that come from another document than a quotation."""
    for reported in results:
        sources = catalogue.models[reported.model].card.sources
        if not _same_document(document, sources.get(reported.source or "")):
            yield reported


def candidates(quoted: QuotedResult, results: Iterable[ReportedResult]) -> list[ReportedResult]:
    """Return the results that a quotation may mean, in their author's order."""
    conditions = Conditions.of(quoted)
    compatible = [
        reported for reported in results if not reported.conditions.contradict(conditions)
    ]
    # If any states the very same conditions, the quotation means that one, and no vaguer one.
    exact = [
        reported for reported in compatible if reported.conditions.of_the_measurement == conditions
    ]
    return exact if conditions.stated and exact else compatible


def _judged(quoted: QuotedResult, own: list[ReportedResult], benchmark: Benchmark) -> _Judgement:
    # No result is no contradiction: nobody is accused where there is nothing to hold against it.
    if not own:
        return {"verdict": "absent", "own": (), "spread": Spread()}
    agreeing = [
        reported for reported in own if same_result(reported.result, quoted, benchmark.unit)
    ]
    if agreeing:
        return {"verdict": "agrees", "own": tuple(agreeing), "spread": Spread(0.0, 0.0)}
    spreads = [
        (score_spread([reported.result.score, quoted.score], benchmark), reported)
        for reported in own
    ]
    by_distance = sorted(spreads, key=lambda pair: pair[0].size or 0.0)
    nearest_first = tuple(reported for _, reported in by_distance)
    return {"verdict": "differs", "own": nearest_first, "spread": by_distance[0][0]}


def _same_document(one: Source | None, other: Source | None) -> bool:
    """Return whether two cards cite the same document, which cannot confirm itself."""
    if one is None or other is None:
        return False
    if one.url and other.url:
        return one.url == other.url
    # "Model card" may be the title of any developer's; only the publisher tells which it is.
    same_publisher = folded(one.publisher or "") == folded(other.publisher or "")
    return folded(one.title) == folded(other.title) and same_publisher
