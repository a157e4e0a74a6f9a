"""Validation errors of the schema as messages for the person who wrote the card."""

from collections.abc import Sequence
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from pydantic_core import ErrorDetails

from cardpress.problem import FieldPath
from cardpress.schema import MOST, Record, Slice, field_at, field_keys, outline, record_at, title_of

from .choices import other_word, slice_by
from .remedies import as_written, elsewhere, in_full, remedy, to_add


def explain(
    error: ErrorDetails, root: type[Record], written: str, written_path: FieldPath
) -> tuple[str, str]:
    """Return the message and the hint for one validation error of a card of class ``root``.

    ``written`` is the refused value's text in the card, empty for what is no scalar;
    ``written_path`` the part of its path that the card has, without what the schema put in between.
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
        # In a short form the value stands for the whole record, and its line can be deleted.
        is_needed = written_path == path and _is_required(root, path)
        return _unexpected(value, written, context, is_needed=is_needed)
    if error_type == "model_type":
        hint = _as_mapping(value, root, path, written_path)
        return f"expected a mapping, found {shown(value)}", hint
    what, hint = _SHAPES.get(error_type, (error["msg"], ""))
    found = str(context["actual_length"]) if error_type == "too_long" else shown(value)
    return f"expected {what}, found {found}", hint


def _is_required(root: type[Record], path: FieldPath) -> bool:
    fields = outline(record_at(root, path[:-1]))
    return any(field.required and field.key == path[-1] for field in fields)


_SHAPES = {
    "tuple_type": ("a list", "write each item on its own line, after '- '"),
    "dict_type": ("a mapping", "write 'key: value' lines below it, indented"),
    "too_short": ("at least one item", "delete the field if there is none"),
    "too_long": (f"at most {MOST} items", "keep those that a reader needs"),
}


def shown(value: object) -> str:
    """Return a value of a card as its author would recognise it in a message."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list | tuple):
        empty = "" if value else "n empty"
        return f"a{empty} mapping" if isinstance(value, dict) else f"a{empty} list"
    if value is None:
        return "nothing"
    short = _shortened(str(value))
    return f"'{short}'" if isinstance(value, str) else short


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:57] + "..."


def did_you_mean(word: str, known: Sequence[str], cutoff: float = 0.6) -> str:
    """Return the end of a message that suggests the nearest known word; empty if none is near."""
    nearest = _nearest(word.casefold()[:_LONGEST_WORD], tuple(known), cutoff)
    return f"; did you mean '{nearest}'?" if nearest else ""


@lru_cache(maxsize=1024)
def _nearest(word: str, known: tuple[str, ...], cutoff: float) -> str:
    names = {name.casefold(): name for name in known}
    matches = get_close_matches(word, names, n=1, cutoff=cutoff)
    return names[matches[0]] if matches else ""


# A card of 8 KB with nothing but long wrong names once took seconds.
_NEAR_CHOICE = 0.75
_LONGEST_WORD = 100  # characters; difflib's time grows with the square of the length


def _unexpected(
    value: object, written: str, context: dict[str, Any], *, is_needed: bool
) -> tuple[str, str]:
    # Several fields together are wrong; shown as a value they would only be "a mapping".
    if "whole" in context:
        return f"expected {context['what']}", str(context["hint"])
    # An author looks for 0x1F, not for the 31 that YAML made of it.
    is_scalar = isinstance(value, bool | int | float) and written
    found = _shortened(written) if is_scalar else shown(value)
    hint = remedy(value, written, context, is_needed=is_needed)
    return f"expected {context['what']}, found {found}", hint


def _as_mapping(value: object, root: type[Record], path: FieldPath, written_path: FieldPath) -> str:
    record = record_at(root, path)
    is_item = bool(written_path) and isinstance(written_path[-1], int)
    field = field_at(root, path[:-1]) if is_item else None
    # Of modalities: [text, image] nobody can tell which is input; a "- {input: text}" for each
    # would be two rival claims.
    if field and field.is_one_or_list and not any(inner.required for inner in outline(record)):
        return in_full(field)
    # A whole file that is a text or a list has no value worth keeping as the card's name.
    return as_written(record, value if written_path else None, item=is_item)


def _unknown_field(name: str, record: type[Record]) -> tuple[str, str]:
    message = f"not a field of {title_of(record)}"
    if hint := elsewhere(name, record):
        return message, hint
    fields = field_keys(record)
    suggestion = did_you_mean(name, fields)
    return message + suggestion, "" if suggestion else f"its fields: {', '.join(fields)}"


def _missing(name: str, record: type[Record]) -> tuple[str, str]:
    field = next(field for field in outline(record) if field.key == name)
    return f"missing, required in {title_of(record)}", to_add(field)


def _not_a_choice(value: object, choices: tuple[str, ...]) -> tuple[str, str]:
    *others, last = (f"'{choice}'" for choice in choices)
    listed = f"{', '.join(others)} or {last}" if others else last
    # Nearer than a field's name must be: of words that stand for quantities, "pounds" is no
    # misspelling of "points", and would be counted as such.
    suggestion = did_you_mean(str(value), choices, cutoff=_NEAR_CHOICE)
    hint = "" if suggestion else other_word(str(value), choices)
    return f"expected one of {listed}, found {shown(value)}{suggestion}", hint
