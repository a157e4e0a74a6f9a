"""Rows as comma-separated values by RFC 4180, for programs and for spreadsheets.

The same rule is in site_src/assets/cardpress/rules/csv.js, for the view of the table of models.
"""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

Value = str | float | bool | None
_FORMULA = re.compile(r"[=+\-@\t\r]")
_IN_QUOTES = re.compile(r'[",\r\n]')
_SPECIAL = re.compile(r'^[=+\-@\t]|[",\r\n]')
_EXPONENT = re.compile(r"e([+-])0")
_LEAST, _MOST = 1e-6, 1e21  # between which scripts write a number without an exponent


def csv(rows: Iterable[Sequence[Value]]) -> str:
    """Return rows as CSV; a text that a spreadsheet would run begins with an apostrophe."""
    return "".join(f"{','.join(map(_field, row))}\r\n" for row in rows)


def _field(value: Value) -> str:
    # Of 200,000 fields of 500 models most are empty, and most others are plain.
    if value is None:
        return ""
    if isinstance(value, str):
        return _text(value) if _SPECIAL.search(value) else value
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else _number(value)


def _number(value: float) -> str:
    """Return a number as scripts write it: 5 and not 5.0, 1e-7 and not 1e-07."""
    if value and not _LEAST <= abs(value) < _MOST:
        return _EXPONENT.sub(r"e\1", repr(value))
    text = repr(value)
    return (format(Decimal(text), "f") if "e" in text else text).removesuffix(".0")


def _text(value: str) -> str:
    text = f"'{value}" if _FORMULA.match(value) else value
    return '"{}"'.format(text.replace('"', '""')) if _IN_QUOTES.search(text) else text
