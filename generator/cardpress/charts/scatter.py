"""A chart of scores against another figure as inline SVG; the site's scripts draw the same."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    maker: Markdown
    """The number of its organization's color, 0 for all that have none."""


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
    room: Markdown
    """What a screen must have room for it: a class of plot.css."""


@dataclass(frozen=True)
class Key:
    """An organization in the legend of a chart, and the number of its color."""

    name: Markdown
    maker: Markdown


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
    legend: tuple[Key, ...]
    labels: tuple[SvgLabel, ...]


def scatter(plot: ScorePlot, layout: Layout, cohort: Cohort, compared: Compared) -> Scatter:
    """Return a cohort's chart as its template draws it."""
    results = {reported.model: reported for reported in cohort.results}
    titles = {point: _title(results[point.model], plot, compared) for point in plot.drawn}
    # A free model is unbeaten but not drawn, and a chart does not name what it lacks.
    on_the_line = (titles[point] for point in plot.best if point in titles)
    makers = _Colors(plot.makers, compared)
    return Scatter(
        key=escape_html(f"plot.{plot.axis.key}"),
        title=escape_html(plot.title),
        description=escape_html(plot_captions.frontier(on_the_line) or plot.note),
        along=escape_html(plot.along),
        up=escape_html(plot.up),
        note=escape_html(plot.note),
        xs=tuple(map(_tick, layout.xs)),
        ys=tuple(map(_tick, layout.ys)),
        dots=tuple(_dots(titles, plot, layout, makers)),
        legend=tuple(makers.legend(point.model for point in titles)),
        frontier=tuple(_lines(layout)),
        labels=tuple(map(_label, layout.labels)),
    )


class _Colors:
    """The organizations that have a color of their own, in the order of its number."""

    def __init__(self, makers: Sequence[str], compared: Compared) -> None:
        self._catalogue = compared.catalogue
        self._numbers = {maker: at for at, maker in enumerate(makers, start=1) if maker}

    def number(self, model: str) -> Markdown:
        """Return the number of the color of a model's organization."""
        return _number(self._numbers.get(self._catalogue.models[model].place.organization, 0))

    def legend(self, models: Iterable[str]) -> Iterator[Key]:
        """Yield the organizations of some models, those without a color as one at the end."""
        found = {self.number(model) for model in models}
        for maker, number in self._numbers.items():
            if _number(number) in found:
                yield Key(escape_html(self._catalogue.name("organization", maker)), _number(number))
        if _number(0) in found:
            yield Key(escape_html(plot_captions.others()), _number(0))


def _title(reported: ReportedResult, plot: ScorePlot, compared: Compared) -> str:
    name, result = model_name(compared.catalogue, reported.model), reported.result
    score = scored(result, compared.catalogue.benchmarks[reported.benchmark].card.unit)
    figure = plot.axis.text(compared, reported.model)
    return plot_captions.point(name, markers.noted(score, result.note), figure)


def _dots(
    titles: Mapping[Point, str], plot: ScorePlot, layout: Layout, makers: _Colors
) -> Iterator[SvgDot]:
    best = {point.model for point in plot.best}
    for point, title in titles.items():
        x, y = layout.place(point)
        is_best = point.model in best
        yield SvgDot(
            _percent(x), _percent(y), escape_html(title), is_best, makers.number(point.model)
        )


def _tick(tick: Tick) -> SvgTick:
    return SvgTick(_percent(tick.at), escape_html(tick.label))


def _lines(layout: Layout) -> Iterator[SvgLine]:
    for (x1, y1), (x2, y2) in pairwise(layout.line):
        yield SvgLine(_percent(x1), _percent(y1), _percent(x2), _percent(y2))


# In em, so that a label keeps clear of its dot at any font size.
_ACROSS = {(0, 0): "0", (1, 0): "0.75em", (-1, 0): "-0.75em"}
_DOWN = {-1: "-0.85em", 0: "0.33em", 1: "1.5em"}
_ANCHORS = {-1: "end", 0: "middle", 1: "start"}
_ROOMS = ("", " cp-roomy", " cp-roomiest")


def _label(label: Label) -> SvgLabel:
    return SvgLabel(
        x=_percent(label.of.x),
        y=_percent(label.of.y),
        dx=Markdown(_ACROSS.get((label.side, label.rise), "0")),
        dy=Markdown(_DOWN[label.rise]),
        anchor=Markdown(_ANCHORS[label.side]),
        text=escape_html(label.of.name),
        room=Markdown(_ROOMS[label.room]),
    )


def _number(number: int) -> Markdown:
    return Markdown(str(number))


def _percent(value: float) -> Markdown:
    return Markdown(f"{value:.2f}%")
