"""What is meant by a number that is written with a scale, a unit, or signs between its digits."""

import re
from decimal import Decimal, InvalidOperation

from .scalars import LONGEST_INT

_POWERS = {
    "": 0,
    **dict.fromkeys(("k", "thousand"), 3),
    **dict.fromkeys(("m", "mn", "mio", "million", "millions"), 6),
    **dict.fromkeys(("b", "bn", "billion", "billions"), 9),
    **dict.fromkeys(("t", "tn", "trillion", "trillions"), 12),
}
# Only of memory, and of tokens that fill it, somebody counts in these.
_BINARY = {"k": 1024, "m": 1024**2}
# With an i they are meant, and nothing else.
_ALWAYS_BINARY = {"ki": 1024, "kib": 1024, "mi": 1024**2, "mib": 1024**2}
_SCALE = "|".join(sorted((*_POWERS, *_ALWAYS_BINARY), key=len, reverse=True))
_NUMBER = re.compile(
    rf"\$?\s*(?P<digits>\d[\d.,_ ]*)\s*(?P<scale>{_SCALE})(?:\s*(?:%|tokens?|param\w*|usd))?",
    re.IGNORECASE | re.ASCII,
)
_GROUPED = re.compile(r"\d{1,3}(?:[,_ ]\d{3})+")
THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+", re.ASCII)


def meant_number(value: str, *, whole: bool) -> str:
    """Return a number in plain digits of exactly its value; empty if that is not certain."""
    match = _NUMBER.fullmatch(value.strip())
    if not match:
        return ""
    digits = match["digits"].strip()
    if THOUSANDS.fullmatch(digits) and whole and not match["scale"]:
        return ""  # 400.000 may be 400 or 400 thousand; only its author knows
    if _GROUPED.fullmatch(digits):
        if digits.count(",") == 1 and not whole:
            return ""  # 5,478 may be 5.478, too
        digits = re.sub(r"\D", "", digits)
    scale = match["scale"].lower()
    if times := _ALWAYS_BINARY.get(scale):
        return _times(digits, times) if whole else ""
    return in_plain_digits(digits.replace(",", "."), _POWERS[scale], whole=whole)


def binary_number(value: str) -> str:
    """Return what 272K is if K stands for 1024; empty for a number without such a scale."""
    match = _NUMBER.fullmatch(value.strip())
    times = _BINARY.get(match["scale"].lower()) if match else None
    return _times(match["digits"].strip(), times) if match and times else ""


def _times(digits: str, times: int) -> str:
    try:
        number = Decimal(digits) * times
    except InvalidOperation:
        return ""
    return in_plain_digits(f"{number:f}")


def in_plain_digits(digits: str, power: int = 0, *, whole: bool = True) -> str:
    """Return a number in plain digits of exactly its value; empty if impossible.

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
    return "" if is_too_long or (whole and "." in shown) else shown
