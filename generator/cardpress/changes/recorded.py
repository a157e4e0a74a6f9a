"""What any record of a card says as items, by what the schema says of its fields."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cardpress.schema import FieldOutline, Kind, Model, Record, Sourced
from cardpress.wording.changes import field_name

from .item import Cited, Item, cited
from .names import Names
from .values import addresses_of, numbers_of, part, plain_parts, stated, title_part

_TEXTS: tuple[Kind, ...] = ("markdown", "code")
_SENTENCES = ("summary",)


@dataclass(frozen=True)
class Recorded:
    """The records of a card; ``model`` is the card by whose sources they are cited, if any."""

    names: Names
    model: Model | None = None

    def items(
        self, record: Record, place: str = "", *, but: tuple[str, ...] = ()
    ) -> Iterator[Item]:
        """Yield what a record at a place of the card says, but for some fields and for facts."""
        for field, value in stated(record):
            if field.key not in but and not field.fact:
                yield from self._of_field(field, value, f"{place}.{field.key}".removeprefix("."))

    def _of_field(self, field: FieldOutline, value: object, place: str) -> Iterator[Item]:
        if isinstance(value, Record):
            yield from self.items(value, place)
            return
        for key, one in _each(value):
            if isinstance(one, Record):
                yield from self._of_record(field, one, place, key)
            else:
                yield self._of_value(field, one, place, key)
        if not isinstance(value, tuple | Mapping):
            yield self._of_value(field, value, place)

    def _of_value(
        self, field: FieldOutline, value: object, place: str, key: str | None = None
    ) -> Item:
        told = part(field, value, self.names, "")
        return Item(
            place,
            field_name(field),
            (told,),
            subject=key or "",
            identity=(key or told.exact,),
            addresses={"": str(value)} if field.kind == "address" else {},
            is_prose=field.kind in _TEXTS or field.key in _SENTENCES,
            is_listed=key is not None,
        )

    def _of_record(
        self, field: FieldOutline, record: Record, place: str, key: str
    ) -> Iterator[Item]:
        parts, title = plain_parts(record, self.names), title_part(record, self.names)
        first = title or next(iter(parts), None)
        if first:
            yield Item(
                place,
                field_name(field),
                parts,
                subject=key or (title.shown if title else ""),
                identity=(key or first.exact,),
                source=self._cited(record),
                numbers=numbers_of(record, self.names),
                addresses=addresses_of(record, self.names),
                is_listed=True,
            )
        for inner, value in stated(record):
            if inner.record:
                yield from self._of_field(inner, value, f"{place}.{inner.key}")

    def _cited(self, record: Record) -> Cited | None:
        if self.model and isinstance(record, Sourced):
            return cited(self.model, record)
        return None


def _each(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, Mapping):
        yield from ((str(key), one) for key, one in value.items())
    elif isinstance(value, tuple):
        yield from (("", one) for one in value)
