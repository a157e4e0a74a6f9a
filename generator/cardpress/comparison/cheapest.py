"""Who sells a model for least: of prices that may be compared, by what a request costs."""

from collections.abc import Iterable

from .offers import Offer
from .prices import PriceLine

_SIDES = ("input", "output")


def cheapest_offer(lines: Iterable[PriceLine]) -> Offer | None:
    """Return the offer whose input and output cost least together, or None without any.

    Of all that hold at any time and place for usual processing, per 1M tokens, in the catalogue's
    currency or one that it has a rate for.
    """
    offers = [offer for line in lines if line.kind.above is None for offer in line.current]
    whole = [
        offer
        for offer in offers
        if offer.kind.is_usual and offer.is_unconditional and offer.amounts.keys() >= {*_SIDES}
    ]
    # The first of equals, as its author has them.
    return min(whole, key=_together, default=None)


def _together(offer: Offer) -> float:
    return sum(offer.kind.counted(offer.amounts[side]) for side in _SIDES)
