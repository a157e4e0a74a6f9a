"""Which comment belongs to what: by its place and its indentation, as a reader takes it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .nodes import BLANK, Collection, Entry, Node, Scalar

_OF_THE_FILE = re.compile(r"#\s*yaml-language-server:")
# After text in quotes `#so` is a comment, and after text without quotes a mistake.
_TIGHT = re.compile(r"#(?=[^\s#])")


@dataclass(frozen=True)
class Anchor:
    """An entry, the collection that it is in, and the entry whose value that is."""

    entry: Entry
    inside: Collection
    holder: "Anchor | None"

    def around(self) -> Iterator[Collection]:
        """Yield the collections that it is in, from the inside out."""
        anchor: Anchor | None = self
        while anchor:
            yield anchor.inside
            anchor = anchor.holder


@dataclass(frozen=True)
class _Found:
    at: int
    column: int
    text: str
    is_alone: bool


def attribute(masked: str, text: str, anchors: list[Anchor], root: Node) -> list[str]:
    """Put every comment of a text where it belongs, and return those about the whole of it.

    ``masked`` is the text without what looks like a comment and is none.
    """
    if not anchors or not isinstance(root, Collection):
        return []
    places, following = [anchor.entry.start for anchor in anchors], 0
    gap = _Gap(root, None, anchors[0])
    for found in _found(masked, text):
        while following < len(places) and places[following] < found.at:
            following += 1
            gap.close()
            behind = anchors[following] if following < len(anchors) else None
            gap = _Gap(root, anchors[following - 1], behind)
        gap.take(found)
    gap.close()
    first = anchors[0].entry
    head, first.before = _of_the_file(first.before)
    return head


def _found(masked: str, text: str) -> Iterator[_Found]:
    """Yield each comment and each empty line."""
    at = 0
    for line in masked.split("\n"):
        column = len(line) - len(line.lstrip())
        sign = line.find("#")
        if not line.strip():
            yield _Found(at, 0, BLANK, is_alone=True)
        elif sign >= 0:
            comment = text[at + sign :].split("\n", 1)[0].rstrip()
            yield _Found(at + sign, column, comment, is_alone=sign == column)
        at += len(line) + 1


def _of_the_file(before: list[str]) -> tuple[list[str], list[str]]:
    """Return the comments above the first entry in two parts: of the whole text, and of the entry.

    An empty line parts them, or the line by which an editor finds the schema.
    """
    parts = (n + 1 for n, line in enumerate(before) if not line or _OF_THE_FILE.match(line))
    cut = max(parts, default=0)
    return before[:cut], before[cut:]


class _Gap:
    """What stands between an entry's beginning and the beginning of the next."""

    def __init__(self, root: Collection, last: Anchor | None, following: Anchor | None) -> None:
        self._last, self._following = last, following
        self._is_blank = False
        # What has ended by the next entry, from the inside out; none of it can be gone back into.
        still_open = [*following.around()] if following else [root]
        ended = last.around() if last else ()
        self._open = [one for one in ended if not any(one is other for other in still_open)]
        self._root = root

    def take(self, found: _Found) -> None:
        """Put a comment where it belongs; an empty line waits for what is below it."""
        if not found.text:
            self._is_blank = True
            return
        if not found.is_alone and self._last:
            self._line_of(found.at, self._last).behind.append(_TIGHT.sub("# ", found.text, count=1))
            return
        place = self._place(found)
        if self._is_blank:
            place.append(BLANK)
        place.append(found.text)
        self._is_blank = False

    def close(self) -> None:
        """Put the empty line that stands before the next entry."""
        if self._is_blank and self._following:
            self._following.entry.before.append(BLANK)

    def _place(self, found: _Found) -> list[str]:
        last, following = self._last, self._following
        if last and _is_before_value(found.at, last.entry.node):
            return last.entry.before
        if flow := self._flow_around(found.at):
            is_inside = following and following.entry.start < flow.end
            return following.entry.before if following and is_inside else flow.after
        if following and found.column <= following.entry.column:
            self._open = []
            return following.entry.before
        while self._open and (self._open[0].is_flow or self._open[0].column > found.column):
            self._open.pop(0)
        if self._open:
            return self._open[0].after
        return following.entry.before if following else self._root.after

    def _flow_around(self, at: int) -> Collection | None:
        """Return the innermost brackets around a place."""
        if not self._last:
            return None
        value = self._last.entry.node
        around = [value] if isinstance(value, Collection) else []
        around += self._last.around()
        return next((one for one in around if one.is_flow and one.start < at < one.end), None)

    def _line_of(self, at: int, last: Anchor) -> Entry:
        """Return the entry at the end of whose line a comment stands."""
        flow = self._flow_around(at)
        if flow is last.entry.node:
            return last.entry
        while last.holder and last.inside.is_flow and last.inside is not flow:
            last = last.holder
        return last.entry


def _is_before_value(at: int, value: Node) -> bool:
    return at < value.start and (isinstance(value, Scalar) or value.is_flow)
