"""The sections of a model card, laid out by what the schema says of their fields.

One field with a label is a line; a text is a paragraph; records are the rows of a table, or stand
one below the other where they hold texts.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cardpress.markup import Markdown, code_block, escape, join, link, small, strong
from cardpress.schema import (
    PART_PLACES,
    FieldOutline,
    Model,
    PartPlace,
    Record,
    Sourced,
    outline,
)
from cardpress.wording import MISSING, entry_label, part_heading

from .citations import Citations, after
from .labelled import Labelled
from .table import CellContent, Column, Table, figure_columns, text_columns, without_empty
from .values import FIGURES, cell, written

_BLOCKS = frozenset({"markdown", "code"})


@dataclass(frozen=True)
class PartBlock:
    """A piece of a section: lines, then texts that are blocks of their own, then a table."""

    heading: Markdown | None = None
    lines: tuple[Labelled, ...] = ()
    texts: tuple[Markdown, ...] = ()
    table: Table | None = None


@dataclass(frozen=True)
class PartView:
    """A section of a model card: its heading, and what stands below."""

    heading: Markdown
    icon: Markdown
    blocks: tuple[PartBlock, ...]


class PartBlocks:
    """Lays out the sections of one card, each value with its source and note."""

    def __init__(self, model: str, card: Model, cite: Citations) -> None:
        self._model, self._card, self._cite = model, card, cite

    def parts(self) -> dict[PartPlace, tuple[PartView, ...]]:
        """Return the sections that the card has by where they stand, in the order of the schema."""
        by_place: dict[PartPlace, list[PartView]] = {place: [] for place in PART_PLACES}
        for field in outline(Model):
            content = getattr(self._card, field.key) if field.part else None
            if field.part and content and (blocks := tuple(self._blocks(field, content))):
                heading, icon = Markdown(part_heading(field.part)), Markdown(field.part.icon)
                by_place[field.part.after].append(PartView(heading, icon, blocks))
        return {place: tuple(views) for place, views in by_place.items()}

    def _blocks(
        self, field: FieldOutline, content: Record | tuple[Record, ...]
    ) -> Iterator[PartBlock]:
        if isinstance(content, tuple):
            yield from self._records(field, content)
            return
        fields = [(inner, getattr(content, inner.key)) for inner in outline(type(content))]
        stated = [(inner, records) for inner, records in fields if records]
        lines = [
            Labelled(_label(inner), self._listed(inner, records))
            for inner, records in stated
            if _is_line(inner)
        ]
        if lines:
            yield PartBlock(lines=tuple(lines))
        for inner, records in stated:
            if not _is_line(inner):
                first, *rest = self._records(inner, records)
                yield replace(first, heading=_label(inner))
                yield from rest

    def _records(self, field: FieldOutline, records: tuple[Record, ...]) -> Iterator[PartBlock]:
        own = _own(field)
        if _is_line(field):
            yield PartBlock(texts=(self._listed(field, records),))
        elif len(own) > 1 and not any(inner.kind in _BLOCKS for inner in own):
            yield PartBlock(table=self._table(own, records))
        else:
            yield from (self._one_below(own, record) for record in records)

    def _listed(self, field: FieldOutline, records: tuple[Record, ...]) -> Markdown:
        [own] = _own(field)
        return join((self._cited(own, record) for record in records), ", ")

    def _cited(self, own: FieldOutline, record: Record) -> Markdown:
        text, key = written(own, getattr(record, own.key)), self._key(record)
        if own.kind == "address":
            # The text leads to the address, so that its source has to be named beside it.
            return after(text, self._cite.source(self._model, key), _note(record))
        figure = self._cite.figure(text, self._model, key)
        note = _note(record)
        return join((figure, Markdown(f" ({note})"))) if note else figure

    def _one_below(self, own: list[FieldOutline], record: Record) -> PartBlock:
        """Return a record with texts: its title as a heading, short values as lines, then texts."""
        stated = [(field, getattr(record, field.key)) for field in own]
        stated = [(field, value) for field, value in stated if value not in (None, ())]
        title = next(
            (field for field, _ in stated if field.required and field.kind == "text"), None
        )
        lines = tuple(
            Labelled(_label(field), written(field, value))
            for field, value in stated
            if field is not title and field.kind not in _BLOCKS
        )
        texts = [
            text
            for field, value in stated
            if field.kind in _BLOCKS
            for text in self._text(field, value, is_labelled=len(own) > 1)
        ]
        source = self._cite.source(self._model, self._key(record))
        about = [part for part in (source, _note(record)) if part]
        return PartBlock(
            heading=escape(getattr(record, title.key)) if title else None,
            lines=lines,
            texts=(*texts, *([small(join(about, ", "))] if about else [])),
        )

    @staticmethod
    def _text(field: FieldOutline, value: str, *, is_labelled: bool) -> Iterator[Markdown]:
        if is_labelled:
            yield strong(_label(field))
        yield code_block(value.strip("\n")) if field.kind == "code" else written(field, value)

    def _table(self, own: list[FieldOutline], records: tuple[Record, ...]) -> Table | None:
        columns = [_column(field) for field in own]
        rows = [tuple(self._row(own, record)) for record in records]
        return without_empty([*columns, *text_columns("source", "note")], rows)

    def _row(self, own: list[FieldOutline], record: Record) -> Iterator[CellContent]:
        url = getattr(record, "url", None)
        for number, field in enumerate(own):
            value = getattr(record, field.key)
            if value in (None, ()):
                yield MISSING
            elif url and number == 0:
                yield link(written(field, value), url)
            else:
                yield cell(field, value)
        yield self._cite.source(self._model, self._key(record)) or MISSING
        yield _note(record) or MISSING

    def _key(self, record: Record) -> str | None:
        return self._card.source_key(record) if isinstance(record, Sourced) else None


def _own(field: FieldOutline) -> list[FieldOutline]:
    """Return what a reader sees of a record: its labelled fields, or else its only one."""
    assert field.record
    inside = outline(field.record)
    return [inner for inner in inside if inner.entry] or [
        inner for inner in inside if inner.key not in ("source", "note")
    ]


def _is_line(field: FieldOutline) -> bool:
    own = _own(field)
    return len(own) == 1 and own[0].kind not in _BLOCKS


def _label(field: FieldOutline) -> Markdown:
    assert field.entry
    return escape(entry_label(field.entry))


def _column(field: FieldOutline) -> Column:
    columns = figure_columns if field.kind in FIGURES else text_columns
    return columns(_label(field))[0]


def _note(record: Record) -> Markdown | None:
    note = getattr(record, "note", None)
    return escape(note) if note else None
