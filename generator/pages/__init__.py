"""What each page of the site shows, planned from the cards; the templates arrange it."""

from .page import Page, page_path
from .plan import plan
from .problems_page import problems_page
from .redirects import Redirect, redirects
from .table import Table, table, words

__all__ = [
    "Page",
    "Redirect",
    "Table",
    "page_path",
    "plan",
    "problems_page",
    "redirects",
    "table",
    "words",
]
