"""Results of several cards brought side by side; what may be compared is decided here alone.

Results may be compared where their stated conditions are equal; silence is not agreement. Three
scales say how far that holds, each of something else: ``ConditionsMatch`` (tables.py) of one result
of another model beside a card's own, ``Comparability`` (cohorts.py) of all results on a chart, and
``Standing`` (ranking.py) of a group on a leaderboard.
"""

from .agreement import (
    About,
    Disagreement,
    OfFact,
    OfPrice,
    OfScore,
    ShownClaim,
    Statement,
    count_of_others,
    facts,
    shown_claims,
)
from .alignment import Aligned, align
from .cheapest import cheapest_offer
from .claims import covers
from .cohorts import Cohort
from .compared import Compared
from .comparing import compare, own_names
from .conditions import FIELDS, Conditions, Value, slice_name
from .costs import CHARGED, Cost, Obstacle, cost, costs, longest_input, sellers_for
from .days import last_day
from .elsewhere import Elsewhere, facts_elsewhere, price_elsewhere, results_elsewhere
from .evidence import attested
from .frontier import Point, largest_priced_cohort, unbeaten
from .headline import comparable_price, disputed_headlines, unconditional_price
from .known_facts import KnownFact, KnownFacts, known_facts
from .makers import Maker, colored
from .notation import decimals_of, folded, kinds_of
from .offers import AMOUNTS, PER, Offer, PriceKind
from .pairs import Pair
from .placings import Placing
from .prices import PriceLine, is_before, price_lines, rows_of
from .quotes import Quote
from .ranking import Entry, Group, Leaderboard, best_first
from .releases import models_by_organization, newest, release
from .results import ReportedResult, Results, ResultsOfModel
from .retirements import Replacement, Retirement, Retirements, replacement, retirements
from .sellers import Seller, counted_by, seller_offers, sellers_of, tiers_of
from .slices import SliceGroup, slice_groups
from .spread import Spread
from .tables import HeadlineResult, OwnCardResult, ResultTable, Row, is_comparable
from .ties import ranks_of
from .uncertainty import Measure, around, measure
from .watched import Faces, watched
from .workload import (
    COUNTED,
    MILLION_EACH,
    TEXT_TOKENS,
    Example,
    Workload,
    common_examples,
    other_examples,
)

__all__ = [
    "AMOUNTS",
    "CHARGED",
    "COUNTED",
    "FIELDS",
    "MILLION_EACH",
    "PER",
    "TEXT_TOKENS",
    "USUAL",
    "About",
    "Aligned",
    "Cohort",
    "Compared",
    "Conditions",
    "Cost",
    "Disagreement",
    "Elsewhere",
    "Entry",
    "Example",
    "Faces",
    "Group",
    "HeadlineResult",
    "KnownFact",
    "KnownFacts",
    "Leaderboard",
    "Maker",
    "Measure",
    "Obstacle",
    "OfFact",
    "OfPrice",
    "OfScore",
    "Offer",
    "OwnCardResult",
    "Pair",
    "Placing",
    "Point",
    "PriceKind",
    "PriceLine",
    "Quote",
    "Replacement",
    "ReportedResult",
    "ResultTable",
    "Results",
    "ResultsOfModel",
    "Retirement",
    "Retirements",
    "Row",
    "Seller",
    "ShownClaim",
    "SliceGroup",
    "Spread",
    "Statement",
    "Value",
    "Workload",
    "align",
    "around",
    "attested",
    "best_first",
    "cheapest_offer",
    "colored",
    "common_examples",
    "comparable_price",
    "compare",
    "cost",
    "costs",
    "count_of_others",
    "counted_by",
    "covers",
    "decimals_of",
    "disputed_headlines",
    "facts",
    "facts_elsewhere",
    "folded",
    "is_before",
    "is_comparable",
    "kinds_of",
    "known_facts",
    "largest_priced_cohort",
    "last_day",
    "longest_input",
    "measure",
    "models_by_organization",
    "newest",
    "other_examples",
    "own_names",
    "price_elsewhere",
    "price_lines",
    "ranks_of",
    "release",
    "replacement",
    "results_elsewhere",
    "retirements",
    "rows_of",
    "seller_offers",
    "sellers_for",
    "sellers_of",
    "shown_claims",
    "slice_groups",
    "slice_name",
    "tiers_of",
    "unbeaten",
    "unconditional_price",
    "watched",
]
