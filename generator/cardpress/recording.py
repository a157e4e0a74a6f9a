"""What work reads of large collections, so that it is done again only where that has changed.

Whoever does the work gets collections that record, and no others: so no read is missed. What is
read is a face: the name of a collection and a key of it.
"""

from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import contextmanager
from typing import Any, Generic, NamedTuple, TypeVar

_K = TypeVar("_K")
_V = TypeVar("_V")
_V_co = TypeVar("_V_co", covariant=True)
_K_co = TypeVar("_K_co", covariant=True)


class Every:
    """In place of a key: which keys a collection has, in their order."""


class Face(NamedTuple):
    """What is read: of a collection the value of a key, or which keys it has."""

    name: str
    key: Any


class Recorder:
    """Knows what is read while somebody records, also of work within work."""

    def __init__(self) -> None:
        self._faces: set[Face] | None = None

    @property
    def is_recording(self) -> bool:
        """Return whether somebody wants to know what is read."""
        return self._faces is not None

    def read(self, name: str, key: object) -> None:
        """Take note of a read."""
        # Nobody gets a collection that records but for work that is recorded.
        assert self._faces is not None
        self._faces.add(Face(name, key))

    @contextmanager
    def recording(self) -> Iterator[set[Face]]:
        """Yield the faces that are read inside the block: all of them, once it has ended."""
        outer, inner = self._faces, set[Face]()
        self._faces = inner
        try:
            yield inner
        finally:
            self._faces = outer
            if outer is not None:
                outer |= inner

    def add(self, faces: Set[Face]) -> None:
        """Take note of what was read before, for something that is used once more."""
        if self._faces is not None:
            self._faces |= faces


class Shared(Generic[_K, _V]):
    """What several pieces of work share: whoever asks has read what it took to make a value.

    A value is to be made of nothing that another piece of work has left behind.
    """

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._made: dict[_K, tuple[_V, set[Face]]] = {}

    def find(self, key: _K, make: Callable[[], _V]) -> _V:
        """Return the value of a key, made when it is first asked for."""
        made = self._made.get(key)
        if made is None:
            with self._recorder.recording() as faces:
                made = self._made[key] = make(), faces
        else:
            self._recorder.add(made[1])
        return made[0]


class RecordedMapping(Mapping[_K, _V_co]):
    """A mapping that records which of its keys are asked for, there or not, and by whom all are."""

    def __init__(self, recorder: Recorder, name: str, known: Mapping[_K, _V_co]) -> None:
        self._recorder, self._name, self._known = recorder, name, known

    def __getitem__(self, key: _K) -> _V_co:
        """Return the value of a key."""
        self._recorder.read(self._name, key)
        return self._known[key]

    def __contains__(self, key: object) -> bool:
        """Return whether there is a key."""
        self._recorder.read(self._name, key)
        return key in self._known

    def __iter__(self) -> Iterator[_K]:
        """Yield the keys."""
        self._recorder.read(self._name, Every)
        return iter(self._known)

    def __len__(self) -> int:
        """Return the number of keys."""
        self._recorder.read(self._name, Every)
        return len(self._known)


class RecordedSet(Set[_K_co]):
    """A set that records what is looked for in it."""

    def __init__(self, recorder: Recorder, name: str, known: Set[_K_co]) -> None:
        self._recorder, self._name, self._known = recorder, name, known

    def __contains__(self, key: object) -> bool:
        """Return whether there is a key."""
        self._recorder.read(self._name, key)
        return key in self._known

    def __iter__(self) -> Iterator[_K_co]:
        """Yield the keys in some order, which tells nobody anything."""
        self._recorder.read(self._name, Every)
        return iter(self._known)

    def __len__(self) -> int:
        """Return the number of keys."""
        self._recorder.read(self._name, Every)
        return len(self._known)
