"""Words of a file as a card may have them: lines, names, ids, numbers and days."""

import math
import re
from datetime import UTC, datetime, timedelta

from pydantic import TypeAdapter, ValidationError

from cardpress.schema import LONGEST_LINE
from cardpress.schema.texts import Name

_NAME: TypeAdapter[str] = TypeAdapter(Name)
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_NUMBER = re.compile(r"([-+]?[0-9][0-9,_ ]*(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)\s*(%?)", re.ASCII)
_MOST_DIGITS = 40
_LARGEST, _SMALLEST = 1e30, 1e-12
_NO_ID = re.compile(r"[^a-z0-9.]+")
_ADDRESS = re.compile(r"https?://[^\s<>\"`\\{}|^]+")
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED_DAY = re.compile(
    r"(?:(\d{1,2})\s+)?([A-Za-z]{3,9})\.?\s+(?:(\d{1,2}),?\s+)?(\d{4})", re.ASCII
)
_FIRST_YEAR, _LAST_YEAR = 1950, 2100


def seen(text: str) -> str:
    """Return a text without the signs that nobody sees, or that turn what is around them."""
    return _UNSEEN.sub("", text)


def one_line(value: object) -> str:
    """Return a text or a number in one line; empty for anything else."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join(seen(str(value)).split())


def short_line(value: object) -> str:
    """Return a text in one line, or an empty one if it is too long for a line of a card."""
    line = one_line(value)
    return line if len(line) <= LONGEST_LINE else ""


def cut_line(value: object) -> str:
    """Return a text in one line, of which the end may be cut off: for where it serves to find."""
    line = one_line(value)
    return line if len(line) <= LONGEST_LINE else f"{line[: LONGEST_LINE - 1].rstrip()}…"


def card_name(name: str, otherwise: str) -> str:
    """Return what a file calls a thing as its card may be called; its id if that cannot be."""
    try:
        return _NAME.validate_python(cut_line(name))
    except ValidationError:
        return otherwise


def number(value: object) -> float | None:
    """Return a number, written as one or as text such as 1,024 or 76.8%; None for any other value.

    One that no field of a card can hold is none.
    """
    if isinstance(value, str):
        match = _NUMBER.fullmatch(value.strip())
        if not match or len(match[1]) > _MOST_DIGITS:
            return None
        digits = re.sub(r"[,_ ]", "", match[1])
        value = float(digits) if re.search(r"[.eE]", digits) else int(digits)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if value and not _SMALLEST <= abs(value) <= _LARGEST:
        return None
    return value if math.isfinite(value) else None


def whole(value: object) -> int | None:
    """Return a positive whole number, of a number or of text; None for any other value."""
    found = number(value)
    return int(found) if found is not None and found > 0 and found == int(found) else None


def is_percent(value: object) -> bool:
    """Return whether a number is written with the sign of a percentage."""
    return isinstance(value, str) and value.strip().endswith("%")


def address(value: object) -> str | None:
    """Return a web address, None if a text is none."""
    text = value.strip() if isinstance(value, str) else ""
    return text if _ADDRESS.fullmatch(text) and len(text) <= 2_000 else None


def file_named(name: str) -> str:
    """Return the name of a file without the folders that it lies in on somebody's disk."""
    return name.replace("\\", "/").rpartition("/")[2]


def slug(name: str) -> str:
    """Return a name as an id of a card is written; empty if nothing of it can be one."""
    return re.sub(r"-*\.-*|\.{2,}", ".", _NO_ID.sub("-", name.lower())).strip("-.")[:80].strip("-.")


def owner_and_id(name: str) -> tuple[str | None, str | None]:
    """Return the owner and the id of a model by a name such as openai/whisper-large-v3."""
    owner, _slash, model = name.strip().rpartition("/")
    return owner.strip() or None, slug(model) or None


def day(value: object) -> str | None:
    """Return a date as a card has it: of 2026-01-15T10:00:00Z, January 2026 or 15 Jan 2026."""
    text = one_line(value)
    match = _DAY.match(text)
    found = match[0] if match else _named_day(text)
    return (
        found if found and _FIRST_YEAR <= int(found[:4]) <= _LAST_YEAR and _is_real(found) else None
    )


def _named_day(text: str) -> str | None:
    match = _NAMED_DAY.fullmatch(text)
    month = match[2][:3].lower() if match else ""
    if not match or month not in _MONTHS:
        return None
    within = match[1] or match[3]
    parts = (match[4], f"{_MONTHS.index(month) + 1:02}", f"{int(within):02}" if within else "")
    return "-".join(filter(None, parts))


def _is_real(text: str) -> bool:
    year, month, within = (*map(int, text.split("-")), 1, 1)[:3]
    try:
        datetime(year, month, within, tzinfo=UTC)
    except ValueError:
        return False
    return True


def day_of_seconds(value: object) -> str | None:
    """Return the day of a moment, in seconds since 1970 by UTC; None if it is none."""
    seconds = number(value)
    # By counting, as a timestamp is no clock's business here, and bounded, as years end at 9999.
    if seconds is None or not 0 < seconds < 5e9:
        return None
    return f"{datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds):%Y-%m-%d}"
