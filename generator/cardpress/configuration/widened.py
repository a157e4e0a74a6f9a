"""The records of the schema with a catalogue's own words among the choices of their fields.

The schema says of a field which words it takes and under which name `catalogue.yml` adds to them:
``Annotated[Literal["active", "retired"], Vocabulary("statuses")]``. Of a catalogue that adds a word
the same field takes one more, and everything that reads the schema back finds it there: validation,
the JSON Schema, the messages, the reference. The records of the package stay as they are, as other
catalogues of the same process use them; what changes is made anew, from the inside out. So is the
price of a card, which is in the currency of the catalogue where it names none.
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
_Marks = tuple[object, ...]
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
            # Pydantic keeps the outermost marks of a field apart from its type.
            wider = self._type(info.annotation, tuple(info.metadata))
            if wider is not info.annotation:
                fields[name] = (wider, _with(info, wider))
            elif record is Price and name == "currency" and info.default != self._currency:
                fields[name] = (info.annotation, _counted_in(info, self._currency))
        return remade(record, fields) if fields else record

    def _type(self, whole: Any, marks: _Marks = ()) -> Any:  # noqa: ANN401 - an annotation
        """Return a type with the added words wherever in it there is a place for them.

        ``marks`` are those that stand around it. Where nothing is added it is the very same type,
        by which its record knows that it need not be made anew.
        """
        kind, parts = get_origin(whole), get_args(whole)
        if isinstance(whole, type) and issubclass(whole, Record):
            return self.record(whole)
        if kind is Literal:
            return Literal[(*parts, *added)] if (added := self._added(marks)) else whole
        if kind is Annotated:
            inner = self._type(parts[0], (*marks, *parts[1:]))
            return whole if inner is parts[0] else Annotated[(inner, *parts[1:])]
        if kind in (Union, types.UnionType, tuple, dict):
            wider = tuple(self._type(part, marks) for part in parts)
            is_same = all(one is other for one, other in zip(wider, parts, strict=True))
            return whole if is_same else _of_kind(kind, wider)
        return whole

    def _added(self, marks: _Marks) -> list[str]:
        lists = (mark.name for mark in marks if isinstance(mark, Vocabulary))
        return [word for name in lists for word in self._words.get(name, ())]


def remade(record: type[_R], fields: Mapping[str, Any]) -> type[_R]:
    """Return a record with some fields declared anew, or more of them, under the same name."""
    made: type[_R] = create_model(
        record.__name__,
        __base__=record,
        __doc__=record.__doc__,
        **dict(fields),
    )
    # The order in which authors write: its own fields before those that it inherits.
    own = [name for name in record.__annotations__ if name in made.model_fields]
    made.__annotations__ = dict.fromkeys([*own, *fields])
    return made


def _of_kind(kind: Any, parts: tuple[Any, ...]) -> Any:  # noqa: ANN401 - an annotation
    # Of X | None the kind cannot be asked for its parts, as tuple and dict can.
    return kind[parts] if kind in (tuple, dict) else Union[parts]  # noqa: UP007


def _with(info: FieldInfo, annotation: object) -> FieldInfo:
    wider = copy(info)
    wider.annotation = annotation  # type: ignore[assignment]
    return wider


def _counted_in(info: FieldInfo, currency: str) -> FieldInfo:
    usual = copy(info)
    usual.default, usual.examples = currency, [currency]
    return usual
