"""The records that templates show: their fields, what these hold and mean, read from the code."""

import inspect
import types
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from cardpress.docstrings import field_docstrings


@dataclass(frozen=True)
class ValueField:
    """A field of a record that a template shows: its type, and what it means; empty if unsaid."""

    name: str
    holds: Any
    meaning: str


@cache
def value_fields(record: type) -> tuple[ValueField, ...]:
    """Return the fields of a record, in their order, and then what follows from them."""
    hints, meanings = get_type_hints(record), field_docstrings(record)
    assert is_dataclass(record)
    stated = (
        ValueField(field.name, hints[field.name], meanings.get(field.name, ""))
        for field in fields(record)
    )
    return (*stated, *_following(record))


def _following(record: type) -> Iterator[ValueField]:
    for name, made in vars(record).items():
        if isinstance(made, property) and made.fget:
            holds = get_type_hints(made.fget)["return"]
            # A template goes through what is yielded as through a list.
            is_yielded = get_origin(holds) is Iterator
            listed = types.GenericAlias(tuple, (*get_args(holds), ...)) if is_yielded else holds
            yield ValueField(name, listed, "")


def about(record: type) -> str:
    """Return what a record is."""
    return inspect.cleandoc(record.__doc__ or "")


def optional(holds: Any) -> Any:  # noqa: ANN401 - a type, as annotations write it
    """Return the type of what may be missing, or None where it may not."""
    inside = [one for one in get_args(holds) if one is not types.NoneType]
    is_union = get_origin(holds) in (Union, types.UnionType)
    return inside[0] if is_union and len(inside) == 1 else None


def records_in(roots: tuple[type, ...]) -> tuple[type, ...]:
    """Return the records inside others, each once, in the order in which a reader meets them."""
    found: dict[type, None] = {}
    for root in roots:
        for field in value_fields(root):
            _collect(field.holds, found)
    return tuple(record for record in found if record not in roots)


def _collect(holds: Any, found: dict[type, None]) -> None:  # noqa: ANN401 - as above
    if isinstance(holds, type) and is_dataclass(holds):
        if holds not in found:
            found[holds] = None
            for field in value_fields(holds):
                _collect(field.holds, found)
        return
    for inside in get_args(holds):
        _collect(inside, found)
