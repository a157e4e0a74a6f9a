"""The long form of a card's data: lists where one may stand alone, and records in full.

Drafts and cards are written in any form that the schema takes; here they are of one form, in which
a place of the data is a place of the schema.
"""

from collections.abc import Callable, Mapping

from cardpress.schema import CUSTOM, FieldOutline, Record, outline

Data = dict[str, object]


def normal(data: Mapping[str, object], record: type[Record]) -> Data:
    """Return the data of a record in their long form, without what is None or empty."""
    fields = {field.key: field for field in outline(record)}
    found = {str(key): _value(value, fields.get(str(key))) for key, value in data.items()}
    return {key: value for key, value in found.items() if not is_nothing(value)}


def is_nothing(value: object) -> bool:
    """Return whether a value says nothing."""
    return value is None or (isinstance(value, str | list | dict | tuple) and not value)


def _value(value: object, field: FieldOutline | None) -> object:
    # A catalogue's own fields have forms of their own, and no draft states one.
    if field is None or field.key == CUSTOM:
        return value
    return _keyed(value, field.key_levels, lambda inner: _inside(inner, field))


def _keyed(value: object, levels: int, inside: Callable[[object], object]) -> object:
    if not levels:
        return inside(value)
    if not isinstance(value, Mapping):
        return value
    found = {str(key): _keyed(inner, levels - 1, inside) for key, inner in value.items()}
    return {key: inner for key, inner in found.items() if not is_nothing(inner)}


def _inside(value: object, field: FieldOutline) -> object:
    if not field.is_list:
        return _one(value, field)
    listed = list(value) if isinstance(value, list | tuple) else [value]
    made = [_one(item, field) for item in listed]
    return [item for item in made if not is_nothing(item)]


def _one(value: object, field: FieldOutline) -> object:
    if field.record is None or is_nothing(value):
        return value
    if isinstance(value, Mapping):
        return normal(value, field.record)
    return {field.short_key: value} if field.short_key else value


def brief(data: Mapping[str, object], record: type[Record]) -> Data:
    """Return data of long form as people write them: without a list around what stands alone."""
    fields = {field.key: field for field in outline(record)}
    found = {key: _brief(value, fields.get(key)) for key, value in data.items()}
    return {key: value for key, value in found.items() if not is_nothing(value)}


def _brief(value: object, field: FieldOutline | None) -> object:
    if field is None or field.key == CUSTOM:
        return value
    return _keyed(value, field.key_levels, lambda inner: _alone(inner, field))


def _alone(value: object, field: FieldOutline) -> object:
    listed = value if isinstance(value, list) else [value]
    made = [
        brief(item, field.record) if field.record and isinstance(item, Mapping) else item
        for item in listed
    ]
    is_alone = not isinstance(value, list) or (field.is_one_or_list and len(made) == 1)
    return made[0] if is_alone else made
