"""A chart of scores against another figure as inline SVG; the site's scripts draw the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from cardpress import figures
from cardpress.comparison import Compared, Field, Point
from cardpress.markup import Markdown, escape_html
from cardpress.wording import plot_captions

from .labels import Label
from .score_plot import Layout, ScorePlot, Tick


@dataclass(frozen=True)
class Dot:
    """A model's place, and what is told of it where it is pointed at."""

    x: Markdown
    y: Markdown
    told: Markdown
    is_best: bool


@dataclass(frozen=True)
class Line:
    """A straight line from one place to another."""

    x1: Markdown
    y1: Markdown
    x2: Markdown
    y2: Markdown


@dataclass(frozen=True)
class Text:
    """A text beside a place, and on which side of it."""

    x: Markdown
    y: Markdown
    dx: Markdown
    dy: Markdown
    anchor: Markdown
    text: Markdown
    needs_width: bool = False


@dataclass(frozen=True)
class Mark:
    """A tick: its place across or up, and its text."""

    at: Markdown
    label: Markdown


@dataclass(frozen=True)
class Scatter:
    """A chart with its words: ``told`` says in a sentence what it shows, ``note`` what it lacks."""

    key: Markdown
    title: Markdown
    told: Markdown
    along: Markdown
    up: Markdown
    note: Markdown
    xs: tuple[Mark, ...]
    ys: tuple[Mark, ...]
    dots: tuple[Dot, ...]
    frontier: tuple[Line, ...]
    labels: tuple[Text, ...]


def scatter(plot: ScorePlot, layout: Layout, field: Field, compared: Compared) -> Scatter:
    """Return a field's chart with all its texts made safe."""
    unit = compared.catalogue.benchmarks[field.benchmark].card.unit
    best, drawn = {each.model for each in plot.best}, {*plot.drawn}

    def told(point: Point) -> str:
        name = compared.catalogue.name("model", point.model)
        score = figures.score(point.score, unit)
        return plot_captions.point(name, score, plot.axis.shown(compared, point.model))

    def dot(point: Point) -> Dot:
        x, y = layout.place(point)
        return Dot(_percent(x), _percent(y), escape_html(told(point)), point.model in best)

    on_the_line = (told(each) for each in plot.best if each in drawn)
    return Scatter(
        key=escape_html(f"plot.{plot.axis.key}"),
        title=escape_html(plot.title),
        told=escape_html(plot_captions.frontier(on_the_line)),
        along=escape_html(plot.along),
        up=escape_html(plot.up),
        note=escape_html(plot.note),
        xs=tuple(map(_mark, layout.xs)),
        ys=tuple(map(_mark, layout.ys)),
        dots=tuple(map(dot, plot.drawn)),
        frontier=tuple(_lines(layout)),
        labels=tuple(map(_text, layout.labels)),
    )


def _mark(tick: Tick) -> Mark:
    return Mark(_percent(tick.at), escape_html(tick.label))


def _lines(layout: Layout) -> Iterator[Line]:
    for (x1, y1), (x2, y2) in pairwise(layout.line):
        yield Line(_percent(x1), _percent(y1), _percent(x2), _percent(y2))


def _text(label: Label) -> Text:
    return Text(
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
