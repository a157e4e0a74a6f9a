"""The schema read back: what each field of a record is called, means, expects and looks like."""

import types
from dataclasses import dataclass, replace
from functools import cache
from typing import Annotated, Literal, TypeVar, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from .described import meaning_of
from .fact import Entry, Fact, Part, Refers, Vocabulary
from .shapes import Expectation, Kind, OneOrMany, Record, ShortForm

_M = TypeVar("_M")
_LIST = "[]"


@dataclass(frozen=True)
class FieldOutline:
    """A field as its author writes it, by its ``key``; ``name`` is that of the record's attribute.

    ``of`` is the record that it is a field of, and ``record`` the one inside it, if any;
    ``is_list`` and ``keyed_by`` (an example of a key) and ``key_levels`` (of nested mappings) tell
    what is around that; ``short_key`` names the record's field that may stand for it, and
    ``is_one_or_list`` that a list may be left out around a single record. ``example`` is a whole
    valid value; None for a record, whose fields have examples of their own. ``fact`` tells what
    readers see of a field that is a fact, ``entry`` of one in a section, and ``part`` of one that
    is a section; ``vocabulary`` is the list of ``catalogue.yml`` that adds to the choices, if one
    may; ``kind`` is how a value is written, and ``refers`` the kind of card to which a text refers.
    """

    of: type[Record]
    name: str
    key: str
    required: bool
    record: type[Record] | None
    is_list: bool
    is_one_or_list: bool
    keyed_by: str
    key_levels: int
    short_key: str | None
    expects: str
    choices: tuple[str, ...]
    example: object
    fact: Fact | None
    entry: Entry | None
    part: Part | None
    vocabulary: str
    kind: Kind
    refers: str | None

    @property
    def meaning(self) -> str:
        """Return what it means, in the words of the schema; empty if nobody says it."""
        return meaning_of(self.of, self.name)


# Cached, as each reference, hint and page reads the schema back, and a model's takes 0.6 ms.
@cache
def outline(record: type[Record]) -> tuple[FieldOutline, ...]:
    """Return a record's fields, its own before those that it inherits."""
    # Pydantic lists what is inherited first; an author writes a value before its source and note.
    own = record.__annotations__
    names = sorted(record.model_fields, key=lambda name: name not in own)
    return tuple(_outline(name, record) for name in names)


def field_keys(record: type[Record]) -> list[str]:
    """Return the keys of a record's fields as authors write them."""
    return [field.key for field in outline(record)]


def title_of(record: type[Record]) -> str:
    """Return a record's name in words: a model card, a key feature, specifications."""
    words = "".join(f" {c.lower()}" if c.isupper() else c for c in record.__name__).strip()
    if words == "catalogue file":
        return "catalogue.yml"
    words = f"{words} card" if words in ("model", "organization", "benchmark") else words
    if words.endswith("s"):
        return words
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def _outline(name: str, of: type[Record]) -> FieldOutline:
    info = of.model_fields[name]
    annotation, metadata, around = _unwrapped(info)
    expecting = _last(Expectation, metadata)
    one_or_many, short = _last(OneOrMany, metadata), _last(ShortForm, metadata)
    record = _record(annotation)
    field = FieldOutline(
        of=of,
        name=name,
        key=info.alias or name,
        required=info.is_required(),
        record=record,
        is_list=_LIST in around,
        is_one_or_list=one_or_many is not None,
        keyed_by=next((part for part in around if part != _LIST), ""),
        key_levels=sum(part != _LIST for part in around),
        short_key=one_or_many.key if one_or_many else short.key if short else None,
        expects=expecting.what if expecting else "",
        choices=_choices(annotation),
        example=_authored_example([info, *metadata]),
        fact=_last(Fact, metadata),
        entry=_last(Entry, metadata),
        part=_last(Part, metadata),
        vocabulary=_vocabulary(metadata),
        refers=_referred(metadata),
        kind="choice" if _choices(annotation) else expecting.kind if expecting else "text",
    )
    one = field.choices[0] if field.choices else expecting.example if expecting else None
    return field if field.example is not None else replace(field, example=_whole(field, one))


def _vocabulary(metadata: list[object]) -> str:
    vocabulary = _last(Vocabulary, metadata)
    return vocabulary.name if vocabulary else ""


def _referred(metadata: list[object]) -> str | None:
    refers = _last(Refers, metadata)
    return refers.kind if refers else None


def _record(annotation: object) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return None


def _choices(annotation: object) -> tuple[str, ...]:
    return tuple(map(str, get_args(annotation))) if get_origin(annotation) is Literal else ()


def _authored_example(metadata: list[object]) -> object:
    lists = [info.examples for info in metadata if isinstance(info, FieldInfo)]
    return next((examples[0] for examples in lists if examples), None)


def _whole(field: FieldOutline, one: object) -> object:
    """Return an example of a field's whole value, with the list or mapping around it."""
    if field.record:
        short = field.short_key
        return next((f.example for f in outline(field.record) if f.key == short), None)
    inside = [one] if field.is_list else one
    return {field.keyed_by: inside} if field.keyed_by else inside


def _last(mark_type: type[_M], metadata: list[object]) -> _M | None:
    # Annotations nest: what a field adds comes after what its type has, and wins.
    return next((mark for mark in reversed(metadata) if isinstance(mark, mark_type)), None)


def _unwrapped(info: FieldInfo) -> tuple[object, list[object], list[str]]:
    """Return the type inside Annotated, Optional, tuple and dict, its metadata and containers."""
    annotation: object = info.annotation
    metadata: list[object] = list(info.metadata)
    around: list[str] = []
    while True:
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            metadata += arguments[1:]
            annotation = arguments[0]
        elif origin in (Union, types.UnionType):
            # The only union of the schema is with None; either side of another could be meant.
            annotation = next(option for option in arguments if option is not types.NoneType)
        elif origin is tuple:
            around.append(_LIST)
            annotation = arguments[0]
        elif origin is dict:
            around.append(_example_key(arguments[0]))
            annotation = arguments[1]
        else:
            return annotation, metadata, around


def _example_key(annotation: object) -> str:
    expecting = _last(Expectation, list(get_args(annotation)[1:]))
    return str(expecting.example) if expecting else "key"
