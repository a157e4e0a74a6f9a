"""YAML text -> plain data with the place of every value, or the problems that prevent it.

libyaml reads the events; what they mean is decided here, by YAML 1.2's core schema: `no` is text,
`1e-4` a number, a date text. Aliases, tags and duplicate keys are refused, depth is bounded.
"""

import re

import yaml

from cardpress.messages import _
from cardpress.problem import FieldPath

from .document import Fault, Marked, Marks, Position
from .scalars import scalar_value
from .unreadable import (
    AT_THE_KEY,
    IN_QUOTES,
    ODD_SPACES,
    Unreadable,
    empty,
    not_valid,
    place_of,
    space_named,
    syntax_error,
)

MAX_DEPTH = 24
_LONGEST = 60  # characters of a comment that a message shows

# A comment without a space after its sign, which is mostly text, as in "Rank #1 on the arena".
_CUT_OFF = re.compile(r"\s*(?<=\s)(#[^\s#][^\n]*)")
# One with a space, on a line that is indented as only the rest of the text would be: a comment
# stands as far left as the keys around it.
_GOES_ON = re.compile(r"[ \t]*(?:\r?\n[ \t]*)+(#[ \t]+[^\s][^\n]*)")
_MAY_CUT_OFF = re.compile(r"\s#[^\s#]|\n[ \t]+#")
_NO_EDGE = -1  # in brackets, where a text may go on at any column


class Composer:
    """Builds the data of one document from libyaml's events."""

    # Not by PyYAML's own constructor: that has YAML 1.1, in which `no` is false, keeps no place of
    # a value, and lets the second of two equal keys win in silence. It is slower, too: 0.27 s for
    # 150 cards, on the same parser, where this takes 0.16 s.

    def __init__(self, text: str) -> None:
        self._text = text
        self._events = yaml.CSafeLoader(text)
        self.marked = Marked()
        self.faults = list[Fault]()
        # Asked once, as hardly any card has one, and looking behind each value takes time.
        self._may_be_cut_off = bool(_MAY_CUT_OFF.search(text))
        self._cut_off = list[int]()  # lines

    def compose(self) -> None:
        """Read the whole text. Raises Unreadable where it cannot go on."""
        try:
            self._next()  # stream start
            if isinstance(self._next(), yaml.StreamEndEvent):
                raise empty()
            event = self._next()
            self.marked.data = self._value(event, ())
            self._next()  # document end
            self._one_document(self._next())
        except yaml.MarkedYAMLError as error:
            unreadable, begin = syntax_error(error, self._text)
            # A bracket in the comment that is left open, or a text that goes on after it.
            if not any(begin - 1 <= line <= unreadable.fault.place.line for line in self._cut_off):
                raise unreadable from None
        except yaml.YAMLError as error:  # without a place; decode leaves no way here that we know
            raise Unreadable(Position(1, 1), not_valid(f"{error}"), "") from None
        finally:
            self._events.dispose()

    def _next(self) -> yaml.Event:
        event = self._events.get_event()
        assert event is not None  # only after the end of the stream, which compose() stops at
        return event

    def _one_document(self, event: yaml.Event) -> None:
        if not isinstance(event, yaml.StreamEndEvent):
            hint = _("put each card in its own file")
            message = _("expected one card, found a second document")
            raise Unreadable(_start(event), message, hint)

    def _value(self, event: yaml.Event, path: FieldPath, edge: int = _NO_EDGE) -> object:
        # Before recursing: a file of brackets must not exhaust Python's stack.
        if len(path) > MAX_DEPTH:
            message = _("expected at most %(most)s levels, found deeper nesting")
            hint = _("no field of a card is nested that deep")
            raise Unreadable(_start(event), message % {"most": MAX_DEPTH}, hint)
        self._refuse_indirection(event, path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, path)
        if not isinstance(event, yaml.ScalarEvent):  # an alias, refused above
            return None
        return self._scalar(event, path, edge)

    def _scalar(self, event: yaml.ScalarEvent, path: FieldPath, edge: int) -> object:
        # Only a plain scalar has a meaning; libyaml calls a quoted one explicit.
        value = scalar_value(event.value) if event.implicit[0] else event.value
        if value is None and not path:
            raise empty()
        cut_off = self._cut_off_behind(event, value, edge) if self._may_be_cut_off else None
        if value is None:
            hint = _no_value_hint(path)
            if cut_off:
                hint = _("it starts with #: %(remedy)s") % {"remedy": _(IN_QUOTES)}
            fault = Fault(_start(event), path, _("has no value"), hint, is_blank=True)
            self.faults.append(fault)
        elif cut_off:
            comment = cut_off[1].rstrip()
            shown = comment if len(comment) <= _LONGEST else f"{comment[:_LONGEST]}..."
            message = _("the text ends here: YAML takes '%(comment)s' for a comment")
            place = place_of(self._text[: cut_off.start(1)])
            hint = _(IN_QUOTES if cut_off.re is _CUT_OFF else AT_THE_KEY)
            fault = Fault(place, path, message % {"comment": shown}, hint)
            self.faults.append(fault)
        return value

    def _cut_off_behind(
        self, event: yaml.ScalarEvent, value: object, edge: int
    ) -> re.Match[str] | None:
        # After quotes, what follows was never meant to be of the text.
        if not (event.implicit[0] and event.end_mark):
            return None
        end = event.end_mark.index
        cut_off = _CUT_OFF.match(self._text, end)
        # Of a number, or in brackets, where lines may stand anywhere, it is a comment.
        if not cut_off and isinstance(value, str) and edge != _NO_EDGE:
            cut_off = _GOES_ON.match(self._text, end)
        if not cut_off:
            return None
        place = place_of(self._text[: cut_off.start(1)])
        # On a line of its own it is of the text only where that could go on.
        if place.line > event.end_mark.line + 1 and place.column - 1 <= edge:
            return None
        self._cut_off.append(place.line)
        return cut_off

    def _mapping(self, start: yaml.MappingStartEvent, path: FieldPath) -> dict[str, object]:
        data: dict[str, object] = {}
        marks: dict[str | int, Marks] = {}
        self.marked.marks[id(data)] = marks
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._key(event, path)
            first = marks.get(key)
            value_event = self._next()
            if first:
                message = _("given twice, first on line %(line)s") % {"line": first.key.line}
                self._fault(event, (*path, key), message, _("keep one of the two"))
            else:
                marks[key] = self._marks(event, value_event)
            # A doubled key's value is read all the same, for the faults inside it.
            value = self._value(value_event, (*path, key), _edge(start, event))
            data.setdefault(key, value)
        return data

    def _marks(self, key: yaml.Event, value: yaml.Event) -> Marks:
        start, end = value.start_mark, value.end_mark
        if not (isinstance(value, yaml.ScalarEvent) and start and end):
            return Marks(_start(key), _start(value))
        source = self._text[start.index : end.index] if end.line > start.line else ""
        return Marks(_start(key), _start(value), str(value.value), source)

    def _key(self, event: yaml.Event, path: FieldPath) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            hint = _("put text that starts with [, {, * or & in quotes")
            raise Unreadable(_start(event), _("expected a key of plain text"), hint)
        self._refuse_indirection(event, path)
        # Never resolved: `2025:` and `on:` are names here, as a benchmark's may be.
        return str(event.value)

    def _sequence(self, start: yaml.SequenceStartEvent, path: FieldPath) -> list[object]:
        data: list[object] = []
        marks: dict[str | int, Marks] = {}
        self.marked.marks[id(data)] = marks
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            marks[len(data)] = self._marks(event, event)
            data.append(self._value(event, (*path, len(data)), _edge(start, start)))
        return data

    def _refuse_indirection(self, event: yaml.Event, path: FieldPath) -> None:
        # Ten aliases of ten aliases of ten make a few lines a thousand times as large, and a value
        # that is written elsewhere has no place of its own to report.
        if anchor := getattr(event, "anchor", None):
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            message = _("expected plain data, found %(sign)s") % {"sign": f"{sign}{anchor}"}
            hint = _("write the value out, or put the text in quotes")
            self._fault(event, path, message, hint)
        # libyaml gives "!" for a lone "!", which forces a text and changes nothing else.
        if (tag := getattr(event, "tag", None)) not in (None, "!"):
            shown = str(tag).replace("tag:yaml.org,2002:", "!!")
            message = _("expected plain data, found the tag %(tag)s") % {"tag": shown}
            hint = _("delete the tag, or put text that starts with ! in quotes")
            self._fault(event, path, message, hint)

    def _fault(self, event: yaml.Event, path: FieldPath, message: str, hint: str) -> None:
        self.faults.append(Fault(_start(event), path, message, hint))


def _no_value_hint(path: FieldPath) -> str:
    # In brackets {name:\N{NO-BREAK SPACE}MIT} is a key alone, of which nobody sees why.
    if path and (odd := ODD_SPACES.search(str(path[-1]))):
        hint = _("the key has %(space)s; write a space in its place")
        return hint % {"space": space_named(odd[0])}
    # {score: 82,5} is read as a score of 82 and a key "5" without a value.
    if path and isinstance(path[-1], str) and path[-1].isdigit():
        return _("inside braces a comma separates entries; use a decimal point: 82.5")
    return _("add one, or delete the line: leave out what is unknown")


def _edge(collection: yaml.CollectionStartEvent, sign: yaml.Event) -> int:
    """Return the column that a text goes on behind: of its key, or of the dash before it."""
    return _NO_EDGE if collection.flow_style or not sign.start_mark else sign.start_mark.column


def _start(event: yaml.Event) -> Position:
    mark = event.start_mark
    return Position(mark.line + 1, mark.column + 1) if mark else Position(1, 1)
