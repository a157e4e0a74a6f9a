"""Results of several cards brought side by side; what may be compared is decided here alone."""

from .agreement import Disagreement, OfFact, OfPrice, OfScore, Spread, Statement, facts
from .alignment import Aligned, align
from .compared import Compared, compare
from .conditions import FIELDS, Conditions, Value
from .notation import folded
from .prices import AMOUNTS, Offer, PriceKind, PriceLine, is_before
from .quotes import Quote
from .ranking import Entry, Group, Leaderboard, best_first
from .results import Reported, Results
from .tables import Drawn, Own, ResultTable, Row

__all__ = [
    "AMOUNTS",
    "FIELDS",
    "Aligned",
    "Compared",
    "Conditions",
    "Disagreement",
    "Drawn",
    "Entry",
    "Group",
    "Leaderboard",
    "OfFact",
    "OfPrice",
    "OfScore",
    "Offer",
    "Own",
    "PriceKind",
    "PriceLine",
    "Quote",
    "Reported",
    "ResultTable",
    "Results",
    "Row",
    "Spread",
    "Statement",
    "Value",
    "align",
    "best_first",
    "compare",
    "facts",
    "folded",
    "is_before",
]
