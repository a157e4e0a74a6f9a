"""A planned page: its address, its template and what the template will show. Not yet text."""

import posixpath
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.loader import FOLDER_OF
from generator.markup import Markdown, escape, link

MISSING = Markdown("—")


@dataclass(frozen=True)
class Page:
    """A page of the site.

    ``path`` is relative to the site with forward slashes; ``view`` holds only text that is safe for
    a page, as the template sees it; ``card`` is the path of the card that the page is made from,
    empty where it is made from many. Title, description and tags are plain text; ``hide`` names the
    theme's side bars that would be empty; ``in_search`` is false for what only lists other pages.
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


@dataclass(frozen=True)
class Labelled:
    """A label and what stands behind it."""

    label: Markdown
    text: Markdown


class Links:
    """Links from one page to the pages of cards, with their names as text."""

    def __init__(self, catalog: Catalog, page: str) -> None:
        self._catalog = catalog
        self._folder = posixpath.dirname(page)

    def model(self, card_id: str) -> Markdown:
        """Link to a model's page."""
        return self._to("model", card_id)

    def organization(self, card_id: str) -> Markdown:
        """Link to an organization's page."""
        return self._to("organization", card_id)

    def benchmark(self, card_id: str) -> Markdown:
        """Link to a benchmark's page."""
        return self._to("benchmark", card_id)

    def _to(self, kind: str, card_id: str) -> Markdown:
        target = posixpath.relpath(page_path(kind, card_id), self._folder or ".")
        return link(escape(self._catalog.name(kind, card_id)), target)


def page_path(kind: str, card_id: str) -> str:
    """Give the address of a card's page, relative to the site."""
    return f"{FOLDER_OF[kind]}/{card_id}.md"
