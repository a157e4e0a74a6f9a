"""What to write for a date of which only a bound is known: before 2024, not sooner than 2026-01."""

import re

from .bounds import signs_of
from .dates import date_remedy

_WORDS = {
    "Before": "< before prior_to earlier_than sooner_than",
    "After": "> after later_than past",
    "Not before": ">= => \u2265 \u2a7e not_sooner_than no_sooner_than not_before not_earlier_than "
    "no_earlier_than at_the_earliest earliest since",
    "Not after": "<= =< \u2264 \u2a7d by until not_after not_later_than no_later_than latest",
    "About": "~ \u2248 \u2245 about approx. approx approximately around circa ca. ca c. roughly",
}
_SIGNS, _SIGN = signs_of(_WORDS)
_BOUND = re.compile(rf"(?P<sign>{_SIGN})(?:(?<!\w)|\s)\s*(?P<date>\w.*)", re.IGNORECASE)
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?", re.ASCII)


def date_bound(written: str) -> tuple[str, str]:
    """Return the date of a bound as a card has it, and the note that says the bound.

    Both are empty for what is no bound.
    """
    match = _BOUND.fullmatch(" ".join(written.split()))
    if not match:
        return "", ""
    date = match["date"]
    if not _DATE.fullmatch(date):
        remedy = date_remedy(date)
        date = remedy.removeprefix("write ") if remedy.startswith("write ") else ""
    return (date, f"{_SIGNS[match['sign'].casefold()]} {match['date']}") if date else ("", "")
