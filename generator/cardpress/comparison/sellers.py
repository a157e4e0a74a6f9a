"""Who sells a model, and what each of them sells: the prices that a workload is charged.

The site's scripts tell the same, in rules/sellers.js.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from cardpress.schema import BATCH, STANDARD

from .notation import folded
from .offers import Offer, PriceKind
from .prices import PriceLine, distance, headline_price, whole_price
from .workload import COUNTED, REASONING_TOKENS, TEXT_TOKENS


@dataclass(frozen=True)
class Seller:
    """A seller's prices in force by what is sold: each with those for prompts of other lengths."""

    # Not compared: mappings have no hash, and nobody asks whether two sellers are one.
    sold: Mapping[str, tuple[Offer, ...]] = field(compare=False)

    @cached_property
    def charged(self) -> tuple[str, ...]:
        """Return what of it has a price above 0; all that is sold where nothing has."""
        paid = tuple(sold for sold, offers in self.sold.items() if any(map(_charges, offers)))
        return paid or tuple(self.sold)

    def sells(self, needs: Sequence[str]) -> bool:
        """Return whether all that is needed is sold here, and any of it is what is charged for."""
        offers = [self.offers(need) for need in needs]
        # Tokens at $0 of what is paid by the song are not free, but paid with the song.
        return all(offers) and any(each[0].kind.sold in self.charged for each in offers)

    def offers(self, sold: str) -> tuple[Offer, ...]:
        """Return the prices of what is sold; empty if it is not sold here."""
        # What a model generates before it answers is output, unless it has a price of its own.
        otherwise = sold.replace(REASONING_TOKENS, TEXT_TOKENS)
        return self.sold.get(sold) or self.sold.get(otherwise, ())


def sellers_of(lines: Iterable[PriceLine]) -> tuple[Seller, ...]:
    """Return the sellers of a model, the one of its headline price first.

    A workload is bought from the cheapest that sells all of it; of equal ones from the first.
    """
    by_seller: dict[str, dict[str, list[PriceLine]]] = {}
    # The order is stable: sellers of equally usual prices stay as their author has them.
    for line in sorted((line for line in lines if line.current), key=_place):
        of_seller = by_seller.setdefault(folded(line.kind.provider or ""), {})
        of_seller.setdefault(line.kind.sold, []).append(line)
    return tuple(
        Seller({sold: seller_offers(own) for sold, own in groups.items()})
        for groups in by_seller.values()
    )


def _charges(offer: Offer) -> bool:
    return any(offer.amounts.values())


def _place(line: PriceLine) -> tuple[bool, ...]:
    kind = line.kind
    # Of one unit that in the catalogue's currency, or one with a rate, which has a cost; a batch's
    # only where there is no other.
    last = (kind.exchange is None, kind.is_converted, kind.key != kind.undiscounted.key)
    return *distance(line), *last


def seller_offers(lines: Iterable[PriceLine]) -> tuple[Offer, ...]:
    """Return the headline price of lines, then its seller's prices for prompts of other lengths."""
    lines = list(lines)
    headline = headline_price(lines)
    if headline is None:
        return ()
    # Of this seller alone: a short prompt at one's price and a long one at another's is no offer.
    others = [line for line in lines if _seller(line.kind) == _seller(headline.kind)]
    if not any(line.kind.above and line.current for line in others):
        # What holds everywhere and at all hours holds here too, where no row of here says else.
        others += [line for line in lines if _holds_for(headline.kind, line.kind)]
    found = {headline.kind.above: headline}
    # Without a note first, as a note may say that the price is for something else.
    for line in sorted(others, key=lambda line: line.kind.note is not None):
        if (offer := whole_price(line, lines)) and line.kind.above not in found:
            found[line.kind.above] = offer
    return tuple(found.values())


def _seller(kind: PriceKind) -> tuple[object, ...]:
    return replace(kind, above=None, note=None).key


def _holds_for(kind: PriceKind, general: PriceKind) -> bool:
    """Return whether a price without a region or without hours holds for one that has both."""
    region, hours = (general.region and kind.region), (general.hours and kind.hours)
    here = replace(kind, region=region, hours=hours)
    return _seller(here) == _seller(general)


def counted_by(models: Iterable[Iterable[Seller]]) -> tuple[str, ...]:
    """Return the keys of ``COUNTED`` for which some model has a price that can be counted."""
    found = {
        f"{side}_{replace(offer.kind, tier=STANDARD).sold}"
        for offer in _counted_offers(models)
        for side in ("input", "output")
        if offer.amounts.keys() & {side, f"batch_{side}"}
    }
    return tuple(key for key in COUNTED if key in found)


def tiers_of(models: Iterable[Iterable[Seller]]) -> tuple[str, ...]:
    """Return the tiers, besides standard and batch, in which some model has a price."""
    found = {offer.kind.tier for offer in _counted_offers(models)} - {STANDARD, BATCH}
    return tuple(sorted(found, reverse=True))  # priority before flex


def _counted_offers(models: Iterable[Iterable[Seller]]) -> Iterator[Offer]:
    for sellers in models:
        for seller in sellers:
            for offers in seller.sold.values():
                yield from (offer for offer in offers if offer.kind.exchange)
