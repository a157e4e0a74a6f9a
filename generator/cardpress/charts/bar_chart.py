"""One benchmark's scores as bars, laid out for inline SVG.

Places and widths across are in percent of the scale, heights in em, so that a chart fills its
column and grows with the reader's text.
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

_WIDEST = 24  # signs of a line where two charts stand beside one another on a phone
_LINE = 1.25
_FOOT = 1.0  # from the top of a line to the foot of its letters
_BREAK = 0.35  # around the line below the heading
_BOX = 2.5  # a bar with one line of name; what stands where in it, the template says
_HAIR = 0.01  # a box without any width would hide what is in it


@dataclass(frozen=True)
class Score:
    """A model's score on a benchmark; ``is_alike`` where it may be compared with the first."""

    name: str
    value: float
    is_alike: bool


@dataclass(frozen=True)
class Line:
    """A line of text, and the height of its foot."""

    y: Markdown
    text: Markdown


@dataclass(frozen=True)
class Bar:
    """A score as a bar in a box at height ``y``, with its name above it and its figure behind it.

    Heights in the box count from the last line of the name; ``x`` is empty where the scale begins.
    """

    y: Markdown
    name: tuple[Line, ...]
    x: Markdown
    width: Markdown
    figure: Markdown
    is_own: bool
    is_hollow: bool


@dataclass(frozen=True)
class Chart:
    """The bars of one benchmark; ``told`` has them in words, ``rule`` is the scale's height."""

    key: Markdown
    told: Markdown
    heading: tuple[Line, ...]
    rule: Markdown
    bars: tuple[Bar, ...]
    height: Markdown


def chart(key: str, benchmark: Benchmark, scores: Iterable[Score]) -> Chart:
    """Lay out scores in their order; the first is that of the page's own model."""
    shown = list(scores)
    is_lower = benchmark.direction == "lower_is_better"
    notes = (words.lower_is_better(),) if is_lower else ()
    heading = _lines((*_wrapped(benchmark.name), *notes), 0.0)
    scale = _Scale(benchmark, shown)
    rule = _LINE * len(heading) + _BREAK / 2
    top, bars = rule + _BREAK / 2, list[Bar]()
    shown_scores = [figures.score(score.value, benchmark.unit) for score in shown]
    for score, figure in zip(shown, shown_scores, strict=True):
        bars.append(_bar(score, figure, top, scale, is_own=not bars))
        top += _BOX + _LINE * (len(bars[-1].name) - 1)
    in_words = (
        words.score(score.name, figure, is_hollow=not score.is_alike)
        for score, figure in zip(shown, shown_scores, strict=True)
    )
    return Chart(
        key=Markdown(key),
        told=escape_html(f"{', '.join((benchmark.name, *notes))}: {'; '.join(in_words)}"),
        heading=heading,
        rule=_em(rule),
        bars=tuple(bars),
        height=_em(top),
    )


def highest(benchmark: Benchmark) -> float | None:
    """Return the highest possible score; None where none is known."""
    return benchmark.range.max if benchmark.range else None


class _Scale:
    """From 0 to the highest possible score, and as far beyond as a score lies."""

    def __init__(self, benchmark: Benchmark, scores: Iterable[Score]) -> None:
        values = [0.0, *(score.value for score in scores)]
        self._low = min(values)
        span = max(highest(benchmark) or 0.0, *values) - self._low
        self._percent = 100 / (span or 1.0)

    def place(self, value: float) -> float:
        """Return the place of a score."""
        return (value - self._low) * self._percent


def _bar(score: Score, figure: str, top: float, scale: _Scale, *, is_own: bool) -> Bar:
    lines = _wrapped(score.name)
    above = _LINE * (len(lines) - 1)
    start, end = sorted((scale.place(0.0), scale.place(score.value)))
    return Bar(
        y=_em(top + above),
        name=_lines(lines, -above),
        x=_percent(start) if start else Markdown(""),
        width=_percent(max(end - start, _HAIR)),
        figure=escape_html(figure),
        is_own=is_own,
        is_hollow=not score.is_alike,
    )


@lru_cache(maxsize=4096)  # a name stands in many charts
def _lines(texts: tuple[str, ...], top: float) -> tuple[Line, ...]:
    feet = (top + _FOOT + _LINE * number for number, _ in enumerate(texts))
    return tuple(Line(_em(y), escape_html(text)) for y, text in zip(feet, texts, strict=True))


@lru_cache(maxsize=4096)
def _wrapped(text: str) -> tuple[str, ...]:
    """Break a name into lines, as SVG does not; signs of East Asia are twice as wide."""
    is_wide = any(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    return tuple(textwrap.wrap(text, _WIDEST // 2 if is_wide else _WIDEST)) or (text,)


def _percent(value: float) -> Markdown:
    return Markdown(f"{value:.3g}%")


def _em(value: float) -> Markdown:
    return Markdown(f"{value:.4g}em")
