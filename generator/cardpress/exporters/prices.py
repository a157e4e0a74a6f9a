"""The prices of a card that price lists can hold: each seller's current one, without conditions."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from cardpress.characters import folded_name
from cardpress.messages import N_
from cardpress.schema import Price

from .faults import CONDITIONAL
from .stated import Stated
from .subject import Subject

_USD = "USD"
_MILLION = "1M "
_EARLIER = N_("another price of the same seller comes first, and the format holds one")
_OTHER_CURRENCY = N_("the format is in US dollars")
_CONDITIONS = ("until", "region", "hours", "note", "cache_minutes")


@dataclass(frozen=True)
class Row:
    """A row of prices that may stand in a list: the row, as the card states it, and its seller.

    ``seller`` is empty for the model's own organization.
    """

    price: Price
    stated: Stated
    seller: str

    def amount(self, name: str) -> Decimal | None:
        """Take an amount, exactly as the card states it; None without it."""
        value = self.stated.take(name)
        return Decimal(str(value)) if isinstance(value, int | float) else None

    def taken(self, *keys: str) -> None:
        """Take the conditions that go out with an amount of the row."""
        for key in ("currency", *keys, *(["provider"] if self.seller else ())):
            self.stated.take(key)


def rows(subject: Subject) -> Iterator[Row]:
    """Yield the rows that hold for whoever pays a seller's usual price, the current of each kind.

    Why others are lost is said.
    """
    for row in current_rows(subject):
        if any(row.stated.peek(key) is not None for key in _CONDITIONS):
            row.stated.lose(CONDITIONAL)
        elif row.price.currency != _USD:
            row.stated.lose(_OTHER_CURRENCY)
        else:
            yield row


def current_rows(subject: Subject) -> Iterator[Row]:
    """Yield the current row of each kind of price; why others are lost is said."""
    seen = set[tuple[object, ...]]()
    stated = subject.stated.each("pricing")
    for row in stated:
        price = _price(row, subject)
        seller = seller_of(subject, price.provider or "")
        conditions = (row.peek(key) for key in _CONDITIONS)
        kind = (seller, price.per, price.tier, price.token_kind, price.above, *conditions)
        if kind in seen:
            row.lose(_EARLIER)
        else:
            seen.add(kind)
            yield Row(price, row, seller)


def _price(row: Stated, subject: Subject) -> Price:
    number = row.path[-1]
    assert isinstance(number, int)
    return subject.card.pricing[number]


def seller_of(subject: Subject, named: str) -> str:
    """Return who sells a model, by the name in its card; empty for its own organization."""
    own = {folded_name(subject.maker), folded_name(subject.organization)}
    return "" if not named or folded_name(named) in own else named


def of_one(amount: Decimal, per: str) -> float:
    """Return the price of one token or other thing, of a price per million or of one."""
    return float(amount.scaleb(-6)) if per.startswith(_MILLION) else float(amount)


def plain_number(amount: Decimal) -> int | float:
    """Return an amount as JSON has it."""
    return int(amount) if amount == amount.to_integral_value() else float(amount)
