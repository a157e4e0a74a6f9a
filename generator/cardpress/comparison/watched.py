"""A view of all cards that records what is read of them, and the digest of each thing read."""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, fields
from functools import cached_property, partial
from typing import Any

from cardpress.catalogue import Catalogue, Lineages
from cardpress.recording import Every, Face, RecordedMapping, RecordedSet, Recorder

from .compared import Compared
from .digests import Digests

_SETTINGS = frozenset({"settings", "as_of"})
"""What is the same for all pages: a build that has others takes none of another's pages."""
_COMBINING = frozenset({"_by_kind"})
"""What only holds collections that record by themselves."""
_ABSENT = ""


class Faces:
    """What can be read of all cards: the values of collections by key, and which keys they have."""

    def __init__(self) -> None:
        self._collections: dict[str, Mapping[Any, object]] = {}
        self._functions: dict[str, Callable[[str], object]] = {}
        self._keys: dict[str, dict[str, object]] = {}
        self._known: dict[tuple[str, str], str] = {}
        self._digests = Digests()

    def add(self, name: str, known: Mapping[Any, object] | Set[Any]) -> None:
        """Add a collection; of a set, each key is its own value."""
        assert name not in self._collections, name
        self._collections[name] = known if isinstance(known, Mapping) else {k: k for k in known}

    def add_function(self, name: str, find: Callable[[str], object]) -> None:
        """Add a function of a text."""
        self._functions[name] = find

    @staticmethod
    def text_of(face: Face) -> tuple[str, str]:
        """Return a face as two texts, by which another process finds it."""
        if face.key is Every:
            return f"{face.name} *", ""
        return face.name, face.key if isinstance(face.key, str) else repr(face.key)

    def digest(self, name: str, key: str) -> str:
        """Return the digest of a face, given its two texts; the same for all that is not there."""
        known = self._known.get((name, key))
        if known is None:
            known = self._known[name, key] = self._digest(name, key)
        return known

    def _digest(self, name: str, key: str) -> str:
        if find := self._functions.get(name):
            return self._digests.of(find(key))
        if name.endswith(" *"):
            collection = self._collections.get(name.removesuffix(" *"))
            keys = None if collection is None else [repr(key) for key in collection]
            return self._digests.of(keys)
        collection = self._collections.get(name, {})
        by_text = self._by_text(name, collection)
        return self._digests.of(collection[by_text[key]]) if key in by_text else _ABSENT

    def _by_text(self, name: str, collection: Mapping[Any, object]) -> dict[str, object]:
        if name not in self._keys:
            texts = {self.text_of(Face(name, key))[1]: key for key in collection}
            self._keys[name] = texts
        return self._keys[name]


@dataclass(frozen=True)
class Watched:
    """All cards, as work sees them whose reads are recorded; ``faces`` are what it can read."""

    compared: Compared
    faces: Faces


def watched(compared: Compared, recorder: Recorder) -> Watched:
    """Return a view of all cards of which every read is recorded.

    Everything that a planner can reach is in it by a collection that records, or is the same for
    all pages. What the comparison derives of all cards when it is first asked for is taken from
    the comparison itself: derived by the view, only the first to ask would have read it.
    """
    faces = Faces()
    wrap = partial(_wrapped, recorder=recorder, faces=faces)
    catalogue = _watched_catalogue(compared.catalogue, recorder, faces)
    own = {name: wrap(name, value) for name, value in _fields_of(compared, {"catalogue"})}
    view = Compared(catalogue=catalogue, **own)
    vars(view).update({name: wrap(name, value) for name, value in _derived(compared)})
    return Watched(view, faces)


def _watched_catalogue(catalogue: Catalogue, recorder: Recorder, faces: Faces) -> Catalogue:
    wrap = partial(_wrapped, recorder=recorder, faces=faces)
    without = {"names", "lineages", "claims"}
    own = {name: wrap(name, value) for name, value in _fields_of(catalogue, without)}
    lines = catalogue.lineages
    lineages = Lineages(wrap("bases", lines.bases), wrap("derived", lines.derived))
    # Only asked what a reference means, which is read by `find`; names follow from the claims.
    view = Catalogue(names={}, lineages=lineages, **own)
    vars(view).update({name: wrap(name, value) for name, value in _derived(catalogue)})
    functions = {"find": catalogue.find, "name": catalogue.name}
    for name, function in functions.items():
        vars(view)[name] = _watched_function(name, function, recorder, faces)
    return view


def _watched_function(
    name: str, function: Callable[[str, str], object], recorder: Recorder, faces: Faces
) -> Callable[[str, str], object]:
    for kind in ("model", "organization", "benchmark"):
        faces.add_function(f"{name} {kind}", partial(function, kind))

    def find(kind: str, text: str) -> object:
        recorder.read(f"{name} {kind}", text)
        return function(kind, text)

    return find


def _fields_of(record: Any, without: Set[str]) -> list[tuple[str, object]]:  # noqa: ANN401
    names = (field.name for field in fields(record))
    return [(name, getattr(record, name)) for name in names if name not in without]


def _derived(record: object) -> list[tuple[str, object]]:
    """Return what a record derives of itself, by name."""
    names = (
        name for name, value in vars(type(record)).items() if isinstance(value, cached_property)
    )
    return [(name, getattr(record, name)) for name in names if name not in _COMBINING]


def _wrapped(name: str, value: Any, *, recorder: Recorder, faces: Faces) -> Any:  # noqa: ANN401
    if name in _SETTINGS:
        return value
    faces.add(name, value)
    if isinstance(value, Mapping):
        return RecordedMapping(recorder, name, value)
    # Whoever adds anything else to the comparison finds here that its reads need a collection.
    assert isinstance(value, Set), name
    return RecordedSet(recorder, name, value)
