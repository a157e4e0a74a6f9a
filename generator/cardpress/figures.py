"""Figures and dates as readers of the current language see them, whatever the machine's locale.

What the site's scripts compute themselves, they write alike: see rules/figures.js.
"""

import datetime
import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from fractions import Fraction
from functools import lru_cache
from math import floor
from typing import Self

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import (
    format_compact_decimal,
    format_currency,
    format_decimal,
    get_currency_precision,
    get_currency_symbol,
)

from cardpress.decimals import MOST_DIGITS, WIDE, decimal_text, decimals_in
from cardpress.language import current

_LONG, _SHORT = "long", "short"
# Of CLDR, by the length of the date; a whole date in words has a format of its own.
_SKELETONS = {
    (_LONG, 4): "y",
    (_LONG, 7): "yMMMM",
    (_SHORT, 4): "y",
    (_SHORT, 7): "yMMM",
    (_SHORT, 10): "yMMMd",
}
_USUAL_DECIMALS, _USUAL_DIGITS = 2, 4  # of a score
_DECIMALS = 10  # of a stated amount; more are a slip of whoever computed it
MOST_DECIMALS = 20  # of a computed one, which is what browsers show, too
_TINY, _HUGE = 1e-6, 1e15
_SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
# Of the SI and as short as those of it, so that they are the same in every language.
_SIGNS = {
    "milliseconds": "{} ms",
    "seconds": "{} s",
    "minutes": "{} min",
    "hours": "{} h",
    "tokens_per_second": "{} tok/s",
    "degrees": "{}°",
    "decibels": "{} dB",
}
_LETTERED = re.compile(r"-?[^\W\d_]+\d")
_DIGITS = re.compile(r"[#,0]+")
# Babel takes 15 µs a figure, and a page has hundreds. 1 and 1.0 are written by rules of their own.
_CACHED = lru_cache(maxsize=1 << 14, typed=True)


class Figure(str):
    """A figure as readers see it, with the number of its decimals, by which a column is aligned."""

    __slots__ = ("decimals",)
    decimals: int

    def __new__(cls, text: str, decimals: int) -> Self:
        """Return a figure of its whole text, with the sign of its unit."""
        made = super().__new__(cls, text)
        made.decimals = decimals
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[str, int]]:
        """Return what makes this figure anew, in another process."""
        return type(self), (str(self), self.decimals)


def date(value: str) -> str:
    """Format a date as exact as it is known: 2026, January 2026 or January 15, 2026."""
    return _date(value, _LONG, current().locale)


def short_date(value: str) -> str:
    """Format a date for a table: 2026, Jan 2026 or Jan 15, 2026."""
    return _date(value, _SHORT, current().locale)


@_CACHED
def _date(value: str, style: str, locale: str) -> str:
    parts = [int(part) for part in value.split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    whole = datetime.date(year, month, day)
    skeleton = _SKELETONS.get((style, len(value)))
    if skeleton is None:
        return format_date(whole, _LONG, locale)
    return format_skeleton(skeleton, whole, locale=locale)


def number(value: float) -> Figure:
    """Format a number with thousands separators and no trailing zeros: 400,000 or 76.8.

    A whole number has all its digits, any other at most twelve, as more are noise.
    """
    if isinstance(value, int):
        return _whole(value, current().locale)
    return _number(value + 0, current().locale)  # + 0 makes -0 a plain 0


@_CACHED
def _whole(value: int, locale: str) -> Figure:
    with localcontext(prec=MOST_DIGITS + value.bit_length()):  # a bit has less than a digit
        return Figure(format_decimal(value, locale=locale), 0)


@_CACHED
def _number(value: float, locale: str) -> Figure:
    return Figure(*decimal_text(value, locale))


def count(value: int) -> str:
    """Format a large count in three significant figures or fewer: 671B, 1.5B, 22.7M."""
    rounded = int(Decimal(f"{value:.3g}"))  # first, so that 999.9M becomes 1B
    if rounded >= _HUGE:
        return quantity(rounded, digits=3)
    return _count(rounded, current().locale)


@_CACHED
def _count(rounded: int, locale: str) -> str:
    # Not every language counts in thousands: 117 million are 1.17億 in Japanese. Of three digits
    # at most two stand behind a point, wherever that is.
    shown = format_compact_decimal(rounded, locale=locale, fraction_digits=2)
    # German has no short form of a thousand, and Babel then leaves the separators out.
    return _number(rounded, locale) if shown.isdecimal() else shown


def quantity(value: float, digits: int = 12) -> str:
    """Format an amount of any size: 1,248.5, or 2.1 × 10²⁵ where it has too many digits to read.

    Such a large one, or a tiny one, is rounded to a number of significant ``digits``.
    """
    if value == 0 or _TINY <= abs(value) < _HUGE:
        return number(value)
    mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
    return f"{number(float(mantissa))} × 10{str(int(exponent)).translate(_SUPERSCRIPT)}"


def times(ratio: float) -> str:
    """Format a ratio in three digits, halves up: 1.25, 13.3, 120."""
    # Halves up, as the site's scripts round; Python's own formats round them to even digits.
    rounded = Context(prec=3, rounding=ROUND_HALF_UP).create_decimal(Decimal(ratio))
    return number(float(rounded))


def money(amount: float, currency: str = "USD") -> Figure:
    """Format an amount with two decimals, or more where the price has them: $20.00, $0.175.

    One of a currency without cents has only those that it states: ¥120.
    """
    return _money(amount + 0, currency, _DECIMALS, current().locale)


@_CACHED
def _money(amount: float | Decimal, currency: str, places: int, locale: str) -> Figure:
    usual = Locale.parse(locale).currency_formats["standard"].pattern
    least = decimals_of(currency)
    pattern = usual.replace("0.00", f"0.{'0' * least}{'#' * (places - least)}")
    with localcontext(WIDE):
        shown = format_currency(amount, currency, pattern, locale, currency_digits=False)
        shown = _apart(get_currency_symbol(currency, locale), shown)
        return Figure(shown, max(least, decimals_in(round(Decimal(str(amount)), places))))


def _apart(symbol: str, shown: str) -> str:
    """Return an amount with a space behind a currency that is written in letters: CHF 5.00."""
    # CLDR asks for it, and Babel leaves it out.
    return shown.replace(symbol, f"{symbol}\xa0") if _LETTERED.match(shown) else shown


def computed(amount: Fraction, currency: str, places: int = MOST_DECIMALS) -> Figure:
    """Format a computed amount, halves up, with so many decimals or fewer."""
    whole, rest = divmod(floor(amount * 10**places + Fraction(1, 2)), 10**places)
    exact = Decimal(f"{whole}.{rest:0{places}}" if places else whole)
    return _money(exact, currency, MOST_DECIMALS, current().locale)


def decimals_of(currency: str) -> int:
    """Return how many decimals an amount of a currency has at least: 2, or 0 of yen."""
    # Never more than two, though some currencies have three: prices are as sources state them.
    return min(_USUAL_DECIMALS, get_currency_precision(currency))


def score(value: float, unit: str, *, in_full: bool = False) -> Figure:
    """Format a score in its benchmark's unit: 76.8%, $5,478.16, 12 s, 2,439.

    It is rounded as leaderboards print it, unless it is asked for ``in_full``.
    """
    return _score(value + 0, unit, in_full, current().locale)


@_CACHED
def _score(value: float, unit: str, in_full: bool, locale: str) -> Figure:  # noqa: FBT001 - a key
    value = value if in_full else as_printed(value)
    if unit == "usd":
        return money(value)
    shown = number(value)
    return Figure(_affix(unit, locale).format(shown), shown.decimals)


def margin(size: float) -> Figure:
    """Format what a score may be off by, in two digits or all whole ones, halves up: 1.2, 0.044."""
    exact = Decimal(repr(size))
    places = max(0, 1 - exact.adjusted())
    return number(float(exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, WIDE)))


def as_printed(value: float) -> float:
    """Round to two decimals, or to four digits where that keeps more: 11.03 of 11.0306396573."""
    written = repr(value)
    # Nearly all scores have no more decimals than are printed anyway.
    if "e" not in written and len(written.partition(".")[2]) <= _USUAL_DECIMALS:
        return value
    exact = Decimal(written)
    places = max(_USUAL_DECIMALS, _USUAL_DIGITS - 1 - exact.adjusted())
    if decimals_in(exact) <= places:
        return value
    return float(exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, WIDE))


@_CACHED
def _affix(unit: str, locale: str) -> str:
    if unit == "percent":  # the sign alone: the score is counted in percent already
        pattern = Locale.parse(locale).percent_formats[None].pattern
        return _DIGITS.sub("{}", pattern)
    return _SIGNS.get(unit, "{}")


def listed(names: Iterable[str]) -> str:
    """Join names as a sentence has them: A, A and B."""
    return format_list(list(names), locale=current().locale)


def is_day(value: str) -> bool:
    """Return whether a text is a whole date as people write it here: 2026-01-15."""
    try:
        # There and back: Python also reads 20260115 and 2026-W03-4.
        return datetime.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
