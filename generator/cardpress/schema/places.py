"""Which record and which field of the schema stand at a place of a card."""

from collections.abc import Iterator

from cardpress.problem import FieldPath

from .outline import FieldOutline, outline
from .shapes import Record


def record_at(root: type[Record], path: FieldPath) -> type[Record]:
    """Return the record that holds a path of a card, or the last known one on the way to it."""
    record, keys = root, 0
    for step in path:
        # Keys that authors choose, as of sources or benchmarks, are steps of a path but no fields;
        # one that is spelt like a field ("name") must not be taken for it.
        if keys or isinstance(step, int):
            keys -= isinstance(step, str)
            continue
        field = next((field for field in outline(record) if field.key == step), None)
        if field and field.record:
            record, keys = field.record, field.key_levels
    return record


def field_at(root: type[Record], path: FieldPath) -> FieldOutline | None:
    """Return the field at a path of a card, or at that of an item of its list; None if unknown."""
    # Choices in a list are those of the list's field: the item has no field of its own.
    while path and isinstance(path[-1], int):
        path = path[:-1]
    if not path:
        return None
    found = _field(record_at(root, path[:-1]), path[-1])
    if found or len(path) == 1:
        return found
    # Under a key of the author's choice stands what the field around it holds.
    around = _field(record_at(root, path[:-2]), path[-2])
    return around if around and around.key_levels and not around.record else None


def _field(record: type[Record], key: str | int) -> FieldOutline | None:
    return next((field for field in outline(record) if field.key == key), None)


def records_in(record: Record, path: FieldPath = ()) -> Iterator[tuple[FieldPath, Record]]:
    """Yield every record inside a record, at any depth, with its path."""
    for field in outline(type(record)):
        if field.record:
            yield from _records(getattr(record, field.name), (*path, field.key))


def _records(value: object, path: FieldPath) -> Iterator[tuple[FieldPath, Record]]:
    if isinstance(value, Record):
        yield path, value
        yield from records_in(value, path)
    elif isinstance(value, tuple | dict):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for step, inner in items:
            yield from _records(inner, (*path, step))


def records_of(root: type[Record]) -> tuple[type[Record], ...]:
    """Return a record and every one that a field of it holds, at any depth, each once."""
    found: dict[type[Record], None] = {root: None}
    _collect(root, found)
    return tuple(found)


def _collect(record: type[Record], found: dict[type[Record], None]) -> None:
    for field in outline(record):
        if field.record and field.record not in found:
            found[field.record] = None
            _collect(field.record, found)


def started(record: type[Record]) -> dict[str, object]:
    """Return the least that a record must state, by examples."""
    return {
        field.key: started(field.record)
        if field.record and field.example is None
        else field.example
        for field in outline(record)
        if field.required
    }
