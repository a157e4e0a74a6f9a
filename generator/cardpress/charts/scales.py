"""Scales of a chart, the ticks on them and the line between its points, in numbers.

They are part of the site's data; scripts place values as `Scale.place` does, in rules/scale.js.
"""

import datetime
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cardpress.comparison import Point

_ROOM = (
    0.06  # of the length of an axis, beyond the outermost points, so that no dot lies on an edge
)
_MOST_TICKS = 6  # whose labels fit side by side on a phone
# Room beyond the outermost points of a logarithmic axis and of a calendar, where the points are so
# close together that a share of their distance would be none.
_LEAST_DECADES = 0.1
_LEAST_DAYS = 20
_TINY = 1e-9  # below what any card states; a smaller distance is an error of floats
_EPOCH = datetime.date(1970, 1, 1).toordinal()
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)  # between two ticks of a calendar
_MIDDLE = {4: "-07-02", 7: "-16", 10: ""}  # of a year or a month, by the length of the date


@dataclass(frozen=True)
class Scale:
    """An axis from ``low`` to ``high``, which are exponents of ten if it is logarithmic."""

    low: float
    high: float
    ticks: tuple[float, ...]
    is_log: bool = False

    def place(self, value: float) -> float:
        """Return the position of a value in percent of the axis."""
        along = math.log10(value) if self.is_log else value
        return 100 * (along - self.low) / (self.high - self.low)


def linear(values: Sequence[float]) -> Scale:
    """Return a scale on which equal differences have equal lengths."""
    low, high = min(values), max(values)
    # A single value has no distance to take a share of, so the room is a share of its size.
    around_one = abs(low) * 0.1 if abs(low) > _TINY else 1.0
    is_wide = high - low > _TINY * max(1.0, abs(low), abs(high))
    room = (high - low) * _ROOM if is_wide else around_one
    return Scale(low - room, high + room, tuple(_round_values(low - room, high + room)))


def is_drawn(value: float) -> bool:
    """Return whether a logarithmic scale can show a value; it cannot show 0, as a free price."""
    return value >= _TINY


def logarithmic(values: Sequence[float]) -> Scale:
    """Return a scale of positive values on which equal ratios have equal lengths."""
    low, high = math.log10(min(values)), math.log10(max(values))
    room = max((high - low) * _ROOM, _LEAST_DECADES)
    low, high = low - room, high + room
    return Scale(low, high, tuple(_powers(low, high)), is_log=True)


def calendar(days: Sequence[float]) -> Scale:
    """Return a scale of days, counted from 1970-01-01; its ticks are first days of months."""
    low, high = min(days), max(days)
    room = max((high - low) * _ROOM, _LEAST_DAYS)
    low, high = low - room, high + room
    ticks: tuple[float, ...] = ()
    for step in _MONTHS:
        ticks = tuple(_first_days(low, high, step))
        if len(ticks) < _MOST_TICKS:
            break
    return Scale(low, high, ticks)


def day(date: str) -> float:
    """Return the days from 1970-01-01 to a date; a month or a year is placed at its middle."""
    return datetime.date.fromisoformat(date + _MIDDLE[len(date)]).toordinal() - _EPOCH


def month(tick: float) -> str:
    """Return the month that begins at a tick of a calendar, or the year if it is a January."""
    first = datetime.date.fromordinal(_EPOCH + int(tick)).isoformat()
    return first[:4] if first.endswith("-01-01") else first[:7]


def staircase(
    frontier: Sequence[Point], scale: Scale, *, more_is_better: bool
) -> tuple[tuple[float, float], ...]:
    """Return the corners of the line of best scores, each as position in percent and score.

    ``frontier`` is ordered by x, the smallest first.
    """
    if not frontier:
        return ()
    ordered = reversed(frontier) if more_is_better else iter(frontier)
    corners = [(scale.place(point.x), point.score) for point in ordered]
    turns = [corner for (_, y), (x, z) in pairwise(corners) for corner in ((x, y), (x, z))]
    # For more money, or with less context, the best score is still that of the last point.
    end = 0.0 if more_is_better else 100.0
    return (corners[0], *turns, (end, corners[-1][1]))


def _round_values(low: float, high: float) -> Iterator[float]:
    rough = (high - low) / _MOST_TICKS
    # Read from text, a power of ten is the nearest float; 10 ** n may be the one beside it.
    power = float(f"1e{math.floor(math.log10(rough))}")
    step = next((n * power for n in (1, 2, 5) if n * power >= rough), 10 * power)
    for number in range(math.ceil(low / step), math.floor(high / step) + 1):
        yield float(f"{number * step:.12g}")  # 3 * 0.1 is 0.30000000000000004


def _powers(low: float, high: float) -> Iterable[float]:
    """Return the ticks of a logarithmic scale: 1, 2 and 5 times the powers of ten.

    A wide range has powers of ten alone, a narrow one the ticks of a linear scale.
    """
    decades = range(math.floor(low), math.ceil(high) + 1)
    multiples = [float(f"{n}e{decade}") for decade in decades for n in (1, 2, 5)]
    ticks = [tick for tick in multiples if low <= math.log10(tick) <= high]
    if len(ticks) < 2:  # one tick says nothing of how far values are apart
        return _round_values(10**low, 10**high)
    if len(ticks) <= _MOST_TICKS:
        return ticks
    tens = [float(f"1e{decade}") for decade in decades if low <= decade <= high]
    return tens[:: math.ceil(len(tens) / _MOST_TICKS)]


def _first_days(low: float, high: float, step: int) -> Iterator[float]:
    year = datetime.date.fromordinal(_EPOCH + math.floor(low)).year
    # Counted from year 0, so that steps of years fall on 2020 and 2025 wherever the axis begins.
    begin = year * 12 // step * step
    for number in range(begin, (year + math.ceil((high - low) / 365) + 2) * 12, step):
        first = datetime.date(number // 12, number % 12 + 1, 1).toordinal() - _EPOCH
        if low <= first <= high:
            yield float(first)
