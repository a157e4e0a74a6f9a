"""A planned page: its address, its template and what the template will show. Not yet text."""

import posixpath
from dataclasses import dataclass

from cardpress.catalogue import Catalogue
from cardpress.loader import FOLDER_OF
from cardpress.markup import Markdown, escape, link

MISSING = Markdown("—")
NUMBERS = "numbers.md"
"""The page that explains how the numbers are to be read; every marker links to it."""


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

    def __init__(self, catalogue: Catalogue, page: str) -> None:
        self._catalogue = catalogue
        self._page = page
        self._folder = posixpath.dirname(page) or "."
        self._relative: dict[str, str] = {}

    def model(self, card_id: str) -> Markdown:
        """Link to a model's page."""
        return self.card("model", card_id)

    def find_model(self, reference: str) -> Markdown | None:
        """Link to the model that an id, alias or former name means; None where none does."""
        found = self._catalogue.find("model", reference)
        return self.model(found) if found else None

    def organization(self, card_id: str) -> Markdown:
        """Link to an organization's page."""
        return self.card("organization", card_id)

    def benchmark(self, card_id: str) -> Markdown:
        """Link to a benchmark's page."""
        return self.card("benchmark", card_id)

    def address(self, page: str, anchor: str = "") -> str:
        """Give the address of a page, or of a place in it, as seen from this page."""
        place = f"#{anchor}" if anchor else ""
        if page == self._page and place:
            return place
        if page not in self._relative:
            self._relative[page] = posixpath.relpath(page, self._folder)
        return self._relative[page] + place

    def card(self, kind: str, card_id: str) -> Markdown:
        """Link to the page of a card of any kind."""
        name = escape(self._catalogue.name(kind, card_id))
        return link(name, self.address(page_path(kind, card_id)))


def page_path(kind: str, card_id: str) -> str:
    """Give the address of a card's page, relative to the site."""
    return f"{FOLDER_OF[kind]}/{card_id}.md"
