"""Which rows of a card state one price: in force, as several sources have it, or past."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from cardpress.schema import Model, Price

from .notation import folded

AMOUNTS = ("input", "output", "cache_read", "cache_write", "batch_input", "batch_output")
PER = "1M tokens"
"""The unit in which most prices are stated."""


@dataclass(frozen=True)
class PriceKind:
    """For whom and for what a price holds; rows of one kind state the same price.

    ``provider`` is as the card writes it, None for the model's own organization; ``above`` is the
    number of tokens from which it holds, None for prompts of any length.
    """

    provider: str | None
    above: int | None
    currency: str
    per: str

    @property
    def key(self) -> tuple[str, int, str, str]:
        """Return what is equal for two rows of one kind."""
        return folded(self.provider or ""), self.above or 0, self.currency, self.per

    @property
    def is_usual(self) -> bool:
        """Return whether amounts are US dollars per 1M tokens, the one unit that is compared."""
        return (self.per, self.currency) == (PER, "USD")


@dataclass(frozen=True)
class Offer:
    """A price row of a card: what it is for, its place in the list, and the key of its source."""

    kind: PriceKind
    number: int
    price: Price
    source: str | None

    @property
    def start(self) -> str | None:
        """Return the first day for which the row speaks, as far as it says one."""
        return self.price.effective_from or self.price.checked

    @property
    def last_seen(self) -> str | None:
        """Return the last day for which the row speaks, as far as it says one."""
        days = [day for day in (self.price.effective_from, self.price.checked) if day]
        return max(days, default=None)


@dataclass(frozen=True)
class PriceLine:
    """All rows of one kind, in the author's order: in force, past, and still to come."""

    kind: PriceKind
    current: tuple[Offer, ...]
    past: tuple[Offer, ...]
    to_come: tuple[Offer, ...]


def price_lines(
    card: Model, own_names: Collection[str], as_of: str | None
) -> tuple[PriceLine, ...]:
    """Sort a card's price rows by kind, and what is in force from what was and what will be.

    A provider of ``own_names`` is the model's own organization. A row is past where one of its kind
    holds from a later day than the row was last seen, and to come where it holds from a day after
    ``as_of``.
    """
    own = {folded(name) for name in own_names}
    found: dict[tuple[str, int, str, str], list[Offer]] = {}
    for number, row in enumerate(card.pricing):
        provider = None if folded(row.provider or "") in own else row.provider
        kind = PriceKind(provider, row.above, row.currency, row.per)
        offer = Offer(kind, number, row, card.source_key(row))
        found.setdefault(kind.key, []).append(offer)
    return tuple(_line(offers, as_of) for offers in found.values())


def headline_price(lines: Iterable[PriceLine]) -> Offer | None:
    """Return the price that stands for a model in tables: its maker's, for prompts of any length.

    Of several such rows the first in force stands; a model sold only by others has their first.
    """
    in_force = [line for line in lines if line.current]
    own = [line for line in in_force if line.kind.provider is None and line.kind.above is None]
    return next((line.current[0] for line in (*own, *in_force)), None)


def _line(offers: list[Offer], as_of: str | None) -> PriceLine:
    to_come = [each for each in offers if _is_to_come(each.price, as_of)]
    known = [each for each in offers if each not in to_come]
    past = [each for each in known if any(_overtakes(other, each) for other in known)]
    current = [each for each in known if each not in past]
    return PriceLine(offers[0].kind, tuple(current), tuple(past), tuple(to_come))


def _is_to_come(row: Price, as_of: str | None) -> bool:
    return bool(as_of and row.effective_from and is_before(as_of, row.effective_from))


def _overtakes(other: Offer, each: Offer) -> bool:
    """Return whether a row holds from a later day on than another was last seen."""
    if other.source != each.source:
        since, seen = other.price.effective_from, each.last_seen
        return bool(since and seen and is_before(seen, since))
    # Of one source the newest stands first, and a row without a day is older than what is above.
    if other.start and each.start:
        return is_before(each.start, other.start)
    return bool(other.start) and not each.start and other.number < each.number


def is_before(day: str, other: str) -> bool:
    """Return whether a day is certainly before another; 2026 may be any day of 2026-02."""
    length = min(len(day), len(other))
    return day[:length] < other[:length]
