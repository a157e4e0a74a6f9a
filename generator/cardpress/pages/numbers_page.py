"""The page that explains how the numbers are to be read; every marker leads to it."""

from dataclasses import dataclass

from cardpress import sums
from cardpress.catalogue import Catalogue
from cardpress.configuration import SitePages
from cardpress.markup import Markdown, escape
from cardpress.wording import ABOUT, MISSING, NUMBERS, TITLES, Links, rate_notes

from .disagreements_page import PATH as DISAGREEMENTS
from .page import Page


@dataclass(frozen=True)
class NumbersView:
    """The sign for what is missing, and the address of the page of disagreements, if it is there.

    ``parts`` says which kinds of pages the site has. ``currency`` is that in which prices are
    compared, ``rates`` what others are worth in it; it ``is_own_currency`` where `catalogue.yml`
    says which.
    """

    missing: Markdown
    disagreements: Markdown | None
    parts: SitePages
    currency: Markdown
    is_own_currency: bool
    rates: Markdown | None


def numbers_page(catalogue: Catalogue) -> Page:
    """Plan the page that explains the numbers."""
    address = Links(catalogue, NUMBERS).place(DISAGREEMENTS)
    money = catalogue.configuration.money
    view = NumbersView(
        MISSING,
        address,
        catalogue.configuration.parts,
        currency=escape(sums.currency_name(money.currency)),
        is_own_currency=not money.is_usual,
        rates=rate_notes(money),
    )
    template = "pages/numbers.md.j2"
    return Page(NUMBERS, template, view, TITLES["numbers"], ABOUT["numbers"], hide=())
