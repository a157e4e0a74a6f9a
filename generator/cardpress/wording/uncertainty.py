"""Scores with their uncertainty, and what else a source says of the run that measured them."""

from decimal import Decimal

from cardpress import figures
from cardpress.comparison import measure
from cardpress.messages import _
from cardpress.schema import QuotedResult

from .conditions import listed


def scored(result: QuotedResult, unit: str, *, in_full: bool = False) -> figures.Figure:
    """Return a score with what it may be off by, where that is known: 76.8% ± 1.2.

    An interval that is not even around its score is shown by its ends: 1,285 (1,279-1,294).
    """
    shown = figures.score(result.score, unit, in_full=in_full)
    found = measure(result)
    if not found.is_uncertain:
        return shown
    below, above = (figures.margin(abs(end - found.score)) for end in (found.lower, found.upper))
    if below == above:
        return figures.Figure(f"{shown} ± {above}", shown.decimals)
    ends = f"{figures.number(found.lower)}\N{EN DASH}{figures.number(found.upper)}"
    return figures.Figure(f"{shown} ({ends})", shown.decimals)


def stated_uncertainty(result: QuotedResult) -> str:
    """Return what a source says of a score's uncertainty, in its own figures; empty if nothing."""
    return listed(part for part in (_interval(result), _error(result)) if part)


def _interval(result: QuotedResult) -> str:
    stated = result.confidence_interval
    if stated is None:
        return ""
    parts = {"lower": figures.number(stated.lower), "upper": figures.number(stated.upper)}
    if stated.level is None:
        return _("interval %(lower)s to %(upper)s") % parts
    level = figures.score(stated.level, "percent", in_full=True)
    return _("%(level)s interval %(lower)s to %(upper)s") % {**parts, "level": level}


def _error(result: QuotedResult) -> str:
    if result.standard_error is None:
        return ""
    return _("standard error %(size)s") % {"size": figures.number(result.standard_error)}


def duration(seconds: float) -> str:
    """Format a duration with all its parts: 12.5 s, 7 min 50 s, 36 h."""
    minutes, rest = divmod(Decimal(repr(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((hours, "hours"), (minutes, "minutes"), (rest, "seconds"))
    return " ".join(figures.score(float(size), unit, in_full=True) for size, unit in parts if size)
