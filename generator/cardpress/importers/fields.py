"""The fields of a mapping in a file, each taken once: what nobody has taken is known at the end."""

from collections.abc import Iterator, Mapping

from .words import number, one_line, short_line


class Fields:
    """The fields of a mapping, by name; ``path`` is where in the file it stands.

    What is asked for as text, number or mapping and is none stays, so that it is told as lost.
    """

    def __init__(self, data: object, path: str = "") -> None:
        self._data = (
            {str(key): value for key, value in data.items()} if isinstance(data, Mapping) else {}
        )
        # What stands where a mapping should is left over as a whole.
        self._other = None if isinstance(data, Mapping) else data
        self._inner: list[Fields] = []
        self._path = path

    def __bool__(self) -> bool:
        return bool(self._data)

    def at(self, key: str) -> str:
        """Return the place of a field in the file."""
        return f"{self._path}.{key}" if self._path else key

    @property
    def path(self) -> str:
        """Return the place of the mapping in the file."""
        return self._path

    def names(self) -> tuple[str, ...]:
        """Return the names of the fields that nobody has taken."""
        return tuple(self._data)

    def peek(self, key: str) -> object:
        """Return the value of a field, which stays; None without it."""
        return self._data.get(key)

    def take(self, *keys: str) -> object:
        """Return the value of the first of some fields that has one, and take it."""
        for key in keys:
            if self._data.get(key) is not None:
                return self._data.pop(key)
        return None

    def line(self, *keys: str) -> str:
        """Take a text or a number that fits into a line of a card; empty without it."""
        return self._one_line(keys, fits=True)

    def text(self, *keys: str) -> str:
        """Take a text of any length as it is; empty without it."""
        for key in keys:
            if isinstance(value := self._data.get(key), str) and value.strip():
                self._data.pop(key)
                return value
        return ""

    def any_line(self, *keys: str) -> str:
        """Take a text or a number of any length in one line; empty without it."""
        return self._one_line(keys, fits=False)

    def number(self, *keys: str) -> float | None:
        """Take a number, written as one or as text; None without it."""
        for key in keys:
            if (found := number(self._data.get(key))) is not None:
                self._data.pop(key)
                return found
        return None

    def flag(self, key: str) -> bool | None:
        """Take a truth value; None without it."""
        value = self._data.get(key)
        return self._data.pop(key) is True if isinstance(value, bool) else None

    def lines(self, *keys: str) -> list[str]:
        """Take a text or a list of them; what is neither stays."""
        for key in keys:
            value = self._data.get(key)
            listed = value if isinstance(value, list) else [value]
            found = [*filter(None, map(short_line, listed))]
            if found and len(found) == len(listed):
                self._data.pop(key)
                return found
        return []

    def inside(self, *keys: str) -> "Fields":
        """Return the fields of a mapping within, of the first of some that is there."""
        key = next((key for key in keys if isinstance(self._data.get(key), Mapping)), keys[0])
        is_mapping = isinstance(self._data.get(key), Mapping)
        return self._within(self._data.pop(key) if is_mapping else {}, self.at(key))

    def each(self, *keys: str) -> "Iterator[Fields]":
        """Yield the fields of each mapping in a list, or of one that stands alone."""
        key = next((key for key in keys if self._data.get(key) is not None), None)
        value = self._data.pop(key) if key is not None else []
        for index, item in enumerate(value if isinstance(value, list) else [value]):
            if item is not None:
                yield self._within(item, f"{self.at(str(key))}[{index}]")

    def value(self) -> object:
        """Take what stands where the mapping should be; None if it is one."""
        other, self._other = self._other, None
        return other

    def left(self) -> Iterator[tuple[str, object]]:
        """Yield place and value of what nobody has taken, here and inside."""
        if self._other is not None:
            yield self._path, self._other
        for key, value in self._data.items():
            yield self.at(key), value
        for inner in self._inner:
            yield from inner.left()

    def _within(self, data: object, path: str) -> "Fields":
        inner = Fields(data, path)
        self._inner.append(inner)
        return inner

    def _one_line(self, keys: tuple[str, ...], *, fits: bool) -> str:
        for key in keys:
            value = self._data.get(key)
            if found := short_line(value) if fits else one_line(value):
                self._data.pop(key)
                return found
        return ""
