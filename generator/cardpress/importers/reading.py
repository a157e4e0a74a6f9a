"""What files of data hold: exact numbers, texts and mappings, of whatever is in their place."""

import re
from collections.abc import Mapping
from decimal import Context, Decimal

from cardpress.messages import _

from .draft import ImportFile
from .faults import other_format
from .json_file import MOST_DIGITS, json_data

_MILLION = 1_000_000
# Of a price per token that somebody has multiplied in binary fractions: 2.0000000000000002e-06.
_EXACT = Context(prec=12)
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_NUMBER = re.compile(r"[-+]?\d{1,40}(\.\d{1,40})?([eE][-+]?\d{1,2})?", re.ASCII)


def json_of(file: ImportFile) -> object:
    """Return the data of a file of JSON, with fractions as exact decimals.

    Raises UnreadableFile where it is none.
    """
    return json_data(file, fraction=_exact)


def json_mapping(file: ImportFile) -> Mapping[str, object]:
    """Return the mapping that a file of JSON holds. Raises UnreadableFile where it holds none."""
    data = json_of(file)
    if isinstance(data, dict):
        return data
    raise other_format(file, _("a mapping in JSON"))


def mapping(value: object) -> Mapping[str, object]:
    """Return a mapping, empty for anything else."""
    return value if isinstance(value, dict) else {}


def items(value: object) -> list[object]:
    """Return a list, empty for anything else."""
    return value if isinstance(value, list) else []


def text(value: object) -> str | None:
    """Return a text without the space around it, or None for anything else and for no text."""
    return (value.strip() or None) if isinstance(value, str) else None


def flag(value: object) -> bool | None:
    """Return true or false, or None for anything else."""
    return value if isinstance(value, bool) else None


def number(value: object) -> Decimal | None:
    """Return a number exactly as a file states it, or None for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        return Decimal(value.strip()) if _NUMBER.fullmatch(value.strip()) else None
    if isinstance(value, int | Decimal):
        return Decimal(value)
    return Decimal(repr(value)) if isinstance(value, float) else None


def count(value: object) -> int | None:
    """Return a whole number above 0, or None for anything else."""
    exact = number(value)
    if exact is None or exact <= 0 or exact != exact.to_integral_value():
        return None
    return int(exact)


def date(value: object) -> str | None:
    """Return a date as precise as a file states it, or None for what is none."""
    written = text(value)
    return written if written and _DATE.fullmatch(written) else None


def per_million(amount: Decimal) -> Decimal:
    """Return the price of a million of what an amount is the price of one."""
    return amount * _MILLION


def plain(amount: Decimal) -> int | float:
    """Return a number as a card writes it: 3 and 0.15, without the error of binary fractions."""
    exact = _EXACT.plus(amount)
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def _exact(text: str) -> Decimal | str:
    # What no card has room for takes long to count with, or cannot be.
    value = Decimal(text)
    is_usual = not value or abs(value.adjusted()) <= MOST_DIGITS
    return value if is_usual else text
