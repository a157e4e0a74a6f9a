"""YAML text -> plain data, at the speed of libyaml: of a text without faults, and without places.

Nothing is judged here. Whatever the reader with places may find a fault in, or reads by a rule of
its own, is left to it; so what this returns is what that would, in a third of its time.
"""

from collections.abc import Callable, Iterator, Set
from itertools import pairwise
from sys import intern
from typing import Any

import yaml

from .scalars import scalar_value

_Next = Callable[[], Any]


class _Odd(Exception):
    """The text needs a closer look."""


def plain_data(text: str, *, deepest: int) -> object:
    """Return the data of a text, or None if it has to be read with the places of its values.

    So has one that nests deeper than so many levels.
    """
    events = yaml.CSafeLoader(text)
    get: _Next = events.get_event
    try:
        get()  # stream start
        get()  # document start, or the end of a stream without one, after which comes nothing
        ends = {*_before_comments(text)} if "#" in text else frozenset[int]()
        data = _collection(get(), get, ends, deepest)
        get()  # document end
        return data if isinstance(get(), yaml.StreamEndEvent) else None
    except (_Odd, yaml.YAMLError):
        return None
    finally:
        events.dispose()


def _before_comments(text: str) -> Iterator[int]:
    """Yield where something ends that a comment may have cut off."""
    at = 0
    for part, after in pairwise(text.split("#")):
        before = part.rstrip()
        gap = part[len(before) :]
        # With a space behind its sign, one that ends the line or begins at its edge is a comment.
        is_indented = "\n" in gap and not gap.endswith("\n")
        if gap and (is_indented or (after and not after[0].isspace())):
            yield at + len(before)
        at += len(part) + 1


# By the very class of an event, and without a path: these functions see each event of each card.
def _collection(event: Any, get: _Next, ends: Set[int], levels: int) -> object:  # noqa: ANN401
    kind = type(event)
    is_mapping = kind is yaml.MappingStartEvent
    if not (is_mapping or kind is yaml.SequenceStartEvent) or levels < 1:
        raise _Odd
    if event.anchor is not None or event.tag is not None:
        raise _Odd
    return (_mapping if is_mapping else _sequence)(get, ends, levels - 1)


def _mapping(get: _Next, ends: Set[int], levels: int) -> dict[str, object]:
    data: dict[str, object] = {}
    while type(event := get()) is yaml.ScalarEvent:
        key = event.value
        if key in data or event.anchor is not None or event.tag is not None:
            raise _Odd
        event = get()
        is_scalar = type(event) is yaml.ScalarEvent
        data[key] = _scalar(event, ends) if is_scalar else _collection(event, get, ends, levels)
    if type(event) is not yaml.MappingEndEvent:
        raise _Odd
    return data


def _sequence(get: _Next, ends: Set[int], levels: int) -> list[object]:
    data: list[object] = []
    while type(event := get()) is not yaml.SequenceEndEvent:
        is_scalar = type(event) is yaml.ScalarEvent
        data.append(_scalar(event, ends) if is_scalar else _collection(event, get, ends, levels))
    return data


def _scalar(event: Any, ends: Set[int]) -> object:  # noqa: ANN401 - one of libyaml's events
    if event.anchor is not None or event.tag is not None:
        raise _Odd
    if not event.implicit[0]:
        return intern(event.value)
    value = scalar_value(event.value)
    if value is None or (ends and event.end_mark.index in ends):
        raise _Odd
    # Once, however many cards say it: names, dates and words of 2,000 models took 30 MB, and as
    # much again of each process that looks at them.
    return intern(value) if isinstance(value, str) else value
