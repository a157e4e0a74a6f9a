"""Price rows of a card grouped by kind, and which of them are in force, past or still to come."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from cardpress.schema import Model, Price

from .notation import folded

AMOUNTS = ("input", "output", "cache_read", "cache_write", "batch_input", "batch_output")
PER = "1M tokens"
"""The unit in which most prices are stated."""


@dataclass(frozen=True)
class PriceKind:
    """For whom and for what a price holds; rows of one kind are statements of the same price.

    ``provider`` is as the card writes it, None for the model's own organization. ``above`` is the
    number of tokens above which it holds, None for prompts of any length.
    """

    provider: str | None
    above: int | None
    currency: str
    per: str

    @property
    def key(self) -> tuple[str, int, str, str]:
        """Return the text and numbers that are equal for all rows of a kind."""
        # Folded, as two sources may spell one seller in two ways, and would then never disagree.
        return folded(self.provider or ""), self.above or 0, self.currency, self.per

    @property
    def is_usual(self) -> bool:
        """Return whether amounts are in US dollars per 1M tokens, the only unit compared."""
        return (self.per, self.currency) == (PER, "USD")


@dataclass(frozen=True)
class Offer:
    """A price row of a card: its kind, its index in the card's list, and the key of its source."""

    kind: PriceKind
    number: int
    price: Price
    source: str | None

    @property
    def start(self) -> str | None:
        """Return the first day for which the row holds, or None if it states no day."""
        return self.price.effective_from or self.price.checked

    @property
    def last_seen(self) -> str | None:
        """Return the last day for which the row is known to hold, or None if it states no day."""
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
    """Return a card's price rows by kind, divided into those in force, past and to come.

    A provider of ``own_names`` is the model's own organization. A row is past where one of its kind
    holds from a later day than the row was last seen, and to come where it holds from a day after
    ``as_of``.
    """
    # One source names the developer where another leaves it out; both state the same price.
    own = {folded(name) for name in own_names}
    by_kind: dict[tuple[str, int, str, str], list[Offer]] = {}
    for number, row in enumerate(card.pricing):
        provider = None if folded(row.provider or "") in own else row.provider
        kind = PriceKind(provider, row.above, row.currency, row.per)
        offer = Offer(kind, number, row, card.source_key(row))
        by_kind.setdefault(kind.key, []).append(offer)
    return tuple(_line(offers, as_of) for offers in by_kind.values())


def headline_price(lines: Iterable[PriceLine]) -> Offer | None:
    """Return the headline price: the developer's first in force for prompts of any length.

    Otherwise the first in force from anyone, or None if no price is in force.
    """
    # A tier for long prompts or a reseller's price is no headline while the developer has another.
    in_force = [line for line in lines if line.current]
    own = [line for line in in_force if line.kind.provider is None and line.kind.above is None]
    return next((line.current[0] for line in (*own, *in_force)), None)


def _line(offers: list[Offer], as_of: str | None) -> PriceLine:
    to_come = [offer for offer in offers if _is_to_come(offer.price, as_of)]
    # An announced price must not make today's past, so rows to come overtake nothing.
    known = [offer for offer in offers if offer not in to_come]
    past = [offer for offer in known if any(_overtakes(other, offer) for other in known)]
    current = [offer for offer in known if offer not in past]
    return PriceLine(offers[0].kind, tuple(current), tuple(past), tuple(to_come))


def _is_to_come(row: Price, as_of: str | None) -> bool:
    return bool(as_of and row.effective_from and is_before(as_of, row.effective_from))


def _overtakes(newer: Offer, older: Offer) -> bool:
    """Return whether one row holds from a later day than another was last seen."""
    if newer.source != older.source:
        # That another source looked later says nothing; only a stated beginning ends a price.
        since, seen = newer.price.effective_from, older.last_seen
        return bool(since and seen and is_before(seen, since))
    # Of one source the newest stands first, and a row without a day is older than what is above.
    if newer.start and older.start:
        return is_before(older.start, newer.start)
    return bool(newer.start) and not older.start and newer.number < older.number


def is_before(day: str, other: str) -> bool:
    """Return whether a day is certainly before another; 2026 is not before 2026-02."""
    # To the precision that both have, or a month would be before all of its own days.
    length = min(len(day), len(other))
    return day[:length] < other[:length]
