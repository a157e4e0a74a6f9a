"""The charts of a benchmark as numbers and words, which the site's scripts draw."""

from typing import Any

from cardpress.charts import AXES, Axis, Label, Layout, ScorePlot, ScorePlots
from cardpress.comparison import Cohort, Compared

from .scores import slug

Chart = dict[str, Any]
_SCALES = {"log": True, "linear": False}


def explore_record(benchmark: str, compared: Compared, plots: ScorePlots) -> dict[str, Any]:
    """Return the charts by the slug of their conditions, headline results first, and by axis.

    The one scale of dates has the name of the other axes' logarithmic scale.
    """
    return {
        slug(cohort.conditions) if cohort.conditions else "": {
            axis.key: _charts(cohort, axis, plots) for axis in AXES
        }
        for cohort in compared.cohorts[benchmark]
    }


def _charts(cohort: Cohort, axis: Axis, plots: ScorePlots) -> dict[str, Chart]:
    return {
        name: _chart(plots.plot(cohort, axis, is_log=is_log))
        for name, is_log in _SCALES.items()
        # Both would be the same chart of dates.
        if is_log or not axis.is_date
    }


def _chart(plot: ScorePlot) -> Chart:
    """Return a chart: its words, whether it has a line, the models on it, the makers by
    the number of their color, and the layout."""
    return {
        "title": plot.title,
        "up": plot.up,
        "along": plot.along,
        "note": plot.note,
        "comparable": plot.is_comparable,
        "best": [point.model for point in plot.best],
        "makers": plot.makers,
        **(_layout(plot.layout) if plot.layout else {"empty": plot.empty}),
    }


def _layout(layout: Layout) -> Chart:
    """Return both scales with their ends, in percent the ticks and the line, and the labels.

    A label is a number by its model, made of where it stands beside the model's point.
    """
    x, y = layout.x, layout.y
    return {
        "x": {"low": x.low, "high": x.high, "log": x.is_log},
        "y": {"low": y.low, "high": y.high, "log": y.is_log},
        "xs": [[_percent(tick.at), tick.label] for tick in layout.xs],
        "ys": [[_percent(tick.at), tick.label] for tick in layout.ys],
        "line": [[_percent(along), _percent(down)] for along, down in layout.line],
        "labels": {label.of.model: _code(label) for label in layout.labels},
    }


def _code(label: Label) -> int:
    """Return the room that a label needs, its side and its rise, as three digits of base 3."""
    return label.room * 9 + (label.side + 1) * 3 + label.rise + 1


def _percent(value: float) -> float:
    return round(value, 2)  # a hundredth of a percent is less than a pixel of any screen
