"""What a card states, each taken once: what nobody has taken is lost, and known at the end."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cardpress.problem import FieldPath

from .faults import ABOUT_THE_CARD, ANOTHER, CONDITIONAL, NO_FIELD

Left = tuple[FieldPath, object, str]
_OF_THE_CARD = frozenset({"added", "imported", "inherits", "waivers"})
_CITATION = frozenset({"source", "locator"})


def place(path: FieldPath) -> str:
    """Return a place in a card as a text: benchmarks.aime-2024[1].score."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


@dataclass(frozen=True)
class Ledger:
    """What of a card is taken, and why other parts of it are not: shared by all parts of a card.

    ``kept`` are the items of each list that is not whole, by its place in the card.
    """

    taken: set[FieldPath] = field(default_factory=set)
    why: dict[FieldPath, str] = field(default_factory=dict)
    kept: Mapping[FieldPath, Sequence[int]] = field(default_factory=dict)

    def numbered(self, items: Sequence[object], path: FieldPath) -> Iterator[tuple[int, object]]:
        """Return the items of the list at a place of the card, each with its number there."""
        return zip(self.kept.get(path) or range(len(items)), items, strict=True)


class Stated:
    """A mapping of a card, of which each statement that goes out is taken.

    Whatever reads a value without a word of the file being made of it uses ``peek``.
    """

    def __init__(self, data: object, path: FieldPath = (), ledger: Ledger | None = None) -> None:
        self._data = data
        self._path = path
        self._ledger = ledger or Ledger()

    def __bool__(self) -> bool:
        return bool(self._data)

    @property
    def path(self) -> FieldPath:
        """Return where in the card it stands, step by step."""
        return self._path

    @property
    def place(self) -> str:
        """Return where in the card it stands."""
        return place(self._path)

    def names(self) -> list[str]:
        """Return the keys of the mapping."""
        return [*self._data] if isinstance(self._data, dict) else []

    def peeked(self) -> object:
        """Return all that stands here, which is not taken."""
        return self._data

    def peek(self, key: str) -> object:
        """Return what stands below a key, which is not taken; None without it."""
        return self._data.get(key) if isinstance(self._data, dict) else None

    def take(self, key: str) -> object:
        """Return what stands below a key, and take all of it; None without it."""
        if (value := self.peek(key)) is not None:
            self._ledger.taken.add((*self._path, key))
        return value

    def is_taken(self, key: str) -> bool:
        """Return whether what stands below a key goes out already."""
        return (*self._path, key) in self._ledger.taken

    def text(self, key: str) -> str:
        """Take a text; empty without it."""
        return str(self.take(key)) if isinstance(self.peek(key), str) else ""

    def whole(self) -> object:
        """Take all that stands here."""
        self._ledger.taken.add(self._path)
        return self._data

    def take_at(self, path: FieldPath) -> None:
        """Take what stands at a place of the card, as `left` has it."""
        self._ledger.taken.add(path)

    def inside(self, key: str) -> "Stated":
        """Return the mapping below a key; an empty one without it."""
        return Stated(self.peek(key) or {}, (*self._path, key), self._ledger)

    def each(self, key: str) -> list["Stated"]:
        """Return the items of the list below a key."""
        items = self.peek(key)
        path = (*self._path, key)
        listed = self._ledger.numbered(items if isinstance(items, list) else [], path)
        return [Stated(item, (*path, n), self._ledger) for n, item in listed]

    def values(self, key: str, within: str = "value") -> list[str]:
        """Take one field of each item of the list below a key."""
        return [text for item in self.each(key) if (text := item.text(within))]

    def entries(self, key: str) -> Iterator[tuple[str, "Stated"]]:
        """Yield the mappings below a key, each with its own key."""
        inner = self.inside(key)
        for name in inner.names():
            yield name, inner.inside(name)

    def headline(self, key: str, *, noted: bool = False) -> "Stated | None":
        """Return the first claim about a fact; others are lost, told as what they are.

        Unless the format has room for its note (``noted``), one that has some is lost as well: a
        figure does not go out without its condition.
        """
        claims = self.each(key)
        first = claims[0] if claims else None
        for other in claims[1:]:
            other.lose(ANOTHER)
        if first and not noted and first.peek("note"):
            first.lose(CONDITIONAL)
            return None
        return first

    def fact(self, key: str, *, noted: bool = False) -> object:
        """Take the value of the headline of a fact; None without one."""
        first = self.headline(key, noted=noted)
        return first.take("value") if first else None

    def lose(self, reason: str, key: str = "") -> None:
        """Say why what is not taken here, or below a key, is lost; ``reason`` is a message."""
        self._ledger.why[(*self._path, key) if key else self._path] = reason

    def left(self, *, whole: bool = True) -> Iterator[Left]:
        """Yield place, value and reason of all that is not taken, here and below.

        The reason is a message that is not translated yet.

        A record of a list of which nothing is taken is one loss; with ``whole`` false each value
        of it is one.
        """
        found: list[Left] = []
        self._find_left(self._data, self._path, found, whole=whole)
        yield from found

    def _find_left(self, data: object, path: FieldPath, found: list[Left], *, whole: bool) -> None:
        # Into a list: at each depth of a card, generators would hand on every value again.
        if path in self._ledger.taken:
            return
        inner = self._inner(data, path)
        is_record = bool(path) and isinstance(path[-1], int)
        if not inner or (whole and is_record and not self.is_touched(path)):
            found.append((path, data, self._reason(path)))
            return
        for key, value in inner:
            self._find_left(value, (*path, key), found, whole=whole)

    def is_touched(self, path: FieldPath) -> bool:
        """Return whether anything at a place of the card, or below it, goes out."""
        size = len(path)
        return any(taken[:size] == path for taken in self._ledger.taken)

    def _inner(self, data: object, path: FieldPath) -> Collection[tuple[str | int, object]]:
        if isinstance(data, dict):
            return data.items()
        return [*self._ledger.numbered(data, path)] if isinstance(data, list) else []

    def _reason(self, path: FieldPath) -> str:
        for size in range(len(path), 0, -1):
            if why := self._ledger.why.get(path[:size]):
                return why
        return ABOUT_THE_CARD if path and path[0] in _OF_THE_CARD else NO_FIELD


def is_citation(key: str) -> bool:
    """Return whether a key of a record says where it is from, and nothing of the model."""
    return key in _CITATION
