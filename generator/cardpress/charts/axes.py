"""What scores are held against: prices, the context window and the day of release."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cardpress import figures
from cardpress.comparison import Compared, comparable_price
from cardpress.schema import DateClaim, TokenClaim
from cardpress.wording import counts

from .scales import Scale, calendar, day, is_drawn, linear, logarithmic, month

_MOST_TOKENS = 10**15  # more is a slip, and no number that a scale can hold


@dataclass(frozen=True)
class Axis:
    """A figure that a score is held against.

    ``key`` names its words in `wording`. ``value`` gives it of a model, None where it is unknown,
    ``shown`` as people read it; ``tick`` writes the value of a tick. Dates have one scale, all
    other figures a logarithmic and a linear one.
    """

    key: str
    value: Callable[[Compared, str], float | None]
    shown: Callable[[Compared, str], str]
    tick: Callable[[float], str]
    more_is_better: bool = False
    is_date: bool = False

    def scale(self, values: Sequence[float], *, is_log: bool) -> Scale:
        """Return a scale on which all values have a place."""
        if self.is_date:
            return calendar(values)
        return logarithmic(values) if is_log else linear(values)

    def holds(self, value: float, *, is_log: bool) -> bool:
        """Tell whether a scale has a place for a value."""
        return self.is_date or not is_log or is_drawn(value)


def is_rough(compared: Compared, model: str) -> bool:
    """Return whether a model's release is known, but not to the day."""
    claim = _release(compared, model)
    return claim is not None and not figures.is_day(claim.value)


def _window(compared: Compared, model: str) -> TokenClaim | None:
    specifications = compared.catalogue.models[model].card.specifications
    claims = specifications.context_window if specifications else ()
    return claims[0] if claims and claims[0].value < _MOST_TOKENS else None


def _release(compared: Compared, model: str) -> DateClaim | None:
    claims = compared.catalogue.models[model].card.release_date
    return claims[0] if claims else None


def _tokens(compared: Compared, model: str) -> float | None:
    claim = _window(compared, model)
    return float(claim.value) if claim else None


def _tokens_shown(compared: Compared, model: str) -> str:
    claim = _window(compared, model)
    return counts.tokens(claim.value) if claim else ""


def _day(compared: Compared, model: str) -> float | None:
    claim = _release(compared, model)
    return day(claim.value) if claim else None


def _day_shown(compared: Compared, model: str) -> str:
    claim = _release(compared, model)
    return figures.short_date(claim.value) if claim else ""


def _price(side: str) -> Axis:
    def value(compared: Compared, model: str) -> float | None:
        return comparable_price(compared, model, side)

    return Axis(
        key=side,
        value=value,
        shown=lambda compared, model: figures.money(value(compared, model) or 0.0),
        tick=figures.money,
    )


INPUT, OUTPUT = _price("input"), _price("output")
CONTEXT = Axis(
    key="context",
    value=_tokens,
    shown=_tokens_shown,
    tick=lambda tokens: figures.count(int(tokens)),
    more_is_better=True,
)
RELEASED = Axis(
    key="released",
    value=_day,
    shown=_day_shown,
    tick=lambda days: figures.short_date(month(days)),
    is_date=True,
)
AXES = (INPUT, OUTPUT, CONTEXT, RELEASED)
