"""What to write for a score that its source prints with its uncertainty: 79.4 ± 1.2."""

import re
from decimal import Decimal

from cardpress.messages import _

from .qualifiers import Qualifiers, is_level, qualified

_NUMBER = r"(?:\d+(?:\.\d+)?|\.\d+)"
_SIGNED = rf"[-+\u2212]?\s*{_NUMBER}"
# A unit behind a figure is that of the benchmark, and is not written.
_UNIT = r"\s*(?:%|points?|pts?|pp|s|ms)?\s*"
_SCORE = rf"\s*\$?(?P<score>{_SIGNED}){_UNIT}"
_LEVEL = rf"(?:(?P<level>{_NUMBER})\s*%\s*(?:CI|conf\w*(?:\s+interval)?)?|CI)?\s*[:=,]?\s*"
_PLUS_MINUS = r"(?:\u00b1|\+\s*/\s*-|\+-|\\pm)"
_MARGIN = re.compile(
    rf"{_SCORE}[(\[]?\s*{_PLUS_MINUS}\s*(?P<margin>{_NUMBER}){_UNIT}[)\]]?\s*", re.ASCII
)
_ENDS = re.compile(
    rf"{_SCORE}[(\[]\s*{_LEVEL}[(\[]?\s*(?P<lower>{_SIGNED}){_UNIT}"
    rf"(?:,|;|\bto\b|-|\u2013|\u2014)\s*(?P<upper>{_SIGNED}){_UNIT}[)\]]{{1,2}}\s*",
    re.ASCII | re.IGNORECASE,
)
_ABOVE, _BELOW = (
    rf"[{signs}]\s*(?P<{name}>{_NUMBER}){_UNIT}"
    for name, signs in (("above", "+"), ("below", r"\-\u2212"))
)
_SIDES, _SIDES_FROM_BELOW = (
    re.compile(rf"{_SCORE}[(\[]?\s*{one}[/,\s]\s*{other}[)\]]?\s*", re.ASCII)
    for one, other in ((_ABOVE, _BELOW), (_BELOW, _ABOVE))
)
_ALONE = re.compile(_SCORE, re.ASCII)
# Each of the patterns has several runs of spaces, and a long text of spaces would take for ever.
_LONGEST = 80
_BRACKETED = re.compile(rf"{_SCORE}\(\s*(?P<margin>{_NUMBER})\s*\)\s*", re.ASCII)


def uncertain_score(written: str) -> str:
    """Return how a card says a score that is written with its uncertainty; empty for any other."""
    if len(written) > _LONGEST:
        return ""
    text, said = qualified(written)
    if said.error is not None and (match := _ALONE.fullmatch(text)):
        return _told(match, f"standard_error: {_plain(said.error)}", said)
    if match := _MARGIN.fullmatch(text) or _BRACKETED.fullmatch(text):
        return _told(match, _margin(match, said), said)
    if ends := _ends(text):
        match, lower, upper = ends
        # Named only by the pattern whose brackets hold the level and the ends.
        level = match.groupdict().get("level") or said.level
        return _told(match, _interval(lower, upper, level and Decimal(level)), said)
    return ""


def _margin(match: re.Match[str], said: Qualifiers) -> str:
    score, margin = _number(match["score"]), _number(match["margin"])
    error = f"standard_error: {_plain(margin)}"
    interval = _interval(score - margin, score + margin, said.level)
    if said.is_error:
        return error
    # Papers print either behind the same sign, and only the source says which it is.
    if said.level:
        return interval
    parts = {"error": error, "interval": interval}
    return _("%(error)s, or if the source calls it an interval %(interval)s") % parts


def _ends(text: str) -> tuple[re.Match[str], Decimal, Decimal] | None:
    """Return the match of a score and its interval, with both ends; None without one around it."""
    if match := _SIDES.fullmatch(text) or _SIDES_FROM_BELOW.fullmatch(text):
        score = _number(match["score"])
        return match, score - _number(match["below"]), score + _number(match["above"])
    if not (match := _ENDS.fullmatch(text)):
        return None
    score = _number(match["score"])
    lower, upper = sorted((_number(match["lower"]), _number(match["upper"])))
    # Ends with a plus are distances from the score, in any order: 1285 (-4, +5).
    if "+" in match["lower"] + match["upper"]:
        lower, upper = score + lower, score + upper
    return (match, lower, upper) if lower <= score <= upper else None


def _told(match: re.Match[str], below: str, said: Qualifiers) -> str:
    samples = f", samples: {said.samples}" if said.samples else ""
    score = f"score: {_plain(_number(match['score']))}{samples}"
    return _("write %(score)s and %(uncertainty)s") % {"score": score, "uncertainty": below}


def _interval(lower: Decimal, upper: Decimal, level: Decimal | None = None) -> str:
    stated = f", level: {_plain(level)}" if level and is_level(level) else ""
    return f"confidence_interval: {{lower: {_plain(lower)}, upper: {_plain(upper)}{stated}}}"


def _number(text: str) -> Decimal:
    return Decimal(re.sub(r"\s", "", text).replace("\u2212", "-"))


def _plain(number: Decimal) -> str:
    return f"{number:f}"
