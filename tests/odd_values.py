"""Cards with one odd value each, or two fields that may not go together, made of the schema."""

import json
from collections.abc import Callable, Iterator
from itertools import combinations

from pydantic import ValidationError

from cardpress.schema import LONGEST_LINE, MOST, FieldOutline, Record, outline

Card = dict[str, object]
Wrap = Callable[[object], Card]
_ODD: tuple[object, ...] = (
    *(None, True, False, 0, 1, -1, 1.0, 0.5, -0.5, 2026, 1949, 10**16, 10**31, 1e31, 1e-13),
    *("", " ", "a", "A b", "x" * (LONGEST_LINE + 1), "a\nb", "\u200b", "\u202ea", "true", "12"),
    *("2026", "2026-13", "2026-02-30", "2026-1", "1949-01", "2026-01-15", "15.01.2026", "٢٠٢٦"),
    *("https://a.example", "http://", "ftp://a.example", "javascript:a", "https://a.example/a b"),
    *("USD", "usd", "€", "a@b.example", "a@b", "en", "english", "MIT", "mit", "python", "Python"),
    *([], {}, [[]], [{}], [None], {"": 1}, {"a": None}, {"a": {}}, {"a": []}, {"A b": "a"}),
    *({"x" * (LONGEST_LINE + 1): "a"}, {"a\u202e": "a"}, {"value": []}, {"value": {}}),
)


def odd_cards(root: type[Record]) -> Iterator[tuple[str, Card]]:
    """Yield cards of a kind, each with the place of what is odd in it, or may be."""
    yield from _of_record(
        root, lambda inside: inside if isinstance(inside, dict) else {}, "", set()
    )


def _of_record(
    record: type[Record], wrap: Wrap, path: str, seen: set[object]
) -> Iterator[tuple[str, Card]]:
    if record in seen:
        return
    seen.add(record)
    base, fields = sound(record), outline(record)
    for given in _together(record):
        yield f"{path}{record.__name__}: {', '.join(given)}", wrap(given)
    for field in fields:
        place = f"{path}{field.key}"
        for value in _values(field, seen):
            yield place, wrap({**base, field.key: value})
        if field.record:
            around = _inside(field)
            yield from _of_record(
                field.record,
                lambda inner, key=field.key, put=around: wrap({**base, key: put(inner)}),  # type: ignore[misc]
                f"{place}.",
                seen,
            )


def sound(record: type[Record]) -> Card:
    """Return a record with what it must have, and one field more if it is refused without."""
    needed = {field.key: _example(field) for field in outline(record) if field.required}
    more = [{field.key: _example(field)} for field in outline(record) if not field.required]
    for added in ({}, *more):
        try:
            record.model_validate({**needed, **added})
        except ValidationError:
            continue
        return {**needed, **added}
    raise AssertionError(record)


def _together(record: type[Record]) -> Iterator[Card]:
    """Yield the record with what it must have and none, one or two of its other fields."""
    needed = {field.key: _example(field) for field in outline(record) if field.required}
    yield needed
    stated = [
        {field.key: value}
        for field in outline(record)
        for value in (field.choices or (_example(field),))
    ]
    for one in stated:
        yield needed | one
    for one, other in combinations(stated, 2):
        if one.keys() != other.keys():
            yield needed | one | other


def _values(field: FieldOutline, seen: set[object]) -> Iterator[object]:
    # Fields of one sort take the same values, and one of them is enough.
    sort = (
        *(field.record, field.is_list, field.is_one_or_list, field.keyed_by, field.short_key),
        *(field.expects, field.choices),
    )
    if sort in seen:
        return
    seen.add(sort)
    one = sound(field.record) if field.record else _example(field)
    yield from _ODD
    yield from (one, [one], [one, one], [one] * (MOST + 1), [[one]], {"a": one}, {"a": [one]})
    yield from (
        {field.keyed_by or "key": one},
        {"x" * (LONGEST_LINE + 1): one},
        [one, {}],
        [one, 1],
    )


def _inside(field: FieldOutline) -> Callable[[object], object]:
    def put(value: object) -> object:
        inside: object = [value] if field.is_list else value
        for _ in range(field.key_levels):
            inside = {field.keyed_by: inside}
        return inside

    return put


def _example(field: FieldOutline) -> object:
    if field.record and field.example is None:
        return json.loads(json.dumps(_inside(field)(sound(field.record))))
    return field.example
