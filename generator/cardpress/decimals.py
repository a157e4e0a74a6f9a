"""Numbers with decimals in the signs of a language, as short as they are."""

from decimal import Context, Decimal, localcontext
from functools import cache

from babel import Locale
from babel.numbers import format_decimal, get_decimal_symbol, get_group_symbol

# Of the largest float, and the decimals behind it. Babel and Python round what has more digits than
# their context, which has 28 where nobody says otherwise, or cannot.
MOST_DIGITS = 400
WIDE = Context(prec=MOST_DIGITS)
_USUAL_PATTERN = "#,##0.###"  # of numbers in most languages


def decimal_text(value: float, locale: str) -> tuple[str, int]:
    """Return a number in at most twelve digits, without zeros at its end, and its decimals."""
    shortest = f"{value:.12g}"
    signs = _signs(locale)
    if signs is None or "e" in shortest:
        return _by_babel(Decimal(shortest), locale)
    # The same as Babel's, which takes ten times as long: a catalogue has tens of thousands.
    group, point = signs
    whole, _, rest = shortest.removeprefix("-").partition(".")
    shown = f"{'-' if value < 0 else ''}{int(whole):,}".replace(",", group)
    return f"{shown}{point}{rest}" if rest else shown, len(rest)


def decimals_in(number: Decimal) -> int:
    """Return how many decimals a number has, without zeros at its end."""
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _by_babel(value: Decimal, locale: str) -> tuple[str, int]:
    shortest = Decimal(f"{value.normalize():f}")
    with localcontext(WIDE):
        shown = format_decimal(shortest, locale=locale, decimal_quantization=False)
    return shown, decimals_in(shortest)


@cache
def _signs(locale: str) -> tuple[str, str] | None:
    """Return the signs of thousands and of decimals; None where there is more to a number."""
    if Locale.parse(locale).decimal_formats[None].pattern != _USUAL_PATTERN:
        return None
    return get_group_symbol(locale), get_decimal_symbol(locale)
