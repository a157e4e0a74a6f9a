"""A card's data, and where in its text each value stands."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Place(NamedTuple):
    """A line and a column, both from 1."""

    line: int
    column: int


class Fault(NamedTuple):
    """What is wrong at a place of the text, before the schema is asked.

    It ``is_blank`` where a key has no value, so that nothing else need be told of it.
    """

    place: Place
    path: tuple[str | int, ...]
    message: str
    hint: str
    is_blank: bool = False


class Marks(NamedTuple):
    """Where a key and its value start, and a scalar's text; a list's item has one place."""

    key: Place
    value: Place
    written: str = ""


@dataclass
class Document:
    """A card's data and where each value of it stands."""

    data: object = None
    faults: list[Fault] = field(default_factory=list)
    marks: dict[int, dict[str | int, Marks]] = field(default_factory=dict)

    def locate(
        self, path: tuple[str | int, ...], *, key: bool = False
    ) -> tuple[Place, tuple[str | int, ...]]:
        """Find the place of a value, or of its key, and the part of the path that the text has.

        Steps that the schema put in between, as for a bare score, are passed over; the place of
        what is missing is that of the mapping that should hold it.
        """
        place, found = Place(1, 1), list[str | int]()
        for step, marks in self._marks_along(path):
            place = marks.key if key else marks.value
            found.append(step)
        return place, tuple(found)

    def written(self, path: tuple[str | int, ...]) -> str:
        """Return the text of a scalar as its author wrote it; empty for what is none."""
        return next((marks.written for _, marks in reversed(self._marks_along(path))), "")

    def _marks_along(self, path: tuple[str | int, ...]) -> list[tuple[str | int, Marks]]:
        node, along = self.data, list[tuple[str | int, Marks]]()
        for step in path:
            marks = self.marks.get(id(node), {})
            if step in marks:
                along.append((step, marks[step]))
                node = node[step]  # type: ignore[index]
        return along
