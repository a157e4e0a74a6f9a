"""The table of all models, in pages; a script makes one table of all on the first."""

from collections.abc import Iterator
from dataclasses import dataclass

from cardpress import figures
from cardpress.blocks import Citations, ModelRows, Table
from cardpress.catalogue import by_name
from cardpress.comparison import Compared
from cardpress.markup import Markdown, link
from cardpress.wording import ABOUT, NUMBERS, titles
from cardpress.wording import listings as words

from .page import Page

_FIRST = "models/index.md"
_ROWS = 25  # as many as the scripts draw; more are slow to read for people and for browsers


@dataclass(frozen=True)
class ModelsView:
    """A page of the table; scripts draw all on the first, ``others`` lead to the rest."""

    count: Markdown
    table: Table | None
    is_first: bool
    others: tuple[Markdown, ...]
    numbers: Markdown


def models_pages(compared: Compared) -> Iterator[Page]:
    """Plan the pages of the table of all models, by name."""
    files = by_name(compared.catalogue.models.values())
    starts = range(0, max(1, len(files)), _ROWS)
    for start in starts:
        path = _path(start)
        cite = Citations(compared.catalogue, path)
        rows = ModelRows(compared, cite)
        part = files[start : start + _ROWS]
        view = ModelsView(
            count=Markdown(words.rows(start + 1, start + len(part), len(files))),
            table=rows.table(part),
            is_first=start == 0,
            others=tuple(_other(each, start, cite) for each in starts) if len(starts) > 1 else (),
            numbers=Markdown(cite.links.address(NUMBERS)),
        )
        yield Page(
            path=path,
            template="pages/models.md.j2",
            view=view,
            title=titles.models_page(start // _ROWS + 1),
            description=ABOUT["models"],
            hide=("navigation", "toc"),
            in_search=start == 0,
            is_list=start == 0,
        )


def _path(start: int) -> str:
    # No model's page has this address: an id is one name, without a folder.
    return f"models/page/{start // _ROWS + 1}.md" if start else _FIRST


def _other(start: int, current: int, cite: Citations) -> Markdown:
    number = Markdown(figures.number(start // _ROWS + 1))
    return number if start == current else link(number, cite.links.address(_path(start)))
