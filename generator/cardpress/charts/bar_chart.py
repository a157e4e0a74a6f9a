"""One benchmark's scores as bars, laid out for inline SVG.

Horizontal positions and widths are in percent of the scale, heights in em, so that a chart fills
its column and grows with the reader's font size.
"""

import textwrap
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from cardpress import figures
from cardpress.markup import Markdown, escape_html
from cardpress.schema import Benchmark
from cardpress.wording import bar_captions as words
from cardpress.wording import markers

_LONGEST_LINE = 24  # characters that fit where a phone shows two charts side by side
_LINE = 1.25
_BASELINE = 1.0  # below the top of a line; SVG places text by its baseline
_BREAK = 0.35  # around the rule below the heading
_BOX = 2.5  # a bar under a name of one line; pages/parts/bars.md.j2 places what is in the box
_HAIR = 0.01  # browsers draw nothing of a nested svg without width, not even the figure beside it
_CACHED = 4096  # texts: most models are in the charts of several pages


@dataclass(frozen=True)
class Score:
    """A model's score on a benchmark; ``is_comparable`` if it may be compared with the first."""

    name: str
    value: float
    is_comparable: bool
    note: str | None = None


@dataclass(frozen=True)
class TextLine:
    """A line of text, and the height of its baseline."""

    y: Markdown
    text: Markdown


@dataclass(frozen=True)
class Bar:
    """A score as a bar in a box at height ``y``, with its name above it and its figure after it.

    Heights in the box count from the last line of the name; ``x`` is empty at the scale's start.
    ``note`` is what a browser shows where a reader points at it; a sign in the figure tells of it.
    """

    y: Markdown
    name: tuple[TextLine, ...]
    x: Markdown
    width: Markdown
    figure: Markdown
    note: Markdown | None
    is_own: bool
    is_hollow: bool


@dataclass(frozen=True)
class Chart:
    """The bars of one benchmark.

    ``description`` states all scores in words, for screen readers; ``rule`` is the height of the
    line that shows the length of the scale.
    """

    key: Markdown
    description: Markdown
    heading: tuple[TextLine, ...]
    rule: Markdown
    bars: tuple[Bar, ...]
    height: Markdown


def chart(key: str, benchmark: Benchmark, scores: Iterable[Score]) -> Chart:
    """Return the chart of scores in the order given; the first is that of the page's own model."""
    bars = [(score, figures.score(score.value, benchmark.unit)) for score in scores]
    is_lower = benchmark.direction == "lower_is_better"
    notes = (words.lower_is_better(),) if is_lower else ()
    heading = _lines((*_wrapped(benchmark.name), *notes), 0.0)
    rule = _LINE * len(heading) + _BREAK / 2
    scale = _Scale(benchmark, [score for score, _ in bars])
    stacked, bottom = _stacked(bars, rule + _BREAK / 2, scale)
    return Chart(
        key=Markdown(key),
        description=escape_html(_description(", ".join((benchmark.name, *notes)), bars)),
        heading=heading,
        rule=_em(rule),
        bars=stacked,
        height=_em(bottom),
    )


def _description(title: str, bars: Iterable[tuple[Score, str]]) -> str:
    scores = (
        words.score(
            score.name, markers.noted(figure, score.note), is_hollow=not score.is_comparable
        )
        for score, figure in bars
    )
    return f"{title}: {'; '.join(scores)}"


def highest(benchmark: Benchmark) -> float | None:
    """Return the highest possible score, or None if none is known."""
    return benchmark.range.max if benchmark.range else None


class _Scale:
    """From 0 to the highest possible score, or beyond either end if a score lies there."""

    def __init__(self, benchmark: Benchmark, scores: Iterable[Score]) -> None:
        # From 0, or the lengths of bars would not be to each other as the scores are.
        values = [0.0, *(score.value for score in scores)]
        self._low = min(values)
        span = max(highest(benchmark) or 0.0, *values) - self._low
        # Without a known maximum, scores that are all 0 span nothing.
        self._percent = 100 / (span or 1.0)

    def place(self, value: float) -> float:
        """Return the position of a score in percent from the start of the scale."""
        return (value - self._low) * self._percent


def _stacked(
    bars: Iterable[tuple[Score, str]], top: float, scale: _Scale
) -> tuple[tuple[Bar, ...], float]:
    """Return the bars one below the other, and the height at which the last one ends."""
    stacked = list[Bar]()
    for score, figure in bars:
        stacked.append(_bar(score, figure, top, scale, is_own=not stacked))
        top += _BOX + _LINE * (len(stacked[-1].name) - 1)
    return tuple(stacked), top


def _bar(score: Score, figure: str, top: float, scale: _Scale, *, is_own: bool) -> Bar:
    lines = _wrapped(score.name)
    above = _LINE * (len(lines) - 1)
    start, end = sorted((scale.place(0.0), scale.place(score.value)))
    return Bar(
        y=_em(top + above),
        name=_lines(lines, -above),
        x=_percent(start) if start else Markdown(""),
        width=_percent(max(end - start, _HAIR)),
        figure=escape_html(f"{figure}{words.NOTED}" if score.note else figure),
        note=escape_html(markers.noted(figure, score.note)) if score.note else None,
        is_own=is_own,
        is_hollow=not score.is_comparable,
    )


@lru_cache(maxsize=_CACHED)
def _lines(texts: tuple[str, ...], top: float) -> tuple[TextLine, ...]:
    return tuple(
        TextLine(_em(top + _BASELINE + _LINE * number), escape_html(text))
        for number, text in enumerate(texts)
    )


@lru_cache(maxsize=_CACHED)
def _wrapped(text: str) -> tuple[str, ...]:
    """Return a name as lines, into which SVG does not break text."""
    # East Asian characters take the width of two Latin ones.
    is_wide = any(unicodedata.east_asian_width(character) in "WF" for character in text)
    return tuple(textwrap.wrap(text, _LONGEST_LINE // (2 if is_wide else 1))) or (text,)


def _percent(value: float) -> Markdown:
    return Markdown(f"{value:.3g}%")


def _em(value: float) -> Markdown:
    return Markdown(f"{value:.4g}em")
