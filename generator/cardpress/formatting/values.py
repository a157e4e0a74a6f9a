"""Plain data -> the tree of a card."""

import datetime
import re
from collections.abc import Mapping
from decimal import Decimal

from .forms import Form
from .nodes import Collection, Entry, Node, Scalar

_YEAR = re.compile(r"\d{4}", re.ASCII)


def node_of(value: object, form: Form) -> Node:
    """Return the tree of a value; what is None inside it is unknown, and left out."""
    if isinstance(value, Mapping):
        entries = [
            Entry(str(key), node_of(inside, form.at(str(key))))
            for key, inside in value.items()
            if inside is not None
        ]
        return Collection(is_mapping=True, entries=entries)
    if isinstance(value, (list, tuple)):
        items = [Entry(None, node_of(item, form)) for item in value if item is not None]
        return Collection(is_mapping=False, entries=items)
    if isinstance(value, str):
        # A year needs no quotes where a date is expected.
        is_year = form.is_date and _YEAR.fullmatch(value)
        return Scalar(int(value), value) if is_year else Scalar(value)
    if isinstance(value, bool):
        return Scalar(value)
    if isinstance(value, datetime.date):
        return Scalar(value.isoformat())
    return Scalar(value, _digits(value))


def _digits(value: object) -> str:
    """Return a number as people write it, with no more digits than it has."""
    if isinstance(value, float):
        shown = f"{value!r}".replace("e+", "e")
        return {"inf": ".inf", "-inf": "-.inf", "nan": ".nan"}.get(shown, shown.removesuffix(".0"))
    if isinstance(value, Decimal):
        return f"{value}".replace("E+", "e").replace("E", "e")
    return f"{value}"
