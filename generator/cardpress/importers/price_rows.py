"""Amounts of a price list, gathered into the rows of a card."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from .reading import plain

Row = dict[str, object]
_SIDES = ("input", "output")
_BATCH = {"tier": "batch"}
_DEFAULTS = {"per": "1M tokens", "tier": "standard", "token_kind": "text"}
_CACHED = frozenset({"cache_read", "cache_write", "cache_storage"})


class PriceRows:
    """The prices of one seller, in which amounts under the same conditions share a row."""

    def __init__(self) -> None:
        self._amounts: dict[tuple[tuple[str, object], ...], dict[str, Decimal]] = {}

    def add(self, name: str, amount: Decimal, **conditions: object) -> None:
        """Add an amount, such as the one of input, under conditions named as the schema does.

        The first of two under the same conditions holds.
        """
        # What only a cache has conditions of is no other price of input.
        minutes = conditions.pop("cache_minutes", None) if name not in _CACHED else None
        assert minutes is None, "only a cache is kept for minutes"
        stated = {key: value for key, value in conditions.items() if value is not None}
        apart = tuple(sorted((k, v) for k, v in stated.items() if _DEFAULTS.get(k) != v))
        self._amounts.setdefault(apart, {}).setdefault(name, amount)

    @property
    def are_free(self) -> bool:
        """Return whether there are amounts, and each of them is 0."""
        amounts = [amount for row in self._amounts.values() for amount in row.values()]
        return bool(amounts) and not any(amounts)

    def rows(self, common: Mapping[str, object]) -> Iterator[Row]:
        """Yield the rows, each with what they have in common: a provider, a source, a day."""
        rows = {apart: dict(amounts) for apart, amounts in self._amounts.items()}
        for apart in [*rows]:
            _fold_batch(rows, apart)
        # The usual price first, as it leads the card.
        for apart, amounts in sorted(rows.items(), key=lambda row: (len(row[0]), str(row[0]))):
            exact = {name: plain(amount) for name, amount in amounts.items()}
            notes = [str(of["note"]) for of in (dict(apart), common) if "note" in of]
            noted = {"note": ", ".join(notes)} if notes else {}
            yield {**dict(apart), **exact, **common, **noted}


def _fold_batch(
    rows: dict[tuple[tuple[str, object], ...], dict[str, Decimal]],
    apart: tuple[tuple[str, object], ...],
) -> None:
    """Put a batch's input and output into the row of the usual price, where it has no others."""
    usual = tuple(pair for pair in apart if pair != ("tier", "batch"))
    if usual == apart or usual not in rows or not {*rows[apart]} <= {*_SIDES}:
        return
    # A row for other tokens has its batch's price beside it, as one for text has.
    rows[usual] |= {f"batch_{name}": amount for name, amount in rows.pop(apart).items()}
