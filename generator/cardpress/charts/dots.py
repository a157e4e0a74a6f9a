"""Scores of some models on the benchmarks that they share, as points on a line for each.

Positions are in percent of the line, heights in em. The site's scripts draw the same, by
rules/dots.js.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cardpress.comparison import Aligned
from cardpress.markup import Markdown, escape_html
from cardpress.schema import Benchmark

from .bar_chart import highest

_ROW = 2.6


@dataclass(frozen=True)
class DotModel:
    """A model of a chart: the number by which its points are told apart, and its name."""

    number: Markdown
    name: Markdown


@dataclass(frozen=True)
class Dots:
    """The rows of a chart, a benchmark each, its height, and its models."""

    models: tuple[DotModel, ...]
    rows: tuple[Markdown, ...]
    height: Markdown


@dataclass(frozen=True)
class Drawn:
    """A benchmark with the scores of the models, and of each point what its link says."""

    benchmark: Benchmark
    aligned: Aligned
    points: Sequence[Markdown | None]


def dots(names: Sequence[str], drawn: Sequence[Drawn]) -> Dots | None:
    """Return the chart of benchmarks in the order given, or None without any."""
    if not drawn:
        return None
    rows = tuple(_row(number, each) for number, each in enumerate(drawn))
    models = (
        DotModel(Markdown(str(number)), escape_html(name)) for number, name in enumerate(names, 1)
    )
    return Dots(tuple(models), rows, Markdown(f"{len(rows) * _ROW:.4g}em"))


def positions(benchmark: Benchmark, aligned: Aligned) -> list[float | None]:
    """Return where the scores of a benchmark stand in percent of its line; None for no score."""
    scores = [each.result.score if each else None for each in aligned.results]
    stated = [score for score in scores if score is not None]
    # From 0 to the highest possible score, or beyond either end if a score lies there.
    low = min(0.0, *stated, 0.0)
    span = max(highest(benchmark) or 0.0, *stated, 0.0) - low
    return [None if s is None else 100 * (s - low) / (span or 1.0) for s in scores]


def link_of_point(address: str, title: str) -> Markdown:
    """Return the attributes of a point's link; its address is safe, its title plain text."""
    return Markdown(f'href="{address}" title="{escape_html(title)}"')


# Not by the template, as of tables: most pages of a large site have dozens of points.
def _row(number: int, drawn: Drawn) -> Markdown:
    points = "".join(_points(drawn))
    # The lines of a page are those of its text: a blank one would end the drawing.
    name = escape_html(drawn.benchmark.name)
    return Markdown(
        f'<svg y="{number * _ROW:.4g}em"><text y="1em">{name}</text>'
        f'<line x2="100%" y1="1.8em" y2="1.8em"/>{points}</svg>'
    )


def _points(drawn: Drawn) -> Iterator[str]:
    for place, at in enumerate(positions(drawn.benchmark, drawn.aligned)):
        if at is not None and (link := drawn.points[place]):
            look = "" if place in drawn.aligned.comparable else " cp-hollow"
            yield (
                f'<foreignObject x="{at:.4g}%"><a tabindex="-1" class="cp-m{place + 1}{look}" '
                f"{link}></a></foreignObject>"
            )
