"""Scores that a source printed of another model, checked against that model's own card."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, TypedDict

from cardpress.catalogue import Catalogue
from cardpress.loader import CardFile
from cardpress.schema import Benchmark, Model, QuotedResult, Source

from .agreement import Spread, score_spread
from .conditions import Conditions
from .notation import folded, same_score
from .results import Reported, Results

Verdict = Literal["agrees", "differs", "absent"]


class _Judgement(TypedDict):
    verdict: Verdict
    own: tuple[Reported, ...]
    spread: Spread


@dataclass(frozen=True)
class Quote:
    """A quoted score, and what the quoted model's own card says.

    ``own`` are the results of that card of which the quotation may speak, the nearest first: from
    another document, under conditions that the quotation does not contradict. Without any the
    verdict is ``absent``. ``spread`` is the distance to the nearest; ``source`` is a key in the
    quoting card, ``path`` the place there.
    """

    by: str
    model: str
    benchmark: str
    quoted: QuotedResult
    source: str | None
    verdict: Verdict
    own: tuple[Reported, ...]
    spread: Spread
    path: tuple[str | int, ...] = field(compare=False)


def quotes_of(file: CardFile[Model], catalogue: Catalogue, results: Results) -> Iterator[Quote]:
    """Yield every score of other models that a card quotes, in the author's order."""
    for number, comparison in enumerate(file.card.comparisons):
        key = file.card.source_key(comparison)
        for reference, printed in comparison.results.items():
            model = catalogue.find("model", reference)
            for name, quoted in printed.items():
                benchmark = catalogue.benchmark(name)
                if model is None or benchmark is None:
                    continue
                reported = results.get(model, {}).get(benchmark.place.id, ())
                others = [
                    each
                    for each in reported
                    if not _same_document(
                        file.card.sources.get(key or ""),
                        catalogue.models[model].card.sources.get(each.source or ""),
                    )
                ]
                own = candidates(quoted, others)
                yield Quote(
                    by=file.place.id,
                    model=model,
                    benchmark=benchmark.place.id,
                    quoted=quoted,
                    source=key,
                    **_judged(quoted, own, benchmark.card),
                    path=("comparisons", number, "results", reference, name),
                )


def candidates(quoted: QuotedResult, reported: Iterable[Reported]) -> list[Reported]:
    """Return the results of which a quotation may speak, in their author's order."""
    conditions = Conditions.of(quoted)
    comparable = [each for each in reported if not each.conditions.contradict(conditions)]
    # Results that state the very same conditions are what the quotation speaks of.
    exact = [each for each in comparable if each.conditions.of_the_measurement == conditions]
    return exact if conditions.stated and exact else comparable


def _judged(quoted: QuotedResult, own: list[Reported], benchmark: Benchmark) -> _Judgement:
    if not own:
        return {"verdict": "absent", "own": (), "spread": Spread()}
    agreeing = [e for e in own if same_score(e.result.score, quoted.score, benchmark.unit)]
    if agreeing:
        return {"verdict": "agrees", "own": tuple(agreeing), "spread": Spread(0.0, 0.0)}
    apart = [(score_spread([each.result.score, quoted.score], benchmark), each) for each in own]
    nearest = sorted(apart, key=lambda each: each[0].size or 0.0)
    own_first = tuple(each for _, each in nearest)
    return {"verdict": "differs", "own": own_first, "spread": nearest[0][0]}


def _same_document(one: Source | None, other: Source | None) -> bool:
    """Return whether two cards cite one document, which cannot bear itself out."""
    if one is None or other is None:
        return False
    if one.url and other.url:
        return one.url == other.url
    same_publisher = folded(one.publisher or "") == folded(other.publisher or "")
    return folded(one.title) == folded(other.title) and same_publisher
