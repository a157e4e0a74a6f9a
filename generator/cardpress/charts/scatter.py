"""A chart of scores against another figure as inline SVG; the site's scripts draw the same."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from cardpress.comparison import Cohort, Compared, Point, ReportedResult
from cardpress.markup import Markdown, escape_html
from cardpress.wording import markers, model_name, plot_captions, scored

from .labels import Label
from .score_plot import Layout, ScorePlot, Tick


@dataclass(frozen=True)
class SvgDot:
    """A model's position, and the title that a browser shows where a reader points at it."""

    x: Markdown
    y: Markdown
    title: Markdown
    is_best: bool


@dataclass(frozen=True)
class SvgLine:
    """A straight line from one position to another."""

    x1: Markdown
    y1: Markdown
    x2: Markdown
    y2: Markdown


@dataclass(frozen=True)
class SvgLabel:
    """A text beside a position, and on which side of it."""

    x: Markdown
    y: Markdown
    dx: Markdown
    dy: Markdown
    anchor: Markdown
    text: Markdown
    needs_width: bool = False


@dataclass(frozen=True)
class SvgTick:
    """A tick: its position from the left or the top, and its text."""

    at: Markdown
    label: Markdown


@dataclass(frozen=True)
class Scatter:
    """A chart with its words; all texts are safe for HTML, all positions in percent.

    ``description`` lists the best models in a sentence, for screen readers; ``note`` says what the
    line means and which models are missing.
    """

    key: Markdown
    title: Markdown
    description: Markdown
    along: Markdown
    up: Markdown
    note: Markdown
    xs: tuple[SvgTick, ...]
    ys: tuple[SvgTick, ...]
    dots: tuple[SvgDot, ...]
    frontier: tuple[SvgLine, ...]
    labels: tuple[SvgLabel, ...]


def scatter(plot: ScorePlot, layout: Layout, cohort: Cohort, compared: Compared) -> Scatter:
    """Return a cohort's chart as its template draws it."""
    results = {reported.model: reported for reported in cohort.results}
    titles = {point: _title(results[point.model], plot, compared) for point in plot.drawn}
    # A free model is unbeaten but not drawn, and a chart does not name what it lacks.
    on_the_line = (titles[point] for point in plot.best if point in titles)
    return Scatter(
        key=escape_html(f"plot.{plot.axis.key}"),
        title=escape_html(plot.title),
        description=escape_html(plot_captions.frontier(on_the_line)),
        along=escape_html(plot.along),
        up=escape_html(plot.up),
        note=escape_html(plot.note),
        xs=tuple(map(_tick, layout.xs)),
        ys=tuple(map(_tick, layout.ys)),
        dots=tuple(_dots(titles, plot, layout)),
        frontier=tuple(_lines(layout)),
        labels=tuple(map(_label, layout.labels)),
    )


def _title(reported: ReportedResult, plot: ScorePlot, compared: Compared) -> str:
    name, result = model_name(compared.catalogue, reported.model), reported.result
    score = scored(result, compared.catalogue.benchmarks[reported.benchmark].card.unit)
    figure = plot.axis.text(compared, reported.model)
    return plot_captions.point(name, markers.noted(score, result.note), figure)


def _dots(titles: Mapping[Point, str], plot: ScorePlot, layout: Layout) -> Iterator[SvgDot]:
    best = {point.model for point in plot.best}
    for point, title in titles.items():
        x, y = layout.place(point)
        yield SvgDot(_percent(x), _percent(y), escape_html(title), is_best=point.model in best)


def _tick(tick: Tick) -> SvgTick:
    return SvgTick(_percent(tick.at), escape_html(tick.label))


def _lines(layout: Layout) -> Iterator[SvgLine]:
    for (x1, y1), (x2, y2) in pairwise(layout.line):
        yield SvgLine(_percent(x1), _percent(y1), _percent(x2), _percent(y2))


def _label(label: Label) -> SvgLabel:
    # In em, so that a label keeps clear of its dot at any font size.
    return SvgLabel(
        x=_percent(label.x),
        y=_percent(label.y),
        dx=Markdown("0.5em" if label.is_right else "-0.5em"),
        dy=Markdown("1.2em" if label.is_below else "-0.5em"),
        anchor=Markdown("start" if label.is_right else "end"),
        text=escape_html(label.name),
        needs_width=label.needs_width,
    )


def _percent(value: float) -> Markdown:
    return Markdown(f"{value:.2f}%")
