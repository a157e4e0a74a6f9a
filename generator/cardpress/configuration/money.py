"""The currency in which a catalogue compares prices, and what other currencies are worth in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from .file import ExchangeRate

USUAL_CURRENCY = "USD"
"""The currency of a catalogue that says nothing of it."""


@dataclass(frozen=True)
class Exchange:
    """What amounts of one currency are worth in that of the catalogue, ``currency``.

    ``stated`` is the rate that the catalogue states; its own currency has none, and needs none.
    """

    currency: str
    stated: ExchangeRate | None = None

    @property
    def rate(self) -> Fraction:
        """Return how many units of the catalogue's currency one unit is worth, as written."""
        return Fraction(str(self.stated.rate)) if self.stated else Fraction(1)

    def worth(self, amount: float) -> Fraction:
        """Return what an amount is worth, to the last digit: 0.1 is a tenth, as it is written."""
        return Fraction(str(amount)) * self.rate


@dataclass(frozen=True)
class Money:
    """The currency in which costs are counted and prices compared, and the rates of others."""

    currency: str = USUAL_CURRENCY
    rates: Mapping[str, ExchangeRate] = field(default_factory=dict)

    @property
    def is_usual(self) -> bool:
        """Return whether costs are counted in US dollars, as where nobody says otherwise."""
        return self.currency == USUAL_CURRENCY

    def exchange(self, currency: str) -> Exchange | None:
        """Return what amounts of a currency are worth, or None if the catalogue does not say."""
        if currency == self.currency:
            return Exchange(currency)
        stated = self.rates.get(currency)
        return Exchange(self.currency, stated) if stated else None
