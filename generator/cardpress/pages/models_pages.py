"""The table of all models, in pages; on the first, a script makes one table of all."""

import math
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from cardpress import figures
from cardpress.blocks import Citations, ModelRows, Table
from cardpress.comparison import Compared
from cardpress.markup import Markdown
from cardpress.wording import ABOUT, NUMBERS, titles
from cardpress.wording import listings as words

from .heads import models_head
from .page import FULL_WIDTH, Page

_FIRST = "models/index.md"
_ROWS = 25  # as many as the scripts show at a time; longer tables are slow to read and to draw


@dataclass(frozen=True)
class PageLink:
    """A link to a page by its number; ``address`` is None for the page that it is on.

    ``skips`` is true if pages before it are left out.
    """

    number: Markdown
    address: Markdown | None
    skips: bool


@dataclass(frozen=True)
class Paging:
    """Links to the pages before and after this one, and to others by number."""

    previous: Markdown | None
    numbers: tuple[PageLink, ...]
    following: Markdown | None


@dataclass(frozen=True)
class ModelsView:
    """A page of the table; ``paging`` leads to the other pages, None if there is one alone."""

    count: Markdown
    """How many models this page of the table shows, of how many."""
    table: Table | None
    """The models, by name."""
    is_first: bool
    """Whether it is the first page, on which a script makes one table of all."""
    paging: Paging | None
    """Links to the other pages, where there are several."""
    numbers: Markdown
    """Address of the page that explains the numbers."""


def page_count(models: int) -> int:
    """Return how many pages the table of so many models has."""
    # One page even for no models, as menus and other pages lead to it.
    return max(1, math.ceil(models / _ROWS))


def models_path(number: int) -> str:
    """Return the path of a page of the table, from 1."""
    # No model's page has this address: an id is one name, without a folder.
    return f"models/page/{number}.md" if number > 1 else _FIRST


def models_page(number: int, compared: Compared) -> Page:
    """Plan a page of the table of all models, by their names."""
    return Page(
        path=models_path(number),
        template="pages/models.md.j2",
        show=partial(_view, number, compared),
        title=titles.models_page(number),
        description=ABOUT["models"],
        hide=FULL_WIDTH,
        # The search finds the table once, not by each of its pages.
        in_search=number == 1,
        is_list=number == 1,
        tell=partial(models_head, number, compared),
    )


def _view(number: int, compared: Compared) -> ModelsView:
    models = compared.catalogue.in_order["model"]
    start, last = (number - 1) * _ROWS, page_count(len(models))
    rows = [compared.catalogue.models[model] for model in models[start : start + _ROWS]]
    cite = Citations(compared.catalogue, models_path(number))
    return ModelsView(
        count=Markdown(words.rows(start + 1, start + len(rows), len(models))),
        table=ModelRows(compared, cite).table(rows),
        is_first=number == 1,
        paging=_paging(number, last, cite) if last > 1 else None,
        numbers=Markdown(cite.links.address(NUMBERS)),
    )


def _paging(current: int, last: int, cite: Citations) -> Paging:
    # Not to every page: with those links, the site would grow by the square of its pages.
    def address(number: int) -> Markdown | None:
        is_other = number != current and 1 <= number <= last
        return Markdown(cite.links.address(models_path(number))) if is_other else None

    numbers = (
        PageLink(Markdown(figures.number(number)), address(number), skips=number - before > 1)
        for before, number in pairwise((0, *_linked_pages(current, last)))
    )
    return Paging(address(current - 1), tuple(numbers), address(current + 1))


def _linked_pages(current: int, last: int) -> list[int]:
    """Return the numbers shown: those of the first, the last, this page and its neighbours."""
    near = {1, last} | {n for n in range(current - 1, current + 2) if 1 <= n <= last}
    # An ellipsis takes as much room as the number of the one page that it would replace.
    lone = {n for n in range(2, last) if {n - 1, n + 1} <= near}
    return sorted(near | lone)
