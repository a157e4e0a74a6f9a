"""The price rows of a card as items: what each costs, for whom, and from when."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cardpress import figures
from cardpress.comparison import AMOUNTS, Offer, PriceLine
from cardpress.schema import Model, Price
from cardpress.wording import AMOUNTS as NAMES
from cardpress.wording import COLUMNS, priced_unit
from cardpress.wording.changes import FIELDS, sold

from .item import Item, Part, cited


def price_items(card: Model, lines: Iterable[PriceLine]) -> Iterator[Item]:
    """Yield the price rows of a card, in the author's order."""
    by_row: dict[int, list[Offer]] = {}
    for line in lines:
        for offer in (*line.current, *line.past, *line.to_come):
            by_row.setdefault(offer.number, []).append(offer)
    for number, row in enumerate(card.pricing):
        offers = by_row[number]
        kind = replace(offers[0].kind, cache_minutes=None, note=None)
        amounts = {name: amount for offer in offers for name, amount in offer.own.items()}
        shown = [name for name in AMOUNTS if name in amounts]
        prices = (
            Part(NAMES[name], figures.money(amounts[name], row.currency), repr(amounts[name]))
            for name in shown
        )
        yield Item(
            # With the seller, of whom the unit says nothing.
            f"pricing.{'.'.join(map(str, kind.key))}",
            FIELDS["pricing"],
            (*prices, *_terms(row)),
            subject=sold(priced_unit(kind), kind.provider),
            identity=(row.effective_from,),
            source=cited(card, row),
            numbers={NAMES[name]: amounts[name] for name in shown},
            is_listed=True,
        )


def _terms(row: Price) -> Iterator[Part]:
    for label, day in (
        (COLUMNS["valid_from"], row.effective_from),
        (FIELDS["until"], row.until),
        (COLUMNS["last_checked"], row.checked),
    ):
        if day:
            yield Part(label, figures.date(day), day)
    if row.cache_minutes is not None:
        minutes = figures.number(row.cache_minutes)
        yield Part(FIELDS["cache_minutes"], minutes, minutes)
    for key in ("note", "locator"):
        if text := getattr(row, key):
            yield Part(FIELDS[key], text, text)
