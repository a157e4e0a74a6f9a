"""What each page of the site shows, planned from the cards; the templates arrange it."""

from .card_pages import problems_page
from .page import Page, page_path
from .plan import plan
from .table import Table, table, words

__all__ = ["Page", "Table", "page_path", "plan", "problems_page", "table", "words"]
