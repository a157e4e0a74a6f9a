"""The page that explains how the numbers are to be read; every marker leads to it."""

from dataclasses import dataclass
from functools import partial

from cardpress import sums
from cardpress.catalogue import Catalogue
from cardpress.configuration import SitePages
from cardpress.markup import Markdown, escape
from cardpress.wording import ABOUT, MISSING, NUMBERS, SOURCE_KINDS, TITLES, Links, rate_notes

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
    currency: Markdown
    """In which currency prices are compared: US dollars."""
    is_own_currency: bool
    """Whether `catalogue.yml` says which."""
    own_kinds: tuple[Markdown, ...]
    """Kinds of sources that only this catalogue has."""
    rates: Markdown | None
    """What other currencies are worth in it, each with its source."""
    has_own_fields: bool
    """Whether cards state facts in fields of the catalogue's own."""


def numbers_page(catalogue: Catalogue) -> Page:
    """Plan the page that explains the numbers."""
    template, show = "pages/numbers.md.j2", partial(_view, catalogue)
    return Page(NUMBERS, template, show, TITLES["numbers"], ABOUT["numbers"], hide=())


def _view(catalogue: Catalogue) -> NumbersView:
    address = Links(catalogue, NUMBERS).place(DISAGREEMENTS)
    money, file = catalogue.configuration.money, catalogue.configuration.file
    return NumbersView(
        MISSING,
        address,
        catalogue.configuration.parts,
        currency=escape(sums.currency_name(money.currency)),
        is_own_currency=not money.is_usual,
        own_kinds=tuple(escape(SOURCE_KINDS[kind]) for kind in file.source_kinds),
        rates=rate_notes(money),
        has_own_fields=bool(catalogue.configuration.file.fields),
    )
