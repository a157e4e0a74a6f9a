"""The page that explains every field of every card, made from the schema."""

from collections.abc import Iterator
from dataclasses import dataclass

from cardpress import markup
from cardpress.blocks import Table, table, text_columns
from cardpress.loader import SCHEMAS
from cardpress.markup import Markdown, code, escape, join, link, strong
from cardpress.pages import Page
from cardpress.schema import FieldOutline, Record, outline, title_of

_PATH = "contribute/fields.md"


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


def fields_page() -> Page:
    """Plan the field reference."""
    view = FieldsView(tuple(_view(record) for record in records()))
    description = "Every field of a model, organization and benchmark card: meaning and form."
    return Page(_PATH, "pages/fields.md.j2", view, "Fields of a card", description)


def records() -> list[type[Record]]:
    """Return every record of the schema once, each followed by those inside it."""
    found: dict[type[Record], None] = {}
    for root in SCHEMAS.values():
        _collect(root, found)
    return list(found)


def _collect(record: type[Record], found: dict[type[Record], None]) -> None:
    found.setdefault(record)
    for field in outline(record):
        if field.record and field.record not in found:
            _collect(field.record, found)


def _view(record: type[Record]) -> RecordView:
    rows = [
        (
            strong(code(field.key)) if field.required else code(field.key),
            markup.write(field.meaning),
            _form(field),
        )
        for field in outline(record)
    ]
    laid_out = table(text_columns("Field", "Meaning", "Written as"), rows)
    assert laid_out
    return RecordView(_heading(record), markup.write(record.__doc__ or ""), laid_out)


def _heading(record: type[Record]) -> Markdown:
    words = title_of(record).removeprefix("a ").removeprefix("an ")
    return escape(words.capitalize())


def _form(field: FieldOutline) -> Markdown:
    form = join(_one(field), " or ")
    if field.is_one_or_list:
        form = Markdown(f"{form}, or a list of them")
    elif field.is_list:
        form = Markdown(f"a list, each item: {form}")
    if field.key_levels:
        mapping = "a mapping" + " of mappings" * (field.key_levels - 1)
        form = Markdown(f"{mapping}, each value: {form}")
    return form


def _one(field: FieldOutline) -> Iterator[Markdown]:
    if field.record:
        short = {each.key: each for each in outline(field.record)}.get(field.short_key or "")
        if short:
            yield from _one(short)
        target = _heading(field.record).lower().replace(" ", "-")
        yield link(escape(title_of(field.record)), f"#{target}")
    elif field.choices:
        yield join((code(choice) for choice in field.choices), ", ")
    else:
        yield escape(field.expects)
