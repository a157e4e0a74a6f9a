"""A card with more in it: only lines are added, all others stay as their author wrote them."""

from collections.abc import Sequence
from dataclasses import dataclass

from cardpress.loader import dotted
from cardpress.schema import Model, Record

from .canonical import BOM, read_text
from .forms import Form, in_order
from .layout import entry_lines, flow, flow_entry
from .nodes import Collection, Entry, Node, Scalar
from .parsing import parse
from .splicing import as_list, end_of, ended, inserted, start_of
from .values import node_of


@dataclass(frozen=True)
class Addition:
    """A value to be added to a card: for a key that it lacks, or to the list at ``path``.

    At the path of a single value that may be a list, it becomes the second of two. What the path
    names and the card lacks is made; 0 is also the place of a value that stands alone.
    """

    path: tuple[str | int, ...]
    value: object


class NoPlace(ValueError):
    """An addition to something that takes none, such as a second name."""


def with_additions(text: str, additions: Sequence[Addition], schema: type[Record] = Model) -> str:
    """Return a card with additions, in which no other line is changed.

    A new key stands at the schema's place among those that are there, a new item at the end of its
    list. The one value that becomes a list keeps its text, and gets a dash. Raises BrokenText where
    the loader finds faults, NoPlace where a value is there already and may not be a list.
    """
    read_text(text)
    mark = BOM if text.startswith(BOM) else ""
    text = text.removeprefix(BOM)
    text = ended(text, parse(text).root)
    for addition in additions:
        text = _added(text, addition, schema)
    return mark + text


@dataclass
class _Place:
    """A value in a card: its form, and the entry and the collection that hold it."""

    node: Node
    form: Form
    entry: Entry
    inside: Collection | None


def _added(text: str, addition: Addition, schema: type[Record]) -> str:
    root = parse(text).root
    place = _Place(root, Form(schema), Entry(None, root), None)
    for number, step in enumerate(addition.path):
        node = place.node
        if step == 0 and (isinstance(node, Scalar) or node.is_mapping):
            continue
        if isinstance(node, Scalar):
            return _with_more(text, place, _nested(addition.path[number:], addition.value))
        entry = node.entry(step)
        if not entry:
            value = _nested(addition.path[number + 1 :], addition.value)
            return _with_entry(text, node, place.form, step, value)
        form = place.form.at(step) if isinstance(step, str) else place.form
        place = _Place(entry.node, form, entry, node)
    return _with_another(text, place, addition, schema)


def _nested(path: Sequence[str | int], value: object) -> object:
    for step in reversed(path):
        value = {step: value} if isinstance(step, str) else [value]
    return value


def _with_entry(text: str, node: Collection, form: Form, step: str | int, value: object) -> str:
    """Return a text with a new key in a mapping, or a new item in a list."""
    if node.is_mapping != isinstance(step, str):
        raise NoPlace(f"{step!r} names no entry of what is there")
    key = step if isinstance(step, str) else None
    inner = form.at(key) if key is not None else form
    if key is not None and inner.is_list and not isinstance(value, (list, tuple)):
        value = [value]
    entry = Entry(key, node_of(value, inner))
    if isinstance(entry.node, Collection):
        in_order(entry.node, inner)
    before = _preceding(node, form, key)
    if node.is_flow:
        line = flow_entry(entry, inner) if key is not None else flow(entry.node, inner)
        return _in_brackets(text, node, before, line)
    lines = entry_lines(entry, inner, node.column)
    at = end_of(text, before) if before else start_of(text, node.entries[0])
    return inserted(text, at, lines)


def _preceding(node: Collection, form: Form, key: str | None) -> Entry | None:
    """Return the entry behind which a new one stands; None where it is to be the first."""
    ranks = {field.key: number for number, field in enumerate(form.fields)}
    if key not in ranks:
        return node.entries[-1] if node.entries else None
    before = [one for one in node.entries if ranks.get(one.key or "", -1) < ranks[key]]
    # What no schema knows says nothing of where a field belongs.
    return before[-1] if any(one.key in ranks for one in before) else None


def _in_brackets(text: str, node: Collection, before: Entry | None, line: str) -> str:
    if before:
        at = before.node.end
        # Or a text without quotes would seem to go on in a comment below it.
        end = "," if text[at:].lstrip()[:1] == "#" else ""
        return _spliced(text, at, at, f", {line}{end}")
    at = node.entries[0].start if node.entries else node.start + 1
    return _spliced(text, at, at, f"{line}, " if node.entries else line)


def _with_another(text: str, place: _Place, addition: Addition, schema: type[Record]) -> str:
    """Return a text with another value at the place of one or of several."""
    node = place.node
    if isinstance(node, Collection) and not node.is_mapping:
        return _with_entry(text, node, place.form, len(node.entries), addition.value)
    if not (place.form.is_one_or_list and place.inside):
        raise NoPlace(f"{dotted(addition.path)} is there already")
    entry = Entry(None, node_of(addition.value, place.form))
    if isinstance(entry.node, Collection):
        in_order(entry.node, place.form)
    if place.inside.is_flow:
        both = f"[{text[node.start : node.end]}, {flow(entry.node, place.form)}]"
        return _spliced(text, node.start, node.end, both)
    listed = as_list(text, place.entry, place.inside.column)
    return _added(listed, addition, schema)


def _with_more(text: str, place: _Place, value: object) -> str:
    """Return a text with more said of a bare value, which becomes a mapping for it."""
    field, node = place.form.of_scalar, place.node
    if not (place.form.record and field and isinstance(value, dict)):
        raise NoPlace("a bare value takes no fields")
    whole = node_of(value, place.form)
    assert isinstance(whole, Collection)
    whole.entries.insert(0, Entry(field.key, node))
    in_order(whole, place.form)
    return _spliced(text, node.start, node.end, flow(whole, place.form))


def _spliced(text: str, start: int, end: int, new: str) -> str:
    return f"{text[:start]}{new}{text[end:]}"
