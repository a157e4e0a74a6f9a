"""Which rows of a card state one price: in force, as several sources have it, or past."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.schema import Model, Price

from .notation import folded

AMOUNTS = ("input", "output", "cache_read", "cache_write", "batch_input", "batch_output")


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
        """Give what is equal for two rows of one kind."""
        return folded(self.provider or ""), self.above or 0, self.currency, self.per


@dataclass(frozen=True)
class PriceLine:
    """All rows of one kind, in the author's order: those in force, and those that came before."""

    kind: PriceKind
    current: tuple[Price, ...]
    past: tuple[Price, ...]


def price_lines(card: Model) -> tuple[PriceLine, ...]:
    """Sort a card's price rows by kind, and what is in force from history.

    A row is past where another of its kind holds from a later day than the row was last seen.
    """
    found: dict[tuple[str, int, str, str], list[Price]] = {}
    kinds: dict[tuple[str, int, str, str], PriceKind] = {}
    for row in card.pricing:
        kind = kind_of(row)
        kinds.setdefault(kind.key, kind)
        found.setdefault(kind.key, []).append(row)
    return tuple(_line(kinds[key], rows, card) for key, rows in found.items())


def headline_price(card: Model) -> Price | None:
    """Give the price that stands for a model in tables: its maker's own, for prompts of any length.

    Of several such rows the first in force stands; a model sold only by others has their first.
    """
    lines = price_lines(card)
    own = [line for line in lines if line.kind.provider is None and line.kind.above is None]
    return next((line.current[0] for line in (*own, *lines)), None)


def kind_of(row: Price) -> PriceKind:
    """Tell for whom and for what a row holds."""
    return PriceKind(row.provider, row.above, row.currency, row.per)


def _line(kind: PriceKind, rows: list[Price], card: Model) -> PriceLine:
    past = [row for row in rows if _is_past(row, rows, card)]
    return PriceLine(kind, tuple(row for row in rows if row not in past), tuple(past))


def _is_past(row: Price, rows: Iterable[Price], card: Model) -> bool:
    source = card.source_key(row)
    for other in rows:
        since = other.effective_from
        # A source that gives a later day has corrected its own row, however late that was seen.
        seen = row.effective_from if card.source_key(other) == source else _last_seen(row)
        if since and seen and is_before(seen, since):
            return True
    return False


def _last_seen(row: Price) -> str | None:
    days = [day for day in (row.effective_from, row.checked) if day]
    return max(days, default=None)


def is_before(day: str, other: str) -> bool:
    """Tell whether a day is certainly before another; 2026 may be any day of 2026-02."""
    length = min(len(day), len(other))
    return day[:length] < other[:length]
