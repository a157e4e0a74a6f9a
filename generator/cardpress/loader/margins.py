"""What to write for a score that its source prints with its uncertainty: 79.4 ± 1.2."""

import re
from decimal import Decimal

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
_SIDES = re.compile(
    rf"{_SCORE}[(\[]?\s*\+\s*(?P<above>{_NUMBER}){_UNIT}[/,\s]"
    rf"\s*[-\u2212]\s*(?P<below>{_NUMBER}){_UNIT}[)\]]?\s*",
    re.ASCII,
)
# Each of the patterns has several runs of spaces, and a long text of spaces would take for ever.
_LONGEST = 80
_BRACKETED = re.compile(rf"{_SCORE}\(\s*(?P<margin>{_NUMBER})\s*\)\s*", re.ASCII)


def uncertain_score(written: str) -> str:
    """Return how a card says a score that is written with its uncertainty; empty for any other."""
    if len(written) > _LONGEST:
        return ""
    if match := _ENDS.fullmatch(written):
        score, lower, upper = (_number(match[name]) for name in ("score", "lower", "upper"))
        # Ends with a plus are distances from the score, in any order: 1285 (-4, +5).
        if "+" in match["lower"] + match["upper"]:
            lower, upper = sorted((score + lower, score + upper))
        return _told(match["score"], _interval(lower, upper, match["level"]))
    if match := _SIDES.fullmatch(written):
        score = _number(match["score"])
        ends = score - _number(match["below"]), score + _number(match["above"])
        return _told(match["score"], _interval(*ends))
    if match := _MARGIN.fullmatch(written) or _BRACKETED.fullmatch(written):
        score, margin = _number(match["score"]), _number(match["margin"])
        # Papers print either behind the same sign, and only the source says which it is.
        return _told(
            match["score"],
            f"standard_error: {_plain(margin)}, or if the source calls it an interval "
            f"{_interval(score - margin, score + margin)}",
        )
    return ""


def _told(score: str, below: str) -> str:
    return f"write score: {_plain(_number(score))} and {below}"


def _interval(lower: Decimal, upper: Decimal, level: str | None = None) -> str:
    stated = f", level: {_plain(Decimal(level))}" if level else ""
    return f"confidence_interval: {{lower: {_plain(lower)}, upper: {_plain(upper)}{stated}}}"


def _number(text: str) -> Decimal:
    return Decimal(re.sub(r"\s", "", text).replace("\u2212", "-"))


def _plain(number: Decimal) -> str:
    return f"{number:f}"
