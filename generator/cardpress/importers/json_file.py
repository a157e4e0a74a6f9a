"""JSON of a file that anybody may have written: its data, or what is wrong with it and where."""

import json
import math
from collections import Counter
from collections.abc import Callable, Iterable

from cardpress.messages import N_, _

from .draft import ImportFile, UnreadableFile
from .faults import unreadable

MOST_BYTES = 128 * 1024 * 1024
"""More than any file of the formats that are read here has."""
REMADE = N_("write the file anew with the program that made it")
_AGAIN = N_("fetch the file once more, or write it anew with the program that made it")
_DEEPEST = 64
MOST_DIGITS = 40
"""More than any figure of a model has, before or behind its point."""


def rounded(text: str) -> float | str:
    """Return a fraction as a float, or its text where that would make it infinite, or nothing."""
    value = float(text)
    is_nothing = not text.lower().partition("e")[0].strip("-0.")
    return text if math.isinf(value) or (not value and not is_nothing) else value


def json_data(file: ImportFile, *, fraction: Callable[[str], object] = rounded) -> object:
    """Return the data of a JSON file; a number that is none, or is out of range, is its own text.

    ``fraction`` makes a value of what has a point or an exponent, or more digits than figures have.
    Raises UnreadableFile for what is no JSON, repeats a key, or is larger or deeper than any file
    of the formats that are read here.
    """
    text = text_of(file, most=MOST_BYTES)
    try:
        data = json.loads(
            text,
            parse_int=lambda digits: (
                int(digits) if len(digits) <= MOST_DIGITS else fraction(digits)
            ),
            parse_float=fraction,
            parse_constant=str,
            object_pairs_hook=_unique,
        )
    except json.JSONDecodeError as error:
        raise _not_json(file, error) from None
    except _Repeated as error:
        message = _("expected each key once, found %(key)s twice") % {"key": f"'{error}'"}
        raise unreadable(file, message, _("keep one of the two")) from None
    except RecursionError:
        raise _too_deep(file) from None
    if _is_deeper(data):
        raise _too_deep(file)
    return data


def text_of(file: ImportFile, *, most: int) -> str:
    """Return the text of a file. Raises UnreadableFile if it is none, or larger than ``most``."""
    if len(file.content) > most:
        message = _("expected a file of at most %(most)s KB, found a larger one")
        hint = _("take out what is not about models, or divide it")
        raise unreadable(file, message % {"most": most // 1024}, hint)
    try:
        return file.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = file.content[: error.start]
        line = before.count(b"\n") + 1
        message = _("expected UTF-8 text, found the byte %(byte)s")
        message %= {"byte": f"0x{file.content[error.start]:02x}"}
        raise unreadable(file, message, _("save the file as UTF-8"), line=line) from None


def _not_json(file: ImportFile, error: json.JSONDecodeError) -> UnreadableFile:
    """Return what is raised of a file that is no JSON: where it ceases to be some, and why."""
    if not file.content.strip():
        return unreadable(file, _("expected JSON, found an empty file"), _(_AGAIN))
    message = _("not valid JSON: %(problem)s") % {"problem": error.msg}
    return unreadable(file, message, _(REMADE), line=error.lineno, column=error.colno)


class _Repeated(Exception):
    """A key is there twice; which of its values counts, each program decides otherwise."""


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    data = dict(pairs)
    if len(data) < len(pairs):
        often = Counter(key for key, _value in pairs)
        raise _Repeated(often.most_common(1)[0][0][:60])
    return data


def _is_deeper(data: object) -> bool:
    level: Iterable[object] = [data]
    for _depth in range(_DEEPEST):
        holders = [each for each in level if isinstance(each, dict | list)]
        if not holders:
            return False
        level = [v for each in holders for v in (each.values() if isinstance(each, dict) else each)]
    return True


def _too_deep(file: ImportFile) -> UnreadableFile:
    """Return what is raised of a file with deeper nesting than any that is read here."""
    message = _("expected at most %(most)s levels, found deeper nesting") % {"most": _DEEPEST}
    return unreadable(file, message, _("no format that is read here nests that deep"))
