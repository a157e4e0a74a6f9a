"""Figures and dates as readers see them: one format each, whatever the machine's locale."""

import datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache
from math import floor
from typing import Self

from babel.dates import format_date
from babel.numbers import format_compact_decimal, format_currency
from pygments.lexers import get_all_lexers

_LOCALE = "en_US"
_LANGUAGES = {
    alias: name for name, aliases, _, _ in get_all_lexers(plugins=False) for alias in aliases
}
_LONG = {4: "y", 7: "MMMM y", 10: "MMMM d, y"}
_SHORT = {4: "y", 7: "MMM y", 10: "MMM d, y"}
_TINY, _HUGE = 1e-6, 1e15
_SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_USUAL_DECIMALS, _USUAL_DIGITS = 2, 4
_MOST_OF_A_PRICE = 10  # decimals
_MOST_DECIMALS = 20  # of what browsers show, too


class Figure(str):
    """A figure as readers see it, with the number of its decimals, by which a column is aligned."""

    __slots__ = ("decimals",)
    decimals: int

    def __new__(cls, text: str, decimals: int) -> Self:
        """Make a figure of its whole text, with the sign of its unit."""
        made = super().__new__(cls, text)
        made.decimals = decimals
        return made


def _decimals(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def date(value: str) -> str:
    """Format a date as exact as it is known: 2026, January 2026 or January 15, 2026."""
    return _date(value, _LONG[len(value)])


def short_date(value: str) -> str:
    """Format a date for a table: 2026, Jan 2026 or Jan 15, 2026."""
    return _date(value, _SHORT[len(value)])


@lru_cache(maxsize=4096)
def _date(value: str, pattern: str) -> str:
    parts = [int(part) for part in value.split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    return format_date(datetime.date(year, month, day), pattern, _LOCALE)


def number(value: float) -> Figure:
    """Format a number with thousands separators and no trailing zeros: 400,000 or 76.8."""
    shortest = Decimal(f"{value:.12g}").normalize() + 0  # + 0 makes -0 a plain 0
    return Figure(f"{shortest:,f}", _decimals(shortest))


def counted(number: int, noun: str) -> str:
    """Format a number of things: 1 card, 2,000 cards."""
    return f"{number:,} {noun if number == 1 else noun + 's'}"


def measured(value: float, noun: str) -> Figure:
    """Format a size of things: 1 point, 3.2 points."""
    shown = number(_as_printed(round(value, 6)))  # which takes out what binary fractions add
    return Figure(f"{shown} {noun if shown == '1' else noun + 's'}", shown.decimals)


def tokens(value: int) -> str:
    """Format a number of tokens: 400,000 tokens."""
    return counted(value, "token")


@lru_cache(maxsize=4096)
def count(value: int) -> str:
    """Format a large count in three significant figures or fewer: 671B, 1.5B, 22.7M."""
    if value >= _HUGE:
        return quantity(value, digits=3)
    rounded = int(Decimal(f"{value:.3g}"))  # first, so that 999.9M becomes 1B
    digits = max(0, 2 - (len(str(rounded)) - 1) % 3)
    return format_compact_decimal(rounded, locale=_LOCALE, fraction_digits=digits)


def quantity(value: float, digits: int = 12) -> str:
    """Format an amount of any size: 1,248.5, or 2.1 × 10²⁵ where it has too many digits to read.

    Such a large one, or a tiny one, is rounded to a number of significant ``digits``.
    """
    if value == 0 or _TINY <= abs(value) < _HUGE:
        return number(value)
    mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
    shortest = f"{Decimal(mantissa).normalize():f}"
    return f"{shortest} × 10{str(int(exponent)).translate(_SUPERSCRIPT)}"


@lru_cache(maxsize=4096)
def money(amount: float, currency: str = "USD") -> Figure:
    """Format an amount with two decimals, or more where the price has them: $20.00, $0.175."""
    written = round(Decimal(repr(amount)), _MOST_OF_A_PRICE)
    shown = format_currency(
        # + 0 makes -0 a plain 0, which is the same amount to the cache
        amount + 0,
        currency,
        format="¤#,##0.00########",
        locale=_LOCALE,
        currency_digits=False,
    )
    return Figure(shown, max(2, _decimals(written)))


def sum_of_money(amount: Fraction) -> Figure:
    """Format a computed amount of US dollars, halves up: $1,234.57, or below a cent $0.0042."""
    places = 2
    while 0 < amount < Fraction(1, 100) and amount * 10**places < 10:  # two digits
        places += 1
    return _dollars(amount, places)


def money_in_full(amount: Fraction) -> Figure:
    """Format a computed amount of US dollars with all its decimals, two or more: $0.0135."""
    return _dollars(amount, _MOST_DECIMALS)


def _dollars(amount: Fraction, places: int) -> Figure:
    whole, rest = divmod(floor(amount * 10**places + Fraction(1, 2)), 10**places)
    decimals = f"{rest:0{places}}".rstrip("0")
    return Figure(f"${whole:,}.{decimals:0<2}", max(2, len(decimals)))


def score(value: float, unit: str, *, in_full: bool = False) -> Figure:
    """Format a score in its benchmark's unit: 76.8%, $5,478.16, 12 s, 2,439.

    One that a program computed is rounded as leaderboards print it, unless it is asked for
    ``in_full``: 11.03% for 11.0306396573.
    """
    value = value if in_full else _as_printed(value)
    if unit == "usd":
        return money(value)
    shown = number(value)
    return Figure(shown + {"percent": "%", "seconds": " s"}.get(unit, ""), shown.decimals)


def _as_printed(value: float) -> float:
    """Round to two decimals, or to four significant digits where that keeps more."""
    exact = Decimal(repr(value))
    places = max(_USUAL_DECIMALS, _USUAL_DIGITS - 1 - exact.adjusted())
    if _decimals(exact) <= places:
        return value
    return float(exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def is_day(value: str) -> bool:
    """Return whether a text is a whole date as people write it here: 2026-01-15."""
    try:
        return datetime.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def is_language(name: str) -> bool:
    """Return whether a word names a programming language that code can be highlighted in."""
    return name in _LANGUAGES


def language(name: str) -> str:
    """Return a programming language its proper name: javascript is JavaScript."""
    return _LANGUAGES.get(name, name)
