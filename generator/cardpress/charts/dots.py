"""Scores of some models on the benchmarks that they share, as points on a line for each.

Positions are in percent of the line, heights in em. The site's scripts draw the same, by
rules/dots.js.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cardpress.comparison import Aligned
from cardpress.markup import Markdown, escape_html
from cardpress.schema import Benchmark

from .bar_chart import highest

_ROW = 2.6


@dataclass(frozen=True)
class Dot:
    """A score: its model by its number, from 1, its position, and where it leads."""

    model: Markdown
    at: Markdown
    address: Markdown
    title: Markdown
    is_hollow: bool


@dataclass(frozen=True)
class DotRow:
    """A benchmark: the height at which its row begins, its name, and its points."""

    y: Markdown
    name: Markdown
    dots: tuple[Dot, ...]


@dataclass(frozen=True)
class DotModel:
    """A model of a chart: the number by which its points are told apart, and its name."""

    number: Markdown
    name: Markdown


@dataclass(frozen=True)
class Dots:
    """The rows of a chart, its height, and its models."""

    models: tuple[DotModel, ...]
    rows: tuple[DotRow, ...]
    height: Markdown


@dataclass(frozen=True)
class Drawn:
    """A benchmark with the scores of the models, and the address and the text of each point."""

    benchmark: Benchmark
    aligned: Aligned
    points: Sequence[tuple[Markdown, Markdown] | None]


def dots(names: Sequence[str], drawn: Sequence[Drawn]) -> Dots | None:
    """Return the chart of benchmarks in the order given, or None without any."""
    if not drawn:
        return None
    rows = tuple(_row(number, each) for number, each in enumerate(drawn))
    height = Markdown(f"{len(rows) * _ROW:.4g}em")
    models = (
        DotModel(Markdown(str(number)), escape_html(name)) for number, name in enumerate(names, 1)
    )
    return Dots(tuple(models), rows, height)


def positions(benchmark: Benchmark, aligned: Aligned) -> list[float | None]:
    """Return where the scores of a benchmark stand in percent of its line; None for no score."""
    scores = [each.result.score if each else None for each in aligned.results]
    stated = [score for score in scores if score is not None]
    # From 0 to the highest possible score, or beyond either end if a score lies there.
    low = min(0.0, *stated, 0.0)
    span = max(highest(benchmark) or 0.0, *stated, 0.0) - low
    return [None if s is None else 100 * (s - low) / (span or 1.0) for s in scores]


def _row(number: int, drawn: Drawn) -> DotRow:
    places = enumerate(positions(drawn.benchmark, drawn.aligned))
    found = [
        Dot(
            model=Markdown(str(place + 1)),
            at=Markdown(f"{at:.4g}%"),
            address=point[0],
            title=point[1],
            is_hollow=place not in drawn.aligned.comparable,
        )
        for place, at in places
        if at is not None and (point := drawn.points[place])
    ]
    name = escape_html(drawn.benchmark.name)
    return DotRow(Markdown(f"{number * _ROW:.4g}em"), name, tuple(found))
