"""A planned page: its address, its template and what the template shows, before it is text."""

from collections.abc import Callable
from dataclasses import dataclass

from cardpress.wording import ABOUT, TITLES

FULL_WIDTH = ("navigation", "toc")
"""What to hide on a page whose table needs the width of the theme's side bars."""


@dataclass(frozen=True)
class Page:
    """A page of the site.

    ``path`` is relative to the site, with forward slashes; ``show`` makes what the template sees,
    and all its text is safe for a page; ``card`` is the path of the card that it is made from, or
    empty if it is made from many. Title, description and tags are plain text; ``hide`` names the
    theme's side bars to leave out; ``in_search`` is false for a page that only repeats others.
    ``is_list`` is true for the tables and tools that lead to the pages of cards: the search finds
    each of them by its title.
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

    @property
    def view(self) -> object:
        """Return what the template sees, made anew: most of the work that a page is."""
        return self.show()


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
    )
