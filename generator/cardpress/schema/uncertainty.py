"""How far a score may lie from what it measures: a standard error or a confidence interval."""

from statistics import NormalDist
from typing import Annotated, Self

from pydantic import Field, model_validator

from cardpress.messages import N_, _

from .shapes import Expectation, Record, refusal
from .values import Score

StandardError = Annotated[
    float,
    Field(ge=0, le=1e12, allow_inf_nan=False),
    Expectation(
        N_("a standard error of 0 or more"),
        N_("write only the number, in the unit of the score: 1.2"),
        1.2,
        "quantity",
    ),
]
"""The standard error of a score, in the score's own unit."""

# From one half on: a level below it would be a share that was meant as a percentage, as 0.95 is.
Level = Annotated[
    float,
    Field(ge=50, lt=100, allow_inf_nan=False),
    Expectation(
        N_("a level from 50 to below 100 percent"), N_("write 95 for 95%(percent)s"), 95, "quantity"
    ),
]
"""The level of a confidence interval, in percent."""

# Of the half width of an interval and the one that a standard error gives; a bootstrap's interval
# is no normal one, but an error that stands for a margin is off by two.
_MOST_APART = 1.5
# Levels between which an interval without one may have been computed.
_LEAST_LEVEL, _MOST_LEVEL = 68.0, 99.9
_CLOSE = 1e-9


class Interval(Record):
    """A confidence interval of a score."""

    lower: Annotated[Score, Field(examples=[75.6])]
    """Lower end, in the unit of the score."""
    upper: Annotated[Score, Field(examples=[78.0])]
    """Upper end, in the unit of the score."""
    level: Level | None = None
    """Confidence level, in percent; leave it out if the source does not state it."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.lower > self.upper:
            raise refusal(_("lower at most upper"), _("exchange the two"))
        return self


def check_uncertainty(score: float, error: float | None, interval: Interval | None) -> None:
    """Refuse an interval that is not around its score, or does not fit its standard error."""
    if interval is None:
        return
    # A score that its source rounded may lie a little outside.
    slack = _CLOSE * max(1.0, abs(score))
    if not interval.lower - slack <= score <= interval.upper + slack:
        ends = f"{{lower: {score - 1.2:g}, upper: {score + 1.2:g}}}"
        raise refusal(
            _("confidence_interval around the score, %(score)s") % {"score": f"{score:g}"},
            _(
                "write both ends in the score's own unit, not the distance to them: "
                "%(ends)s for %(score)s ± 1.2"
            )
            % {"ends": ends, "score": f"{score:g}"},
        )
    if error is not None and not _fit(error, interval):
        half = (interval.upper - interval.lower) / 2
        raise refusal(
            _("standard_error and confidence_interval to fit each other"),
            _(
                "half of the interval is %(half)s, and 1.96 standard errors are %(margin)s; "
                "keep the one that the source states"
            )
            % {"half": f"{half:.3g}", "margin": f"{1.96 * error:.3g}"},
        )


def _fit(error: float, interval: Interval) -> bool:
    half = (interval.upper - interval.lower) / 2
    levels = (interval.level,) * 2 if interval.level else (_LEAST_LEVEL, _MOST_LEVEL)
    narrow, wide = (NormalDist().inv_cdf(0.5 + level / 200) for level in levels)
    # An error of 0.1 is rounded, and may have been half as much again.
    rounding = 0.5 * 10.0 ** -len(repr(error).partition(".")[2])
    least = narrow * (error - rounding) / _MOST_APART
    most = wide * (error + rounding) * _MOST_APART
    return least - _CLOSE <= half <= most + _CLOSE
