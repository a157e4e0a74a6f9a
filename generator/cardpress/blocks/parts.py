"""The sections of a model card, laid out by what the schema says of their fields.

One field with a label is a line; a text is a paragraph; records are the rows of a table, or
where they hold texts the points of a list, each a title and what there is to say.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cardpress.configuration import PageSection
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, join, link, small, strong
from cardpress.schema import (
    FieldOutline,
    Model,
    Record,
    Sourced,
    outline,
)
from cardpress.wording import MISSING, section_heading
from cardpress.wording.sources import of_source

from .citations import Citations, after, is_read
from .entries import BLOCKS, as_blocks, column, in_line, is_line, label, note_of, own_fields, parted
from .facts import IN_LINES, Facts
from .labelled import Labelled
from .part_view import PartBlock, PartView
from .table import (
    CellContent,
    text_columns,
    with_notes,
    without_empty,
)
from .values import cell, written


class PartBlocks:
    """Lays out the sections of one card, each value with its source and note."""

    def __init__(self, file: CardFile[Model], cite: Citations, facts: Facts) -> None:
        self._model, self._card, self._cite = file.place.id, file.card, cite
        self._facts = facts
        self._fields = {field.key: field for field in outline(type(file.card)) if field.part}

    def part(self, section: PageSection) -> PartView | None:
        """Return a section of the page, or None where the card has nothing to say in it."""
        field = self._fields.get(section.key)
        content = getattr(self._card, field.name) if field else None
        # Of most sections a card says nothing.
        if not content and not self._facts.has(section.key):
            return None
        # A catalogue's own facts first: they are what its readers know to look for.
        heading = section_heading(section, escape(self._card.name))
        own = tuple(self._own(section.key, heading))
        blocks = (*own, *(self._blocks(field, content) if field and content else ()))
        if not blocks:
            return None
        return PartView(heading=heading, icon=escape(section.icon), blocks=blocks)

    def beside(self, section: PageSection, *, is_alone: bool) -> PartView | None:
        """Return the catalogue's own facts in a section that the schema does not lay out.

        With the heading of the section where nothing else stands in it.
        """
        if not self._facts.has(section.key):
            return None
        heading = section_heading(section, escape(self._card.name))
        blocks = tuple(self._own(section.key, heading))
        if not blocks:
            return None
        return PartView(heading if is_alone else None, escape(section.icon), blocks)

    def _own(self, section: str, heading: Markdown) -> Iterator[PartBlock]:
        """Yield the facts of the catalogue's own that stand in a section, but for lines of it."""
        lines = () if section in IN_LINES else tuple(self._facts.lines(section))
        if lines:
            yield PartBlock(lines=lines)
        for name, text, source in self._facts.texts(section):
            # A section that a field has made is called like the field.
            is_named = name == heading
            yield PartBlock(heading=None if is_named else name, texts=(text,), source=source)

    def _blocks(
        self, field: FieldOutline, content: Record | tuple[Record, ...]
    ) -> Iterator[PartBlock]:
        if isinstance(content, tuple):
            yield from self._records(field, content)
            return
        fields = [(inner, getattr(content, inner.name)) for inner in outline(type(content))]
        stated = [(inner, records) for inner, records in fields if records]
        lines = [
            Labelled(label(inner), self._listed(inner, records))
            for inner, records in stated
            if is_line(inner)
        ]
        if lines:
            yield PartBlock(lines=tuple(lines))
        for inner, records in stated:
            if not is_line(inner):
                first, *rest = self._records(inner, records)
                yield replace(first, heading=label(inner))
                yield from rest

    def _records(self, field: FieldOutline, records: tuple[Record, ...]) -> Iterator[PartBlock]:
        own = own_fields(field)
        if is_line(field):
            yield PartBlock(texts=(self._listed(field, records),))
        elif not any(inner.kind in BLOCKS for inner in own):
            yield self._table(own, records)
        elif (points := tuple(self._points(own, records))) and all(points):
            # A single text that has no title is a paragraph: a list of one is none.
            is_list = len(records) > 1 or len(own) > 1
            found = tuple(point for point in points if point)
            shown = PartBlock(points=found) if is_list else PartBlock(texts=found)
            yield replace(shown, source=self._shared(records))
        else:
            yield from self._one_below_another(own, records)

    def _listed(self, field: FieldOutline, records: tuple[Record, ...]) -> Markdown:
        [own] = own_fields(field)
        return join((self._cited(own, record) for record in records), ", ")

    def _cited(self, own: FieldOutline, record: Record) -> Markdown:
        text, remarks = written(own, getattr(record, own.name)), self._remarks(record)
        if own.kind == "address":
            # The text leads to the address, so that its source has to be named beside it.
            return after(text, self._source(record), *remarks)
        figure = self._cite.figure(text, self._model, self._key(record), _place(record))
        note = join(remarks, ", ")
        return join((figure, Markdown(f" ({note})"))) if note else figure

    def _points(
        self, own: list[FieldOutline], records: tuple[Record, ...]
    ) -> Iterator[Markdown | None]:
        """Yield each record as a line: its title, its texts, then the rest in small print.

        One with a text that is no line of a page is None.
        """
        shared = self._shared(records)
        for record in records:
            title, values, texts = parted(own, record)
            lines = [in_line(field, value, own) for field, value in texts]
            if not all(lines) or not (title or texts):
                yield None
                continue
            line = join((text for text in lines if text), " ")
            if title:
                heading = strong(escape(getattr(record, title.name)))
                line = Markdown(f"{heading}: {line}") if line else heading
            short = [
                Markdown(f"{label(field)}: {written(field, value)}") for field, value in values
            ]
            yield after(line, *short, *self._about(record, shared))

    def _one_below_another(
        self, own: list[FieldOutline], records: tuple[Record, ...]
    ) -> Iterator[PartBlock]:
        """Yield a block of each record: its title as a heading, short values, then its texts."""
        shared = self._shared(records)
        for number, record in enumerate(records, 1):
            title, values, texts = parted(own, record)
            about = self._about(record, shared)
            yield PartBlock(
                heading=escape(getattr(record, title.name)) if title else None,
                lines=tuple(Labelled(label(field), written(field, one)) for field, one in values),
                texts=(
                    *(text for field, value in texts for text in as_blocks(field, value, own)),
                    *([small(join(about, ", "))] if about else []),
                ),
                source=shared if number == len(records) else None,
            )

    def _table(self, own: list[FieldOutline], records: tuple[Record, ...]) -> PartBlock:
        # Below what it is about, as a column of its own would leave no room on a phone.
        beside = [field for field in own if not (field.entry and field.entry.is_body)]
        bodies = [field for field in own if field not in beside]
        columns = [column(field) for field in beside]
        shared = self._shared(records)
        rows = [tuple(self._row(beside, bodies, record, shared)) for record in records]
        table = without_empty([*columns, *text_columns("source")], rows)
        return PartBlock(table=table, source=shared)

    def _row(
        self,
        own: list[FieldOutline],
        bodies: list[FieldOutline],
        record: Record,
        shared: Markdown | None,
    ) -> Iterator[CellContent]:
        url = getattr(record, "url", None)
        for number, field in enumerate(own):
            value = getattr(record, field.name)
            shown = MISSING if value in (None, ()) else cell(field, value)
            if url and number == 0:
                shown = link(written(field, value), url)
            if number == 0:
                stated = [(body, getattr(record, body.name)) for body in bodies]
                for body, text in stated:
                    shown = with_notes(shown, written(body, text) if text else None)
                remarks = self._remarks(record)
                shown = with_notes(shown, *remarks) if remarks else shown
            yield shown
        source = None if shared else self._source(record)
        yield source or MISSING

    def _shared(self, records: Iterable[Record]) -> Markdown | None:
        """Return the line that names the source of all records, or None if they have several."""
        # With its place in the source, which only what stands beside it can show to a pointer.
        keys = {(self._key(record), _hidden_place(record)) for record in records}
        source = self._cite.source(self._model, *next(iter(keys))) if len(keys) == 1 else None
        return small(of_source(source)) if source else None

    def _about(self, record: Record, shared: Markdown | None) -> list[Markdown]:
        source = None if shared else self._source(record)
        return [*((source,) if source else ()), *self._remarks(record)]

    def _source(self, record: Record) -> Markdown | None:
        return self._cite.source(self._model, self._key(record), _hidden_place(record))

    @staticmethod
    def _remarks(record: Record) -> list[Markdown]:
        """Return what stands beside a record: its place in its source, and its note."""
        place = _place(record)
        read = escape(place) if place and is_read(place) else None
        return [part for part in (read, note_of(record)) if part]

    def _key(self, record: Record) -> str | None:
        return self._card.source_key(record) if isinstance(record, Sourced) else None


def _place(record: Record) -> str | None:
    return record.locator if isinstance(record, Sourced) else None


def _hidden_place(record: Record) -> str | None:
    place = _place(record)
    return None if place is None or is_read(place) else place
