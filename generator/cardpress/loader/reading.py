"""YAML text -> plain data with the place of every value, or the problems that prevent it.

libyaml reads the events; what they mean is decided here, by YAML 1.2's core schema: `no` is text,
`1e-4` a number, a date text. Aliases, tags and duplicate keys are refused, depth is bounded.
"""

import codecs
import re

import yaml

from cardpress.problem import FieldPath

from .document import Document, Fault, Marks, Position
from .scalars import scalar_value

# Ten seconds go into 256 KB of "![" alone; the largest real card has 17 KB.
MAX_BYTES = 64 * 1024
MAX_DEPTH = 24

# Refused here, as libyaml's own error for them has no place. The line breaks of YAML 1.1 are among
# them: libyaml counts lines by these and editors do not, so all later places would be wrong.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def read(source: bytes) -> Document:
    """Return one YAML document of at most 64 KB; bad input becomes faults, never an exception."""
    document = Document()
    try:
        _Composer(_decode(source), document).compose()
    except _Unreadable as stop:
        document.faults.append(stop.fault)
    return document


class _Unreadable(Exception):
    """Reading cannot go on; carries the fault."""

    def __init__(self, place: Position, message: str, hint: str) -> None:
        super().__init__(message)
        self.fault = Fault(place, (), message, hint)


def _empty() -> _Unreadable:
    return _Unreadable(
        Position(1, 1),
        "the card is empty",
        "delete the file, then start the card with cardpress new",
    )


def _decode(source: bytes) -> str:
    if len(source) > MAX_BYTES:
        size = f"expected a card of at most {MAX_BYTES // 1024} KB, found a larger file"
        raise _Unreadable(Position(1, 1), size, "a card holds one model; move the rest out")
    # Windows' editors write the mark; left in, it would shift each column of the first line.
    source = source.removeprefix(codecs.BOM_UTF8)
    try:
        text = source.decode()
    except UnicodeDecodeError as error:
        place = _place_of(source[: error.start].decode())
        message = f"expected UTF-8 text, found the byte 0x{source[error.start]:02x}"
        raise _Unreadable(place, message, "save the file as UTF-8") from None
    if control := _CONTROL.search(text):
        message = f"expected text, found the control character U+{ord(control[0]):04X}"
        raise _Unreadable(_place_of(text[: control.start()]), message, "delete the character")
    return text


def _place_of(before: str) -> Position:
    return Position(before.count("\n") + 1, len(before) - before.rfind("\n"))


class _Composer:
    """Builds the data of one document from libyaml's events."""

    # Not by PyYAML's own constructor: that has YAML 1.1, in which `no` is false, keeps no place of
    # a value, and lets the second of two equal keys win in silence. It is slower, too: 0.27 s for
    # 150 cards, on the same parser, where this takes 0.16 s.

    def __init__(self, text: str, document: Document) -> None:
        self._text = text
        self._events = yaml.CSafeLoader(text)
        self._document = document

    def compose(self) -> None:
        try:
            self._next()  # stream start
            if isinstance(self._next(), yaml.StreamEndEvent):
                raise _empty()
            event = self._next()
            self._document.data = self._value(event, ())
            self._next()  # document end
            self._one_document(self._next())
        except yaml.MarkedYAMLError as error:
            raise _syntax(error, self._text) from None
        except yaml.YAMLError as error:  # without a place; _decode leaves no way here that we know
            raise _Unreadable(Position(1, 1), f"not valid YAML: {error}", "") from None
        finally:
            self._events.dispose()

    def _next(self) -> yaml.Event:
        event = self._events.get_event()
        assert event is not None  # only after the end of the stream, which compose() stops at
        return event

    def _one_document(self, event: yaml.Event) -> None:
        if not isinstance(event, yaml.StreamEndEvent):
            hint = "put each card in its own file"
            raise _Unreadable(_start(event), "expected one card, found a second document", hint)

    def _value(self, event: yaml.Event, path: FieldPath) -> object:
        # Before recursing: a file of brackets must not exhaust Python's stack.
        if len(path) > MAX_DEPTH:
            message = f"expected at most {MAX_DEPTH} levels, found deeper nesting"
            raise _Unreadable(_start(event), message, "no field of a card is nested that deep")
        self._refuse_indirection(event, path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        if not isinstance(event, yaml.ScalarEvent):  # an alias, refused above
            return None
        return self._scalar(event, path)

    def _scalar(self, event: yaml.ScalarEvent, path: FieldPath) -> object:
        # Only a plain scalar has a meaning; libyaml calls a quoted one explicit.
        value = scalar_value(event.value) if event.implicit[0] else event.value
        if value is None and not path:
            raise _empty()
        if value is None:
            hint = _no_value_hint(path)
            fault = Fault(_start(event), path, "has no value", hint, is_blank=True)
            self._document.faults.append(fault)
        return value

    def _mapping(self, path: FieldPath) -> dict[str, object]:
        data: dict[str, object] = {}
        marks: dict[str | int, Marks] = {}
        self._document.marks[id(data)] = marks
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._key(event, path)
            first = marks.get(key)
            value_event = self._next()
            if first:
                message = f"given twice, first on line {first.key.line}"
                self._fault(event, (*path, key), message, "keep one of the two")
            else:
                marks[key] = Marks(_start(event), _start(value_event), _written(value_event))
            # A doubled key's value is read all the same, for the faults inside it.
            value = self._value(value_event, (*path, key))
            data.setdefault(key, value)
        return data

    def _key(self, event: yaml.Event, path: FieldPath) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            hint = "put text that starts with [, {, * or & in quotes"
            raise _Unreadable(_start(event), "expected a key of plain text", hint)
        self._refuse_indirection(event, path)
        # Never resolved: `2025:` and `on:` are names here, as a benchmark's may be.
        return str(event.value)

    def _sequence(self, path: FieldPath) -> list[object]:
        data: list[object] = []
        marks: dict[str | int, Marks] = {}
        self._document.marks[id(data)] = marks
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            place = _start(event)
            marks[len(data)] = Marks(place, place, _written(event))
            data.append(self._value(event, (*path, len(data))))
        return data

    def _refuse_indirection(self, event: yaml.Event, path: FieldPath) -> None:
        # Ten aliases of ten aliases of ten make a few lines a thousand times as large, and a value
        # that is written elsewhere has no place of its own to report.
        if anchor := getattr(event, "anchor", None):
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            message = f"expected plain data, found {sign}{anchor}"
            self._fault(event, path, message, "write the value out, or put the text in quotes")
        # libyaml gives "!" for a lone "!", which forces a text and changes nothing else.
        if (tag := getattr(event, "tag", None)) not in (None, "!"):
            shown = str(tag).replace("tag:yaml.org,2002:", "!!")
            message = f"expected plain data, found the tag {shown}"
            self._fault(
                event, path, message, "delete the tag, or put text that starts with ! in quotes"
            )

    def _fault(self, event: yaml.Event, path: FieldPath, message: str, hint: str) -> None:
        self._document.faults.append(Fault(_start(event), path, message, hint))


def _written(event: yaml.Event) -> str:
    return str(event.value) if isinstance(event, yaml.ScalarEvent) else ""


def _no_value_hint(path: FieldPath) -> str:
    # {score: 82,5} is read as a score of 82 and a key "5" without a value.
    if path and isinstance(path[-1], str) and path[-1].isdigit():
        return "inside braces a comma separates entries; use a decimal point: 82.5"
    return "add one, or delete the line: leave out what is unknown"


def _start(event: yaml.Event) -> Position:
    mark = event.start_mark
    return Position(mark.line + 1, mark.column + 1) if mark else Position(1, 1)


# By what libyaml's problem contains; the first entry that fits counts, so vague ones come last.
_REMEDIES = {
    "mapping values are not allowed": "put text that contains ': ' in quotes; "
    "indent the keys of a mapping equally",
    "block sequence entries are not allowed": "write each item on its own line; "
    "put text like '- 5' in quotes",
    "cannot start any token": "put text that starts with @, ` or % in quotes",
    "tab character": "indent with spaces",
    "could not find expected ':'": "write 'key: value', with a space after the colon; "
    "indent continuation lines",
    "did not find expected key": "check the indentation and the quotes from here upwards",
    "did not find expected ','": "put a comma between items, and close the open bracket",
    "alphabetic or numeric character": "put text that starts with * or & in quotes",
    "unknown escape character": "write a backslash twice, or use single quotes",
    "comment or line break": "put text that starts with > or | in quotes",
    "invalid Unicode character": "write the character itself",
    "expected <document start>": "put each card in its own file, and delete the line of dots",
    "expected node content": "write a value there, or put text that starts with , ] or } in quotes",
    "unexpected end of stream": "close the open quote or bracket",
    "tag": "put text that starts with ! in quotes",
}


def _character(text: str, place: Position) -> str:
    line = (text.split("\n")[place.line - 1 :] or [""])[0]
    return line[place.column - 1 : place.column]


def _syntax(error: yaml.MarkedYAMLError, text: str) -> _Unreadable:
    mark = error.problem_mark or error.context_mark
    place = Position(mark.line + 1, mark.column + 1) if mark else Position(1, 1)
    problem = error.problem or "unreadable"
    # libyaml names no character, and a tab looks like the spaces that it stands for.
    if "cannot start any token" in problem and _character(text, place) == "\t":
        problem = "found a tab character"
    hint = next((text for sign, text in _REMEDIES.items() if sign in problem), "")
    # A quote that is not closed is noticed at the end of the file; the mistake is where it begins.
    if error.context_mark and error.context_mark.line + 1 < place.line:
        problem += f" ({error.context}, from line {error.context_mark.line + 1})"
    return _Unreadable(place, f"not valid YAML: {problem}", hint)
