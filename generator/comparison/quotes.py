"""Scores that a source printed of another model, checked against that model's own card."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from generator.catalog import Catalog
from generator.loader import CardFile
from generator.schema import Benchmark, Model, QuotedResult

from .agreement import Spread, score_spread
from .conditions import Conditions
from .notation import same_score
from .results import Reported, Results

Verdict = Literal["agrees", "differs", "absent"]


@dataclass(frozen=True)
class Quote:
    """A quoted score, and what the quoted model's own card says.

    ``own`` is the result of that card which says the same; where none does, the first that was
    measured under conditions which the quotation does not contradict. Without any such result it is
    None, and the verdict ``absent``. ``source`` is a key in the quoting card, ``path`` the place
    there.
    """

    by: str
    model: str
    benchmark: str
    quoted: QuotedResult
    source: str | None
    verdict: Verdict
    own: Reported | None
    spread: Spread
    path: tuple[str | int, ...] = field(compare=False)


def quotes_of(file: CardFile[Model], catalog: Catalog, results: Results) -> Iterator[Quote]:
    """Yield every score of other models that a card quotes, in the author's order."""
    for number, comparison in enumerate(file.card.comparisons):
        source = file.card.source_key(comparison)
        for reference, printed in comparison.results.items():
            model = catalog.find("model", reference)
            for name, quoted in printed.items():
                benchmark = catalog.benchmark(name)
                if model is None or benchmark is None:
                    continue
                reported = results.get(model, {}).get(benchmark.place.id, ())
                verdict, own = judge(quoted, reported, benchmark.card)
                scores = [quoted.score, own.result.score if own else quoted.score]
                yield Quote(
                    by=file.place.id,
                    model=model,
                    benchmark=benchmark.place.id,
                    quoted=quoted,
                    source=source,
                    verdict=verdict,
                    own=own,
                    spread=score_spread(scores, benchmark.card),
                    path=("comparisons", number, "results", reference, name),
                )


def judge(
    quoted: QuotedResult, reported: tuple[Reported, ...], benchmark: Benchmark
) -> tuple[Verdict, Reported | None]:
    """Tell whether a model's own results bear a quoted score out, and which of them does."""
    conditions = Conditions.of(quoted)
    comparable = [each for each in reported if not each.conditions.contradict(conditions)]
    # Results that state the very same conditions are what the quotation speaks of.
    exact = [each for each in comparable if conditions.stated and each.conditions == conditions]
    candidates = exact or comparable
    if not candidates:
        return "absent", None
    for each in candidates:
        if same_score(each.result.score, quoted.score, benchmark.unit):
            return "agrees", each
    return "differs", candidates[0]
