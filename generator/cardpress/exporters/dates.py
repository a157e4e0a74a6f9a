"""Dates of a card where a format asks for a day, or for a moment."""

import re
from collections.abc import Iterator

from .faults import NOT_EXACT
from .stated import Stated

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_DATED = frozenset({"added", "published", "accessed", "checked", "date"})
NO_DATE = "1970-01-01T00:00:00Z"
"""Where a format asks for a moment, and a card has no day at all."""


def moment(claim: Stated | None, key: str = "value") -> str:
    """Take a day, and return its beginning; empty for one that is not known to the day."""
    if claim is None:
        return ""
    if not _DATE.fullmatch(str(claim.peek(key))):
        claim.lose(NOT_EXACT, key)
        return ""
    return f"{claim.text(key)}T00:00:00Z"


def newest(data: object) -> str:
    """Return the beginning of the newest day on which anything in a card was written or measured.

    The files of a catalogue are the same whenever they are made: so this is the date of one.
    """
    days = [day for day in _days(data) if _DATE.fullmatch(day)]
    return f"{max(days)}T00:00:00Z" if days else NO_DATE


def _days(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, str) and key in _DATED:
                yield value
            else:
                yield from _days(value)
    elif isinstance(data, list):
        for value in data:
            yield from _days(value)
