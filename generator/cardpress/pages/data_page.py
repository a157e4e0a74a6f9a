"""The page of downloads: what each file holds, how large it is, and how to make sure of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from cardpress import figures
from cardpress.blocks import (
    Download,
    Listing,
    OfEachModel,
    Table,
    figure_columns,
    table,
    text_columns,
)
from cardpress.comparison import Compared
from cardpress.markup import Markdown, code, escape, join, link
from cardpress.wording import FILES_BESIDE, NUMBERS, PATHS, Links
from cardpress.wording import downloads as words

from .beside import Beside
from .heads import data_head
from .page import Page, list_page

PATH = PATHS["data"]
_HASH_SHOWN = 12
_FOLDER = PATH.rpartition("/")[0]


@dataclass(frozen=True)
class ColumnsOfFile:
    """A table's columns under the name of its file."""

    title: Markdown
    columns: Table | None


@dataclass(frozen=True)
class DataView:
    """The downloads with all that is to be known of each, and how to cite and to use them."""

    files: Table | None
    """The files, each with what it holds, its size, its number of rows and its checksum."""
    columns: tuple[ColumnsOfFile, ...]
    """The columns of each table, with the type of their values and what they mean."""
    beside: tuple[Markdown, ...]
    """Files that say something of the others."""
    withheld: Markdown
    """How many figures are left out, as their sources forbid reuse; empty for none."""
    license: Markdown
    """The license of the catalogue's own data; empty where it states none."""
    citation: Markdown
    """How to cite the catalogue."""
    forms: Table | None
    """The forms in which each model has a file, with the address of one."""
    numbers: Markdown
    """Address of the page that explains the numbers."""


def data_page(compared: Compared, beside: Beside) -> Page:
    """Plan the page of downloads, which are made once somebody asks for what it shows."""
    page = list_page("data", PATH, partial(_view, compared, beside))
    return replace(page, tell=partial(data_head, compared))


def _view(compared: Compared, beside: Beside) -> DataView:
    links, listing = Links(compared.catalogue, PATH), beside.downloads()
    own = compared.catalogue.configuration.file
    forms = (_form(form, compared, links) for form in beside.of_each)
    files = [*text_columns("file", "holds"), *figure_columns("rows", "size")]
    return DataView(
        files=table(
            [*files, *text_columns("checksum")], (_row(file, links) for file in listing.files)
        ),
        columns=tuple(_columns(file) for file in listing.files if file.columns),
        beside=tuple(_beside(listing, links)),
        withheld=Markdown(words.withheld(listing.withheld)),
        license=words.licensed(own.license) if own.license else Markdown(""),
        citation=words.cited_as(own.name, compared.as_of),
        forms=table(text_columns("form", "holds", "example"), forms),
        numbers=Markdown(links.address(NUMBERS)),
    )


def _row(file: Download, links: Links) -> tuple[Markdown, ...]:
    name = file.path.rpartition("/")[2]
    return (
        link(escape(name), links.address(file.path)),
        escape(file.about),
        Markdown(figures.number(file.rows or 0)),
        Markdown(words.size(file.size)),
        code(file.sha256[:_HASH_SHOWN]),
    )


def _form(form: OfEachModel, compared: Compared, links: Links) -> tuple[Markdown, ...]:
    models = compared.catalogue.models.items()
    path = next((form.path(model) for model, file in models if form.holds(file.card)), "")
    example = link(code(path.removeprefix(f"{_FOLDER}/")), links.address(path)) if path else None
    return escape(form.name), escape(form.about), example or Markdown("")


def _columns(file: Download) -> ColumnsOfFile:
    rows = ((code(one.name), code(one.type), _meaning(one.meaning)) for one in file.columns)
    name = file.path.rpartition("/")[2]
    return ColumnsOfFile(
        title=words.fields_of(name, len(file.columns)),
        columns=table(text_columns("column", "type_of_values", "meaning"), rows),
    )


def _meaning(text: str) -> Markdown:
    """Return what a column means, in which code stands between backticks."""
    parts = text.split("`")
    return join(
        (code(part) if number % 2 else escape(part) for number, part in enumerate(parts)), ""
    )


def _beside(listing: Listing, links: Links) -> Iterator[Markdown]:
    for path in listing.beside:
        name = path.rpartition("/")[2]
        yield join((link(escape(name), links.address(path)), Markdown(FILES_BESIDE[name])), ": ")
