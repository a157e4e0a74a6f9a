"""Numbers as pages write them: 400K tokens, 70 billion, $2.50."""

import re

from ..words import number

_TIMES = {
    **dict.fromkeys(("k", "thousand"), 1_000),
    **dict.fromkeys(("m", "mn", "million"), 1_000_000),
    **dict.fromkeys(("b", "bn", "g", "billion"), 1_000_000_000),
    **dict.fromkeys(("t", "tn", "trillion"), 1_000_000_000_000),
}
_AMOUNT = re.compile(
    r"(?P<number>[\d.,]+)\s*(?P<times>[A-Za-z]*)\s*(?P<unit>tokens?|parameters?|dimensions?)?"
)
_MONEY = re.compile(r"(?P<sign>US\$|[$€£])\s*(?P<number>[\d.,]+)")
_CURRENCIES = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP"}
_NOTE = re.compile(r"(?P<value>[^()]*?)\s*\((?P<note>[^()]+)\)\s*")


def count(text: str) -> int | None:
    """Return a whole number of things, such as 400,000 tokens or 1.5B; None for another text."""
    match = _AMOUNT.fullmatch(text.strip())
    found = number(match["number"]) if match else None
    if match is None or found is None:
        return None
    word = match["times"].lower()
    times = 1 if word in ("", "token", "tokens", "parameters") else _TIMES.get(word, 0)
    whole = round(found * times)
    return whole if whole > 0 and abs(found * times - whole) < 1e-6 * whole else None


def money(text: str) -> tuple[float, str] | None:
    """Return an amount of money with the code of its currency; None for another text."""
    match = _MONEY.fullmatch(text.strip())
    found = number(match["number"]) if match else None
    return None if match is None or found is None else (found, _CURRENCIES[match["sign"]])


def with_note(text: str) -> tuple[str, str]:
    """Return a text and what stands in brackets behind it."""
    match = _NOTE.fullmatch(text.strip())
    return (match["value"], match["note"]) if match else (text.strip(), "")
