"""YAML of a file that anybody may have written: its data, or what is wrong with it and where."""

import math
import re

from cardpress.loader import dotted, read_foreign
from cardpress.messages import _

from .draft import ImportFile, Loss
from .faults import unreadable

# What YAML has no sign for, and libyaml tells without its place.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def yaml_data(
    file: ImportFile, text: str, *, first_line: int = 1
) -> tuple[object, tuple[Loss, ...]]:
    """Return the data of YAML within a file, and what in it could not be read; None if empty.

    Read as cards are: `no` is text, a date is text, and nothing is written elsewhere by an alias.
    Raises UnreadableFile where the text as a whole is no YAML.
    """
    if control := _CONTROL.search(text):
        message = _("expected text, found the control character %(sign)s")
        message %= {"sign": f"U+{ord(control[0]):04X}"}
        line = first_line + text.count("\n", 0, control.start())
        raise unreadable(file, message, _("delete the character"), line=line)
    # In their lines of the file, as messages name lines, too.
    document = read_foreign("\n" * (first_line - 1) + text)
    if document.is_empty:
        return None, ()
    faults = [fault for fault in document.faults if not fault.is_blank]
    if document.data is None and faults:
        place, _path, message, hint, _is_blank = faults[0]
        raise unreadable(
            file, message, hint or _("correct the YAML"), line=place.line, column=place.column
        )
    lines = text.split("\n")
    lost = (
        Loss(dotted(fault.path), lines[fault.place.line - first_line].strip(), fault.message)
        for fault in faults
    )
    return _numbers(document.data), tuple(lost)


def _numbers(data: object) -> object:
    """Return data in which what is no number, as .nan, is the text that says so."""
    if isinstance(data, dict):
        return {key: _numbers(value) for key, value in data.items()}
    if isinstance(data, list):
        return [*map(_numbers, data)]
    return str(data) if isinstance(data, float) and not math.isfinite(data) else data
