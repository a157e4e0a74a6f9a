"""What a reader sees of the records in a section of a card, by what the schema says of them."""

from collections.abc import Iterator
from typing import Any

from cardpress.markup import Markdown, Prose, code_block, escape, strong
from cardpress.schema import Cited, FieldOutline, Record, outline
from cardpress.wording import entry_label

from .table import Column, figure_columns, text_columns
from .values import FIGURES, written

BLOCKS = frozenset({"markdown", "code"})
"""The kinds of values that are texts, which a cell of a table has no room for."""


def own_fields(field: FieldOutline) -> list[FieldOutline]:
    """Return what a reader sees of a record: its labelled fields, or else its only one."""
    assert field.record
    inside = outline(field.record)
    return [inner for inner in inside if inner.entry] or [
        inner for inner in inside if inner.key not in Cited.model_fields
    ]


_Stated = list[tuple[FieldOutline, Any]]


def parted(own: list[FieldOutline], record: Record) -> tuple[FieldOutline | None, _Stated, _Stated]:
    """Return the title of a record, if it has one, its other short values, and its texts."""
    stated = [(field, getattr(record, field.name)) for field in own]
    stated = [(field, value) for field, value in stated if value not in (None, ())]
    title = next((field for field, _ in stated if field.required and field.kind == "text"), None)
    short = [one for one in stated if one[0] is not title and one[0].kind not in BLOCKS]
    return title, short, [one for one in stated if one[0].kind in BLOCKS]


def in_line(field: FieldOutline, value: str, own: list[FieldOutline]) -> Markdown | None:
    """Return a text within a line, after its label if it needs one; None where it cannot be."""
    text = written(field, value)
    line = text.line if isinstance(text, Prose) else None
    if line is None or not _needs_label(field, own):
        return line
    return Markdown(f"*{label(field)}*: {line}")


def as_blocks(field: FieldOutline, value: str, own: list[FieldOutline]) -> Iterator[Markdown]:
    """Yield a text as blocks of a page, after its label if it needs one."""
    if line := in_line(field, value, own):
        yield line
        return
    if _needs_label(field, own):
        yield strong(label(field))
    yield code_block(value.strip("\n")) if field.kind == "code" else written(field, value)


def _needs_label(field: FieldOutline, own: list[FieldOutline]) -> bool:
    return len(own) > 1 and not (field.entry and field.entry.is_body)


def is_line(field: FieldOutline) -> bool:
    """Return whether the records of a field are short values, which a line has room for."""
    own = own_fields(field)
    return len(own) == 1 and own[0].kind not in BLOCKS


def label(field: FieldOutline) -> Markdown:
    """Return what a field of a section is called."""
    assert field.entry
    return escape(entry_label(field.entry))


def column(field: FieldOutline) -> Column:
    """Return the column of a field, to the right if it holds figures."""
    columns = figure_columns if field.kind in FIGURES else text_columns
    return columns(label(field))[0]


def note_of(record: Record) -> Markdown | None:
    """Return the note of a record, or None."""
    note = getattr(record, "note", None)
    return escape(note) if note else None
