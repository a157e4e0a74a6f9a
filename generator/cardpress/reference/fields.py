"""The page that explains every field of every card, made from the schema."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cardpress import markup
from cardpress.blocks import Table, table, text_columns
from cardpress.configuration import DOCUMENTS
from cardpress.markup import Markdown, anchor, code, escape, join, link, strong
from cardpress.pages import Page
from cardpress.schema import FieldOutline, Record, outline
from cardpress.wording import ABOUT, PATHS, TITLES
from cardpress.wording import fields as words

_PATH = PATHS["fields"]


@dataclass(frozen=True)
class RecordView:
    """A record's name as a heading, what it is, and its fields."""

    heading: Markdown
    about: Markdown
    fields: Table


@dataclass(frozen=True)
class FieldsView:
    """Every record of the schema, those of a model card first."""

    records: tuple[RecordView, ...]
    """The records of the schema, those of a model's card first."""


def fields_page(schemas: Mapping[str, type[Record]] = DOCUMENTS) -> Page:
    """Plan the field reference."""
    view = FieldsView(tuple(_view(record) for record in words.records(schemas)))
    return Page(_PATH, "pages/fields.md.j2", lambda: view, TITLES["fields"], ABOUT["fields"])


def _view(record: type[Record]) -> RecordView:
    rows = [
        (
            strong(code(field.key)) if field.required else code(field.key),
            # A cell holds a line, not the paragraph that it is elsewhere.
            Markdown(markup.write(words.meaning(field))),
            _form(field),
        )
        for field in outline(record)
    ]
    laid_out = table(text_columns("field", "meaning", "form"), rows)
    assert laid_out
    heading = join((anchor(_place(record)), escape(words.heading(record))))
    return RecordView(heading, markup.write(words.about(record)), laid_out)


def _place(record: type[Record]) -> str:
    """Return the name of a record's place on the page, the same in every language."""
    # From the class, not the heading, which changes with the language.
    return f"record.{record.__name__.lower().strip('_')}"


def _form(field: FieldOutline) -> Markdown:
    forms = words.either(_one(field))
    if field.is_one_or_list:
        forms = words.one_or_list(forms)
    elif field.is_list:
        forms = words.list_of(forms)
    return words.mapping_of(forms, field.key_levels) if field.key_levels else forms


def _one(field: FieldOutline) -> Iterator[Markdown]:
    if field.record:
        short = {inner.key: inner for inner in outline(field.record)}.get(field.short_key or "")
        # Both: a text alone is what most cards have, and the record is what a text stands for.
        if short:
            yield from _one(short)
        yield link(escape(words.title(field.record)), f"#{_place(field.record)}")
    elif field.choices:
        yield join((code(choice) for choice in field.choices), ", ")
    else:
        yield escape(words.expects(field))
