"""The cost of a workload at one seller's prices: exact to the last digit, never a guess.

The site's scripts compute the same, in rules/cost.js and rules/exact.js; ``CHARGED`` is sent to
them as data.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal

from cardpress.schema import BATCH, TokenClaim

from .known_facts import KnownFacts
from .offers import Offer
from .sellers import Seller
from .workload import Demand, Side, Workload

Obstacle = Literal[
    "retired",
    "price",
    "unit",
    "currency",
    "kind",
    "limit",
    "length",
    "input",
    "output",
    "free",
    "type",
]
"""Why there is no cost: switched off, no price in force, nobody who sells all of it, a currency
without a rate, none in usual processing, more input than the model takes, no price for prompts of
this length, none of input or of output, prices of nothing alone, or a model that writes no text."""


@dataclass(frozen=True)
class Part:
    """A demand of a workload, and the amount charged for it.

    ``charged`` names the amount in the price row; ``price`` is in the catalogue's currency, and
    exact even where it is converted.
    """

    demand: Demand
    offer: Offer
    charged: str
    price: Fraction

    # Exact, as a month multiplies a request's error by millions, and the site's scripts, which
    # compute in whole numbers, must come to the same digits.
    @property
    def cost(self) -> Fraction:
        """Return the cost of one request or of a month, as the demand is counted."""
        return self.demand.count * self.price / self.offer.kind.size


@dataclass(frozen=True)
class Cost:
    """The cost of a workload, with its price rows and the parts that add up to it.

    It is in the catalogue's currency.

    ``offers`` has the row of each thing that the workload needs, ``also_sold`` names what the
    seller sells besides.
    """

    offers: tuple[Offer, ...]
    parts: tuple[Part, ...]
    requests: int
    also_sold: tuple[str, ...]

    @property
    def offer(self) -> Offer:
        """Return the first price row, whose source a sum of several is shown with."""
        return self.offers[0]

    @property
    def provider(self) -> str | None:
        """Return who sells, None for the model's own organization."""
        return self.offer.kind.provider

    @property
    def is_free(self) -> bool:
        """Return whether nothing is charged for what is needed."""
        return bool(self.parts) and not any(part.price for part in self.parts)

    @cached_property
    def per_request(self) -> Fraction:
        """Return the cost of one request."""
        return sum((part.cost for part in self.parts if part.demand.per_request), Fraction())

    @cached_property
    def per_month(self) -> Fraction:
        """Return the cost of a month."""
        monthly = (part.cost for part in self.parts if not part.demand.per_request)
        return self.requests * self.per_request + sum(monthly, Fraction())

    @property
    def has_requests(self) -> bool:
        """Return whether anything is charged that is counted in requests."""
        return not self.parts or any(part.demand.per_request for part in self.parts)


def longest_input(known: KnownFacts) -> int | None:
    """Return the longest input in tokens that a model may be said to take, or None if unknown."""
    limit = known.get("max_input") or known.get("context_window")
    claims = limit.attested if limit else ()
    # The largest of disputed limits: a cost is not refused because one source may be wrong.
    return max((claim.value for claim in claims if isinstance(claim, TokenClaim)), default=None)


def cost(
    workload: Workload, sellers: Sequence[Seller], limit: int | None = None
) -> Cost | Obstacle:
    """Return the cost of a workload at the cheapest seller, or why there is none."""
    found = costs(workload, sellers, limit)
    return found if isinstance(found, str) else found[0]


def costs(
    workload: Workload, sellers: Sequence[Seller], limit: int | None = None
) -> tuple[Cost, ...] | Obstacle:
    """Return the cost of a workload at each seller of all of it, the least first, or why none.

    ``sellers`` are those of `sellers_of`, ``limit`` is that of `longest_input`: a workload with
    more input cannot be run at any price. A row for prompts above a number of tokens holds for all
    tokens of a request with more input. An amount that a row does not state is never taken from
    another row.
    """
    if not sellers:
        return "price"
    able = sellers_for(workload, sellers)
    if not able:
        return "unit"
    tried = [_cost_at(seller, workload, limit) for seller in able]
    found = [each for each in tried if isinstance(each, Cost)]
    if not found:
        # That of the first, whose price stands for the model.
        return next(each for each in tried if not isinstance(each, Cost))
    # What is given away has limits that no card states, and carries no workload.
    if all(each.is_free for each in found):
        return "free"
    # Stable: of equal costs the developer's comes first.
    return tuple(sorted(found, key=lambda each: (each.is_free, each.per_month)))


def sellers_for(workload: Workload, sellers: Sequence[Seller]) -> list[Seller]:
    """Return the sellers who sell all of a workload."""
    needs = workload.needs()
    return [seller for seller in sellers if seller.sells(needs)]


def _cost_at(seller: Seller, workload: Workload, limit: int | None) -> Cost | Obstacle:
    sold = {need: seller.offers(need) for need in workload.needs()}
    # The first speaks for all: currency and tier are part of what makes them one seller's.
    kinds = [offers[0].kind for offers in sold.values()]
    if any(kind.exchange is None for kind in kinds):
        return "currency"
    # The price of a batch holds for what may wait, and for nothing else.
    if workload.tier != BATCH and any(kind.tier == BATCH for kind in kinds):
        return "kind"
    if limit is not None and workload.prompt > limit:
        return "limit"
    rows = {need: _row(offers, workload.prompt) for need, offers in sold.items()}
    charged = {need: offer for need, offer in rows.items() if offer}
    if len(charged) < len(rows):
        return "length"
    return _at(charged, workload, seller)


def _row(offers: Iterable[Offer], prompt: int) -> Offer | None:
    """Return the row that holds for a prompt: that for the longest prompts which it exceeds."""
    holding = (o for o in offers if o.kind.above is None or prompt > o.kind.above)
    return max(holding, key=lambda offer: offer.kind.above or 0, default=None)


def _at(rows: dict[str, Offer], workload: Workload, seller: Seller) -> Cost | Obstacle:
    parts = []
    for demand in workload.demands():
        part = _part(demand, rows[demand.sold], is_batch=workload.tier == BATCH)
        # No part is left out of the sum, which would look cheaper than it is.
        if part is None:
            return "output" if demand.side == "output" else "input"
        parts.append(part)
    offers = tuple(dict.fromkeys(rows.values()))
    also = tuple(sold for sold in seller.sold if sold not in rows)
    return Cost(offers, tuple(parts), workload.requests, also)


CHARGED: dict[tuple[Side, bool], tuple[str, ...]] = {
    ("input", False): ("input",),
    ("cached", False): ("cache_read", "input"),
    ("output", False): ("output",),
    ("input", True): ("batch_input", "input"),
    # Where a source does not say what cached input costs in a batch, one discount is not added to
    # the other.
    ("cached", True): ("batch_cache_read", "batch_input", "cache_read", "input"),
    ("output", True): ("batch_output", "output"),
}
"""The amounts charged on a side, by whether in a batch: the first that a row states.

Cached input costs what input costs where the row has no price for it, and a batch costs the usual
price where the row has no batch price.
"""


def _part(demand: Demand, offer: Offer, *, is_batch: bool) -> Part | None:
    for charged in CHARGED[demand.side, is_batch]:
        amount = offer.amounts.get(charged)
        if amount is not None:
            exchange = offer.kind.exchange
            assert exchange  # or it would be an obstacle
            return Part(demand, offer, charged, exchange.worth(amount))
    return None
