"""Computed amounts of money, and the names of currencies, as readers see them.

The site's scripts write them alike, in rules/figures.js.
"""

from fractions import Fraction
from functools import cache

from babel.numbers import get_currency_name, get_currency_symbol

from cardpress.figures import MOST_DECIMALS, Figure, computed, decimals_of
from cardpress.language import current

_THREE_DIGITS = 100  # the least such number


def sum_of_money(amount: Fraction, currency: str) -> Figure:
    """Format a computed amount, halves up: $1,234.57, or below a cent $0.0042."""
    least = places = decimals_of(currency)
    while 0 < amount < Fraction(1, 10**least) and amount * 10**places < 10:  # two digits
        places += 1
    return computed(amount, currency, places)


def money_in_full(amount: Fraction, currency: str) -> Figure:
    """Format a computed amount with all its decimals, two or more: $0.0135."""
    return computed(amount, currency)


def converted(amount: Fraction, currency: str) -> Figure:
    """Format an amount from another currency, halves up: €12.93, or below one in three digits.

    More digits would claim to know a price better than a rate does.
    """
    places = decimals_of(currency)
    while amount > 0 and amount * 10**places < _THREE_DIGITS and places < MOST_DECIMALS:
        places += 1
    return computed(amount, currency, places)


def currency_name(code: str) -> str:
    """Return what a currency is called when amounts are counted in it: US dollars."""
    return _currency_name(code, current().locale)


@cache
def _currency_name(code: str, locale: str) -> str:
    return get_currency_name(code, count=2, locale=locale)


def currency_sign(code: str) -> str:
    """Return the sign of a currency, or its code where it has none: $, €, CHF."""
    return get_currency_symbol(code, locale=current().locale)
