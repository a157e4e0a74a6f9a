"""Rules on scores: on the benchmark's scale, not older than it, and not another model's."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from statistics import median
from typing import NamedTuple

from generator import filters
from generator.comparison import Reported, is_before
from generator.loader import CardFile
from generator.schema import Benchmark, Model

from .rule import Finding, Findings, Path, Subject, rule

_LEAST_IDENTICAL = 4  # benchmarks; fewer equal scores may be chance
_COMMON = 20  # models; a score that more of them share is no sign of copying
_USUAL = 10  # percent; a benchmark whose median is lower may well have scores below 1


class _Score(NamedTuple):
    file: CardFile[Model]
    path: Path
    value: float
    benchmark: str
    card: Benchmark


@rule("problem", example="sources: {card: {title: Model card}}\nbenchmarks: {mmlu: 864}")
def score_out_of_range(subject: Subject) -> Findings:
    """A score lies within the range that its benchmark's card states."""
    for score in _scores(subject):
        bounds = score.card.range
        if bounds is None:
            continue
        low, high = bounds.min, bounds.max
        if (low is not None and score.value < low) or (high is not None and score.value > high):
            shown = [filters.number(end) for end in (low, high) if end is not None]
            among = f"from {' to '.join(shown)}" if len(shown) > 1 else _one_end(low, shown[0])
            found = filters.number(score.value)
            message = f"expected a score {among}, the range of {score.card.name}, found {found}"
            hint = f"write it in the benchmark's unit, {score.card.unit}"
            yield Finding(score.file, score.path, message, hint)


@rule("warning", example="sources: {card: {title: Model card}}\nbenchmarks: {mmlu: 0.864}")
def score_on_another_scale(subject: Subject) -> Findings:
    """A percentage is written as 82, not as 0.82 beside the 82 of others."""
    by_benchmark: dict[str, list[_Score]] = {}
    for score in _scores(subject):
        by_benchmark.setdefault(score.benchmark, []).append(score)
    for scores in by_benchmark.values():
        if scores[0].card.unit != "percent":
            continue
        usual = [score.value for score in scores if score.value > 1]
        for score in scores:
            if usual and 0 < score.value <= 1 and median(usual) >= _USUAL:
                percent = filters.number(score.value * 100)
                beside = filters.number(median(usual))
                found = filters.number(score.value)
                message = f"found {found} percent, where other scores are around {beside}"
                hint = f"write {percent} if it is a fraction of one; waive it if it is right"
                yield Finding(score.file, score.path, message, hint)


@rule(
    "warning",
    example="sources: {card: {title: Model card, published: 2019}}\nbenchmarks: {mmlu: 86.4}",
)
def source_older_than_benchmark(subject: Subject) -> Findings:
    """A document cannot report on a benchmark that was released later."""
    catalog = subject.compared.catalog
    for file in subject.models():
        for reported in _reported(subject, file):
            card = catalog.benchmarks[reported.benchmark].card
            source = file.card.sources.get(reported.source or "")
            stated = [reported.result.date, source.published if source else None]
            for day in (day for day in stated if day and card.released):
                if is_before(day, card.released or ""):
                    released = filters.date(card.released or "")
                    message = (
                        f"expected a date after {released}, when {card.name} was released; "
                        f"found {filters.date(day)}"
                    )
                    hint = "correct the date, the source or the benchmark"
                    yield Finding(file, reported.path, message, hint)
                    break


@rule(
    "warning",
    example="sources: {card: {title: Model card}}\n"
    "benchmarks: {mmlu: 71.4, math: 42.5, gpqa-diamond: 38.8, aime-2024: 13.3}",
)
def identical_scores(subject: Subject) -> Findings:
    """Two models do not have the same scores on four benchmarks or more, unless one was copied."""
    headlines = {
        model: {name: reported[0].result.score for name, reported in results.items()}
        for model, results in subject.compared.results.items()
    }
    identical = _identical(headlines)
    for (one, other), count in sorted(identical.items()):
        shared = len(headlines[one].keys() & headlines[other].keys())
        if count >= _LEAST_IDENTICAL and count * 2 >= shared:
            for model, twin in ((one, other), (other, one)):
                file = subject.compared.catalog.models[model]
                message = f"{count} of {shared} scores are those of '{twin}', to the digit"
                hint = "check that they were not copied; waive it where both were measured so"
                yield Finding(file, ("benchmarks",), message, hint, key=True)


@rule(
    "warning",
    example="sources: {card: {title: Model card}}\n"
    "comparisons:\n  - results: {rocket-1: {mmlu: 75.2}}",
)
def quoted_score_differs(subject: Subject) -> Findings:
    """A score quoted of another model is one that the other model's own card has."""
    catalog = subject.compared.catalog
    for quotes in subject.compared.quotes.values():
        for quote in quotes:
            if quote.verdict == "differs" and quote.own:
                benchmark = catalog.benchmarks[quote.benchmark].card
                quoted = filters.score(quote.quoted.score, benchmark.unit)
                own = filters.score(quote.own.result.score, benchmark.unit)
                message = f"quoted as {quoted}, the card of '{quote.model}' has {own}"
                hint = (
                    f"correct the wrong one; where the sources do differ, list this one there too "
                    f"({catalog.models[quote.model].place.path}), or waive the warning"
                )
                yield Finding(catalog.models[quote.by], quote.path, message, hint)


def _identical(headlines: dict[str, dict[str, float]]) -> Counter[tuple[str, str]]:
    """Count for each pair of models the benchmarks on which their scores are the same."""
    sharing: dict[tuple[str, float], list[str]] = {}
    for model, scores in headlines.items():
        for score in scores.items():
            sharing.setdefault(score, []).append(model)
    rare = (models for models in sharing.values() if len(models) <= _COMMON)
    return Counter(pair for models in rare for pair in combinations(models, 2))


def _one_end(low: float | None, shown: str) -> str:
    return f"of at least {shown}" if low is not None else f"of at most {shown}"


def _scores(subject: Subject) -> Iterator[_Score]:
    """Yield every score of every card, the model's own and the quoted ones."""
    catalog = subject.compared.catalog
    for file in subject.models():
        for reported in _reported(subject, file):
            card = catalog.benchmarks[reported.benchmark].card
            path = (*reported.path, "score")
            yield _Score(file, path, reported.result.score, reported.benchmark, card)
        for quote in subject.compared.quotes[file.place.id]:
            card = catalog.benchmarks[quote.benchmark].card
            yield _Score(file, (*quote.path, "score"), quote.quoted.score, quote.benchmark, card)


def _reported(subject: Subject, file: CardFile[Model]) -> Iterator[Reported]:
    for reported in subject.compared.results[file.place.id].values():
        yield from reported
