"""The units in which models are sold, and what to write for the same unit in another size."""

import re
from typing import Annotated, Literal, get_args

from pydantic import BeforeValidator

from cardpress import figures
from cardpress.messages import N_, _

from .shapes import misfit

_Unit = Literal[
    "1M tokens",
    "1M characters",
    "page",
    "second",
    "minute",
    "hour",
    "image",
    "video",
    "request",
]
UNITS: tuple[str, ...] = get_args(_Unit)
SECONDS = {"second": 1, "minute": 60, "hour": 3600}
"""The length of the units that are a time."""

_WORDS = {
    "token": "1M tokens",
    "tok": "1M tokens",
    "mtok": "1M tokens",
    "character": "1M characters",
    "char": "1M characters",
    "page": "page",
    "second": "second",
    "sec": "second",
    "s": "second",
    "minute": "minute",
    "min": "minute",
    "hour": "hour",
    "hr": "hour",
    "h": "hour",
    "image": "image",
    "picture": "image",
    "video": "video",
    "request": "request",
    "call": "request",
    "query": "request",
    "querie": "request",
}
"""What people call a unit, by the word in its singular."""
_SCALES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000}
_WRITTEN = re.compile(
    r"(?:per )?(?P<count>\d+(?:[,_]\d{3})*)? ?(?:(?P<scale>k|m|thousand|million)(?![a-z]) ?)?"
    r"(?P<word>[a-z]+?)s?",
    re.ASCII,
)
_MILLION = "1M "


def unit_remedy(written: str) -> str:
    """Return what to write for a unit that is not one of ours; empty if nobody can tell.

    A unit is only ever taken for itself, in another spelling or size: never for one that looks
    alike, as an image for a page.
    """
    match = _WRITTEN.fullmatch(" ".join(written.casefold().split()))
    unit = _WORDS.get(match["word"]) if match else None
    if not match or not unit:
        return ""
    count = int(re.sub(r"\D", "", match["count"] or "1")) * _SCALES.get(match["scale"] or "", 1)
    if match["word"] == "mtok":
        count *= _SCALES["m"]
    size = _SCALES["m"] if unit.startswith(_MILLION) else 1
    if not count or count == size:
        return _("write %(text)s") % {"text": unit}
    parts = {"unit": unit}
    if size > count and size % count == 0:
        parts["factor"] = figures.number(size // count)
        return _("write %(unit)s, and %(factor)s times the price") % parts
    if count > size and count % size == 0:
        parts["factor"] = figures.number(count // size)
        return _("write %(unit)s, and the price divided by %(factor)s") % parts
    return _("write %(unit)s, and the price of that") % parts


def _known_unit(value: object) -> object:
    if isinstance(value, str) and value in UNITS:
        return value
    hint = unit_remedy(value) if isinstance(value, str) else ""
    hint = hint or _("one of %(choices)s") % {"choices": ", ".join(UNITS)}
    raise misfit(N_("a unit of prices"), hint, UNITS[0])


# Before the choice, whose own message would offer the unit that is spelt most alike.
PriceUnit = Annotated[_Unit, BeforeValidator(_known_unit)]
"""What an amount is for."""
