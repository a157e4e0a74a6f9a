"""Rules on scores: on the benchmark's scale, not older than it, and not another model's."""

from collections import Counter
from decimal import Decimal
from itertools import chain, combinations
from statistics import median

from cardpress import figures
from cardpress.comparison import ResultsOfModel, is_before
from cardpress.loader import CardFile
from cardpress.messages import _, ngettext
from cardpress.problem import FieldPath
from cardpress.schema import Benchmark, Model

from .rule import Finding, Findings, Subject, of_each_beside, rule
from .stated_scores import StatedScore, scores_by_card, stated_scores

_LEAST_IDENTICAL = 4  # benchmarks; fewer equal scores may be chance
_COMMON = 20  # models; a score that more of them share is no sign of copying
_FEW = 3  # own scores that a message names
_FRACTION = 20
_USUAL = 10  # percent; a benchmark whose median is lower may well have scores below 1


@rule("problem", example="sources: {card: {title: Model card}}\nbenchmarks: {mmlu: 864}")
def score_out_of_range(subject: Subject) -> Findings:
    """A score is within its benchmark's range, which for percent is 0 to 100 unless stated."""
    yield from _out_of_range(scores_by_card(subject))


@of_each_beside
def _out_of_range(_file: CardFile[Model], scores: tuple[StatedScore, ...]) -> Findings:
    for score in scores:
        low, high = _bounds(score.card)
        if (low is not None and score.value < low) or (high is not None and score.value > high):
            message = _out_of(low, high) % {
                "low": figures.number(low or 0),
                "high": figures.number(high or 0),
                "benchmark": score.card.name,
                "found": figures.number(score.value),
            }
            hint = _("write it in the benchmark's unit, %(unit)s") % {"unit": score.card.unit}
            yield Finding(score.file, score.path, message, hint)


@rule("warning", example="sources: {card: {title: Model card}}\nbenchmarks: {mmlu: 0.864}")
def score_on_another_scale(subject: Subject) -> Findings:
    """A percentage is written as 82, not as a fraction, 0.82."""
    by_benchmark: dict[str, list[StatedScore]] = {}
    for file, stated in scores_by_card(subject):
        for score in file.latest(_fractions, stated):
            by_benchmark.setdefault(score.benchmark, []).append(score)
    # No problem but a warning: on a hard benchmark 0.8 percent may be the true score.
    for benchmark, small in by_benchmark.items():
        # Fractions do not count, or many of them would hide that they are wrong.
        scores = (score.value for score in stated_scores(subject) if score.benchmark == benchmark)
        large = [value for value in scores if abs(value) > 1]
        usual = median(large) if large else None
        for score in small:
            if _may_be_fraction(score, usual):
                message = _("found %(figure)s percent, but no score on this benchmark is above 1")
                if usual:
                    message = _("found %(figure)s percent, but other scores are around %(usual)s")
                message %= {
                    "figure": figures.number(score.value),
                    "usual": figures.number(usual or 0),
                }
                hint = _("write %(number)s if it is a fraction; waive the warning if it is right")
                hint %= {"number": as_written(score.value * 100)}
                yield Finding(score.file, score.path, message, hint)


def _fractions(_file: CardFile[Model], scores: tuple[StatedScore, ...]) -> list[StatedScore]:
    return [score for score in scores if score.card.unit == "percent" and 0 < score.value <= 1]


def _may_be_fraction(score: StatedScore, usual: float | None) -> bool:
    if usual is None:
        return score.value < 1
    # Errors are few on easy data, so that a low median says nothing; a twentieth of it does.
    is_error = score.card.direction == "lower_is_better"
    return usual >= _USUAL or (is_error and score.value * _FRACTION <= usual)


@rule(
    "warning",
    example="sources: {card: {title: Model card, published: 2019}}\nbenchmarks: {mmlu: 86.4}",
)
def source_older_than_benchmark(subject: Subject) -> Findings:
    """A source does not report results on a benchmark that was released after it."""
    yield from _older_sources(scores_by_card(subject))


@of_each_beside
def _older_sources(_file: CardFile[Model], scores: tuple[StatedScore, ...]) -> Findings:
    for score in scores:
        released = score.card.released
        sources = score.file.card.sources
        stated: list[tuple[FieldPath, str | None]] = [((*score.path[:-1], "date"), score.date)]
        if score.source in sources:
            stated.append((("sources", score.source, "published"), sources[score.source].published))
        for path, day in stated:
            if day and released and is_before(day, released):
                message = _(
                    "%(benchmark)s was released %(released)s, "
                    "but %(field)s on line %(line)s is %(date)s"
                ) % {
                    "benchmark": score.card.name,
                    "released": figures.date(released),
                    "field": ".".join(map(str, path)),
                    "line": score.file.document.locate(path)[0].line,
                    "date": figures.date(day),
                }
                hint = _("correct the date or the source of the score; otherwise waive the warning")
                yield Finding(score.file, score.path, message, hint)
                break  # of one score one warning, for one waiver


@rule(
    "warning",
    example="sources: {card: {title: Model card}}\n"
    "benchmarks: {mmlu: 71.4, math: 42.5, gpqa-diamond: 38.8, aime-2024: 13.3}",
)
def identical_scores(subject: Subject) -> Findings:
    """Two models do not have identical scores on four or more benchmarks."""
    headlines = {
        file.place.id: file.latest(_headlines, results)
        for file, results in subject.beside(subject.compared.results)
    }
    identical = _identical(headlines)
    for (one, other), count in sorted(identical.items()):
        shared = len(headlines[one].keys() & headlines[other].keys())
        # Half of those shared as well: among dozens of easy benchmarks four may be equal by chance.
        if count >= _LEAST_IDENTICAL and count * 2 >= shared:
            for model, twin in ((one, other), (other, one)):
                file = subject.compared.catalogue.models[model]
                message = ngettext(
                    "%(count)s of %(shared)s score is identical to that of '%(model)s'",
                    "%(count)s of %(shared)s scores are identical to those of '%(model)s'",
                    shared,
                ) % {"count": count, "shared": shared, "model": twin}
                hint = _("check that they were not copied; waive the warning if both were measured")
                yield Finding(file, ("benchmarks",), message, hint, key=True)


@rule(
    "warning",
    example="sources: {card: {title: Model card}}\n"
    "comparisons:\n  - results: {rocket-1: {mmlu: 75.2}}",
)
def quoted_score_differs(subject: Subject) -> Findings:
    """A quoted score of another model agrees with that model's own card."""
    catalogue = subject.compared.catalogue
    for quote in chain.from_iterable(subject.compared.quotes.values()):
        if quote.verdict == "differs":
            unit = catalogue.benchmarks[quote.benchmark].card.unit
            # In full: rounded as on pages, two scores that differ could read the same.
            quoted = figures.score(quote.quoted.score, unit, in_full=True)
            rival = catalogue.models[quote.model]
            own = [
                _("%(score)s on line %(line)s")
                % {
                    "score": figures.score(reported.result.score, unit, in_full=True),
                    "line": rival.document.locate(reported.path)[0].line,
                }
                for reported in quote.own
            ]
            message = _("quoted as %(quoted)s, but the card of '%(model)s' has %(scores)s")
            if own[_FEW:]:
                message = _(
                    "quoted as %(quoted)s, but the card of '%(model)s' has %(scores)s and others"
                )
            message %= {"quoted": quoted, "model": quote.model, "scores": ", ".join(own[:_FEW])}
            hint = _("correct it here or in %(path)s; waive it if both sources say so")
            hint %= {"path": rival.place.path}
            yield Finding(catalogue.models[quote.by], quote.path, message, hint)


def _headlines(_file: CardFile[Model], results: ResultsOfModel) -> dict[str, float]:
    return {name: reported[0].result.score for name, reported in results.items()}


def _identical(headlines: dict[str, dict[str, float]]) -> Counter[tuple[str, str]]:
    """Return for each pair of models the number of benchmarks with identical scores."""
    # By score, not by pair of models: of 2,000 models there are two million pairs, nearly all of
    # which share nothing.
    sharing: dict[tuple[str, float], list[str]] = {}
    for model, scores in headlines.items():
        for score in scores.items():
            sharing.setdefault(score, []).append(model)
    # Beyond that, pairs also grow with the square of the models that share a score.
    rare = (models for models in sharing.values() if len(models) <= _COMMON)
    return Counter(pair for models in rare for pair in combinations(models, 2))


def _out_of(low: float | None, high: float | None) -> str:
    if high is None:
        return _(
            "expected a score of at least %(low)s, the range of %(benchmark)s, found %(found)s"
        )
    if low is None:
        return _(
            "expected a score of at most %(high)s, the range of %(benchmark)s, found %(found)s"
        )
    return _(
        "expected a score from %(low)s to %(high)s, the range of %(benchmark)s, found %(found)s"
    )


def as_written(value: float) -> str:
    """Return a number as a card writes it, whatever the language."""
    return f"{Decimal(f'{value:.12g}').normalize():f}"


def _bounds(card: Benchmark) -> tuple[float | None, float | None]:
    if card.range:
        return card.range.min, card.range.max
    # A range that a card states counts alone, even if open: a word error rate may exceed 100.
    return (0, 100) if card.unit == "percent" else (None, None)
