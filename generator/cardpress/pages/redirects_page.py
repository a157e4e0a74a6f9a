"""The page that lists the addresses of aliases and former names, which redirect to cards."""

from dataclasses import dataclass
from functools import partial

from cardpress.blocks import Table, table, text_columns
from cardpress.catalogue import Catalogue
from cardpress.markup import code, escape
from cardpress.wording import PATHS, Links, redirects

from .page import Page, list_page

PATH = PATHS["redirects"]


@dataclass(frozen=True)
class RedirectsView:
    """A table of the addresses that redirect; None if there are none."""

    table: Table | None
    """The other names of cards, and their addresses."""


def redirects_page(catalogue: Catalogue) -> Page:
    """Plan the page that lists all redirects."""
    show = partial(_view, catalogue)
    return list_page("redirects", PATH, show, hide=("navigation",), in_search=False)


def _view(catalogue: Catalogue) -> RedirectsView:
    links = Links(catalogue, PATH)
    rows = [
        (
            links.card(redirect.kind, redirect.card),
            escape(redirect.name),
            # As it is typed behind the site's address; .md is how Markdown pages link to each
            # other.
            code(redirect.path.removesuffix(".md")),
        )
        for redirect in redirects(catalogue)
    ]
    return RedirectsView(table(text_columns("page", "other_name", "address"), rows))
