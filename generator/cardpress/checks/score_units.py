"""The rule on scores that fit their benchmark only if they are written in another unit."""

from collections.abc import Iterator

from cardpress import figures
from cardpress.loader import CardFile
from cardpress.messages import N_, _
from cardpress.schema import Model

from .rule import Finding, Findings, Subject, of_each_beside, rule
from .scores import as_written
from .stated_scores import StatedScore, scores_by_card, stated_scores

_RATIO = 2  # errors may be more than all there is, but hardly ever twice as many
_ERROR = 0.05  # percent; a smaller standard error would need a million samples
_CERTAIN = 5  # percent from 0 and from 100, where errors of scores are small
_SMALLER = {
    "hours": (
        60,
        N_("found %(figure)s hours, but the most of another model is %(most)s"),
        N_("write %(number)s if it is in minutes; waive the warning if it is right"),
    ),
    "minutes": (
        60,
        N_("found %(figure)s minutes, but the most of another model is %(most)s"),
        N_("write %(number)s if it is in seconds; waive the warning if it is right"),
    ),
    "seconds": (
        1_000,
        N_("found %(figure)s seconds, but the most of another model is %(most)s"),
        N_("write %(number)s if it is in milliseconds; waive the warning if it is right"),
    ),
    "milliseconds": (
        1_000,
        N_("found %(figure)s milliseconds, but the most of another model is %(most)s"),
        N_("write %(number)s if it is in microseconds; waive the warning if it is right"),
    ),
}
_NEAR = 3  # times; how far from all others a score may well be


@rule(
    "warning",
    example="sources: {card: {title: Model card}}\n"
    "benchmarks: {mmlu: {score: 71, standard_error: 0.012}}",
)
def score_in_another_unit(subject: Subject) -> Findings:
    """A ratio is written as 0.91, and a duration and a standard error in the benchmark's unit."""
    yield from _ratios(scores_by_card(subject))
    benchmarks = subject.compared.catalogue.benchmarks
    timed = {name for name, file in benchmarks.items() if file.card.unit in _SMALLER}
    if timed:
        yield from _durations([one for one in stated_scores(subject) if one.benchmark in timed])


@of_each_beside
def _ratios(_file: CardFile[Model], scores: tuple[StatedScore, ...]) -> Findings:
    for score in scores:
        if score.card.unit == "ratio" and not score.card.range and score.value > _RATIO:
            message = _("found %(figure)s, but scores on %(benchmark)s are ratios") % {
                "figure": figures.number(score.value),
                "benchmark": score.card.name,
            }
            hint = _("write %(number)s if it is in percent; waive the warning if it is right")
            hint %= {"number": as_written(score.value / 100)}
            yield Finding(score.file, score.path, message, hint)
        if score.error and score.card.unit == "percent" and _is_ratio(score.value, score.error):
            message = _("found %(figure)s beside a score of %(score)s percent") % {
                "figure": figures.number(score.error),
                "score": figures.number(score.value),
            }
            hint = _("write %(number)s if it is a fraction; waive the warning if it is right")
            hint %= {"number": as_written(score.error * 100)}
            yield Finding(score.file, (*score.path[:-1], "standard_error"), message, hint)


def _is_ratio(score: float, error: float) -> bool:
    return error < _ERROR and _CERTAIN <= score <= 100 - _CERTAIN


def _durations(scores: list[StatedScore]) -> Findings:
    """Yield the durations that fit beside those of other models in the next smaller unit."""
    for score in scores:
        times, message, hint = _SMALLER[score.card.unit]
        others = list(_of_others(score, scores))
        if not others or score.value * _NEAR < max(others) * times:
            continue
        if score.value / times <= max(others) * _NEAR:
            figure, most = figures.number(score.value), figures.number(max(others))
            yield Finding(
                score.file,
                score.path,
                _(message) % {"figure": figure, "most": most},
                _(hint) % {"number": as_written(score.value / times)},
            )


def _of_others(score: StatedScore, scores: list[StatedScore]) -> Iterator[float]:
    for other in scores:
        if other.benchmark == score.benchmark and other.file is not score.file:
            yield other.value
