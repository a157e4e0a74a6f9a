"""A card's data, and the position of each value in its text."""

from collections.abc import Callable, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from cardpress.problem import FieldPath


class Position(NamedTuple):
    """A line and a column, both from 1."""

    line: int
    column: int


class Fault(NamedTuple):
    """What is wrong at a place of the text, found before the schema validates it.

    ``is_blank`` marks a key without a value, about which nothing else need be reported.
    """

    place: Position
    path: FieldPath
    message: str
    hint: str
    is_blank: bool = False


class Marks(NamedTuple):
    """The positions of a key and its value, and a scalar's text; a list's item has one position.

    ``source`` is how a text of several lines stands in the file, from its first quote or sign on.
    """

    key: Position
    value: Position
    written: str = ""
    source: str = ""


@dataclass
class Marked:
    """Data, and the position of each of its values.

    ``marks`` are by the ``id`` of the mapping or list that holds the value, as plain dicts and
    lists carry no attributes; ``data`` keeps these alive.
    """

    data: object = None
    marks: dict[int, dict[str | int, Marks]] = field(default_factory=dict)

    def locate(self, path: FieldPath, *, key: bool = False) -> tuple[Position, FieldPath]:
        """Return the position of a value or its key, and the part of the path that the text has.

        Steps that the schema put in between, as for a bare score, are passed over; the place of
        what is missing is that of the mapping that should hold it.
        """
        position, written_path = Position(1, 1), list[str | int]()
        for step, marks in self._marks_along(path):
            position = marks.key if key else marks.value
            written_path.append(step)
        return position, tuple(written_path)

    def locate_inside(self, path: FieldPath, line: int, words: str) -> Position | None:
        """Return the position of a line of a text, from 0, or of words in it.

        None where the text stands in one line, of which every value has the position already.
        """
        marks = next((marks for _, marks in reversed(self._marks_along(path))), None)
        if not marks or not marks.source:
            return None
        lines = marks.source.split("\n")
        number = _line_in_file(lines, marks.written, line)
        word = words.strip().split("\n")[0].strip()
        for later, text in enumerate(lines[number:], number):
            # In a folded text one line of it is several of the file.
            if word and (column := text.find(word)) >= 0:
                return _in_file(marks.value, later, column)
        indented = lines[number]
        return _in_file(marks.value, number, len(indented) - len(indented.lstrip()))

    def written(self, path: FieldPath) -> str:
        """Return the text of a scalar as its author wrote it; empty for a mapping or a list."""
        return next((marks.written for _, marks in reversed(self._marks_along(path))), "")

    def beside(self, path: FieldPath) -> Set[str]:
        """Return the keys of the mapping that holds a value."""
        node = self.data
        for step in path[:-1]:
            if step in self.marks.get(id(node), {}):
                node = node[step]  # type: ignore[index]
        return node.keys() if isinstance(node, dict) else frozenset()

    def _marks_along(self, path: FieldPath) -> list[tuple[str | int, Marks]]:
        node, along = self.data, list[tuple[str | int, Marks]]()
        for named in path:
            marks = self.marks.get(id(node), {})
            # Words that the schema has as a mapping may be listed.
            is_listed = isinstance(node, list) and isinstance(named, str) and named in node
            step = node.index(named) if is_listed else named  # type: ignore[attr-defined]
            # Without a mark the step is not in the text: stay, as the next may be.
            if step in marks:
                along.append((step, marks[step]))
                node = node[step]  # type: ignore[index]
        return along


@dataclass
class Document:
    """A card's data and its faults, and where each value stands, as soon as anybody asks.

    ``is_empty`` is true of a text in which nothing stands but comments. ``mark`` reads the text
    once more for the positions of the same data: of most cards nobody ever has to tell one.
    ``digest`` is that of the text.
    """

    data: object = None
    is_empty: bool = False
    faults: list[Fault] = field(default_factory=list)
    mark: Callable[[], Marked] = field(default=Marked, repr=False, compare=False)
    digest: bytes = b""

    @cached_property
    def _marked(self) -> Marked:
        return self.mark()

    def locate(self, path: FieldPath, *, key: bool = False) -> tuple[Position, FieldPath]:
        """Return the position of a value or its key, and the part of the path that the text has."""
        return self._marked.locate(path, key=key)

    def locate_inside(self, path: FieldPath, line: int, words: str) -> Position | None:
        """Return the position of a line of a text, from 0, or of words in it."""
        return self._marked.locate_inside(path, line, words)

    def written(self, path: FieldPath) -> str:
        """Return the text of a scalar as its author wrote it; empty for a mapping or a list."""
        return self._marked.written(path)

    def beside(self, path: FieldPath) -> Set[str]:
        """Return the keys of the mapping that holds a value."""
        return self._marked.beside(path)


def _in_file(start: Position, number: int, column: int) -> Position:
    # The source begins in the middle of its first line.
    return Position(start.line + number, column + (1 if number else start.column))


def _line_in_file(lines: list[str], text: str, line: int) -> int:
    """Return which line of the file, from that of its start, holds the beginning of a text's line.

    By counting what is no space, as YAML joins lines and drops indentation, and drops nothing else.
    """
    is_block = lines[0][:1] in ("|", ">")
    if lines[0][:1] == "|":
        return min(line + 1, len(lines) - 1)
    before = _ink("".join(text.split("\n")[:line]))
    for number, written in enumerate(lines):
        before -= 0 if is_block and not number else _ink(written)
        if before < 0:
            return number
    return len(lines) - 1


def _ink(text: str) -> int:
    return len("".join(text.split()))
