"""What a workload costs at a seller's prices: exact to the last digit, never a guess.

The site's scripts compute the same, in rules/cost.js; which amounts hold, they are told.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal

from cardpress.schema import Model

from .prices import Offer, PriceLine, headline_price

_TOKENS = 1_000_000

Obstacle = Literal["price", "unit", "limit", "length", "input", "output"]
"""Why nothing is computed: no price, another unit or currency, more input than the model takes, no
price for prompts of this length, or none of input or output."""


@dataclass(frozen=True)
class Workload:
    """Requests a month and the tokens of each; ``cached`` of its ``input`` are read from a cache.

    With ``batch`` the requests may wait, and cost the batch price where one is stated.
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
    """Tokens of one kind, and which amount of the price they cost, in US dollars per 1M tokens."""

    kind: Literal["input", "cached", "output"]
    tokens: int
    charged: str
    price: Fraction

    @property
    def cost(self) -> Fraction:
        """Return what these tokens of one request cost."""
        return self.tokens * self.price / _TOKENS


@dataclass(frozen=True)
class Cost:
    """What a workload costs in US dollars, and the price row and its amounts it follows from."""

    offer: Offer
    parts: tuple[Part, ...]
    requests: int

    @cached_property
    def per_request(self) -> Fraction:
        """Return what one request costs."""
        return sum((part.cost for part in self.parts), Fraction())

    @cached_property
    def per_month(self) -> Fraction:
        """Return what the requests of a month cost."""
        return self.requests * self.per_request


def seller_offers(lines: Iterable[PriceLine]) -> tuple[Offer, ...]:
    """Return the price that stands for a model, then its seller's for prompts of other lengths."""
    lines = list(lines)
    headline = headline_price(lines)
    if headline is None:
        return ()
    others = [line.current[0] for line in lines if line.current and line.current[0] is not headline]
    return (headline, *(each for each in others if _seller(each) == _seller(headline)))


def longest_input(card: Model) -> int | None:
    """Return the most tokens of a request that any source says a model takes; None without one."""
    stated = card.specifications
    claims = (stated.max_input or stated.context_window) if stated else ()
    return max((claim.value for claim in claims), default=None)


def cost(workload: Workload, offers: Sequence[Offer], limit: int | None = None) -> Cost | Obstacle:
    """Compute what a workload costs at ``offers``, the rows of one seller as `seller_offers` gives.

    With more input than ``limit``, as `longest_input` gives, it cannot be run at any price.
    The row for prompts above a number of tokens holds for all tokens of a request with more input.
    What a row does not state is not taken from another, but cached input costs what input costs
    where the row has no price for it, or where the batch price holds; and a batch costs the usual
    price where the row has no batch price.
    """
    if not offers:
        return "price"
    if not offers[0].kind.is_usual:
        return "unit"
    if limit is not None and workload.input > limit:
        return "limit"
    holding = [each for each in offers if each.kind.above is None or workload.input > _above(each)]
    if not holding:
        return "length"
    offer = max(holding, key=_above)
    parts = []
    for part in _kinds(workload):
        made = _part(*part, offer, is_batch=workload.batch)
        if made is None:
            return "output" if part[0] == "output" else "input"
        parts.append(made)
    return Cost(offer, tuple(parts), workload.requests)


_Kind = Literal["input", "cached", "output"]
CHARGED: dict[tuple[_Kind, bool], tuple[str, ...]] = {
    ("input", False): ("input",),
    ("cached", False): ("cache_read", "input"),
    ("output", False): ("output",),
    ("input", True): ("batch_input", "input"),
    # No card can say what cached input costs in a batch.
    ("cached", True): ("batch_input", "cache_read", "input"),
    ("output", True): ("batch_output", "output"),
}
"""The amounts that tokens of a kind cost, by whether they are in a batch: the first stated."""


def _kinds(workload: Workload) -> list[tuple[_Kind, int]]:
    counts: dict[_Kind, int] = {
        "input": workload.input - workload.cached,
        "cached": workload.cached,
        "output": workload.output,
    }
    return [(kind, tokens) for kind, tokens in counts.items() if tokens]


def _part(kind: _Kind, tokens: int, offer: Offer, *, is_batch: bool) -> Part | None:
    for charged in CHARGED[kind, is_batch]:
        amount = getattr(offer.price, charged)
        if amount is not None:
            return Part(kind, tokens, charged, Fraction(str(amount)))  # as it is written
    return None


def _above(offer: Offer) -> int:
    return offer.kind.above or 0


def _seller(offer: Offer) -> tuple[str, str, str]:
    provider, _, currency, per = offer.kind.key
    return provider, currency, per
