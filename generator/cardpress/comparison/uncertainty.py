"""How far a score is from certain, and when two scores cannot be told apart.

A result's bounds are its stated confidence interval, or else 1.96 standard errors around the score,
which is the usual interval of 95 percent. A result that states neither has its score for both
bounds: whatever its own uncertainty is, it holds the score, so that a score within another's bounds
is not told apart from it, and one outside is taken as it stands.
"""

from typing import NamedTuple

from cardpress.schema import QuotedResult

from .notation import same_score

_ERRORS = 1.96  # of a normal distribution, 95 percent lie within as many standard errors
_CLOSE = 1e-9  # binary fractions: 0.1 + 0.2 is 0.3


class Measure(NamedTuple):
    """A score with the bounds of its uncertainty; both are the score where none is stated."""

    score: float
    lower: float
    upper: float

    @property
    def is_uncertain(self) -> bool:
        """Return whether the score has any stated uncertainty."""
        return self.lower < self.upper


def measure(result: QuotedResult) -> Measure:
    """Return a result's score with its bounds."""
    stated = result.confidence_interval
    if stated:
        return Measure(result.score, stated.lower, stated.upper)
    return around(result.score, _ERRORS * (result.standard_error or 0.0))


def around(score: float, margin: float) -> Measure:
    """Return a score with bounds at the same distance on both sides."""
    return Measure(score, score - margin, score + margin)


def overlap(one: Measure, other: Measure) -> bool:
    """Return whether two results with any stated uncertainty may be of one true score."""
    if not (one.is_uncertain or other.is_uncertain):
        return False
    slack = _CLOSE * max(1.0, abs(one.score), abs(other.score))
    return one.lower <= other.upper + slack and other.lower <= one.upper + slack


def same_result(one: QuotedResult, other: QuotedResult, unit: str) -> bool:
    """Return whether two results agree: one score, or scores that their uncertainty spans."""
    return same_score(one.score, other.score, unit) or overlap(measure(one), measure(other))
