"""A model's headline figures in tables and sentences: its comparable price, which are disputed."""

from collections.abc import Iterator

from .agreement import OfPrice
from .compared import Compared


def disputed_headlines(model: str, compared: Compared) -> Iterator[str]:
    """Yield which headline figures of a model are disputed: "context", "input" or "output"."""
    window = compared.known[model].get("context_window")
    if window and compared.fact_disagreement(window):
        yield "context"
    offer = compared.price(model)
    for disagreement in compared.disagreements[model]:
        about = disagreement.about
        # A dispute about a reseller's price leaves the figure alone that stands for the model.
        if isinstance(about, OfPrice) and offer and about.kind.key == offer.kind.key:
            yield from (side for side in ("input", "output") if about.amount == side)


def unconditional_price(compared: Compared, model: str, side: str) -> float | None:
    """Return an amount that a sentence may state, which has no room for a note or a condition."""
    offer = compared.price(model)
    is_bare = offer is not None and offer.is_unconditional
    return comparable_price(compared, model, side) if is_bare else None


def comparable_price(compared: Compared, model: str, side: str) -> float | None:
    """Return the input or output amount of the headline price, per 1M tokens.

    In the catalogue's currency, converted if need be. None if there is none, or if it is in a
    currency without a rate or in another unit, which is not comparable.
    """
    offer = compared.price(model)
    if offer is None or not offer.kind.is_usual:
        return None
    amount = offer.amounts.get(side)
    return None if amount is None else offer.kind.counted(amount)
