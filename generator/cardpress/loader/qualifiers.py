"""What a source says of a score's margin behind it: its level, its kind, the number of samples."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

_NUMBER = r"\d+(?:\.\d+)?"
_CI = r"(?:CI|C\.I\.|conf\w*(?:\s+(?:interval|level))?)"
_SE = r"(?:SEM?|s\.\s?e\.(?:\s?m\.)?|std\.?\s*err\w*\.?|standard\s+errors?)"
# A percentage that may be a level stands in brackets, or with a word for it.
_LEVEL = re.compile(rf"(?:at\s+)?(?:{_CI}\s*)?(?P<level>{_NUMBER})\s*%\s*{_CI}?", re.IGNORECASE)
_SAMPLES = re.compile(
    r"n\s*=\s*(?P<n>\d[\d,]*)|(?P<count>\d[\d,]*)\s*(?:samples|questions|items|examples|problems)",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    rf"{_SE}(?:\s+of)?\s*[:=]?\s*(?P<behind>{_NUMBER})\s*%?|(?P<before>{_NUMBER})\s*%?\s*{_SE}",
    re.IGNORECASE,
)
_ERROR, _INTERVAL = re.compile(_SE, re.IGNORECASE), re.compile(_CI, re.IGNORECASE)
_LAST = re.compile(r"(?P<before>.*\S)\s*[(\[](?P<inside>[^()\[\]]*)[)\]]\s*")
_BALANCED = r"(?:[^()\[\]]|\([^()]*\)|\[[^\[\]]*\])*?"
# What needs no brackets, as in "79.4, SE 1.2" or "79.4 95% CI 78.1 to 80.7".
_BARE = re.compile(
    rf"(?P<before>{_BALANCED})[,;]?\s+(?P<behind>(?:{_NUMBER}\s*%\s*{_CI}|{_CI}|{_SE}|n\s*=)"
    r"(?![a-z]).*)",
    re.IGNORECASE,
)
_RAISED = re.compile(r"[\^_]\s*\{([^{}]*)\}|[\^_](?=\s*[-+\u2212])")
_LEAST_LEVEL, _MOST_LEVEL = 50, 100


@dataclass(frozen=True)
class Qualifiers:
    """The level in percent, the number of samples, the standard error or that the margin is one."""

    level: Decimal | None = None
    samples: int | None = None
    error: Decimal | None = None
    is_error: bool = False


def qualified(written: str) -> tuple[str, Qualifiers]:
    """Return a score with its margin alone, and what is said of it behind."""
    text, qualifiers = _in_brackets(_RAISED.sub(r" \1 ", written.replace("$", ""))), Qualifiers()
    while match := _LAST.fullmatch(text):
        more = _with(qualifiers, match["inside"])
        if not more:
            break
        text, qualifiers = match["before"], more
    return text, qualifiers


def is_level(level: Decimal) -> bool:
    """Return whether a percentage can be the level of a confidence interval."""
    return _LEAST_LEVEL <= level < _MOST_LEVEL


def _in_brackets(text: str) -> str:
    match = _BARE.fullmatch(text)
    if not match or not match["before"].strip():
        return text
    behind = match["behind"].strip()
    # Another bracket behind it is of the same: 79.4 CI [78.1, 80.7].
    inner = re.sub(r"[()\[\]]", " ", behind)
    return f"{match['before']} ({inner})"


def _with(known: Qualifiers, inside: str) -> Qualifiers | None:
    """Return what is known with what a pair of brackets says; None if that is another thing."""
    for part in map(str.strip, re.split(r"[;,]\s+", inside)):
        if (match := _LEVEL.fullmatch(part)) and is_level(level := Decimal(match["level"])):
            known = replace(known, level=level)
        elif match := _SAMPLES.fullmatch(part):
            known = replace(known, samples=int((match["n"] or match["count"]).replace(",", "")))
        elif match := _FIGURE.fullmatch(part):
            known = replace(known, error=Decimal(match["behind"] or match["before"]))
        elif _ERROR.fullmatch(part):
            known = replace(known, is_error=True)
        elif not _INTERVAL.fullmatch(part):
            return None
    return known
