"""What each page of the site shows, planned from the cards; the templates arrange it."""

from .citations import dispute_anchor, results_anchor
from .facts import in_full, in_plain_words, undisputed, weights
from .lifecycle import retires
from .listings import by_name
from .page import Page, page_path
from .plan import plan
from .prices import disputed_amounts
from .problems_page import problems_page
from .redirects import Redirect, redirects
from .sentences import contested
from .table import Table, table, words
from .wording import FACTS, conditions_told, measured_under

__all__ = [
    "FACTS",
    "Page",
    "Redirect",
    "Table",
    "by_name",
    "conditions_told",
    "contested",
    "dispute_anchor",
    "disputed_amounts",
    "in_full",
    "in_plain_words",
    "measured_under",
    "page_path",
    "plan",
    "problems_page",
    "redirects",
    "results_anchor",
    "retires",
    "table",
    "undisputed",
    "weights",
    "words",
]
