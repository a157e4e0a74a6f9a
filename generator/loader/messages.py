"""What the schema found wrong, said for the person who wrote the card."""

import types
from difflib import get_close_matches
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic_core import ErrorDetails

from generator.schema import Record

_Path = tuple[str | int, ...]
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
        found = "" if isinstance(value, dict | Record) or "found" in context else f", found {shown(value)}"
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
    near = get_close_matches(word.casefold(), {k.casefold(): k for k in known}, n=1, cutoff=0.6)
    names = {k.casefold(): k for k in known}
    return f"; did you mean '{names[near[0]]}'?" if near else ""


def record_at(root: type[Record], path: _Path) -> type[Record]:
    """Find the class of the record at a path of a card."""
    kind: object = root
    for step in path:
        kind = _inside(kind, step)
    return _record(kind) or root


def _unknown_field(name: str, record: type[Record]) -> tuple[str, str]:
    fields = [field.alias or key for key, field in record.model_fields.items()]
    suggestion = did_you_mean(name, fields)
    message = f"not a field of {_article(record)}{suggestion}"
    return message, "" if suggestion else f"its fields: {', '.join(fields)}"


def _missing(name: str, record: type[Record]) -> tuple[str, str]:
    names = {field.alias or key: field for key, field in record.model_fields.items()}
    return f"missing, {_article(record)} must have it", names[name].description or ""


def _not_a_choice(value: object, context: dict[str, Any]) -> tuple[str, str]:
    choices = str(context["expected"]).replace(" or ", ", ").replace("'", "").split(", ")
    suggestion = did_you_mean(str(value), choices)
    return f"expected one of {context['expected']}, found {shown(value)}{suggestion}", ""


def _article(record: type[Record]) -> str:
    name = {"Model": "model card", "Organization": "organization card", "Benchmark": "benchmark card"}
    words = "".join(f" {c.lower()}" if c.isupper() else c for c in record.__name__).strip()
    words = name.get(record.__name__, words)
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def _inside(kind: object, step: str | int) -> object:
    """Give the annotation one step down; a record's own class where the step is unknown."""
    if record := _record(kind):
        fields = {field.alias or key: field for key, field in record.model_fields.items()}
        return fields[step].annotation if step in fields else record
    kind = _bare(kind)
    arguments = get_args(kind)
    if get_origin(kind) is dict:
        return arguments[1]
    return arguments[0] if get_origin(kind) is tuple else kind


def _record(kind: object) -> type[Record] | None:
    bare = _bare(kind)
    return bare if isinstance(bare, type) and issubclass(bare, Record) else None


def _bare(kind: object) -> object:
    """Take off Annotated and Optional."""
    if get_origin(kind) is Annotated:
        return _bare(get_args(kind)[0])
    if get_origin(kind) in (Union, types.UnionType):
        return _bare(next(arg for arg in get_args(kind) if arg is not types.NoneType))
    return kind
