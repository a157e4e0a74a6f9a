"""Results of several cards brought side by side; what may be compared is decided here alone."""

from .agreement import (
    Disagreement,
    OfFact,
    OfPrice,
    OfScore,
    Spread,
    Statement,
    facts,
    headline_claims,
)
from .alignment import Aligned, align
from .compared import Compared, compare
from .conditions import FIELDS, Conditions, Value
from .costs import CHARGED, Cost, Obstacle, Workload, cost, longest_input, seller_offers
from .fields import Field
from .frontier import Point, unbeaten, widest_field
from .headline import comparable_price, disputed_headlines
from .notation import decimals_of, folded, kinds_of
from .prices import AMOUNTS, PER, Offer, PriceKind, PriceLine, is_before
from .quotes import Quote
from .ranking import Entry, Group, Leaderboard, best_first
from .results import ReportedResult, Results
from .tables import HeadlineResult, OwnCardResult, ResultTable, Row, is_alike
from .ties import ranks_of

__all__ = [
    "AMOUNTS",
    "CHARGED",
    "FIELDS",
    "PER",
    "Aligned",
    "Compared",
    "Conditions",
    "Cost",
    "Disagreement",
    "Entry",
    "Field",
    "Group",
    "HeadlineResult",
    "Leaderboard",
    "Obstacle",
    "OfFact",
    "OfPrice",
    "OfScore",
    "Offer",
    "OwnCardResult",
    "Point",
    "PriceKind",
    "PriceLine",
    "Quote",
    "ReportedResult",
    "ResultTable",
    "Results",
    "Row",
    "Spread",
    "Statement",
    "Value",
    "Workload",
    "align",
    "best_first",
    "comparable_price",
    "compare",
    "cost",
    "decimals_of",
    "disputed_headlines",
    "facts",
    "folded",
    "headline_claims",
    "is_alike",
    "is_before",
    "kinds_of",
    "longest_input",
    "ranks_of",
    "seller_offers",
    "unbeaten",
    "widest_field",
]
