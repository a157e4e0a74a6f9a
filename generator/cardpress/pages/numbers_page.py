"""The page that explains how the numbers are to be read; every marker leads to it."""

from dataclasses import dataclass

from cardpress.catalogue import Catalogue
from cardpress.configuration import SitePages
from cardpress.markup import Markdown
from cardpress.wording import ABOUT, MISSING, NUMBERS, TITLES, Links

from .disagreements_page import PATH as DISAGREEMENTS
from .page import Page


@dataclass(frozen=True)
class NumbersView:
    """The sign for what is missing, and where the page leads."""

    missing: Markdown
    """The sign for what is missing."""
    disagreements: Markdown | None
    """Address of the page of disagreements, where the site has it."""
    parts: SitePages
    """Which kinds of pages the site has, by their names in `catalogue.yml`."""


def numbers_page(catalogue: Catalogue) -> Page:
    """Plan the page that explains the numbers."""
    address = Links(catalogue, NUMBERS).place(DISAGREEMENTS)
    view = NumbersView(MISSING, address, catalogue.configuration.parts)
    template = "pages/numbers.md.j2"
    return Page(NUMBERS, template, view, TITLES["numbers"], ABOUT["numbers"], hide=())
