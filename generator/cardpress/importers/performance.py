"""Performance metrics and pictures, as Google's model cards and CycloneDX both have them."""

from typing import NamedTuple

from cardpress.messages import N_

from .draft import PERCENT, SCALE
from .faults import NO_NUMBER
from .fields import Fields
from .gathered import Data, Gathered, stated_of
from .words import is_percent

_PICTURE = N_("a card has no pictures")


class Spelling(NamedTuple):
    """How a format writes the names of its fields."""

    metrics: str
    interval: str
    lower: str
    upper: str


SNAKE = Spelling("performance_metrics", "confidence_interval", "lower_bound", "upper_bound")
CAMEL = Spelling("performanceMetrics", "confidenceInterval", "lowerBound", "upperBound")


def performance(analysis: Fields, spelling: Spelling, gathered: Gathered) -> None:
    """Put scores in their place: the type of metric is all that a benchmark is known by."""
    for metric in analysis.each(spelling.metrics):
        kind, part, value = metric.line("type"), metric.line("slice"), metric.peek("value")
        if (score := metric.number("value")) is None or not kind:
            whole = {"type": kind, "slice": part, "value": metric.take("value")}
            gathered.lose(metric.at("value"), stated_of(whole), NO_NUMBER)
            continue
        interval = metric.inside(spelling.interval)
        ends = {"lower": interval.number(spelling.lower), "upper": interval.number(spelling.upper)}
        data: Data = {
            "score": score,
            "slice": [{"group": part}] if part else None,
            "confidence_interval": stated_of(ends) if None not in ends.values() else None,
            SCALE: PERCENT if is_percent(value) else None,
        }
        gathered.result(kind, data, metric.at("value"))


def pictures(fields: Fields, gathered: Gathered) -> None:
    """Tell of pictures by their names, and not by their bytes."""
    graphics = fields.inside("graphics")
    gathered.lose(graphics.at("description"), graphics.text("description"), _PICTURE)
    for picture in graphics.each("collection"):
        picture.take("image")
        gathered.lose(picture.path, picture.take("name") or "-", _PICTURE)
