"""Charts of scores, laid out for inline SVG."""

from .axes import AXES, CONTEXT, INPUT, RELEASED, Axis
from .bar_chart import highest
from .dots import Dots, Drawn, dots, link_of_point, positions
from .labels import Label
from .picture import HEIGHT, WIDTH, Pictured, draw_picture
from .scatter import Scatter, scatter
from .score_bars import Bars, bars
from .score_plot import Layout, ScorePlot, ScorePlots

__all__ = [
    "AXES",
    "CONTEXT",
    "HEIGHT",
    "INPUT",
    "RELEASED",
    "WIDTH",
    "Axis",
    "Bars",
    "Dots",
    "Drawn",
    "Label",
    "Layout",
    "Pictured",
    "Scatter",
    "ScorePlot",
    "ScorePlots",
    "bars",
    "dots",
    "draw_picture",
    "highest",
    "link_of_point",
    "positions",
    "scatter",
]
