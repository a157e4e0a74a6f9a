"""A month's work, counted in the units in which models are sold."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, get_args

from cardpress.schema import BATCH, STANDARD, TEXT, UNITS, Tier, TokenKind

from .offers import PER, PriceKind

Side = Literal["input", "cached", "output"]
TEXT_TOKENS, REASONING_TOKENS = "text_tokens", "reasoning_tokens"


@dataclass(frozen=True)
class Counted:
    """What a workload may count besides text tokens: what is sold, and on which side."""

    sold: str
    side: Side

    @property
    def key(self) -> str:
        """Return its name in addresses: input_minute, output_audio_tokens."""
        return f"{self.side}_{self.sold}"

    @property
    def per_request(self) -> bool:
        """Return whether it is counted in each request, as tokens are, or in a month."""
        return self.sold.endswith("_tokens")


def _all_sold() -> Iterator[str]:
    kinds = [kind for kind in get_args(TokenKind) if kind != TEXT]
    units = [unit for unit in UNITS if unit != PER]
    yield from (PriceKind(None, None, "", PER, token_kind=kind).sold for kind in kinds)
    # Time last of all that is left, once: it is sold by the second, minute and hour.
    yield from dict.fromkeys(PriceKind(None, None, "", unit).sold for unit in units)


_SIDES: tuple[Side, ...] = ("input", "output")
COUNTED: Mapping[str, Counted] = {
    counted.key: counted
    for counted in (Counted(sold, side) for sold in _all_sold() for side in _SIDES)
}
"""All that a workload may count besides text tokens, in the order of a page."""


@dataclass(frozen=True)
class Demand:
    """A number of what is sold, needed in each request or in a month; ``kind`` is its field."""

    kind: str
    side: Side
    sold: str
    count: int
    per_request: bool


@dataclass(frozen=True)
class Workload:
    """Requests per month and the tokens of each; ``cached`` of the ``input`` are read from a cache.

    With ``tier`` batch the requests may wait, and cost the batch price where one is stated; of
    other tiers only their own prices hold. ``also`` are numbers by their keys in ``COUNTED``.
    Raises ValueError where no workload can be so.
    """

    input: int
    cached: int
    output: int
    requests: int
    tier: Tier = STANDARD
    # Not hashed, as mappings have no hash; equal workloads have equal ones.
    also: Mapping[str, int] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        numbers = (self.cached, self.output, self.requests, *self.also.values())
        if min(numbers) < 0 or self.cached > self.input or not self.also.keys() <= COUNTED.keys():
            raise ValueError(f"no request can have {self}")

    @property
    def prompt(self) -> int:
        """Return how many tokens of all kinds a request reads."""
        others = (
            self.also.get(counted.key, 0)
            for counted in COUNTED.values()
            if counted.per_request and counted.side == "input"
        )
        return self.input + sum(others)

    def demands(self) -> tuple[Demand, ...]:
        """Return what has to be bought: nothing that there is none of."""
        return _demands_of(self)

    def needs(self) -> tuple[str, ...]:
        """Return what has to be sold, each once; a workload of nothing needs text tokens."""
        return _needs_of(self)

    def counts(self) -> Iterator[Demand]:
        """Yield what may have to be bought, none of it included."""
        text = self.of_tier(TEXT_TOKENS)
        yield Demand("input", "input", text, self.input - self.cached, per_request=True)
        yield Demand("cached", "cached", text, self.cached, per_request=True)
        yield Demand("output", "output", text, self.output, per_request=True)
        for key, counted in COUNTED.items():
            sold = self.of_tier(counted.sold)
            count = self.also.get(key, 0)
            yield Demand(key, counted.side, sold, count, counted.per_request)

    def of_tier(self, sold: str) -> str:
        """Return what is sold by the name that it has in the tier of the workload."""
        return sold if self.tier in (STANDARD, BATCH) else f"{self.tier}_{sold}"


# Kept, as the cost of one workload is asked of thousands of sellers.
@lru_cache(maxsize=16)
def _demands_of(workload: Workload) -> tuple[Demand, ...]:
    return tuple(demand for demand in workload.counts() if demand.count)


@lru_cache(maxsize=16)
def _needs_of(workload: Workload) -> tuple[str, ...]:
    needs = dict.fromkeys(demand.sold for demand in workload.demands())
    return tuple(needs) or (workload.of_tier(TEXT_TOKENS),)


MILLION_EACH = Workload(input=1_000, cached=0, output=1_000, requests=1_000)
"""A million tokens of input and of output: what a page shows while nobody has said a workload."""


@dataclass(frozen=True)
class Example:
    """A workload that many have, by the key of its title."""

    key: str
    workload: Workload


_COMMON = (
    Example("chat", Workload(input=2_000, cached=1_000, output=300, requests=100_000)),
    Example("retrieval", Workload(input=8_000, cached=0, output=500, requests=10_000)),
    Example("summaries", Workload(10_000, cached=0, output=500, requests=10_000, tier=BATCH)),
    # As an embedding is charged: for what is read, and for nothing else.
    Example("embeddings", Workload(input=500, cached=0, output=0, requests=100_000)),
)
_OF_UNITS = {"output_image": "images", "input_minute": "transcripts"}


def common_examples(counted: Iterable[str]) -> tuple[Example, ...]:
    """Return examples of what most people do, as far as models are priced in what they need."""
    found = (
        Example(_OF_UNITS[key], example_of(key))
        for key in sorted(_OF_UNITS, reverse=True)
        if key in counted
    )
    return *_COMMON, *found


def other_examples(counted: Iterable[str]) -> tuple[Example, ...]:
    """Return an example of each key that no common one has."""
    return tuple(Example(key, example_of(key)) for key in counted if key not in _OF_UNITS)


def example_of(key: str) -> Workload:
    """Return an example of what is counted by a key of ``COUNTED``."""
    counted = COUNTED[key]
    count = 1_000_000 if counted.sold == "character" else 1_000
    return Workload(0, 0, 0, 10_000 if counted.per_request else 0, also={key: count})
