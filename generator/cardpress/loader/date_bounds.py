"""What to write for a date of which only a bound is known: before 2024, not sooner than 2026-01."""

import re

from cardpress.messages import N_

from .bounds import signs_of
from .dates import meant_date

_WORDS = {
    N_("Before %(date)s"): "< before prior_to earlier_than sooner_than",
    N_("After %(date)s"): "> after later_than past",
    N_(
        "Not before %(date)s"
    ): ">= => \u2265 \u2a7e not_sooner_than no_sooner_than not_before not_earlier_than "
    "no_earlier_than at_the_earliest earliest since",
    N_("Not after %(date)s"): "<= =< \u2264 \u2a7d by until not_after not_later_than "
    "no_later_than latest",
    N_("About %(date)s"): "~ \u2248 \u2245 about approx. approx approximately around circa ca. "
    "ca c. roughly",
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
    written = match["date"]
    date = written if _DATE.fullmatch(written) else meant_date(written)
    note = _SIGNS[match["sign"].casefold()] % {"date": written}
    return (date, note) if date else ("", "")
