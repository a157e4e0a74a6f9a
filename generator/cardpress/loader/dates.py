"""What is meant by a date that is written in another form, or less exactly than a month."""

import re

# With one sign throughout: 2024-05/06 is from May to June.
_SHORT_DATE = re.compile(r"(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?", re.ASCII)
_TIMESTAMP = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T|\s+)\d{1,2}:\d{2}.*", re.ASCII | re.IGNORECASE)
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})", re.ASCII)
_MONTHS, _MOST_DAYS = 12, 31
_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WORDED = re.compile(
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?\s+)?(?P<month>{'|'.join(_NAMES)})[a-z]*\.?"
    r"(?:\s+(?P<other_day>\d{1,2})(?:st|nd|rd|th)?,?)?,?[\s-]+(?P<year>\d{4})",
    re.ASCII | re.IGNORECASE,
)
_SEASONS = ("spring", "summer", "autumn", "winter", "fall")
_PARTS = {
    "q1": "First quarter",
    "q2": "Second quarter",
    "q3": "Third quarter",
    "q4": "Fourth quarter",
    "h1": "First half",
    "h2": "Second half",
    **{word: word.capitalize() for word in ("early", "mid", "late", *_SEASONS)},
    **dict.fromkeys(("about", "around", "circa", "ca.", "c.", "~"), "About"),
}
_PART = "|".join(map(re.escape, _PARTS))
_IN_PART = re.compile(
    rf"(?P<year>\d{{4}})[\s/-]*(?P<part>{_PART})|(?P<first>{_PART})[\s/-]*(?:of\s+)?(?P<other>\d{{4}})",
    re.ASCII | re.IGNORECASE,
)


def date_remedy(value: str) -> str:
    """Return what to do about a refused date; empty if it cannot be told."""
    value = value.strip()
    if match := _TIMESTAMP.fullmatch(value):
        return f"write {match[1]}"
    if match := _WORDED.fullmatch(value):
        month = _NAMES.index(match["month"].lower()) + 1
        return f"write {_joined(match['year'], month, match['day'] or match['other_day'])}"
    if match := _COMPACT.fullmatch(value):
        value = "/".join(match.groups())
    match = _SHORT_DATE.fullmatch(value)
    if not match:
        return ""
    month, day = int(match[3]), match[4]
    if not 1 <= month <= _MONTHS:
        return f"there is no month {month}; the month comes second: 2026-01-15"
    if day and not 1 <= int(day) <= _MOST_DAYS:
        return f"there is no day {day}"
    whole = _joined(match[1], month, day)
    if whole != value:
        return f"write {whole}"
    # Written as it should be, and refused: a February 30.
    return f"that month has no day {day}" if day else ""


def part_of_year(value: str) -> tuple[str, str]:
    """Return the year, and a note for the part of it, of 2024-Q3 or late 2024; empty for others."""
    match = _IN_PART.fullmatch(value.strip())
    if not match:
        return "", ""
    year = match["year"] or match["other"]
    part = _PARTS[(match["part"] or match["first"]).lower()]
    return year, f"{part} {'' if part in _WITHOUT_OF else 'of '}{year}"


_WITHOUT_OF = {"Early", "Mid", "Late", "About", *map(str.capitalize, _SEASONS)}


def _joined(year: str, month: int, day: str | None) -> str:
    return "-".join([year, f"{month:02}", *([f"{int(day):02}"] if day else [])])
