"""A model's prices: beside those of other models, by source, upcoming and past."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cardpress import figures, wording
from cardpress.comparison import (
    AMOUNTS,
    Compared,
    Disagreement,
    Offer,
    OfPrice,
    PriceKind,
    rows_of,
)
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape
from cardpress.schema import Model
from cardpress.wording import (
    MISSING,
    disagreement_anchor,
    markers,
    price_column,
    priced_unit,
)

from .citations import Citations
from .table import Cell, CellContent, Table, figure_columns, text_columns, with_notes, without_empty


@dataclass(frozen=True)
class Pricing:
    """The price table with its dates, and every price by source, upcoming and past."""

    table: Table | None
    as_of: Markdown | None
    checked: Markdown | None
    by_source: Table | None
    to_come: Table | None
    history: Table | None


class Prices:
    """The prices of a catalogue's models as cells that lead to their sources."""

    def __init__(self, compared: Compared, cite: Citations) -> None:
        self._compared, self._cite = compared, cite

    def pricing(self, file: CardFile[Model]) -> Pricing | None:
        """Return a card's section on prices, or None if it states none."""
        own = self._compared.own_price(file.place.id)
        lines = self._compared.prices[file.place.id]
        # A card may state nothing but prices that are past, or still to come: there is no headline
        # then, and yet a section.
        if own is None and not lines:
            return None
        current = [offer for line in lines for offer in line.current]
        past = [offer for line in lines for offer in line.past]
        to_come = [offer for line in lines for offer in line.to_come]
        # One row of input and output alone would say the same as the table above it.
        rows = rows_of(current)
        says_more = len(rows) > 1 or bool(past or to_come) or any(map(_says_more, rows))
        return Pricing(
            # By this model's own unit: a price per image is a figure of the column then, and those
            # per 1M tokens name their unit in the cell.
            table=self._table(file, own.kind.per) if own else None,
            as_of=_date(own.price.effective_from) if own else None,
            checked=_date(_last_checked(own, current)) if own else None,
            by_source=self._every(file, current) if says_more else None,
            to_come=self._every(file, to_come),
            history=self._every(file, past),
        )

    def headline(self, file: CardFile[Model], side: str, *, per: str) -> CellContent:
        """Return an amount of the price that stands for a model, or the sign for one missing."""
        offer = self._compared.price(file.place.id)
        amount = offer.amounts.get(side) if offer else None
        if offer is None or amount is None:
            return MISSING
        shown = self._amount(file, offer, side, wording.beside_others(offer.kind, amount), per=per)
        return with_notes(shown, wording.conversion(offer.kind, amount))

    def _as_sold(
        self, file: CardFile[Model], offer: Offer | None, side: str, *, per: str
    ) -> CellContent:
        """Return an amount in the currency in which it is asked, with what it is worth below it."""
        amount = offer.amounts.get(side) if offer else None
        if offer is None or amount is None:
            return MISSING
        money = figures.money(amount, offer.kind.currency)
        shown = self._amount(file, offer, side, money, per=per)
        return with_notes(shown, wording.worth_note(offer.kind, amount))

    def _amount(
        self, file: CardFile[Model], offer: Offer, side: str, money: figures.Figure, *, per: str
    ) -> Cell:
        stating = offer.stating(side)
        # Per another unit, it is no figure of the column, and must not widen its decimals.
        is_alike = offer.kind.per == per
        words = money if is_alike else markers.per_unit(money, wording.price_unit(offer.kind.per))
        text = self._cited(file.place.id, offer, side, escape(words))
        remarks = map(escape, wording.price_remarks(stating))
        return with_notes(Cell(text, money.decimals if is_alike else None), *remarks)

    def _cited(self, model: str, offer: Offer, side: str, text: Markdown) -> Markdown:
        """Return an amount linked to its source, or to all values where sources disagree."""
        dispute = price_dispute(self._compared.disagreements[model], offer.kind_of(side), side)
        if dispute is None:
            return self._cite.figure(text, model, offer.source, offer.stating(side).price.locator)
        assert isinstance(dispute.about, OfPrice)
        anchor = disagreement_anchor(dispute.about)
        return self._cite.contested(
            text, model, anchor, disputed_amounts(dispute, offer.kind.currency)
        )

    def _table(self, own: CardFile[Model], per: str) -> Table | None:
        """Return the price of a model beside those of the models that its card names."""
        catalogue = self._compared.catalogue
        own_name = escape(catalogue.name("model", own.place.id))
        others = [catalogue.model(reference) for reference in own.card.price_comparisons]
        own_price = self._compared.own_price(own.place.id)
        rows = [
            (own_name, *(self._as_sold(own, own_price, side, per=per) for side in _SIDES)),
            *(
                (
                    self._cite.links.model(file.place.id),
                    *(self.headline(file, side, per=per) for side in _SIDES),
                )
                for file in others
                if file
            ),
        ]
        columns = figure_columns(*(Markdown(price_column(side, per)) for side in _SIDES))
        # Of batches alone, no model beside it may have either amount: names are no table of prices.
        if all(cell == MISSING for _, *amounts in rows for cell in amounts):
            return None
        return without_empty([*text_columns("model"), *columns], rows)

    def _every(self, file: CardFile[Model], offers: list[Offer]) -> Table | None:
        """Return a table of prices with all that they state, without columns that are empty."""
        columns = [
            *text_columns("provider", "priced_unit"),
            *figure_columns(*map(Markdown, wording.AMOUNTS.values())),
            *text_columns("valid_from", "last_checked", "source"),
        ]
        return without_empty(columns, [tuple(self._row(file, offer)) for offer in rows_of(offers)])

    def _row(self, file: CardFile[Model], offer: Offer) -> Iterator[CellContent]:
        model, kind, row = file.place.id, offer.kind, offer.price
        provider = escape(kind.provider) if kind.provider else None
        # Only the developer has a card; a provider is a name.
        yield provider or self._cite.links.organization(file.place.organization)
        # With the life of the cache, of which the row's own price of input says nothing. Its end
        # and its note are here, as a column behind all amounts would be out of sight on a phone.
        unit = priced_unit(replace(kind, cache_minutes=row.cache_minutes, note=None))
        yield with_notes(escape(unit), *map(escape, wording.price_terms(offer)))
        for amount in AMOUNTS:
            value = offer.amounts.get(amount)
            if value is None:
                yield MISSING
                continue
            # Its source stands in the same row.
            money = figures.money(value, row.currency)
            yield Cell(escape(money), money.decimals)
        yield _day(row.effective_from) or MISSING
        yield _day(row.checked) or MISSING
        yield self._cite.source(model, offer.source, row.locator) or MISSING


_SIDES = ("input", "output")


def _last_checked(own: Offer, current: list[Offer]) -> str | None:
    """Return the last day on which a price was seen at any source that agrees on it, or None."""
    # A price is as fresh as the last look at any source that has the same amounts, whatever it adds
    # in words.
    sold = replace(own.kind, note=None).key
    days = [
        offer.price.checked
        for offer in current
        if replace(offer.kind, note=None).key == sold
        and all(offer.amounts.get(side) == own.amounts.get(side) for side in _SIDES)
    ]
    # Of a price that is stated side by side in several rows, the one that was looked at first.
    parts = [part for part in (own, *own.more) if any(side in part.own for side in _SIDES)]
    seen = [part.price.checked or "" for part in parts if part.kind.key == own.kind.key]
    return max((day for day in (*days, min(seen, default="")) if day), default=None)


def price_dispute(
    disagreements: Iterable[Disagreement], kind: PriceKind, amount: str
) -> Disagreement | None:
    """Return a model's disagreement about an amount of a price, or None if its sources agree."""
    for disagreement in disagreements:
        about = disagreement.about
        # By its key, as rows of one kind may spell the provider in several ways.
        if isinstance(about, OfPrice) and about.kind.key == kind.key and about.amount == amount:
            return disagreement
    return None


def disputed_amounts(disagreement: Disagreement, currency: str) -> list[str]:
    """Return the amounts of a disputed price as plain text, the lowest first."""
    values = [reading[0].value for reading in disagreement.readings]
    amounts = sorted(value for value in values if isinstance(value, float))
    return [figures.money(amount, currency) for amount in amounts]


def _date(value: str | None) -> Markdown | None:
    return Markdown(figures.date(value)) if value else None


def _day(value: str | None) -> Markdown | None:
    return Markdown(figures.short_date(value)) if value else None


def _says_more(offer: Offer) -> bool:
    return bool(offer.price.note) or any(amount not in _SIDES for amount in offer.amounts)
