"""The cost of a workload at one seller's prices: exact to the last digit, never a guess.

The site's scripts compute the same, in rules/cost.js; ``CHARGED`` is sent to them as data.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import Literal

from cardpress.schema import BATCH, STANDARD, TEXT, TokenClaim

from .known_facts import KnownFacts
from .offers import Offer, PriceKind
from .prices import PriceLine, headline_price, whole_price

_TOKENS = 1_000_000

Obstacle = Literal["price", "unit", "kind", "limit", "length", "input", "output"]
"""Why there is no cost: no price in force, another unit or currency, none for text in usual
processing, more input than the model takes, no price for prompts of this length, or none of input
or of output."""


@dataclass(frozen=True)
class Workload:
    """Requests per month and the tokens of each; ``cached`` of the ``input`` are read from a cache.

    With ``batch`` the requests may wait, and cost the batch price where one is stated. Raises
    ValueError where no request can have such tokens.
    """

    input: int
    cached: int
    output: int
    requests: int
    batch: bool = False

    def __post_init__(self) -> None:
        if min(self.cached, self.output, self.requests) < 0 or self.cached > self.input:
            raise ValueError(f"no request can have {self}")


@dataclass(frozen=True)
class Part:
    """Tokens of one kind in a request, and the amount charged for them.

    ``charged`` names the amount in the price row; ``price`` is in US dollars per 1M tokens.
    """

    kind: Literal["input", "cached", "output"]
    tokens: int
    charged: str
    price: Fraction

    # Exact, as a month multiplies a request's error by millions, and the site's scripts, which
    # compute in whole numbers, must come to the same digits.
    @property
    def cost(self) -> Fraction:
        """Return the cost of these tokens of one request, in US dollars."""
        return self.tokens * self.price / _TOKENS


@dataclass(frozen=True)
class Cost:
    """The cost of a workload in US dollars, with the price row and the parts that add up to it."""

    offer: Offer
    parts: tuple[Part, ...]
    requests: int

    @cached_property
    def per_request(self) -> Fraction:
        """Return the cost of one request, in US dollars."""
        return sum((part.cost for part in self.parts), Fraction())

    @cached_property
    def per_month(self) -> Fraction:
        """Return the cost of a month's requests, in US dollars."""
        return self.requests * self.per_request


def seller_offers(lines: Iterable[PriceLine]) -> tuple[Offer, ...]:
    """Return a model's headline price, then its seller's prices for prompts of other lengths."""
    lines = list(lines)
    headline = headline_price(lines)
    if headline is None:
        return ()
    # Of this seller alone: a short prompt at one's price and a long one at another's is no offer.
    others = [line for line in lines if _seller(line.kind) == _seller(headline.kind)]
    if not any(line.kind.above and line.current for line in others):
        # What holds everywhere and at all hours holds here too, where no row of here says else.
        others += [line for line in lines if _holds_for(headline.kind, line.kind)]
    found = {headline.kind.above: headline}
    # Without a note first, as a note may say that the price is for something else.
    for line in sorted(others, key=lambda line: line.kind.note is not None):
        if (offer := whole_price(line, lines)) and line.kind.above not in found:
            found[line.kind.above] = offer
    return tuple(found.values())


def longest_input(known: KnownFacts) -> int | None:
    """Return the longest input in tokens that a model may be said to take, or None if unknown."""
    limit = known.get("max_input") or known.get("context_window")
    claims = limit.attested if limit else ()
    # The largest of disputed limits: a cost is not refused because one source may be wrong.
    return max((claim.value for claim in claims if isinstance(claim, TokenClaim)), default=None)


def cost(workload: Workload, offers: Sequence[Offer], limit: int | None = None) -> Cost | Obstacle:
    """Return the cost of a workload at one seller's ``offers``, or why there is none.

    ``offers`` are those of `seller_offers`, ``limit`` is that of `longest_input`: a workload with
    more input cannot be run at any price. A row for prompts above a number of tokens holds for all
    tokens of a request with more input. An amount that a row does not state is never taken from
    another row.
    """
    if not offers:
        return "price"
    # The first speaks for all: currency and unit are part of what makes them one seller's.
    kind = offers[0].kind
    if not kind.is_in_usual_unit:
        return "unit"
    # A workload is of text; the price of a batch holds for what may wait, and for nothing else.
    if kind.token_kind != TEXT or kind.tier not in (STANDARD, *([BATCH] if workload.batch else [])):
        return "kind"
    if limit is not None and workload.input > limit:
        return "limit"
    applicable = [
        offer for offer in offers if offer.kind.above is None or workload.input > _above(offer)
    ]
    if not applicable:
        return "length"
    return _at(max(applicable, key=_above), workload)


def _at(offer: Offer, workload: Workload) -> Cost | Obstacle:
    parts = []
    for kind, tokens in _tokens(workload):
        part = _part(kind, tokens, offer, is_batch=workload.batch)
        # No part is left out of the sum, which would look cheaper than it is.
        if part is None:
            return "output" if kind == "output" else "input"
        parts.append(part)
    return Cost(offer, tuple(parts), workload.requests)


_Kind = Literal["input", "cached", "output"]
CHARGED: dict[tuple[_Kind, bool], tuple[str, ...]] = {
    ("input", False): ("input",),
    ("cached", False): ("cache_read", "input"),
    ("output", False): ("output",),
    ("input", True): ("batch_input", "input"),
    # Where a source does not say what cached input costs in a batch, one discount is not added to
    # the other.
    ("cached", True): ("batch_cache_read", "batch_input", "cache_read", "input"),
    ("output", True): ("batch_output", "output"),
}
"""The amounts charged for a kind of tokens, by whether in a batch: the first that a row states.

Cached input costs what input costs where the row has no price for it, and a batch costs the usual
price where the row has no batch price.
"""


def _tokens(workload: Workload) -> list[tuple[_Kind, int]]:
    counts: dict[_Kind, int] = {
        "input": workload.input - workload.cached,
        "cached": workload.cached,
        "output": workload.output,
    }
    # A kind without tokens needs no price: an embedding model has none for output.
    return [(kind, tokens) for kind, tokens in counts.items() if tokens]


def _part(kind: _Kind, tokens: int, offer: Offer, *, is_batch: bool) -> Part | None:
    for charged in CHARGED[kind, is_batch]:
        amount = offer.amounts.get(charged)
        if amount is not None:
            return Part(
                kind, tokens, charged, Fraction(str(amount))
            )  # 0.1 as written, not its binary
    return None


def _above(offer: Offer) -> int:
    return offer.kind.above or 0


def _seller(kind: PriceKind) -> tuple[object, ...]:
    return replace(kind, above=None, note=None).key


def _holds_for(kind: PriceKind, general: PriceKind) -> bool:
    """Return whether a price without a region or without hours holds for one that has both."""
    region, hours = (general.region and kind.region), (general.hours and kind.hours)
    here = replace(kind, region=region, hours=hours)
    return _seller(here) == _seller(general)
