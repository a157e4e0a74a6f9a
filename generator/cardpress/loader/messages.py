"""Validation errors of the schema as messages for the person who wrote the card."""

import re
from collections.abc import Iterator, Set
from functools import cache
from typing import Any

from pydantic_core import ErrorDetails

from cardpress.messages import N_, _, pgettext
from cardpress.problem import FieldPath
from cardpress.schema import (
    CUSTOM,
    MOST,
    BaseModelOf,
    Benchmark,
    Model,
    Organization,
    Record,
    Slice,
    field_at,
    field_keys,
    outline,
    record_at,
    title_of,
)

from .base_models import base_model
from .choices import other_word, slice_by
from .other_names import other_names, ours
from .remedies import Standing, as_written, elsewhere, in_full, remedy, to_add
from .spelling import did_you_mean, nearest, suggestion
from .unreadable import odd_space

INSIDE = "after 'of' or 'in'"
"""The context of a record's name, as a message, where a sentence says what belongs into one."""


def explain(
    error: ErrorDetails,
    root: type[Record],
    written: str,
    written_path: FieldPath,
    *,
    beside: Set[str] = frozenset(),
) -> tuple[str, str]:
    """Return the message and the hint for one validation error of a card of class ``root``.

    ``written`` is the refused value's text in the card, empty for what is no scalar;
    ``written_path`` the part of its path that the card has, without what the schema put in between;
    ``beside`` the keys of the mapping that holds it.
    """
    error_type, value, path = error["type"], error["input"], tuple(error["loc"])
    context: dict[str, Any] = error.get("ctx", {})
    if error_type == "extra_forbidden":
        record = record_at(root, path[:-1])
        message, hint = _unknown_field(str(path[-1]), record)
        return message, slice_by(str(path[-1]), value) if record is Slice else hint
    if error_type == "missing":
        return _missing(str(path[-1]), record_at(root, path[:-1]))
    if error_type == "literal_error":
        field = field_at(root, path)
        return _not_a_choice(value, field.choices if field else ())
    if error_type == "expected":
        return _unexpected(value, written, context, _standing(root, path, written_path, beside))
    if error_type == "model_type":
        hint = _as_mapping(value, root, path, written_path)
        return _expected(_("a mapping"), shown(value)), hint
    what, hint = _SHAPES.get(error_type, (error["msg"], ""))
    # Of a mapping Pydantic does not count what is too much.
    found = str(len(value)) if error_type == "too_long" else shown(value)
    return _expected(_(what) % {"most": MOST}, found), _(hint)


def _expected(what: str, found: str) -> str:
    return _("expected %(what)s, found %(found)s") % {"what": what, "found": found}


def _standing(
    root: type[Record], path: FieldPath, written_path: FieldPath, beside: Set[str]
) -> Standing:
    fields = outline(record_at(root, path[:-1]))
    # In a short form the value stands for the whole record, and its line can be deleted.
    is_short = written_path != path and written_path[-1:] != path[-1:]
    is_required = any(field.required and field.key == path[-1] for field in fields)
    return Standing(
        is_needed=is_required and not is_short,
        is_inside=len(path) > 1,
        key=str(path[-1]) if is_short else "",
        has_note=any(field.key == "note" for field in fields),
        is_noted="note" in beside,
    )


_SHAPES = {
    "tuple_type": (N_("a list"), N_("write each item on its own line, after '- '")),
    "dict_type": (N_("a mapping"), N_("write 'key: value' lines below it, indented")),
    "too_short": (N_("at least one item"), N_("delete the field if there is none")),
    "too_long": (N_("at most %(most)s items"), N_("keep those that a reader needs")),
}


def shown(value: object) -> str:
    """Return a value of a card as its author would recognise it in a message."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list | tuple):
        if isinstance(value, dict):
            return _("a mapping") if value else _("an empty mapping")
        return _("a list") if value else _("an empty list")
    if value is None:
        return _("nothing")
    short = _shortened(str(value))
    return f"'{short}'" if isinstance(value, str) else short


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:57] + "..."


def _unexpected(
    value: object, written: str, context: dict[str, Any], standing: Standing
) -> tuple[str, str]:
    # Several fields together are wrong; shown as a value they would only be "a mapping".
    if "whole" in context:
        return _("expected %(what)s") % {"what": context["what"]}, str(context["hint"])
    # An author looks for 0x1F, not for the 31 that YAML made of it.
    is_scalar = isinstance(value, bool | int | float) and written
    found = _shortened(written) if is_scalar else shown(value)
    # A hint that was computed from the value is no message any more, and stays as it is.
    what, hint = context["what"], context.get("remedy") or _hint(context["hint"])
    return _expected(_(what), found), remedy(value, written, {**context, "hint": hint}, standing)


def _hint(message: str) -> str:
    # A bare sign before a word would be taken for a part of the message, by which it is checked.
    return _(message) % {"percent": "%"}


def _as_mapping(value: object, root: type[Record], path: FieldPath, written_path: FieldPath) -> str:
    record = record_at(root, path)
    if record is BaseModelOf and isinstance(value, str):
        return base_model(value)
    is_item = bool(written_path) and isinstance(written_path[-1], int)
    field = field_at(root, path[:-1]) if is_item else None
    # Of modalities: [text, image] nobody can tell which is input; a "- {input: text}" for each
    # would be two rival claims.
    if field and field.is_one_or_list and not any(inner.required for inner in outline(record)):
        return in_full(field)
    # A whole file that is a text or a list has no value worth keeping as the card's name.
    return as_written(record, value if written_path else None, item=is_item)


def _unknown_field(name: str, record: type[Record]) -> tuple[str, str]:
    message = _("not a field of %(record)s") % {"record": _inside(record)}
    if name == CUSTOM and issubclass(record, Model):
        return message, _("declare the catalogue's own fields in catalogue.yml, under fields:")
    if hint := odd_space(name):
        return message, hint
    if hint := ours(name, record) or elsewhere(name, record):
        return message, hint
    fields = field_keys(record)
    known = other_names(record)
    near = nearest(name, (*fields, *known), words=_vocabulary())
    # As near as to two names of one field, it is that field all the same.
    if len(meant := {known.get(each, each) for each in near}) == 1:
        return message + suggestion(meant.pop()), ""
    return message, _("its fields: %(fields)s") % {"fields": ", ".join(fields)}


def _inside(record: type[Record]) -> str:
    # In other languages a noun after "of" or "in" has another form than by itself.
    return pgettext(INSIDE, title_of(record))


# Words of everyday that are a letter away from ours, and that its texts do not use.
_SHORT_WORDS = (
    "aim base bias case code core cost data day fame form game half hand host house item late life "
    "line live love mail main mode node page pages part past path period post rate rates rest risk "
    "role rule sale same scope seed side site sort spot stage state store style tale tame task "
    "team test tests them then they tile time title tone tune vote votes way week word work year"
)


@cache
def _vocabulary() -> frozenset[str]:
    """Return the words of the schema, none of which is a misspelling of another."""
    # With those that explain it: nobody who writes "data" or "page" means "date" or "image".
    words = {*_SHORT_WORDS.split()}
    for record in (Model, Benchmark, Organization):
        for text in _texts(record):
            words.update(re.findall(r"[a-z]+", text.casefold()))
    return frozenset(words)


def _texts(record: type[Record]) -> Iterator[str]:
    for field in outline(record):
        yield from (field.key, field.meaning, *field.choices)
        if field.record:
            yield from _texts(field.record)


def _missing(name: str, record: type[Record]) -> tuple[str, str]:
    field = next(field for field in outline(record) if field.key == name)
    return _("missing, required in %(record)s") % {"record": _inside(record)}, to_add(field)


def _not_a_choice(value: object, choices: tuple[str, ...]) -> tuple[str, str]:
    *others, last = (f"'{choice}'" for choice in choices)
    parts = {"choices": ", ".join(others), "last": last, "found": shown(value)}
    message = _("expected one of %(choices)s or %(last)s, found %(found)s") % parts
    if hint := odd_space(str(value)):
        return message, hint
    meant = did_you_mean(str(value), choices, words=_vocabulary())
    return message + meant, "" if meant else other_word(str(value), choices)
