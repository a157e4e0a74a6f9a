"""Drawings of scores, laid out for inline SVG."""

from .axes import AXES, CONTEXT, INPUT, RELEASED, Axis, is_rough
from .plots import calendar, is_drawn
from .scatter import Plot, Sense, Words, scatter
from .score_bars import Bars, bars

__all__ = [
    "AXES",
    "CONTEXT",
    "INPUT",
    "RELEASED",
    "Axis",
    "Bars",
    "Plot",
    "Sense",
    "Words",
    "bars",
    "calendar",
    "is_drawn",
    "is_rough",
    "scatter",
]
