"""The names that have room in a chart: beside their points, clear of dots, lines and each other."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

# The least pixels that a chart has inside its axes on a phone, on a larger screen and on a desktop;
# plot.css hides the names that need more than a screen has.
_SCREENS = ((290.0, 300.0), (564.0, 300.0), (1000.0, 380.0))
# Pixels of a character and half of a line at the font size that plot.css sets, and of half a dot
# and half a line of the chart. No text can be measured here, as each reader's font differs: the
# width is that of a wide one.
_CHARACTER, _HALF, _DOT, _STROKE = 6.8, 7.5, 7.0, 2.5
_GAP, _RISE = 9.0, 15.0  # from the middle of a dot to a name beside it, and to one above or below
_BAND = 20.0
# Of more models there is no room for all names, and those of the line are looked for alone.
_MOST_NAMES, _CROWD = 40, 100
_PLACES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1))
"""Where a name may stand, the best place first: to the right or left, and above or below."""


@dataclass(frozen=True)
class Candidate:
    """A point, in percent from the left and from the top, and the name to show beside it."""

    model: str
    name: str
    x: float
    y: float


@dataclass(frozen=True)
class Label:
    """A name and where it stands: right (1) or left (-1) of its point, below (1) or above (-1).

    ``room`` is 0 where a phone has room for it, 1 if only a larger screen has, 2 if a desktop.
    """

    of: Candidate
    side: int
    rise: int
    room: int


# What something takes of a screen, in pixels: left, top, right and bottom. A plain tuple, as the
# charts of a catalogue ask for hundreds of thousands.
_Box = tuple[float, float, float, float]


class _Screen:
    """What is taken of a chart on a screen of some size, by bands from its left to its right."""

    def __init__(self, width: float, height: float) -> None:
        self._width, self._height = width, height
        self._bands: dict[int, list[_Box]] = defaultdict(list)

    def take(self, box: _Box) -> None:
        for band in range(int(box[1] // _BAND), int(box[3] // _BAND) + 1):
            self._bands[band].append(box)

    def take_line(self, corners: Sequence[tuple[float, float]]) -> None:
        for one, other in pairwise(corners):
            (x1, y1), (x2, y2) = self._at(*one), self._at(*other)
            left, right, top, bottom = min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2)
            self.take((left - _STROKE, top - _STROKE, right + _STROKE, bottom + _STROKE))

    def take_dot(self, point: Candidate) -> None:
        x, y = self._at(point.x, point.y)
        self.take((x - _DOT, y - _DOT, x + _DOT, y + _DOT))

    def clear(self, of: Candidate, side: int, rise: int) -> _Box | None:
        """Return what a name takes in a place beside its point; None where it has no room."""
        x, y = self._at(of.x, of.y)
        size = len(of.name) * _CHARACTER
        gap = _GAP if not rise else 0
        left = x + gap if side > 0 else x - gap - size if side else x - size / 2
        middle = y + rise * _RISE
        right, top, bottom = left + size, middle - _HALF, middle + _HALF
        if left < 0 or right > self._width or top < -_HALF or bottom > self._height:
            return None
        for band in range(int(top // _BAND), int(bottom // _BAND) + 1):
            for other in self._bands.get(band, ()):
                if left < other[2] and other[0] < right and top < other[3] and other[1] < bottom:
                    return None
        return left, top, right, bottom

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return x / 100 * self._width, y / 100 * self._height


def place_labels(
    first: Sequence[Candidate],
    others: Sequence[Candidate],
    line: Sequence[tuple[float, float]],
) -> tuple[Label, ...]:
    """Return labels for the names that have room; of two that overlap, the first is kept.

    ``first`` are the points of the ``line``, whose corners are in percent as well.
    """
    points = (*first, *others)
    named = first if len(points) > _CROWD else points[:_MOST_NAMES]
    if not named:
        return ()
    screens = [_Screen(width, height) for width, height in _SCREENS]
    for screen in screens:
        screen.take_line(line)
        for point in points:
            screen.take_dot(point)
    placed: dict[str, Label] = {}
    for room in range(len(screens)):
        for candidate in named:
            if candidate.model not in placed and (
                label := _fitting(candidate, screens[room:], room)
            ):
                placed[candidate.model] = label
    return tuple(placed.values())


def _fitting(candidate: Candidate, screens: Sequence[_Screen], room: int) -> Label | None:
    """Return a name in the best place that is clear on a screen and on all larger ones."""
    for side, rise in _PLACES:
        # On all: what stands between a point and its name on a small one may move below the name.
        boxes: list[_Box] = []
        for screen in screens:
            box = screen.clear(candidate, side, rise)
            if box is None:
                break
            boxes.append(box)
        else:
            for screen, box in zip(screens, boxes, strict=True):
                screen.take(box)
            return Label(candidate, side, rise, room)
    return None
