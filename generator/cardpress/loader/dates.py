"""What is meant by a date that is written in another form, or less exactly than a month."""

import re

from cardpress.messages import N_, Labels, _
from cardpress.schema import FIRST_YEAR, LAST_YEAR

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
_PARTS = Labels(
    {
        "q1": N_("First quarter of %(year)s"),
        "q2": N_("Second quarter of %(year)s"),
        "q3": N_("Third quarter of %(year)s"),
        "q4": N_("Fourth quarter of %(year)s"),
        "h1": N_("First half of %(year)s"),
        "h2": N_("Second half of %(year)s"),
        "early": N_("Early %(year)s"),
        "mid": N_("Mid %(year)s"),
        "late": N_("Late %(year)s"),
        "spring": N_("Spring %(year)s"),
        "summer": N_("Summer %(year)s"),
        "autumn": N_("Autumn %(year)s"),
        "winter": N_("Winter %(year)s"),
        "fall": N_("Fall %(year)s"),
        **dict.fromkeys(("about", "around", "circa", "ca.", "c.", "~"), N_("About %(year)s")),
    }
)
_PART = "|".join(map(re.escape, _PARTS))
_IN_PART = re.compile(
    rf"(?P<year>\d{{4}})[\s/-]*(?P<part>{_PART})|(?P<first>{_PART})[\s/-]*(?:of\s+)?(?P<other>\d{{4}})",
    re.ASCII | re.IGNORECASE,
)


def meant_date(value: str) -> str:
    """Return the date that is meant by one in another form; empty if it cannot be told."""
    value = value.strip()
    if match := _TIMESTAMP.fullmatch(value):
        return match[1]
    if match := _WORDED.fullmatch(value):
        month = _NAMES.index(match["month"].lower()) + 1
        return _joined(match["year"], month, match["day"] or match["other_day"])
    match = _in_digits(value)
    if not match or not 1 <= int(match[3]) <= _MONTHS:
        return ""
    if match[4] and not 1 <= int(match[4]) <= _MOST_DAYS:
        return ""
    whole = _joined(match[1], int(match[3]), match[4])
    return whole if whole != _with_signs(value) else ""


def date_remedy(value: str) -> str:
    """Return what to do about a refused date; empty if it cannot be told."""
    if meant := meant_date(value):
        return _("write %(text)s") % {"text": meant}
    match = _in_digits(value.strip())
    if not match:
        return ""
    month, day = int(match[3]), match[4]
    if not 1 <= month <= _MONTHS:
        hint = _("there is no month %(month)s; the month comes second: 2026-01-15")
        return hint % {"month": month}
    if day and not 1 <= int(day) <= _MOST_DAYS:
        return _("there is no day %(day)s") % {"day": day}
    if not FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
        years = {"first": FIRST_YEAR, "last": LAST_YEAR}
        return _("the year is one from %(first)s to %(last)s") % years
    # Written as it should be, and refused: a February 30.
    return _("that month has no day %(day)s") % {"day": day} if day else ""


def _in_digits(value: str) -> re.Match[str] | None:
    return _SHORT_DATE.fullmatch(_with_signs(value))


def _with_signs(value: str) -> str:
    match = _COMPACT.fullmatch(value)
    return "/".join(match.groups()) if match else value


def part_of_year(value: str) -> tuple[str, str]:
    """Return the year, and a note for the part of it, of 2024-Q3 or late 2024; empty for others."""
    match = _IN_PART.fullmatch(value.strip())
    if not match:
        return "", ""
    year = match["year"] or match["other"]
    return year, _PARTS[(match["part"] or match["first"]).lower()] % {"year": year}


def _joined(year: str, month: int, day: str | None) -> str:
    return "-".join([year, f"{month:02}", *([f"{int(day):02}"] if day else [])])
