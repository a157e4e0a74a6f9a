"""A planned page: its address, its template and what the template shows, before it is text."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from cardpress.wording import ABOUT, TITLES
from cardpress.wording.heads import LISTS

from .records import Dataset, Software

FULL_WIDTH = ("navigation", "toc")
"""What to hide on a page whose table needs the width of the theme's side bars."""


@dataclass(frozen=True)
class PageHead:
    """What search engines and previews of links show of a page, all of it plain text.

    ``title`` and ``description`` stand alone, away from the site, so they say what the page is
    about. A page with a ``name`` has a picture, with the name, whose work it is about in ``by``,
    and ``figures`` with their labels, at most four. Its ``record`` is what it is about.
    """

    title: str
    description: str
    name: str = ""
    by: str = ""
    figures: tuple[tuple[str, str], ...] = ()
    record: Software | Dataset | None = None


NO_HEAD = PageHead("", "")
"""The head of a page that is not made yet."""


@dataclass(frozen=True)
class Page:
    """A page of the site.

    ``path`` is relative to the site, with forward slashes; ``show`` makes what the template sees,
    and all its text is safe for a page; ``card`` is the path of the card that it is made from, or
    empty if it is made from many, and ``day`` the last that its sources tell of. Title, description
    and tags are plain text; ``hide`` names the theme's side bars to leave out; ``in_search`` is
    false for a page that only repeats others. ``is_list`` is true for the tables and tools that
    lead to the pages of cards: the search finds each of them by its title. ``tell`` makes what
    stands for the page elsewhere, where that is more than its title and description.
    """

    path: str
    template: str
    show: Callable[[], object]
    title: str = ""
    description: str = ""
    tags: tuple[str, ...] = ()
    card: str = ""
    hide: tuple[str, ...] = ("navigation",)
    in_search: bool = True
    is_list: bool = False
    tell: Callable[[], PageHead] | None = None
    day: str = ""

    @property
    def head(self) -> PageHead:
        """Return what stands for the page in search results and previews."""
        return self.tell() if self.tell else PageHead(self.title, self.description)

    @property
    def view(self) -> object:
        """Return what the template sees, made anew: most of the work that a page is."""
        return self.show()


def list_head(key: str) -> PageHead:
    """Return the head of a list or a tool, by the name of its part."""
    return PageHead(LISTS.get(key, TITLES[key]), ABOUT[key])


def list_page(
    key: str,
    path: str,
    show: Callable[[], object],
    *,
    hide: tuple[str, ...] = FULL_WIDTH,
    in_search: bool = True,
) -> Page:
    """Return a page that lists cards; ``key`` names its template, its title and description."""
    return Page(
        path=path,
        template=f"pages/{key}.md.j2",
        show=show,
        title=TITLES[key],
        description=ABOUT[key],
        hide=hide,
        in_search=in_search,
        is_list=True,
        tell=partial(list_head, key),
    )
