"""Digests of what planners read of the cards: equal only where everything in a value is equal.

Equal values may have several, as the order of a set is that of a process; then a page is made once
more than it had to be.
"""

import pickle
from collections.abc import Set
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import blake2b
from io import BytesIO
from operator import attrgetter
from typing import Any

from pydantic import BaseModel

from cardpress.loader import CardFile
from cardpress.schema import StatedFact

from .results import ReportedResult

_SIZE = 16  # bytes


class Digests:
    """The digests of values that live as long as this does."""

    def __init__(self) -> None:
        # By identity, as it takes longer to hash one than to write it.
        self._results: dict[int, tuple[ReportedResult, str]] = {}

    def of(self, value: object) -> str:
        """Return the digest of a value, with all cards that it holds."""
        # The order of a set is that of a process.
        if isinstance(value, Set):
            return self._written(sorted(map(self._written, value)))
        return self._written(value)

    def of_result(self, reported: ReportedResult) -> str:
        """Return the digest of a result, which is part of the values of many collections."""
        known = self._results.get(id(reported))
        if known is None:
            known = self._results[id(reported)] = reported, self._written(_RESULT(reported))
        return known[1]

    def _written(self, value: object) -> str:
        target = BytesIO()
        # Written and never read: reading could run code, digests cannot.
        _InMemory(target, self).dump(value)
        return blake2b(target.getbuffer(), digest_size=_SIZE).hexdigest()


class _InMemory(pickle.Pickler):
    """Writes values of ours by what they say, and not by how Python holds them."""

    def __init__(self, target: BytesIO, digests: Digests) -> None:
        super().__init__(target, 5)
        # Or it would tell whether two equal texts are one object.
        self.fast = True
        self._digests = digests

    def reducer_override(self, value: Any) -> Any:  # noqa: ANN401 - whatever cards hold
        """Return how a value is written."""
        if isinstance(value, type):
            return NotImplemented
        if isinstance(value, ReportedResult):
            return tuple, ((ReportedResult.__name__, self._digests.of_result(value)),)
        parts = _parts_of(type(value))  # type: ignore[arg-type]
        return NotImplemented if parts is None else (tuple, (parts(value),))


@cache
def _parts_of(kind: type) -> Any:  # noqa: ANN401
    if issubclass(kind, CardFile):
        # All of it follows from its text and its place.
        return lambda file: (file.place.kind, file.place.path, file.document.digest)
    if issubclass(kind, StatedFact):
        return lambda fact: (kind.__name__, fact.field)  # the schema belongs to the settings
    if issubclass(kind, BaseModel):
        # As what its author did not write may mean something else than the value it has.
        return lambda record: (
            kind.__name__,
            *vars(record).values(),
            *sorted(record.model_fields_set),
        )
    if is_dataclass(kind):
        return _of_dataclass(kind)
    if issubclass(kind, str):
        return lambda text: (kind.__name__, text[:])  # a slice is of no kind of its own
    if issubclass(kind, tuple):
        return lambda values: (kind.__name__, *values)
    return None


def _of_dataclass(kind: type) -> Any:  # noqa: ANN401
    names = [field.name for field in fields(kind)]
    if len(names) < 2:
        return lambda value: (kind.__name__, *(getattr(value, name) for name in names))
    # Not what the object remembers besides.
    get = attrgetter(*names)
    return lambda value: (kind.__name__, *get(value))


_RESULT = _of_dataclass(ReportedResult)
