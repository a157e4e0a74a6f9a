"""Every reference that a card makes to another card, or to one of its own sources."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cardpress.loader import CardText
from cardpress.problem import FieldPath
from cardpress.schema import FieldOutline, Record, outline, records_of


class Reference(NamedTuple):
    """A reference as written: where, to which kind of card, and whether it is a mapping's key.

    References of one ``group``, a list or a mapping of the card, must mean different cards.
    """

    path: FieldPath
    kind: str
    text: str
    group: FieldPath
    is_key: bool = False


def references(data: object, schema: type[Record]) -> Iterator[Reference]:
    """Yield the references of a model card's data to models and benchmarks, in the card's order.

    Data without the shape that the schema requires is passed over; the schema reports it.
    """
    card = _mapping(data)
    # Those that are keys of a mapping by hand, as a type does not tell what a key means; all others
    # as the schema says it.
    yield from _keys(("benchmarks",), "benchmark", card.get("benchmarks"))
    yield from _quoted(card)
    yield from _texts(schema, data, ())


def _texts(record: type[Record], data: object, path: FieldPath) -> Iterator[Reference]:
    values = _mapping(data)
    for field in _leading_to_texts(record):
        value = values.get(field.key)
        if value is None:
            continue
        place = (*path, field.key)
        if field.refers:
            yield from _referring(value, field.refers, place)
        elif field.record:
            for inner_path, inner in _inside(value, field.key_levels, place):
                # A bare text stands for the record, and may be the reference itself.
                whole = {field.short_key: inner} if isinstance(inner, str) else inner
                yield from _texts(field.record, whole, inner_path)


# Of the hundreds of fields of a card these are few, and each card of thousands is asked.
@cache
def _leading_to_texts(record: type[Record]) -> tuple[FieldOutline, ...]:
    """Return the fields of a record that refer to cards, or hold a record with such a field."""
    return tuple(
        field
        for field in outline(record)
        if field.refers or (field.record and any(map(_refers, records_of(field.record))))
    )


def _refers(record: type[Record]) -> bool:
    return any(field.refers for field in outline(record))


def _referring(value: object, kind: str, path: FieldPath) -> Iterator[Reference]:
    if isinstance(value, str):
        # Within a list, each item must mean a card of its own.
        numbers = [at for at, step in enumerate(path) if isinstance(step, int)]
        yield Reference(path, kind, value, path[: numbers[-1]] if numbers else path)
    for number, item in enumerate(_list(value)):
        yield from _referring(item, kind, (*path, number))


def _quoted(card: dict[str, object]) -> Iterator[Reference]:
    for number, comparison in enumerate(_list(card.get("comparisons"))):
        path, results = ("comparisons", number, "results"), _mapping(comparison).get("results")
        yield from _keys(path, "model", results)
        for model, scores in _mapping(results).items():
            yield from _keys((*path, model), "benchmark", scores)


def references_of(card: CardText, schema: type[Record]) -> tuple[Reference, ...]:
    """Return the references of a model's card, which are read once as long as the card lives."""
    return card.once(_references_of, schema)


def _references_of(card: CardText, schema: type[Record]) -> tuple[Reference, ...]:
    return tuple(references(card.document.data, schema))


def source_keys(data: object, schema: type[Record]) -> Iterator[tuple[FieldPath, str]]:
    """Yield the path and the text of every source key that a model card's data cite."""
    yield from _sources(schema, data, ())


def _sources(
    record: type[Record], data: object, path: FieldPath
) -> Iterator[tuple[FieldPath, str]]:
    fields = _by_key(record)
    for key, value in _mapping(data).items():
        field = fields.get(key)
        if field is None:
            continue
        # Of any record, now and later: whatever cites a source does so in an attribute of this
        # name, which an own field never has, whatever a team calls it on its cards.
        if field.name == "source" and isinstance(value, str):
            yield (*path, key), value
        elif field.record and value is not None:
            for inner_path, inner in _inside(value, field.key_levels, (*path, key)):
                yield from _sources(field.record, inner, inner_path)


@cache
def _by_key(record: type[Record]) -> dict[str, FieldOutline]:
    return {field.key: field for field in outline(record)}


def _inside(value: object, key_levels: int, path: FieldPath) -> Iterator[tuple[FieldPath, object]]:
    """Yield the records inside lists and mappings."""
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from _inside(item, key_levels, (*path, number))
    elif key_levels:
        for key, item in _mapping(value).items():
            yield from _inside(item, key_levels - 1, (*path, key))
    else:
        yield path, value


def _keys(path: FieldPath, kind: str, data: object) -> Iterator[Reference]:
    for text in _mapping(data):
        yield Reference((*path, text), kind, text, path, is_key=True)


def _mapping(data: object) -> dict[str, object]:
    return data if isinstance(data, dict) else {}


def _list(data: object) -> list[object]:
    return data if isinstance(data, list) else []
