"""A planned page: its address, its template and what the template will show. Not yet text."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """A page of the site.

    ``path`` is relative to the site with forward slashes; ``view`` holds only text that is safe for
    a page, as the template sees it; ``card`` is the path of the card that the page is made from,
    empty where it is made from many. Title, description and tags are plain text; ``hide`` names the
    theme's side bars that would be empty; ``in_search`` is false for what only repeats other pages.
    ``is_list`` is true for the tables and tools that lead to the pages of cards: the search finds
    each of them by its title.
    """

    path: str
    template: str
    view: object
    title: str = ""
    description: str = ""
    tags: tuple[str, ...] = ()
    card: str = ""
    hide: tuple[str, ...] = ("navigation",)
    in_search: bool = True
    is_list: bool = False
