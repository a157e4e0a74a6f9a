"""Seconds against models, both axes logarithmic, as a drawing of its own: an SVG.

It stands on the scales of the site's charts, so that it needs no library and none of its upkeep.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from cardpress.charts.scales import Scale, logarithmic
from tests.benchmarks.measurement import Results
from tests.benchmarks.rows import PLOTTED

_WIDTH, _HEIGHT = 720, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 110, 20, 50
_LINE = 15  # between two names beside the lines
# Those of Okabe and Ito, which also those can tell apart who do not see red or green.
_COLORS = (
    "#999999",
    "#56b4e9",
    "#0072b2",
    "#d55e00",
    "#e69f00",
    "#cc79a7",
    "#009e73",
    "#000000",
    "#8b5a2b",
)
_TEMPLATE = Path(__file__).with_name("plot.svg.j2")


@dataclass
class _Line:
    name: str
    color: str
    points: list[tuple[float, float]]
    label: float
    """How far down its name stands."""


def plot(results: Results, rows: Sequence[str] = PLOTTED) -> str:
    """Return the drawing of what was measured; of a single size it has dots alone."""
    series = {row: _series(results, row) for row in rows}
    known = {row: points for row, points in series.items() if points}
    seconds = [value for points in known.values() for _, value in points]
    x = logarithmic([float(models) for models in results.sizes()] or [1.0])
    y = logarithmic(seconds or [1.0])
    lines = [
        _line(row, _COLORS[number % len(_COLORS)], points, x, y)
        for number, (row, points) in enumerate(known.items())
    ]
    _spread(lines)
    template = Environment(autoescape=True).from_string(_TEMPLATE.read_text("utf-8"))
    edges = {"left": _LEFT, "right": _WIDTH - _RIGHT, "top": _TOP, "bottom": _HEIGHT - _BOTTOM}
    return template.render(
        width=_WIDTH,
        height=_HEIGHT,
        edges=edges,
        lines=lines,
        columns=[(_across(models, x), f"{models:,}") for models in results.sizes()],
        rows=[(_down(tick, y), f"{tick:,g}") for tick in y.ticks],
    )


def _series(results: Results, row: str) -> list[tuple[int, float]]:
    medians = ((models, results.median(row, models)) for models in results.sizes())
    return [(models, seconds) for models, seconds in medians if seconds]


def _line(row: str, color: str, points: Sequence[tuple[int, float]], x: Scale, y: Scale) -> _Line:
    places = [(_across(models, x), _down(seconds, y)) for models, seconds in points]
    return _Line(row, color, places, places[-1][1])


def _across(models: float, x: Scale) -> float:
    return round(_LEFT + x.place(models) / 100 * (_WIDTH - _LEFT - _RIGHT), 1)


def _down(seconds: float, y: Scale) -> float:
    return round(_HEIGHT - _BOTTOM - y.place(seconds) / 100 * (_HEIGHT - _TOP - _BOTTOM), 1)


def _spread(lines: Sequence[_Line]) -> None:
    """Move names apart that would lie upon one another: up, and down again from the upper edge."""
    highest_last = sorted(lines, key=lambda one: -one.label)
    free = float(_HEIGHT)
    for line in highest_last:
        line.label = min(line.label, free)
        free = line.label - _LINE
    free = float(_TOP)
    for line in reversed(highest_last):
        line.label = max(line.label, free)
        free = line.label + _LINE
