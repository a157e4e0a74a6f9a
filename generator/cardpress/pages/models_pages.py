"""The table of all models, in pages; a script makes one table of all on the first."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from cardpress import figures
from cardpress.blocks import Citations, ModelRows, Table
from cardpress.catalogue import by_name
from cardpress.comparison import Compared
from cardpress.markup import Markdown
from cardpress.wording import ABOUT, NUMBERS, titles
from cardpress.wording import listings as words

from .page import Page

_FIRST = "models/index.md"
_ROWS = 25  # as many as the scripts draw; more are slow to read for people and for browsers


@dataclass(frozen=True)
class PageLink:
    """A number in the way through the pages; without an address, the page that one is on.

    ``skips`` says that pages before it are left out.
    """

    number: Markdown
    address: Markdown | None
    skips: bool


@dataclass(frozen=True)
class Paging:
    """The way through the pages: those next to this one, and the numbers that are told."""

    previous: Markdown | None
    numbers: tuple[PageLink, ...]
    following: Markdown | None


@dataclass(frozen=True)
class ModelsView:
    """A page of the table; scripts draw all on the first, ``paging`` leads to the rest."""

    count: Markdown
    table: Table | None
    is_first: bool
    paging: Paging | None
    numbers: Markdown


def models_pages(compared: Compared) -> Iterator[Page]:
    """Plan the pages of the table of all models, by name."""
    files = by_name(compared.catalogue.models.values())
    last = max(1, -(-len(files) // _ROWS))
    for number in range(1, last + 1):
        start, path = (number - 1) * _ROWS, _path(number)
        cite = Citations(compared.catalogue, path)
        rows = ModelRows(compared, cite)
        part = files[start : start + _ROWS]
        view = ModelsView(
            count=Markdown(words.rows(start + 1, start + len(part), len(files))),
            table=rows.table(part),
            is_first=number == 1,
            paging=_paging(number, last, cite) if last > 1 else None,
            numbers=Markdown(cite.links.address(NUMBERS)),
        )
        yield Page(
            path=path,
            template="pages/models.md.j2",
            view=view,
            title=titles.models_page(number),
            description=ABOUT["models"],
            hide=("navigation", "toc"),
            in_search=number == 1,
            is_list=number == 1,
        )


def _path(number: int) -> str:
    # No model's page has this address: an id is one name, without a folder.
    return f"models/page/{number}.md" if number > 1 else _FIRST


def _paging(current: int, last: int, cite: Citations) -> Paging:
    """Return the way from a page: links to every page would make the site grow by their square."""

    def address(number: int) -> Markdown | None:
        is_other = number != current and 1 <= number <= last
        return Markdown(cite.links.address(_path(number))) if is_other else None

    numbers = (
        PageLink(Markdown(figures.number(number)), address(number), skips=number - before > 1)
        for before, number in pairwise((0, *_linked_pages(current, last)))
    )
    return Paging(address(current - 1), tuple(numbers), address(current + 1))


def _linked_pages(current: int, last: int) -> list[int]:
    """Return the numbers of the pages that are linked: first, last, this one and its neighbours."""
    near = {1, last} | {n for n in range(current - 1, current + 2) if 1 <= n <= last}
    # A sign for pages that are left out takes as much room as the number of a single one.
    lone = {n for n in range(2, last) if {n - 1, n + 1} <= near}
    return sorted(near | lone)
