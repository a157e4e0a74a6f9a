"""A plot of scores against another figure, laid out for inline SVG; places are in percent."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cardpress.comparison import Point
from cardpress.markup import Markdown, escape_html

from .plots import Scale, linear, staircase

# What labels need to stand apart, in pixels of the narrowest plot, that of a phone.
_WIDTH, _HEIGHT = 290, 300
_SIGN, _LINE, _GAP = 6.2, 14.0, 7.0


@dataclass(frozen=True)
class Tick:
    """A line across the plot, and the value that it stands for."""

    at: Markdown
    label: Markdown


@dataclass(frozen=True)
class Dot:
    """A model's place, and what is told of it where it is pointed at."""

    x: Markdown
    y: Markdown
    told: Markdown
    is_best: bool


@dataclass(frozen=True)
class Line:
    """A straight part of the frontier."""

    x1: Markdown
    y1: Markdown
    x2: Markdown
    y2: Markdown


@dataclass(frozen=True)
class Label:
    """The name of a model of the frontier, beside its place."""

    x: Markdown
    y: Markdown
    dx: Markdown
    dy: Markdown
    anchor: Markdown
    name: Markdown


@dataclass(frozen=True)
class Plot:
    """A chart with its words: ``told`` says in a sentence what it shows, ``note`` what it lacks."""

    key: Markdown
    title: Markdown
    told: Markdown
    along: Markdown
    up: Markdown
    note: Markdown
    xs: tuple[Tick, ...]
    ys: tuple[Tick, ...]
    dots: tuple[Dot, ...]
    frontier: tuple[Line, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True)
class Words:
    """The plain words of a plot; ``names`` and ``xs`` are what is told of each model drawn."""

    key: str
    title: str
    along: str
    up: str
    note: str
    names: Mapping[str, str]
    xs: Mapping[str, str]
    tick: Callable[[float], str]
    score: Callable[[float], str]


@dataclass(frozen=True)
class Sense:
    """Which way the figures of a plot are better."""

    more_is_better: bool
    lower_is_better: bool


def scatter(
    points: Sequence[Point], frontier: Sequence[Point], scale: Scale, sense: Sense, words: Words
) -> Plot:
    """Lay out points, of which there is one at least, and the frontier among them."""
    up = linear([each.score for each in points])
    corners = staircase(frontier, scale, more_is_better=sense.more_is_better)
    best = {each.model for each in frontier}

    def told(point: Point) -> str:
        return f"{words.names[point.model]}: {words.score(point.score)}, {words.xs[point.model]}"

    return Plot(
        key=escape_html(words.key),
        title=escape_html(words.title),
        told=escape_html(f"On the frontier: {'; '.join(map(told, frontier))}."),
        along=escape_html(words.along),
        up=escape_html(words.up),
        note=escape_html(words.note),
        xs=tuple(Tick(_percent(scale.place(x)), escape_html(words.tick(x))) for x in scale.ticks),
        ys=tuple(Tick(_down(up, y), escape_html(words.score(y))) for y in up.ticks),
        dots=tuple(
            Dot(
                x=_percent(scale.place(each.x)),
                y=_down(up, each.score),
                told=escape_html(told(each)),
                is_best=each.model in best,
            )
            for each in points
        ),
        frontier=tuple(
            Line(_percent(x1), _down(up, y1), _percent(x2), _down(up, y2))
            for (x1, y1), (x2, y2) in pairwise(corners)
        ),
        labels=tuple(_labels(frontier, scale, up, sense, words.names)),
    )


def _labels(
    frontier: Iterable[Point], scale: Scale, up: Scale, sense: Sense, names: Mapping[str, str]
) -> Iterator[Label]:
    """Yield the names that have room, the best score's first.

    They stand where x and score are both better, where there is no point.
    """
    taken: list[tuple[float, float, float]] = []
    sign = 1 if sense.lower_is_better else -1
    for point in sorted(frontier, key=lambda each: sign * each.score):
        name = names[point.model]
        x, y = scale.place(point.x), 100 - up.place(point.score)
        at, width = x / 100 * _WIDTH, len(name) * _SIGN + _GAP
        fits_left, fits_right = at >= width, at + width <= _WIDTH
        is_right = (sense.more_is_better and fits_right) or not fits_left
        start = at if is_right else at - width
        line = y / 100 * _HEIGHT
        if not (fits_left or fits_right) or any(
            abs(line - other) < _LINE and start < end and begin < start + width
            for begin, end, other in taken
        ):
            continue
        taken.append((start, start + width, line))
        yield Label(
            x=_percent(x),
            y=_percent(y),
            dx=Markdown("0.5em" if is_right else "-0.5em"),
            dy=Markdown("1.2em" if sense.lower_is_better else "-0.5em"),
            anchor=Markdown("start" if is_right else "end"),
            name=escape_html(name),
        )


def _down(up: Scale, score: float) -> Markdown:
    """Return the place of a score from the top of the plot."""
    return _percent(100 - up.place(score))


def _percent(value: float) -> Markdown:
    return Markdown(f"{value:.2f}%")
