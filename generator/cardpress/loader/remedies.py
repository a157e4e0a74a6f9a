"""What to write instead of a refused value, computed from the value where it is certain."""

import re
from decimal import Decimal, InvalidOperation
from typing import Any

import yaml

from cardpress.schema import (
    CODE,
    EXAMPLE_DATE,
    LONGEST_LINE,
    MARKDOWN,
    NUMBER,
    ONE_LINE,
    FieldOutline,
    Record,
    outline,
)

from .margins import uncertain_score
from .scalars import LONGEST_INT

_NUMBER = re.compile(
    r"\$?\s*(?P<digits>\d[\d.,_ ]*)\s*(?P<scale>[kmbt]?)(?:\s*(?:%|tokens?|param\w*|usd))?",
    re.IGNORECASE | re.ASCII,
)
_POWERS = {"": 0, "k": 3, "m": 6, "b": 9, "t": 12}
_GROUPED = re.compile(r"\d{1,3}(?:[,_ ]\d{3})+")
# What forms and tables write for "not known", which a card says by leaving the line out.
_NOT_KNOWN = {"", "n/a", "na", "none", "null", "unknown", "tbd", "?", "-", "—", "not stated"}
_SECRET = {"undisclosed", "secret", "not disclosed", "confidential", "proprietary"}
# Truth values of YAML 1.1, which many editors and authors still take for such; here they are text.
_TRUTHS = {"yes": "true", "on": "true", "true": "true", "no": "false", "off": "false"}
_SHORT_DATE = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?", re.ASCII)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+", re.ASCII)
_TEXTS = (ONE_LINE, MARKDOWN, CODE)
_MONTHS, _MOST_DAYS = 12, 31


def remedy(value: object, written: str, context: dict[str, Any], *, is_needed: bool) -> str:
    """Return what to write for a refused value; ``context`` is what its type expects.

    ``written`` is a scalar's text in the card, which the value of a number no longer shows; a value
    that ``is_needed`` cannot be left out.
    """
    usual, example = str(context["hint"]), context["example"]
    if isinstance(value, str):
        return _unprintable(value) or _for_text(value, context, is_needed=is_needed)
    # Only a score may be negative, and it has a bound of its own far below 0.
    if isinstance(value, int | float) and value < 0 and context["what"] != NUMBER:
        return "it cannot be negative"
    # YAML reads a German 400.000 as the number 400, so the text that was written decides.
    if isinstance(value, float) and isinstance(example, int):
        return usual if _THOUSANDS.fullmatch(written) else _written_out(written) or usual
    if isinstance(value, bool | int | float) and context["what"] in _TEXTS:
        return f"put it in quotes: '{written}'"
    return usual


def _for_text(value: str, context: dict[str, Any], *, is_needed: bool) -> str:
    usual, example = str(context["hint"]), context["example"]
    # Whatever the type, before it is asked: "n/a" is no misspelt number and no misspelt date.
    if value.casefold().strip() in _NOT_KNOWN:
        return usual if is_needed else "delete the line: leave out what is unknown"
    if isinstance(example, bool):
        truth = _TRUTHS.get(value.casefold())
        return f"write {truth}" if truth else usual
    if isinstance(example, int | float):
        margin = uncertain_score(value) if context["what"] == NUMBER else ""
        return margin or _number(value, whole=isinstance(example, int)) or usual
    if example == EXAMPLE_DATE:
        return _date(value) or usual
    return _line(value, usual) if context["what"] == ONE_LINE else usual


def as_written(record: type[Record], value: object, *, item: bool) -> str:
    """Return the shortest form of a record with the author's value, as a list's item or alone."""
    fields = outline(record)
    # A record without required fields is shown by its first: a hint without any would say nothing.
    needed = [field for field in fields if field.required] or list(fields[:1])
    shown = {field.key: field.example for field in needed}
    if isinstance(value, str | int | float):
        shown[needed[0].key] = value
    # By YAML's own writer, so that the author's words are quoted where they need it.
    text = yaml.safe_dump(shown, default_flow_style=True, sort_keys=False, width=1_000).strip()
    return f"write {'- ' if item else ''}{text}"


def in_full(field: FieldOutline) -> str:
    """Return a field with its example, for a list of words where the field is a mapping."""
    text = yaml.safe_dump(field.example, default_flow_style=True, sort_keys=False, width=1_000)
    return f"write {field.key}: {text.strip()}"


def elsewhere(name: str, record: type[Record]) -> str:
    """Return a hint at the field under which a misplaced name belongs; empty if there is none."""
    if name in _FROM_THE_PATH:
        return _FROM_THE_PATH[name]
    holders = []
    for field in outline(record):
        inner = {inside.key for inside in outline(field.record)} if field.record else set[str]()
        # Under a list or a mapping nobody can tell which of its records is meant.
        is_inside_others = (field.is_list or field.keyed_by) and not field.is_one_or_list
        if name in inner and not is_inside_others:
            holders.append(field.key)
    if len(holders) > 1:
        return f"it belongs under one of {', '.join(holders)}"
    return f"it belongs under {holders[0]}:" if holders else ""


def to_add(field: FieldOutline) -> str:
    """Return how to add a missing field."""
    if field.choices:
        return f"add it, one of {', '.join(field.choices)}"
    if isinstance(field.example, str | int | float):
        return f"add it, for example '{field.key}: {field.example}'"
    return f"add it: {field.meaning}"


_FROM_THE_PATH = {
    "id": "delete it: the file name is the model's id",
    "slug": "delete it: the file name is the model's address",
    "organization": "delete it: the folder is the model's organization",
}


def _unprintable(value: str) -> str:
    bad = next((c for c in value if not c.isprintable() and c not in "\n\t"), "")
    return f"delete the character U+{ord(bad):04X}, which is not printable" if bad else ""


def _number(value: str, *, whole: bool) -> str:
    # Only parameters can be undisclosed, but what a number expects does not tell its field.
    if value.casefold().strip() in _SECRET:
        return "write {disclosed: false} if the number of parameters is not public"
    match = _NUMBER.fullmatch(value.strip())
    if not match:
        return ""
    digits = match["digits"].strip()
    if _THOUSANDS.fullmatch(digits) and whole and not match["scale"]:
        return ""  # 400.000 may be 400 or 400 thousand; only its author knows
    if _GROUPED.fullmatch(digits):
        if digits.count(",") == 1 and not whole:
            return ""  # 5,478 may be 5.478, too
        digits = re.sub(r"\D", "", digits)
    return _written_out(digits.replace(",", "."), _POWERS[match["scale"].lower()], whole=whole)


def _written_out(digits: str, power: int = 0, *, whole: bool = True) -> str:
    """Return the hint to write a number in plain digits of exactly its value; empty if impossible.

    ``power`` is that of ten by which the digits are multiplied.
    """
    try:
        number = Decimal(f"{digits}e{power}" if power else digits)
    except InvalidOperation:
        return ""
    # A float has lost what was written: 21000000000000000000000000 is 20999999999999999110807552.
    shown = f"{number:f}"
    if "." in shown:
        shown = shown.rstrip("0").removesuffix(".")
    is_too_long = len(shown.lstrip("-")) > LONGEST_INT
    return "" if is_too_long or (whole and "." in shown) else f"write {shown}"


def _date(value: str) -> str:
    match = _SHORT_DATE.fullmatch(value)
    if not match:
        return ""
    month, day = int(match[2]), match[3]
    if not 1 <= month <= _MONTHS:
        return f"there is no month {month}; the month comes second: 2026-01-15"
    if day and not 1 <= int(day) <= _MOST_DAYS:
        return f"there is no day {day}"
    whole = "-".join([match[1], f"{month:02}", *([f"{int(day):02}"] if day else [])])
    if whole != value:
        return f"write {whole}"
    # Written as it should be, and refused: a February 30.
    return f"that month has no day {day}" if day else ""


def _line(value: str, usual: str) -> str:
    if "\n" in value.strip():
        return "put it on one line"
    return f"shorten it: it has {len(value)} characters" if len(value) > LONGEST_LINE else usual
