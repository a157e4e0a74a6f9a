"""A value of any field as readers see it, in plain text: by what the schema says that it is."""

from collections.abc import Callable, Iterator, Mapping

from cardpress import figures, registries
from cardpress.schema import FieldOutline, Kind, Record, outline
from cardpress.wording import choice, flag, model_type
from cardpress.wording.changes import field_name

from .item import Part
from .names import Names

_OF_A_CITATION = ("source",)
"""What is told of an item beside its parts."""


def shown(field: FieldOutline, value: object) -> str:
    """Return a value of a field, or a list of them."""
    if isinstance(value, tuple):
        return ", ".join(shown(field, one) for one in value)
    if field.vocabulary == "types":
        return model_type(str(value))
    if isinstance(value, bool):
        return flag(value)
    if field.kind == "choice":
        return choice(str(value), field.vocabulary)
    if isinstance(value, int | float):
        return figures.number(value)
    return _OTHERS.get(field.kind, str)(str(value))


def part(field: FieldOutline, value: object, names: Names, label: str | None = None) -> Part:
    """Return a value of a field with the label of the field."""
    name = field_name(field) if label is None else label
    if field.refers and isinstance(value, str):
        # Another name of the same card is no other reference.
        return Part(name, names.name(field.refers, value), names.id(field.refers, value))
    return Part(name, shown(field, value), repr(value))


def stated(record: Record) -> Iterator[tuple[FieldOutline, object]]:
    """Yield the fields of a record that state something, in the order in which they are written."""
    for field in outline(type(record)):
        value = getattr(record, field.name)
        if field.name not in _OF_A_CITATION and value not in (None, (), {}):
            yield field, value


def plain_parts(record: Record, names: Names) -> tuple[Part, ...]:
    """Return the values of a record without those of records inside it, the title first.

    Where a single value is all that such a record can say, it needs no label.
    """
    own = [field for field in outline(type(record)) if field.key not in _ABOUT]
    return tuple(
        part(field, value, names, "" if len(own) == 1 and field is own[0] else None)
        for field, value in _plain(record)
    )


def title_part(record: Record, names: Names) -> Part | None:
    """Return the value by which a record is called, None where it has no name."""
    for field, value in _plain(record):
        if field.kind == "text" and field.required and not field.is_list:
            return part(field, value, names)
    return None


def numbers_of(record: Record, names: Names) -> dict[str, float]:
    """Return the figures of a record by the labels of its parts."""
    return {
        told.label: float(value)
        for told, (field, value) in _told(record, names)
        if field.kind in _SIZES and isinstance(value, int | float)
    }


def addresses_of(record: Record, names: Names) -> dict[str, str]:
    """Return the addresses of a record by the labels of its parts."""
    told = _told(record, names)
    return {part.label: str(value) for part, (field, value) in told if field.kind == "address"}


def _told(record: Record, names: Names) -> Iterator[tuple[Part, tuple[FieldOutline, object]]]:
    yield from zip(plain_parts(record, names), _plain(record), strict=True)


def _plain(record: Record) -> list[tuple[FieldOutline, object]]:
    return [(field, value) for field, value in stated(record) if not field.record]


_ABOUT = ("source", "locator", "note")
_SIZES: frozenset[Kind] = frozenset(("count", "tokens", "quantity", "amount"))
_OTHERS: Mapping[Kind, Callable[[str], str]] = {
    "date": figures.date,
    "language": registries.language_name,
}
