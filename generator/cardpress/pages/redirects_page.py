"""The page that lists other and former names of cards as addresses that lead on."""

from dataclasses import dataclass

from cardpress.blocks import Table, table, text_columns
from cardpress.catalogue import Catalogue
from cardpress.markup import code, escape
from cardpress.wording import ABOUT, TITLES, Links, redirects

from .page import Page

PATH = "redirects.md"


@dataclass(frozen=True)
class RedirectsView:
    """A table of the addresses that lead on; None where there are none."""

    table: Table | None


def redirects_page(catalogue: Catalogue) -> Page:
    """Plan the page that lists them."""
    links = Links(catalogue, PATH)
    rows = [
        (links.card(each.kind, each.card), escape(each.name), code(each.path.removesuffix(".md")))
        for each in redirects(catalogue)
    ]
    view = RedirectsView(table(text_columns("page", "other_name", "address"), rows))
    return Page(
        PATH,
        "pages/redirects.md.j2",
        view,
        TITLES["redirects"],
        ABOUT["redirects"],
        in_search=False,
        is_list=True,
    )
