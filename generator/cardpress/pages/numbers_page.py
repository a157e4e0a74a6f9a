"""The page that explains how the numbers are to be read; every marker leads to it."""

from dataclasses import dataclass

from cardpress.catalogue import Catalogue
from cardpress.markup import Markdown
from cardpress.wording import ABOUT, MISSING, NUMBERS, TITLES, Links

from .disagreements_page import PATH as DISAGREEMENTS
from .page import Page


@dataclass(frozen=True)
class NumbersView:
    """The sign for what is missing, and the address of the page of disagreements."""

    missing: Markdown
    disagreements: Markdown


def numbers_page(catalogue: Catalogue) -> Page:
    """Plan the page that explains the numbers."""
    address = Links(catalogue, NUMBERS).address(DISAGREEMENTS)
    view = NumbersView(MISSING, Markdown(address))
    template = "pages/numbers.md.j2"
    return Page(NUMBERS, template, view, TITLES["numbers"], ABOUT["numbers"], hide=())
