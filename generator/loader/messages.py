"""What the schema found wrong, said for the person who wrote the card."""

from difflib import get_close_matches
from typing import Any

from pydantic_core import ErrorDetails

from generator.schema import Record, field_keys, outline, record_at, title_of

_KINDS = {
    "tuple_type": ("a list", "write each item on a line of its own, after '- '"),
    "dict_type": ("a mapping", "write 'key: value' lines below it, indented"),
    "model_type": ("a mapping", "write 'key: value' lines below it, indented"),
    "too_short": ("at least one item", "delete the field where there is none"),
}


def explain(error: ErrorDetails, root: type[Record]) -> tuple[str, str]:
    """Give the message and the hint for one validation error of a card of class ``root``."""
    kind, value = error["type"], error["input"]
    context: dict[str, Any] = error.get("ctx", {})
    path = tuple(error["loc"])
    if kind == "extra_forbidden":
        return _unknown_field(str(path[-1]), record_at(root, path[:-1]))
    if kind == "missing":
        return _missing(str(path[-1]), record_at(root, path[:-1]))
    if kind == "literal_error":
        return _not_a_choice(value, context)
    if kind == "expected":
        found = (
            ""
            if isinstance(value, dict | Record) or "found" in context
            else f", found {shown(value)}"
        )
        return f"expected {context['what']}{found}", str(context["hint"])
    what, hint = _KINDS.get(kind, (error["msg"], ""))
    return f"expected {what}, found {shown(value)}", hint


def shown(value: object) -> str:
    """Show a value of a card in a message, as its author would recognise it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list | tuple):
        return "a mapping" if isinstance(value, dict) else "a list"
    if value is None:
        return "nothing"
    text = " ".join(str(value).split())
    short = text if len(text) <= 60 else text[:57] + "..."
    return f"'{short}'" if isinstance(value, str) else short


def did_you_mean(word: str, known: list[str]) -> str:
    """Suggest the nearest of the known words, as the end of a message; empty without one."""
    names = {name.casefold(): name for name in known}
    near = get_close_matches(word.casefold(), names, n=1, cutoff=0.6)
    return f"; did you mean '{names[near[0]]}'?" if near else ""


def _unknown_field(name: str, record: type[Record]) -> tuple[str, str]:
    fields = field_keys(record)
    suggestion = did_you_mean(name, fields)
    message = f"not a field of {title_of(record)}{suggestion}"
    return message, "" if suggestion else f"its fields: {', '.join(fields)}"


def _missing(name: str, record: type[Record]) -> tuple[str, str]:
    meaning = {field.key: field.meaning for field in outline(record)}
    return f"missing, {title_of(record)} must have it", meaning[name]


def _not_a_choice(value: object, context: dict[str, Any]) -> tuple[str, str]:
    choices = str(context["expected"]).replace(" or ", ", ").replace("'", "").split(", ")
    suggestion = did_you_mean(str(value), choices)
    return f"expected one of {context['expected']}, found {shown(value)}{suggestion}", ""
