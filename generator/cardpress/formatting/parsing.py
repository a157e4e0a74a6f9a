"""The text of a card -> its tree, with the place of every part and all comments."""

from dataclasses import dataclass, field

import yaml

from cardpress.loader import scalar_value

from .attribution import Anchor, attribute
from .nodes import Collection, Entry, Node, Scalar


@dataclass
class Parsed:
    """The tree of a text; ``head`` are the comments about the whole of it."""

    root: Node
    head: list[str] = field(default_factory=list)


def parse(text: str) -> Parsed:
    """Return the tree of a text that the loader reads without faults, with \\n at each line's end.

    By the events of the parser that the loader has, so that both read every text alike.
    """
    reader = _Reader(text)
    root = reader.document()
    head = attribute(reader.masked(), text, reader.anchors, root)
    return Parsed(root, head)


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._events = yaml.CSafeLoader(text)
        self._inked = list[tuple[int, int]]()
        self.anchors = list[Anchor]()

    def document(self) -> Node:
        try:
            self._next()
            self._next()
            return self._node(self._next(), None)
        finally:
            self._events.dispose()

    def masked(self) -> str:
        """Return the text with a sign in place of each character of a scalar.

        What is left is structure and comments; a text of several lines has become one line.
        """
        parts, at = list[str](), 0
        for start, end in self._inked:
            parts += [self._text[at:start], "x" * (end - start)]
            at = end
        return "".join((*parts, self._text[at:]))

    def _next(self) -> yaml.Event:
        event = self._events.get_event()
        assert event is not None
        return event

    def _node(self, event: yaml.Event, holder: Anchor | None) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        assert isinstance(event, yaml.CollectionStartEvent)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        start = event.start_mark
        assert start
        node = Collection(is_mapping, [], bool(event.flow_style), [], start.index)
        node.column = start.column
        ends = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
        while not isinstance(event := self._next(), ends):
            node.entries.append(self._entry(event, node, holder))
        assert event.end_mark
        node.end = event.end_mark.index
        return node

    def _entry(self, event: yaml.Event, inside: Collection, holder: Anchor | None) -> Entry:
        mark = event.start_mark
        assert mark
        start, column, key_end, key = mark.index, mark.column, 0, None
        if inside.is_mapping:
            assert isinstance(event, yaml.ScalarEvent)
            scalar = self._scalar(event)
            # Never resolved, as the loader has it.
            key, key_end = str(event.value), scalar.end
        elif not inside.is_flow:
            start, column = self._dash(start), inside.column
        entry = Entry(key, Scalar(None), [], [], start, column, key_end)
        anchor = Anchor(entry, inside, holder)
        self.anchors.append(anchor)
        entry.node = self._node(self._next() if inside.is_mapping else event, anchor)
        return entry

    def _dash(self, before: int) -> int:
        """Return the place of an item's dash: the last outside comments before the item."""
        while True:
            line = self._text.rfind("\n", 0, before) + 1
            gap = self._text[max(line, self._inked[-1][1] if self._inked else 0) : before]
            if (found := gap.split("#")[0].rfind("-")) >= 0:
                return before - len(gap) + found
            before = line - 1

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        assert event.start_mark
        assert event.end_mark
        start, end = event.start_mark.index, event.end_mark.index
        source = self._text[start:end]
        style = "" if event.implicit[0] else event.style or ""
        if style in ("|", ">"):
            header = source.split("\n")[0]
            # The empty lines below it are its own only where its header says so.
            if "+" not in header.split("#")[0]:
                end = start + len(source.rstrip(" \t\r\n"))
            ink = header.split("#")[0].rstrip()
            # Its last line ends where a comment may begin.
            inked = end - (self._text[end - 1] == "\n")
            below = start + min(len(header), end - start)
            self._inked += [(start, start + len(ink)), (below, max(below, inked))]
        else:
            self._inked.append((start, end))
        value = scalar_value(event.value) if event.implicit[0] else event.value
        is_text = isinstance(value, str)
        return Scalar(value, "" if is_text else str(event.value), start, end, style)
