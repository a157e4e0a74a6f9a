"""JSON as files have it: indented, every letter as it is, and no number that JSON does not know."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic_core import to_json

_NO_NUMBER = re.compile(rb"NaN|Infinity")
_NOTHING: tuple[object, ...] = (None, "", [], {})


def json_text(data: object) -> str:
    """Return data as the text of a file. Raises ValueError for a number that JSON does not know."""
    # Python's own indents by a function in Python, which takes ten times as long.
    text = to_json(data, indent=2)
    if _NO_NUMBER.search(text):  # which may as well be a word in a text
        json.dumps(data, allow_nan=False)
    return f"{text.decode()}\n"


def one(parts: Sequence[object]) -> str:
    """Return the text of a file that has one model."""
    return json_text(parts[0])


def script_text(parts: Sequence[object]) -> str:
    """Return the same for an element of HTML, which no text of a card can end."""
    text = one(parts)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def filled(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return a mapping without what says nothing, be it within others; false and 0 say something.

    A list keeps what it has.
    """
    inner = {k: filled(v) if isinstance(v, dict) else v for k, v in data.items()}
    return {key: value for key, value in inner.items() if value not in _NOTHING}


def merged(parts: Sequence[object]) -> str:
    """Return the text of one map, in which the maps of several models are put together."""
    whole: dict[str, Any] = {}
    for part in parts:
        _merge(whole, part)
    # By Python, as the lists of others are: with 1e-06 and not 0.000001 for what a token costs.
    return f"{json.dumps(whole, indent=2, ensure_ascii=False, allow_nan=False)}\n"


def _merge(whole: dict[str, Any], part: object) -> None:
    assert isinstance(part, dict)
    for key, value in part.items():
        if isinstance(value, dict) and isinstance(whole.get(key), dict):
            _merge(whole[key], value)
        else:
            whole.setdefault(key, value)
