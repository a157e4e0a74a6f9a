"""The names that have room in a chart: those that fit the narrowest, and more for a wide one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# Pixels that a chart has on the narrowest phone, and on any larger screen; plot.css hides the names
# that need more on phones.
_NARROW, _WIDE, _HEIGHT = 290.0, 564.0, 300.0
# Pixels of a character, a line and the gap beside a dot, at the font size that plot.css sets. No
# text can be measured here, as each reader's font differs: the width is that of an average one.
_CHARACTER, _LINE, _GAP = 6.2, 14.0, 7.0


@dataclass(frozen=True)
class Label:
    """A name beside a point, whose position is in percent from the left and from the top.

    ``needs_width`` is true if a phone has no room for it.
    """

    x: float
    y: float
    name: str
    is_right: bool
    is_below: bool
    needs_width: bool


@dataclass(frozen=True)
class Candidate:
    """A point, in percent from the left and from the top, and the name to show beside it."""

    x: float
    y: float
    name: str


def place_labels(
    candidates: Sequence[Candidate], *, prefers_right: bool, is_below: bool
) -> tuple[Label, ...]:
    """Return labels for the names that have room; of two that overlap, the first is kept."""
    narrow = _fitting(candidates, {}, _NARROW, prefers_right=prefers_right)
    # What fits a narrow chart fits a wide one: names keep their width, distances between them grow.
    wide = _fitting(candidates, narrow, _WIDE, prefers_right=prefers_right)
    return tuple(
        Label(
            candidate.x,
            candidate.y,
            candidate.name,
            is_right,
            is_below,
            needs_width=candidate not in narrow,
        )
        for candidate, is_right in {**narrow, **wide}.items()
    )


def _fitting(
    candidates: Sequence[Candidate],
    placed: Mapping[Candidate, bool],
    width: float,
    *,
    prefers_right: bool,
) -> dict[Candidate, bool]:
    """Return the names that fit beside those placed, each with whether it is right of its point."""
    fitting: dict[Candidate, bool] = {}
    taken = [_span(candidate, width, is_right=is_right) for candidate, is_right in placed.items()]
    for candidate in candidates:
        is_right = _is_right(candidate, width, prefers_right=prefers_right)
        span = _span(candidate, width, is_right=is_right)
        is_inside = span.begin >= 0 and span.end <= width
        if is_inside and candidate not in placed and not any(map(span.overlaps, taken)):
            taken.append(span)
            fitting[candidate] = is_right
    return fitting


def _is_right(candidate: Candidate, width: float, *, prefers_right: bool) -> bool:
    left, right = (_span(candidate, width, is_right=is_right) for is_right in (False, True))
    return (prefers_right and right.end <= width) or left.begin < 0


@dataclass(frozen=True)
class _Span:
    """The pixels from the start to the end of a name, and the height of its line."""

    begin: float
    end: float
    line: float

    def overlaps(self, other: "_Span") -> bool:
        is_near = abs(self.line - other.line) < _LINE
        return is_near and self.begin < other.end and other.begin < self.end


def _span(candidate: Candidate, width: float, *, is_right: bool) -> _Span:
    x, size = candidate.x / 100 * width, len(candidate.name) * _CHARACTER + _GAP
    begin = x if is_right else x - size
    return _Span(begin, begin + size, candidate.y / 100 * _HEIGHT)
