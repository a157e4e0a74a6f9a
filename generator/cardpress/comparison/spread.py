"""How far apart several values of one thing lie."""

from dataclasses import dataclass

from cardpress.schema import Benchmark

from .notation import distance


@dataclass(frozen=True)
class Spread:
    """How far values lie apart: ``size`` in their own unit, ``share`` of what they could be.

    Both are None for values without a distance, such as texts and dates.
    """

    size: float | None = None
    share: float | None = None


def score_spread(scores: list[float], benchmark: Benchmark) -> Spread:
    """Return how far scores lie apart, as a share of the benchmark's range where it has one."""
    size = distance(scores, benchmark.unit)
    bounds = benchmark.range
    if bounds and bounds.min is not None and bounds.max is not None:
        return Spread(size, size / (bounds.max - bounds.min))
    if benchmark.unit == "percent":
        return Spread(size, size / 100)
    # An open scale, as Elo, has no range: the largest score is the only measure there is.
    return relative(scores)


def relative(values: list[float]) -> Spread:
    """Return how far values lie apart, as a share of the largest."""
    size = max(values) - min(values)
    # By the largest, not the first: the order in which a card names its sources changes nothing.
    largest = max(map(abs, values))
    return Spread(size, size / largest if largest else 0.0)
