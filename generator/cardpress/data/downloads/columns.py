"""The columns of the tables, which follow from the fields of the schema."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from cardpress.language import gettext
from cardpress.schema import FieldOutline, Kind, Record, Source, Sourced, outline
from cardpress.wording import COLUMN_MEANINGS

Type = Literal["string", "integer", "number", "boolean", "date"]
"""What all values of a column are; a date is as precise as its source: 2026, or 2026-01-15."""
_TYPES: Mapping[Kind, Type] = {
    "flag": "boolean",
    "date": "date",
    "count": "integer",
    "tokens": "integer",
    "quantity": "number",
    "amount": "number",
}
_OF_SOURCES = ("title", "url", "kind", "published", "accessed", "license")


@dataclass(frozen=True)
class Column:
    """A column by its ``name`` in the file, which is stable, and where in a row its value is.

    ``meaning`` is in the language of the site.
    """

    name: str
    type: Type
    meaning: str
    path: tuple[str, ...]

    def of(self, row: Mapping[str, Any]) -> Any:  # noqa: ANN401 - of the column's type
        """Return its value in a row, or None where nobody states it."""
        value: Any = row
        for step in self.path:
            value = value.get(step)
            if value is None:
                return None
        return flat(value) if isinstance(value, list | dict) else value


def own(name: str, type_: Type = "string") -> Column:
    """Return a column of what stands in each row by its name."""
    return Column(name, type_, COLUMN_MEANINGS[name], (name,))


def derived(name: str, type_: Type = "string") -> Column:
    """Return a column of what the catalogue decides."""
    return Column(name, type_, COLUMN_MEANINGS[name], ("derived", name))


def of_record(record: type[Record], prefix: str = "", *around: str) -> Iterator[Column]:
    """Yield the columns of a record, but for its source; a record inside it has some of its own."""
    for field in outline(record):
        if issubclass(record, Sourced) and field.key in Sourced.model_fields:
            continue
        path = (*around, field.key)
        if field.record and not field.is_list:
            # The conditions have names that need no other before them.
            inner = "" if field.key == "settings" else f"{field.key}_"
            yield from of_record(field.record, inner, *path)
        else:
            yield Column(prefix + field.key, type_of(field), gettext(field.meaning), path)


def of_source() -> Iterator[Column]:
    """Yield the columns of the source of a row."""
    yield own("source")
    yield own("locator")
    for field in outline(Source):
        if field.key in _OF_SOURCES:
            name = f"source_{field.key}"
            yield Column(name, type_of(field), gettext(field.meaning), ("cited", field.key))


def type_of(field: FieldOutline) -> Type:
    """Return the type of a column with the values of a field."""
    if field.is_list or field.record:
        return "string"
    # Scores and counts of examples are explained in words of their own.
    others: dict[type, Type] = {float: "number", int: "integer"}
    return _TYPES.get(field.kind) or others.get(type(field.example), "string")


def flat(value: Any) -> str:  # noqa: ANN401 - any data
    """Return several values as one text, and a part of a benchmark by what it differs in."""
    if isinstance(value, list):
        return "; ".join(map(flat, value))
    if isinstance(value, dict):
        named = (value.get("by"), value.get("group", value.get("value")))
        return ": ".join(str(part) for part in named if part is not None)
    return str(value)
