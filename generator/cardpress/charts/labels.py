"""Which names have room in a chart: placed for the narrowest, and more of them for a wide one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# Pixels that a chart has on the narrowest phone, and on any screen that is no phone's; plot.css
# hides on phones the names that need more.
_NARROW, _WIDE, _HEIGHT = 290.0, 564.0, 300.0
_SIGN, _LINE, _GAP = 6.2, 14.0, 7.0


@dataclass(frozen=True)
class Label:
    """A name beside a place, which is in percent from the left and from the top.

    ``needs_width`` tells that a phone has no room for it.
    """

    x: float
    y: float
    name: str
    is_right: bool
    is_below: bool
    needs_width: bool


@dataclass(frozen=True)
class Named:
    """A place and the name that would stand beside it."""

    x: float
    y: float
    name: str


def place_labels(
    wanted: Sequence[Named], *, prefers_right: bool, is_below: bool
) -> tuple[Label, ...]:
    """Return the names that have room; of two that are in each other's way the first stands."""
    narrow = _fitting(wanted, {}, _NARROW, prefers_right=prefers_right)
    # What has room in a narrow chart has it in a wide one: only the ways between names grow.
    wide = _fitting(wanted, narrow, _WIDE, prefers_right=prefers_right)
    return tuple(
        Label(each.x, each.y, each.name, is_right, is_below, each not in narrow)
        for each, is_right in {**narrow, **wide}.items()
    )


def _fitting(
    wanted: Sequence[Named], placed: Mapping[Named, bool], width: float, *, prefers_right: bool
) -> dict[Named, bool]:
    """Return what fits beside what is placed, each with whether it stands to the right."""
    found: dict[Named, bool] = {}
    taken = [_span(each, width, is_right=is_right) for each, is_right in placed.items()]
    for each in wanted:
        is_right = _is_right(each, width, prefers_right=prefers_right)
        span = _span(each, width, is_right=is_right)
        is_inside = span.begin >= 0 and span.end <= width
        if is_inside and each not in placed and not any(map(span.overlaps, taken)):
            taken.append(span)
            found[each] = is_right
    return found


def _is_right(each: Named, width: float, *, prefers_right: bool) -> bool:
    left, right = (_span(each, width, is_right=is_right) for is_right in (False, True))
    return (prefers_right and right.end <= width) or left.begin < 0


@dataclass(frozen=True)
class _Span:
    """The pixels that a name takes, and the height of its line."""

    begin: float
    end: float
    line: float

    def overlaps(self, other: "_Span") -> bool:
        is_near = abs(self.line - other.line) < _LINE
        return is_near and self.begin < other.end and other.begin < self.end


def _span(each: Named, width: float, *, is_right: bool) -> _Span:
    at, size = each.x / 100 * width, len(each.name) * _SIGN + _GAP
    begin = at if is_right else at - size
    return _Span(begin, begin + size, each.y / 100 * _HEIGHT)
