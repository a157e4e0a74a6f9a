"""The names in a chart: all that have room, and none over a dot, a line or another name."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from cardpress.charts.labels import Candidate, Label, place_labels

_SCREENS = ((290, 300), (564, 300), (1000, 380))
_Box = tuple[float, float, float, float]
_percents = st.floats(3, 97).map(lambda at: round(at, 2))
_points = st.lists(st.tuples(_percents, _percents, st.integers(3, 24)), min_size=1, max_size=40)


def _named(points: list[tuple[float, float, int]]) -> list[Candidate]:
    return [Candidate(str(n), "m" * size, x, y) for n, (x, y, size) in enumerate(points)]


def _line(points: list[Candidate]) -> list[tuple[float, float]]:
    """Return the corners of the steps through some points."""
    ordered = sorted((each.x, each.y) for each in points)
    turns = [corner for (_, y), (x, z) in pairwise(ordered) for corner in ((x, y), (x, z))]
    return [*ordered[:1], *turns]


def _text(label: Label, width: float, height: float) -> _Box:
    """Return what the letters take, each 6 pixels wide and 11 high."""
    x, y, size = label.of.x / 100 * width, label.of.y / 100 * height, len(label.of.name) * 6
    gap = 0 if label.rise else 9
    left = {1: x + gap, 0: x - size / 2, -1: x - gap - size}[label.side]
    return left, y + label.rise * 15 - 5.5, left + size, y + label.rise * 15 + 5.5


def _meet(one: _Box, other: _Box) -> bool:
    beside = one[0] < other[2] and other[0] < one[2]
    return beside and one[1] < other[3] and other[1] < one[3]


@given(_points, st.integers(0, 8))
def test_names_cover_nothing_on_any_screen_that_shows_them(
    points: list[tuple[float, float, int]], unbeaten: int
) -> None:
    named = _named(points)
    first, others = named[:unbeaten], named[unbeaten:]
    line = _line(first)
    labels = place_labels(first, others, line)
    for room, (width, height) in enumerate(_SCREENS):
        texts = [_text(label, width, height) for label in labels if label.room <= room]
        assert not [pair for pair in combinations(texts, 2) if _meet(*pair)]
        at = [(each.x / 100 * width, each.y / 100 * height) for each in named]
        dots = [(x - 5, y - 5, x + 5, y + 5) for x, y in at]
        assert not [text for text in texts for dot in dots if _meet(text, dot)]
        ends = [(x / 100 * width, y / 100 * height) for x, y in line]
        steps = [
            (min(x, u) - 0.5, min(y, v) - 0.5, max(x, u) + 0.5, max(y, v) + 0.5)
            for (x, y), (u, v) in pairwise(ends)
        ]
        assert not [text for text in texts for step in steps if _meet(text, step)]
        assert all(left >= 0 and right <= width for left, _, right, _ in texts)


def test_every_name_stands_where_there_is_room() -> None:
    apart = _named([(20, 20, 9), (70, 30, 9), (40, 70, 9), (80, 80, 9)])
    labels = place_labels([], apart, [])
    assert [(label.room, label.side, label.rise) for label in labels] == [
        (0, 1, 0),
        (0, 1, 0),
        (0, 1, 0),
        (0, -1, 0),
    ]
    # What a phone has no room for a larger screen may have.
    [wide] = place_labels([], _named([(50, 50, 30)]), [(0, 45), (40, 45), (40, 55), (60, 55)])
    assert wide.room == 1


def test_of_a_crowd_the_line_alone_is_named() -> None:
    crowd = _named([(n % 25 * 4, n // 25 * 7, 3) for n in range(320)])
    labels = place_labels(crowd[:2], crowd[2:], [])
    assert {label.of.model for label in labels} <= {"0", "1"}
