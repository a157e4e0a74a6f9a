"""The page of the templates: their blocks, and what each of them can show, made from the code."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from typing import Any, get_args, get_origin

from cardpress import markup, packaged
from cardpress.blocks import Table, table, text_columns
from cardpress.configuration import SitePages
from cardpress.markup import Markdown, anchor, code, code_block, join, link
from cardpress.pages import VIEWS, Page
from cardpress.wording import ABOUT, MISSING, PATHS, TITLES
from cardpress.wording import template_words as words

from .checks_page import ChecksView
from .fields import FieldsView
from .values import about, optional, records_in, value_fields

_BLOCK = re.compile(r"\{%-?\s*block\s+(\w+)")
_EXAMPLE = """\
{% extends "packaged/pages/model.md.j2" %}

{% block pricing %}
{{ super() }}

Ask us for prices of larger volumes.
{% endblock %}
"""
_PLAIN = {Markdown: words.text, str: words.key, bool: words.flag, SitePages: words.flags}


@dataclass(frozen=True)
class TemplateView:
    """A template: its name, what the page shows, its blocks, and the fields of `view`."""

    name: Markdown
    about: Markdown
    blocks: Markdown
    fields: Table


@dataclass(frozen=True)
class ValueView:
    """A record inside others: its name as a heading, what it is, and its fields."""

    heading: Markdown
    about: Markdown
    fields: Table


@dataclass(frozen=True)
class TemplatesView:
    """The templates of pages and of their parts, and the records that they show."""

    example: Markdown
    """A template that extends the package's own."""
    templates: tuple[TemplateView, ...]
    """The templates of pages, in alphabetical order."""
    parts: Table
    """The templates of parts of pages, with the blocks that some have."""
    values: tuple[ValueView, ...]
    """The records inside the views, in the order in which a reader meets them."""


def page_views() -> Mapping[str, type]:
    """Return what each template of a page shows, those of the reference among them."""
    ours = {"checks": ChecksView, "fields": FieldsView, "templates": TemplatesView}
    return dict(sorted({**VIEWS, **ours}.items()))


def templates_page() -> Page:
    """Plan the page of the templates."""
    views = page_views()
    view = TemplatesView(
        example=code_block(_EXAMPLE, "jinja"),
        templates=tuple(_template(name, record) for name, record in views.items()),
        parts=_laid_out(text_columns("template", "blocks"), _parts()),
        values=tuple(map(_value, records_in(tuple(views.values())))),
    )
    return Page(
        PATHS["templates"],
        "pages/templates.md.j2",
        lambda: view,
        TITLES["templates"],
        ABOUT["templates"],
    )


def template_messages() -> Iterator[str]:
    """Yield the messages that views hold themselves, for whoever collects messages."""
    views = tuple(page_views().values())
    for record in (*views, *records_in(views)):
        yield about(record)
        yield from (field.meaning for field in value_fields(record) if field.meaning)


def _template(name: str, record: type) -> TemplateView:
    return TemplateView(
        name=code(f"pages/{name}.md.j2"),
        about=markup.write(words.said(about(record))),
        blocks=_blocks(f"pages/{name}.md.j2"),
        fields=_fields(record),
    )


def _value(record: type) -> ValueView:
    heading = join((anchor(_place(record)), code(record.__name__)))
    return ValueView(heading, markup.write(words.said(about(record))), _fields(record))


def _parts() -> Iterator[tuple[Markdown, Markdown]]:
    folder = packaged.templates()
    for path in sorted(folder.glob("pages/parts/*.j2")):
        name = path.relative_to(folder).as_posix()
        yield code(name), _blocks(name)


def _blocks(template: str) -> Markdown:
    source = packaged.templates().joinpath(template).read_text("utf-8")
    return join((code(name) for name in _BLOCK.findall(source)), ", ") or MISSING


def _fields(record: type) -> Table:
    fields = value_fields(record)
    # What a small record is says what is in it; a test holds views to a sentence for each field.
    if not all(field.meaning for field in fields):
        plain = ((code(field.name), _holds(field.holds)) for field in fields)
        return _laid_out(text_columns("field", "form"), plain)
    rows = (
        (
            code(field.name),
            # A cell holds a line, not the paragraph that it is elsewhere.
            Markdown(markup.write(words.said(field.meaning))),
            _holds(field.holds),
        )
        for field in fields
    )
    return _laid_out(text_columns("field", "meaning", "form"), rows)


def _holds(holds: Any) -> Markdown:  # noqa: ANN401 - a type, as annotations write it
    if inside := optional(holds):
        return words.if_any(_holds(inside))
    if get_origin(holds) is tuple:
        one, other = get_args(holds)
        of_one = _holds(one)
        return words.list_of(of_one) if other is ... else words.both(of_one, _holds(other))
    if is_dataclass(holds) and isinstance(holds, type):
        return link(code(holds.__name__), f"#{_place(holds)}")
    return _PLAIN[holds]()


def _place(record: type) -> str:
    return f"value.{record.__name__.lower()}"


def _laid_out(columns: Any, rows: Iterable[tuple[Markdown, ...]]) -> Table:  # noqa: ANN401
    laid_out = table(columns, rows)
    assert laid_out
    return laid_out
