"""The rule on scores that fit their benchmark only if they are written in another unit."""

from collections.abc import Iterator

from cardpress import figures

from .rule import Finding, Findings, Subject, rule
from .scores import StatedScore, stated_scores

_RATIO = 2  # errors may be more than all there is, but hardly ever twice as many
_ERROR = 0.05  # percent; a smaller standard error would need a million samples
_CERTAIN = 5  # percent from 0 and from 100, where errors of scores are small
_SMALLER = {
    "hours": ("minutes", 60),
    "minutes": ("seconds", 60),
    "seconds": ("milliseconds", 1_000),
    "milliseconds": ("microseconds", 1_000),
}
_NEAR = 3  # times; how far from all others a score may well be


@rule(
    "warning",
    example="sources: {card: {title: Model card}}\n"
    "benchmarks: {mmlu: {score: 71, standard_error: 0.012}}",
)
def score_in_another_unit(subject: Subject) -> Findings:
    """A ratio is written as 0.91, and a duration and a standard error in the benchmark's unit."""
    scores = list(stated_scores(subject))
    for score in scores:
        if score.card.unit == "ratio" and not score.card.range and score.value > _RATIO:
            found, ratio = figures.number(score.value), figures.number(score.value / 100)
            message = f"found {found}, but scores on {score.card.name} are ratios"
            hint = f"write {ratio} if it is in percent; waive the warning if it is right"
            yield Finding(score.file, score.path, message, hint)
        if score.error and score.card.unit == "percent" and _is_ratio(score.value, score.error):
            error, percent = figures.number(score.error), figures.number(score.error * 100)
            message = f"found {error} beside a score of {figures.number(score.value)} percent"
            hint = f"write {percent} if it is a fraction; waive the warning if it is right"
            yield Finding(score.file, (*score.path[:-1], "standard_error"), message, hint)
    yield from _durations([score for score in scores if score.card.unit in _SMALLER])


def _is_ratio(score: float, error: float) -> bool:
    return error < _ERROR and _CERTAIN <= score <= 100 - _CERTAIN


def _durations(scores: list[StatedScore]) -> Findings:
    """Yield the durations that fit beside those of other models in the next smaller unit."""
    for score in scores:
        unit, times = _SMALLER[score.card.unit]
        others = list(_of_others(score, scores))
        if not others or score.value * _NEAR < max(others) * times:
            continue
        if score.value / times <= max(others) * _NEAR:
            found = figures.number(score.value)
            message = f"found {found} {score.card.unit}, but the most of another model is "
            message += figures.number(max(others))
            meant = figures.number(score.value / times)
            hint = f"write {meant} if it is in {unit}; waive the warning if it is right"
            yield Finding(score.file, score.path, message, hint)


def _of_others(score: StatedScore, scores: list[StatedScore]) -> Iterator[float]:
    for other in scores:
        if other.benchmark == score.benchmark and other.file is not score.file:
            yield other.value
