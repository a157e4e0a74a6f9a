"""The records of the schema with a catalogue's own words among the choices of their fields.

A price that names no currency is in that of the catalogue.
"""

import types
from collections.abc import Mapping
from copy import copy
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import create_model
from pydantic.fields import FieldInfo

from cardpress.schema import Price, Record, Vocabulary

from .money import USUAL_CURRENCY

_R = TypeVar("_R", bound=Record)
Vocabularies = Mapping[str, tuple[str, ...]]
"""The words that a catalogue adds, by the name of the list in its file."""


class Widened:
    """Makes records whose choices are wider, each once, however many fields hold it."""

    def __init__(self, words: Vocabularies, currency: str = USUAL_CURRENCY) -> None:
        self._words = words
        self._currency = currency
        self._made: dict[type[Record], type[Record]] = {}

    def record(self, record: type[_R]) -> type[_R]:
        """Return a record whose fields take the added words, or the same one if none does."""
        if record not in self._made:
            self._made[record] = self._widened(record)
        return self._made[record]  # type: ignore[return-value]

    def _widened(self, record: type[Record]) -> type[Record]:
        fields: dict[str, Any] = {}
        for name, info in record.model_fields.items():
            # The annotation of a field, without the outermost marks, which Pydantic keeps apart.
            annotation = self._annotation(info.annotation, tuple(info.metadata))
            if annotation is not info.annotation:
                fields[name] = (annotation, _with(info, annotation))
            elif record is Price and name == "currency" and info.default != self._currency:
                fields[name] = (info.annotation, _counted_in(info, self._currency))
        return remade(record, fields) if fields else record

    def _annotation(self, annotation: Any, marks: tuple[object, ...] = ()) -> Any:  # noqa: ANN401
        """Return the same type if nothing in it changes, so that its record stays the same."""
        origin, arguments = get_origin(annotation), get_args(annotation)
        if isinstance(annotation, type) and issubclass(annotation, Record):
            return self.record(annotation)
        if origin is Literal:
            added = [word for mark in marks for word in self._added(mark) if word not in arguments]
            return Literal[(*arguments, *added)] if added else annotation
        if origin is Annotated:
            inner = self._annotation(arguments[0], (*marks, *arguments[1:]))
            return annotation if inner is arguments[0] else Annotated[(inner, *arguments[1:])]
        if origin in (Union, types.UnionType, tuple, dict):
            inside = tuple(self._annotation(one, marks) for one in arguments)
            if all(one is other for one, other in zip(inside, arguments, strict=True)):
                return annotation
            is_union = origin in (Union, types.UnionType)
            return Union[inside] if is_union else origin[inside]  # noqa: UP007
        return annotation

    def _added(self, mark: object) -> tuple[str, ...]:
        return self._words.get(mark.name, ()) if isinstance(mark, Vocabulary) else ()


def remade(record: type[_R], fields: Mapping[str, Any]) -> type[_R]:
    """Return a record with some fields declared anew, or more of them, under the same name."""
    made: type[_R] = create_model(
        record.__name__, __base__=record, __doc__=record.__doc__, **dict(fields)
    )
    # The order in which authors write: its own fields before those that it inherits.
    own = [name for name in record.__annotations__ if name in made.model_fields]
    made.__annotations__ = dict.fromkeys([*own, *fields])
    return made


def _with(info: FieldInfo, annotation: object) -> FieldInfo:
    wider = copy(info)
    wider.annotation = annotation  # type: ignore[assignment]
    return wider


def _counted_in(info: FieldInfo, currency: str) -> FieldInfo:
    usual = copy(info)
    usual.default, usual.examples = currency, [currency]
    return usual
