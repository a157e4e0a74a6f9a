"""Price rows of a card grouped by kind, and which of them are in force, past or still to come."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from cardpress.configuration import Money
from cardpress.schema import Model

from .notation import folded
from .offers import Offer, PriceKind, offers_of


@dataclass(frozen=True)
class PriceLine:
    """All offers of one kind, in the author's order: in force, past, and still to come."""

    kind: PriceKind
    current: tuple[Offer, ...]
    past: tuple[Offer, ...]
    to_come: tuple[Offer, ...]

    @property
    def first(self) -> Offer | None:
        """Return the first offer in force, or None if none is."""
        return next(iter(self.current), None)


Prices = Mapping[str, tuple[PriceLine, ...]]
"""By model."""


def price_lines(
    card: Model, own_names: Collection[str], as_of: str | None, money: Money
) -> tuple[PriceLine, ...]:
    """Return what a card's price rows offer by kind: in force, past and to come.

    A provider of ``own_names`` is the model's own organization. An offer is past where it has ended
    before ``as_of`` or one of its kind with another amount holds from a later day than it was last
    seen, a batch or cache price also where its row's own price is past. It is to come where it
    holds from a day after ``as_of``. Without that day, the last that the card knows of stands for
    it. ``money`` says what currencies are worth.
    """
    # One source names the developer where another leaves it out; both state the same price.
    own = {folded(name) for name in own_names}
    by_kind: dict[tuple[object, ...], dict[tuple[object, ...], list[Offer]]] = {}
    for number, row in enumerate(card.pricing):
        provider = None if folded(row.provider or "") in own else row.provider
        for offer in offers_of(row, number, provider, card.source_key(row), money):
            # A discount stands after the price that it is one of, in whichever row it is stated.
            alike = by_kind.setdefault(offer.kind.undiscounted.key, {})
            alike.setdefault(offer.kind.key, []).append(offer)
    seen = [day for row in card.pricing for day in (row.effective_from, row.checked) if day]
    today = as_of or max(seen, default=None)
    groups = (
        [_line(offers, as_of, today) for offers in alike.values()] for alike in by_kind.values()
    )
    return tuple(line for group in groups for line in _whole_rows(group))


def headline_price(lines: Iterable[PriceLine]) -> Offer | None:
    """Return the headline price, whole: the developer's for usual requests of any length.

    Otherwise that of the line that comes nearest, or None if no price is in force.
    """
    lines = tuple(lines)
    # The least by rule, and the author's order only decides between lines that are equally usual.
    line = min(_charging(lines), key=distance, default=None)
    return whole_price(line, lines) if line else None


def _charging(lines: tuple[PriceLine, ...]) -> Iterator[PriceLine]:
    """Yield lines in force but those at 0 of a seller that charges for something else instead."""
    for line in lines:
        if line.current and not (_is_free(line) and any(_is_instead(line, o) for o in lines)):
            yield line


def _is_free(line: PriceLine) -> bool:
    return not any(amount for offer in line.current for amount in offer.own.values())


def _is_instead(line: PriceLine, other: PriceLine) -> bool:
    sellers = {folded(each.kind.provider or "") for each in (line, other)}
    is_of_another = line.kind.sold != other.kind.sold and bool(other.current)
    return len(sellers) == 1 and is_of_another and not _is_free(other)


def rows_of(offers: Iterable[Offer]) -> tuple[Offer, ...]:
    """Return offers as their authors wrote them: those of one row as one, in the order of lines."""
    parts: dict[int, list[Offer]] = {}
    for offer in offers:
        parts.setdefault(offer.number, []).append(offer)
    # A line of usual prices comes before those of its batches and caches, and leads the row.
    return tuple(row[0].with_more(row[1:]) for row in parts.values())


def distance(line: PriceLine) -> tuple[bool, ...]:
    """Return how far a line is from what stands for a model, the gravest difference first."""
    kind = line.kind
    return (
        # What is charged for other tokens or another processing is no price of a usual request.
        not kind.is_standard,
        # A tier for long prompts or a reseller's price is no headline while the developer has one.
        kind.provider is not None or kind.above is not None,
        kind.above is not None,
        # In another currency or unit it can be compared with no other model's.
        not kind.is_usual,
        # What is stated in the catalogue's currency is exact, and a converted price is not.
        kind.is_usual and kind.is_converted,
        # A note may say anything, even that it is for another processing.
        kind.note is not None,
        kind.region is not None,
        kind.hours is not None,
    )


def whole_price(line: PriceLine, lines: Iterable[PriceLine]) -> Offer | None:
    """Return a line's first offer with what its source states beside it in rows of its own.

    Only of the same source: another's price is another offer. Its batch and cache prices go with
    it, and rows of its own kind that complete it: input in one row, and output in the next.
    """
    offer = line.first
    if offer is None:
        return None
    others = [
        other
        for each in lines
        if each.kind.undiscounted.key == line.kind.undiscounted.key
        for other in each.current
        if other.source == offer.source and other is not offer
        if each.kind.key != line.kind.key or _completes(other, offer)
    ]
    # Its own row first: of a cache for 5 minutes and one for an hour, the row's own is meant.
    others.sort(key=lambda other: other.number != offer.number)
    return offer.with_more(others)


def _completes(other: Offer, offer: Offer) -> bool:
    # With another end it would lose its own, as a price is shown with the end of its first row.
    return other.price.until == offer.price.until and not _contradicts(other, offer)


def _contradicts(one: Offer, other: Offer) -> bool:
    """Return whether two offers of a kind state different amounts of one name."""
    return any(other.own.get(name, amount) != amount for name, amount in one.own.items())


def _line(offers: list[Offer], as_of: str | None, today: str | None) -> PriceLine:
    to_come = [offer for offer in offers if _is_to_come(offer, as_of)]
    # An announced price must not make today's past, so rows to come overtake nothing.
    known = [offer for offer in offers if offer not in to_come]
    past = [
        offer
        for offer in known
        if _has_ended(offer, today) or any(_overtakes(other, offer) for other in known)
    ]
    current = [offer for offer in known if offer not in past]
    return PriceLine(offers[0].kind, tuple(current), tuple(past), tuple(to_come))


def _whole_rows(lines: list[PriceLine]) -> Iterator[PriceLine]:
    """Yield the lines of a price and its discounts; a row's discounts are past with its price."""
    usual = [line for line in lines if line.kind.key == line.kind.undiscounted.key]
    # A discount is one of the price beside it: half a row would stand among those in force, and
    # the new price would have the old one's discount.
    gone = {offer.number for line in usual for offer in line.past}
    for line in lines:
        former = [offer for offer in line.current if offer.number in gone]
        current = [offer for offer in line.current if offer.number not in gone]
        past = sorted((*line.past, *former), key=lambda offer: offer.number)
        yield replace(line, current=tuple(current), past=tuple(past))


def _is_to_come(offer: Offer, as_of: str | None) -> bool:
    start = offer.price.effective_from
    return bool(as_of and start and is_before(as_of, start))


def _has_ended(offer: Offer, today: str | None) -> bool:
    end = offer.price.until
    return bool(today and end and is_before(end, today))


def _overtakes(newer: Offer, older: Offer) -> bool:
    """Return whether one offer holds from a later day than another of its kind was last seen."""
    # Of the same amounts the older is confirmed, and of others that it does not state, completed.
    if not _contradicts(newer, older):
        return False
    # After a limited price the one before it may well hold again; and its own end is known.
    if newer.price.until or older.price.until:
        return False
    since, seen = newer.price.effective_from, older.last_seen
    if newer.source != older.source:
        # That another source looked later says nothing; only a stated beginning ends a price.
        return bool(since and seen and is_before(seen, since))
    began, is_above = older.price.effective_from, newer.number < older.number
    if since and began:
        return is_before(began, since)
    # Of one source the newest stands first: a row without a day is older than what is above it, and
    # a stated beginning is not over because a row below it was looked at later.
    if not seen:
        return is_above and bool(newer.last_seen)
    return _is_seen_later(newer, older) and (is_above or bool(since) or not began)


def _is_seen_later(one: Offer, other: Offer) -> bool:
    return bool(one.last_seen and other.last_seen and is_before(other.last_seen, one.last_seen))


def is_before(day: str, other: str) -> bool:
    """Return whether a day is certainly before another; 2026 is not before 2026-02."""
    # To the precision that both have, or a month would be before all of its own days.
    length = min(len(day), len(other))
    return day[:length] < other[:length]
