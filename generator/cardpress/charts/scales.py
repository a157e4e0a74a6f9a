"""Scales of a chart, the ticks on them and the line between its points, in numbers.

Scripts are given them, and find the place of a value as `Scale.place` does, in rules/scale.js.
"""

import datetime
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cardpress.comparison import Point

_ROOM = 0.06  # of the length of an axis, beyond the outermost points
_MOST_TICKS = 6
_LEAST_DECADES = 0.1  # beyond the outermost points of a logarithmic axis
_LEAST_DAYS = 20
_TINY = 1e-9
_EPOCH = datetime.date(1970, 1, 1).toordinal()
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)
_MIDDLE = {4: "-07-02", 7: "-16", 10: ""}  # of a year, of a month


@dataclass(frozen=True)
class Scale:
    """An axis from ``low`` to ``high``, which are exponents of ten where it is logarithmic."""

    low: float
    high: float
    ticks: tuple[float, ...]
    is_log: bool = False

    def place(self, value: float) -> float:
        """Return the place of a value in percent of the axis."""
        along = math.log10(value) if self.is_log else value
        return 100 * (along - self.low) / (self.high - self.low)


def linear(values: Sequence[float]) -> Scale:
    """Make the scale of values that differ by their distance."""
    low, high = min(values), max(values)
    alone = abs(low) * 0.1 if abs(low) > _TINY else 1.0
    is_wide = high - low > _TINY * max(1.0, abs(low), abs(high))
    room = (high - low) * _ROOM if is_wide else alone
    return Scale(low - room, high + room, tuple(_round_values(low - room, high + room)))


def is_drawn(value: float) -> bool:
    """Return whether a logarithmic scale has a place for a value; for nothing it has none."""
    return value >= _TINY


def logarithmic(values: Sequence[float]) -> Scale:
    """Make the scale of values above nothing that differ by their ratio."""
    low, high = math.log10(min(values)), math.log10(max(values))
    room = max((high - low) * _ROOM, _LEAST_DECADES)
    low, high = low - room, high + room
    return Scale(low, high, tuple(_powers(low, high)), is_log=True)


def calendar(days: Sequence[float]) -> Scale:
    """Make the scale of days, counted from 1970-01-01; its ticks are first days of months."""
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
    """Count the days from 1970-01-01 to a date; a month or a year stands at its middle."""
    return datetime.date.fromisoformat(date + _MIDDLE[len(date)]).toordinal() - _EPOCH


def month(tick: float) -> str:
    """Return the month that begins at a tick of a calendar, or the year where it begins a year."""
    first = datetime.date.fromordinal(_EPOCH + int(tick)).isoformat()
    return first[:4] if first.endswith("-01-01") else first[:7]


def staircase(
    frontier: Sequence[Point], scale: Scale, *, more_is_better: bool
) -> tuple[tuple[float, float], ...]:
    """Return the corners of the line that tells the best score for each x, as place and score.

    ``frontier`` has the smallest x first. The score of the last point still stands where x is
    worse.
    """
    if not frontier:
        return ()
    ordered = reversed(frontier) if more_is_better else iter(frontier)
    corners = [(scale.place(each.x), each.score) for each in ordered]
    turns = [corner for (_, y), (x, z) in pairwise(corners) for corner in ((x, y), (x, z))]
    end = 0.0 if more_is_better else 100.0
    return (corners[0], *turns, (end, corners[-1][1]))


def _round_values(low: float, high: float) -> Iterator[float]:
    rough = (high - low) / _MOST_TICKS
    power = float(f"1e{math.floor(math.log10(rough))}")
    step = next((n * power for n in (1, 2, 5) if n * power >= rough), 10 * power)
    for number in range(math.ceil(low / step), math.floor(high / step) + 1):
        yield float(f"{number * step:.12g}")


def _powers(low: float, high: float) -> Iterable[float]:
    """Return 1, 2 and 5 times the powers of ten; fewer in a wide range, rounder in a narrow."""
    decades = range(math.floor(low), math.ceil(high) + 1)
    several = [float(f"{n}e{decade}") for decade in decades for n in (1, 2, 5)]
    shown = [each for each in several if low <= math.log10(each) <= high]
    if len(shown) < 2:
        return _round_values(10**low, 10**high)
    if len(shown) <= _MOST_TICKS:
        return shown
    tens = [float(f"1e{decade}") for decade in decades if low <= decade <= high]
    return tens[:: math.ceil(len(tens) / _MOST_TICKS)]


def _first_days(low: float, high: float, step: int) -> Iterator[float]:
    year = datetime.date.fromordinal(_EPOCH + math.floor(low)).year
    begin = year * 12 // step * step
    for number in range(begin, (year + math.ceil((high - low) / 365) + 2) * 12, step):
        first = datetime.date(number // 12, number % 12 + 1, 1).toordinal() - _EPOCH
        if low <= first <= high:
            yield float(first)
