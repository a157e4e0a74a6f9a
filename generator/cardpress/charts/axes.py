"""The figures that scores are plotted against: prices, the context window and the release date."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cardpress import figures
from cardpress.comparison import Compared, comparable_price
from cardpress.configuration import Money
from cardpress.schema import TokenClaim
from cardpress.wording import beside_others, converted_from, counts, price_remarks

from .scales import Scale, calendar, day, is_drawn, linear, logarithmic, month

# A card may state any whole number. More than this is a slip of the author's, and an integer above
# 1e308 would not even convert to a float.
_MOST_TOKENS = 10**15


@dataclass(frozen=True)
class Axis:
    """A figure of models that their scores are plotted against.

    ``key`` names its words in `wording`. ``value`` returns a model's figure, None if it is unknown,
    and ``text`` the same as readers see it; ``tick_label`` formats the value at a tick, a price in
    the catalogue's currency. Dates have a single scale; all other figures have a logarithmic and a
    linear one.
    """

    key: str
    value: Callable[[Compared, str], float | None]
    text: Callable[[Compared, str], str]
    tick_label: Callable[[float, Money], str]
    more_is_better: bool = False
    is_date: bool = False

    def scale(self, values: Sequence[float], *, is_log: bool) -> Scale:
        """Return a scale wide enough for all values."""
        if self.is_date:
            return calendar(values)
        return logarithmic(values) if is_log else linear(values)

    def holds(self, value: float, *, is_log: bool) -> bool:
        """Return whether the axis can show a value."""
        return self.is_date or not is_log or is_drawn(value)


def is_rough(compared: Compared, model: str) -> bool:
    """Return whether a model's release date is known, but not to the day."""
    claim = compared.released[model]
    return claim is not None and not figures.is_day(claim.value)


def _window(compared: Compared, model: str) -> TokenClaim | None:
    # The first, though disputed: one model has one point, and its page says what others state.
    claim = compared.windows[model]
    return claim if isinstance(claim, TokenClaim) and claim.value < _MOST_TOKENS else None


def _tokens(compared: Compared, model: str) -> float | None:
    claim = _window(compared, model)
    return float(claim.value) if claim else None


def _tokens_text(compared: Compared, model: str) -> str:
    claim = _window(compared, model)
    return _noted(counts.tokens(claim.value), claim.note) if claim else ""


def _day(compared: Compared, model: str) -> float | None:
    claim = compared.released[model]
    return day(claim.value) if claim else None


def _day_text(compared: Compared, model: str) -> str:
    claim = compared.released[model]
    return _noted(figures.short_date(claim.value), claim.note) if claim else ""


def _noted(figure: str, *notes: str | None) -> str:
    """Return a figure with its notes, without which it would say more than its source."""
    return ", ".join(filter(None, (figure, *notes)))


def _price(side: str) -> Axis:
    def value(compared: Compared, model: str) -> float | None:
        return comparable_price(compared, model, side)

    def text(compared: Compared, model: str) -> str:
        offer = compared.price(model)
        if offer is None or side not in offer.amounts:
            return ""
        kind, amount = offer.kind, offer.amounts[side]
        remarks = (*price_remarks(offer.stating(side)), converted_from(kind, amount))
        return _noted(beside_others(kind, amount), *remarks)

    return Axis(
        key=side,
        value=value,
        text=text,
        tick_label=lambda amount, money: figures.money(amount, money.currency),
    )


INPUT, OUTPUT = _price("input"), _price("output")
CONTEXT = Axis(
    key="context",
    value=_tokens,
    text=_tokens_text,
    tick_label=lambda tokens, _money: figures.count(int(tokens)),
    more_is_better=True,
)
RELEASED = Axis(
    key="released",
    value=_day,
    text=_day_text,
    tick_label=lambda days, _money: figures.short_date(month(days)),
    is_date=True,
)
AXES = (INPUT, OUTPUT, CONTEXT, RELEASED)
