"""Amounts that stand beside those of other models: in one currency, and marked where converted.

The site's scripts mark costs alike, in rules/converted.js.
"""

from collections.abc import Iterator
from fractions import Fraction

from cardpress import figures, sums
from cardpress.comparison import PriceKind
from cardpress.configuration import Money
from cardpress.figures import Figure
from cardpress.markup import Markdown, escape, join, link
from cardpress.messages import _

_ABOUT = "≈\xa0"  # a sign, which is written alike in all languages


def about(amount: Figure) -> Figure:
    """Return an amount with the sign that it is no price that anybody asks."""
    return Figure(f"{_ABOUT}{amount}", amount.decimals)


def beside_others(kind: PriceKind, amount: float) -> Figure:
    """Return an amount of a price as other models' pages have it: $1.75, or ≈ €1.51."""
    return worth(kind, amount) if kind.is_converted else figures.money(amount, kind.currency)


def worth(kind: PriceKind, amount: float) -> Figure:
    """Return what an amount in another currency is worth in the catalogue's."""
    assert kind.exchange
    return about(sums.converted(kind.exchange.worth(amount), kind.exchange.currency))


def converted_from(kind: PriceKind, amount: float | None = None) -> str:
    """Return from what an amount is converted, and at which rate; empty where it is not.

    Without an ``amount``, for a sum of several, the currency is named in its place.
    """
    if not kind.is_converted:
        return ""
    money = figures.money
    stated = sums.currency_name(kind.currency) if amount is None else money(amount, kind.currency)
    return _("converted from %(amount)s at %(rate)s") % {"amount": stated, "rate": _rate(kind)}


def conversion(kind: PriceKind, amount: float | None = None) -> Markdown | None:
    """Return `converted_from` for a page, as a link to the rate's source; None where it is none."""
    return _sourced(kind, converted_from(kind, amount))


def worth_note(kind: PriceKind, amount: float) -> Markdown | None:
    """Return what an amount is worth that stands as it is sold; None in the catalogue's currency.

    It is a link to the rate's source.
    """
    if not kind.is_converted:
        return None
    parts = {"amount": worth(kind, amount), "rate": _rate(kind)}
    return _sourced(kind, _("%(amount)s at %(rate)s") % parts)


def rate_notes(money: Money) -> Markdown | None:
    """Return what one unit of each other currency is worth, with its day and source, if told."""
    return join(_rate_notes(money), "; ") if money.rates else None


def _rate_notes(money: Money) -> Iterator[Markdown]:
    for code, stated in money.rates.items():
        exact = Fraction(str(stated.rate))
        parts = {
            "unit": figures.money(1, code),
            "amount": sums.money_in_full(exact, money.currency),
            "day": figures.short_date(stated.date),
        }
        words = escape(_("%(unit)s = %(amount)s, %(day)s") % parts)
        yield link(words, stated.source) if stated.source else words


def rate_source(kind: PriceKind) -> str | None:
    """Return the address of the source of the rate at which amounts are converted, if any."""
    stated = kind.exchange.stated if kind.exchange else None
    return stated.source if stated else None


def _rate(kind: PriceKind) -> str:
    assert kind.exchange
    assert kind.exchange.stated
    stated = kind.exchange.stated
    return f"{figures.number(stated.rate)}, {figures.short_date(stated.date)}"


def _sourced(kind: PriceKind, words: str) -> Markdown | None:
    if not words:
        return None
    source = rate_source(kind)
    return link(escape(words), source) if source else escape(words)
