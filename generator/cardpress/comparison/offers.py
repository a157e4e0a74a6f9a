"""What the price rows of a card offer: each row divided into the prices of one kind."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property

from cardpress.configuration import Exchange, Money
from cardpress.schema import BATCH, SECONDS, STANDARD, TEXT, Price

from .notation import folded

AMOUNTS = (
    "input",
    "output",
    "cache_read",
    "cache_write",
    "cache_storage",
    "batch_input",
    "batch_output",
    "batch_cache_read",
    "batch_cache_write",
)
"""The amounts of prices, in the order of a page; a batch's have names of their own."""
PER = "1M tokens"
"""The unit in which most prices are stated."""
TIME = "minute"
"""The unit in which workloads count time."""

_MILLION = "1M "
_SIDES = ("input", "output")
_CACHED = ("cache_read", "cache_write", "cache_storage")
_BATCHED = ("batch_input", "batch_output")


@dataclass(frozen=True)
class PriceKind:
    """For whom and for what a price holds; rows of one kind are statements of the same price.

    ``provider`` is as the card writes it, None for the model's own organization. ``above`` is the
    number of tokens above which it holds, None for prompts of any length. ``cache_minutes`` is how
    long a cache lives, of the prices of such a cache alone. ``note`` is what a source adds in
    words, which may well say that it is for something else: "priority processing", "peak hours".
    ``exchange`` is what the currency is worth in the catalogue's, None where nobody says.
    """

    provider: str | None
    above: int | None
    currency: str
    per: str
    tier: str = STANDARD
    token_kind: str = TEXT
    region: str | None = None
    hours: str | None = None
    cache_minutes: int | None = None
    note: str | None = None
    # Follows from the currency, and is the same for all kinds of it.
    exchange: Exchange | None = field(default=None, compare=False)

    # Both are asked for in every comparison of two prices.
    @cached_property
    def key(self) -> tuple[object, ...]:
        """Return the texts and numbers that are equal for all rows of a kind."""
        # Folded, as two sources may spell one seller in two ways, and would then never disagree.
        stated = (self.provider, self.region, self.hours, self.note)
        names = (folded(name or "") for name in stated)
        sold = (self.currency, self.per, self.tier, self.token_kind)
        return *names, self.above or 0, *sold, self.cache_minutes or 0

    @cached_property
    def undiscounted(self) -> "PriceKind":
        """Return the kind that batch and cache prices belong to."""
        tier = STANDARD if self.tier == BATCH else self.tier
        return replace(self, tier=tier, cache_minutes=None)

    @property
    def sold(self) -> str:
        """Return what is sold, as workloads name it: text_tokens, priority_audio_tokens, minute."""
        unit = self.per.removeprefix(_MILLION)
        what = f"{self.token_kind}_tokens" if self.per == PER else unit.removesuffix("s")
        # A minute is a minute, whether it is sold by the second or by the hour.
        what = TIME if what in SECONDS else what
        tier = self.undiscounted.tier
        return what if tier == STANDARD else f"{tier}_{what}"

    @property
    def size(self) -> Fraction:
        """Return how many of what is sold an amount is for: a million tokens, 1/60 of a minute."""
        if self.per in SECONDS:
            return Fraction(SECONDS[self.per], SECONDS[TIME])
        return Fraction(1_000_000 if self.per.startswith(_MILLION) else 1)

    @property
    def is_standard(self) -> bool:
        """Return whether it is for text and usual processing, as most requests are."""
        return (self.tier, self.token_kind, self.cache_minutes) == (STANDARD, TEXT, None)

    @property
    def is_converted(self) -> bool:
        """Return whether amounts count in the catalogue's currency by a rate alone."""
        return self.exchange is not None and self.exchange.stated is not None

    @property
    def is_usual(self) -> bool:
        """Return whether an amount may be compared with other models'.

        Per 1M tokens alone, and in the catalogue's currency or one that it states a rate for.
        """
        is_in_usual_unit = self.per == PER and self.exchange is not None
        return is_in_usual_unit and self.is_standard and self.hours is None

    def counted(self, amount: float) -> float:
        """Return an amount in the catalogue's currency, or as stated where there is no rate."""
        # Not rounded as it is shown, so that one price stays 4.29 times another in any currency.
        return float(self.exchange.worth(amount)) if self.exchange else amount


@dataclass(frozen=True)
class Offer:
    """What a price row offers of one kind, with the row's index in the card's list and its source.

    ``source`` is the key of the source; ``own`` are its amounts by their names in ``AMOUNTS``, and
    ``more`` are offers of the same source that go with it, of a batch or a cache.
    """

    kind: PriceKind
    number: int
    price: Price
    source: str | None
    # Not compared: mappings have no hash, and the row and its kind tell offers apart.
    own: Mapping[str, float] = field(compare=False)
    more: tuple["Offer", ...] = ()

    @cached_property
    def amounts(self) -> Mapping[str, float]:
        """Return all amounts by their names, each of the first part that states it."""
        found = dict(self.own)
        for part in self.more:
            found = {**part.own, **found}
        return found

    def stating(self, amount: str) -> "Offer":
        """Return the part that states an amount, with the end and the note which it has there."""
        return next((part for part in (self, *self.more) if amount in part.own), self)

    def kind_of(self, amount: str) -> PriceKind:
        """Return the kind of price that an amount is: that of the part that states it."""
        return self.stating(amount).kind

    def field_of(self, amount: str) -> str:
        """Return the field of the row that states an amount of its own."""
        # A row of a batch names its amounts without the word, one for both names them with it.
        return amount.removeprefix("batch_") if self.price.tier == BATCH else amount

    @property
    def is_unconditional(self) -> bool:
        """Return whether its amounts hold at any time and place, with nothing to say of them."""
        kind = self.kind
        return not (kind.note or kind.region or kind.hours or self.price.until)

    @property
    def last_seen(self) -> str | None:
        """Return the last day for which the row is known to hold, or None if it states no day."""
        days = [day for day in (self.price.effective_from, self.price.checked) if day]
        return max(days, default=None)

    def with_more(self, others: Iterable["Offer"]) -> "Offer":
        """Return the offer with others, for the amounts that it does not state itself."""
        return replace(self, more=(*self.more, *others))


def offers_of(
    row: Price, number: int, provider: str | None, source: str | None, money: Money
) -> Iterator[Offer]:
    """Yield what a row offers: its own price, and those of its cache and its batches, if apart."""
    kind = PriceKind(
        provider,
        row.above,
        row.currency,
        row.per,
        row.tier,
        row.token_kind,
        row.region,
        row.hours,
        note=row.note,
        exchange=money.exchange(row.currency),
    )
    cached, batch = replace(kind, cache_minutes=row.cache_minutes), replace(kind, tier=BATCH)
    parts: dict[PriceKind, dict[str, float]] = {}
    for part, names in ((kind, _SIDES), (cached, _CACHED), (batch, _BATCHED)):
        for name in names:
            amount = getattr(row, name)
            if amount is not None:
                parts.setdefault(part, {})[_named(name, row)] = amount
    for part, amounts in parts.items():
        yield Offer(part, number, row, source, amounts)


def _named(amount: str, row: Price) -> str:
    # So that both ways of stating a batch are one price. A cache is kept at the same price by all.
    named = f"batch_{amount}" if row.tier == BATCH else amount
    return named if named in AMOUNTS else amount
