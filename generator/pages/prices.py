"""A model's prices: beside those of other models, by source, and as they were."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import filters
from generator.catalog import Catalog
from generator.comparison import (
    AMOUNTS,
    Compared,
    OfPrice,
    PriceKind,
    headline_price,
    kind_of,
    price_lines,
)
from generator.loader import CardFile
from generator.markup import Markdown, escape
from generator.schema import Model, Price

from . import wording
from .citations import Citations, beside
from .page import MISSING
from .table import Table, figures, table, without_empty, words


@dataclass(frozen=True)
class Pricing:
    """The price table, what is told of its days, every price by source, and former prices."""

    table: Table
    as_of: Markdown | None
    checked: Markdown | None
    by_source: Table | None
    history: Table | None


class Prices:
    """The prices of a catalogue's models as cells that lead to their sources."""

    def __init__(self, compared: Compared, cite: Citations) -> None:
        self._compared, self._cite = compared, cite

    def pricing(self, file: CardFile[Model], catalog: Catalog) -> Pricing | None:
        """Lay out a card's section on prices; None where it has none."""
        own = headline_price(file.card)
        if own is None:
            return None
        models = [catalog.model(reference) for reference in file.card.price_comparisons]
        rows = [self._beside(each, file, own.per) for each in (file, *models) if each]
        columns = figures(*(f"{wording.AMOUNTS[side]} (per {own.per})" for side in _SIDES))
        laid_out = table([*words("Model"), *columns], rows)
        assert laid_out
        lines = price_lines(file.card)
        current = [(line.kind, row) for line in lines for row in line.current]
        past = [(line.kind, row) for line in lines for row in line.past]
        says_more = len(current) > 1 or bool(past) or _says_more(own)
        return Pricing(
            table=laid_out,
            as_of=_date(own.effective_from),
            checked=_date(own.checked),
            by_source=self._every(file, current) if says_more else None,
            history=self._every(file, past),
        )

    def headline(self, file: CardFile[Model], side: str, *, per: str) -> Markdown:
        """Give an amount of the price that stands for a model, or what stands for none."""
        row = headline_price(file.card)
        amount = getattr(row, side) if row else None
        if row is None or amount is None:
            return MISSING
        unit = "" if row.per == per else f" per {row.per}"
        shown = escape(filters.money(amount, row.currency) + unit)
        figure = self._cite.figure(shown, file.place.id, file.card.source_key(row))
        return beside(figure, self._disputed(file, row, side))

    def _beside(
        self, file: CardFile[Model], page: CardFile[Model], per: str
    ) -> tuple[Markdown, ...]:
        is_own = file is page
        name = escape(file.card.name) if is_own else self._cite.links.model(file.place.id)
        return (name, *(self.headline(file, side, per=per) for side in _SIDES))

    def _disputed(self, file: CardFile[Model], row: Price, side: str) -> Markdown | None:
        key = kind_of(row).key
        for each in self._compared.disagreements[file.place.id]:
            about = each.about
            if isinstance(about, OfPrice) and about.kind.key == key and about.amount == side:
                values = (reading[0].value for reading in each.readings)
                amounts = (value for value in values if isinstance(value, float))
                return self._cite.disputed(filters.money(v, row.currency) for v in amounts)
        return None

    def _every(self, file: CardFile[Model], rows: list[tuple[PriceKind, Price]]) -> Table | None:
        """Lay out price rows with all that they state; a column that none states is left out."""
        columns = [
            *words("Offered by", "For"),
            *figures(*wording.AMOUNTS.values()),
            *words("From", "Last checked", "Source", "Note"),
        ]
        cells = [tuple(self._row(file, kind, row)) for kind, row in rows]
        return without_empty(columns, cells)

    def _row(self, file: CardFile[Model], kind: PriceKind, row: Price) -> Iterator[Markdown]:
        card, model = file.card, file.place.id
        source = card.source_key(row)
        offered = escape(kind.provider) if kind.provider else None
        yield offered or self._cite.links.organization(file.place.organization)
        yield escape(holds_for(kind))
        for amount in AMOUNTS:
            value = getattr(row, amount)
            shown = MISSING if value is None else escape(filters.money(value, row.currency))
            yield shown if value is None else self._cite.figure(shown, model, source)
        yield _day(row.effective_from) or MISSING
        yield _day(row.checked) or MISSING
        yield self._cite.source(model, source) or MISSING
        yield escape(row.note) if row.note else MISSING


_SIDES = ("input", "output")


def holds_for(kind: PriceKind) -> str:
    """Say what a price is for: its unit, and prompts of which length."""
    if kind.above is None:
        return kind.per
    return f"{kind.per}, prompts above {filters.tokens(kind.above)}"


def _date(value: str | None) -> Markdown | None:
    return Markdown(filters.date(value)) if value else None


def _day(value: str | None) -> Markdown | None:
    return Markdown(filters.short_date(value)) if value else None


def _says_more(row: Price) -> bool:
    others = [amount for amount in AMOUNTS if amount not in _SIDES]
    return bool(row.note) or any(getattr(row, amount) is not None for amount in others)
