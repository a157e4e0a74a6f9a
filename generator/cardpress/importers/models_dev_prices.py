"""The prices of a model of models.dev: in US dollars per million tokens."""

from collections.abc import Mapping

from cardpress.messages import N_, _

from .draft import Loss
from .price_rows import PriceRows
from .reading import items, mapping, number

_AMOUNTS: dict[str, tuple[str, str | None]] = {
    "input": ("input", None),
    "output": ("output", None),
    "cache_read": ("cache_read", None),
    "cache_write": ("cache_write", None),
    "cache_input": ("cache_read", None),
    "cached_input": ("cache_read", None),
    "cached_write": ("cache_write", None),
    "reasoning": ("output", "reasoning"),
    "input_audio": ("input", "audio"),
    "output_audio": ("output", "audio"),
}
_OVER = "context_over_200k"
_LONG = 200_000
_NO_PLACE = N_("no price of a card is of this kind")


def prices_of(cost: Mapping[str, object], locator: str) -> tuple[PriceRows, list[Loss]]:
    """Return the prices of a model, and what has no place in a card."""
    rows = PriceRows()
    lost = _add(rows, cost, None, locator)
    tiers = [mapping(tier) for tier in items(cost.get("tiers"))]
    for tier in tiers:
        above = number(mapping(tier.get("tier")).get("size"))
        lost += _add(rows, tier, int(above) if above else None, f"{locator}.tiers")
    # An older spelling of the same: where both are there, they say one thing.
    if not tiers:
        lost += _add(rows, mapping(cost.get(_OVER)), _LONG, f"{locator}.{_OVER}")
    return rows, lost


def _add(
    rows: PriceRows, cost: Mapping[str, object], above: int | None, locator: str
) -> list[Loss]:
    lost: list[Loss] = []
    for field, value in cost.items():
        amount = number(value)
        if field in _AMOUNTS and amount is not None:
            name, kind = _AMOUNTS[field]
            # What costs nothing to write is what has no price.
            if amount or name != "cache_write":
                rows.add(name, amount, above=above, token_kind=kind)
        elif field not in ("tiers", "tier", _OVER):
            lost.append(Loss(f"{locator}.cost.{field}", value, _(_NO_PLACE)))
    return lost
