"""A card without the figures of sources whose terms forbid to reuse them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from cardpress.problem import FieldPath

from .evidence import Sourced
from .model import Comparison, Model
from .shapes import Record

_NOTHING: tuple[object, ...] = ([], {})


@dataclass(frozen=True)
class Reusable:
    """What a card states without these figures, as ``data``, and how many of them there are.

    ``withheld`` has each by its place in the card, and ``kept`` which items of a list are left, by
    the place of the list, where that is not all of them.
    """

    data: dict[str, Any]
    withheld: Mapping[FieldPath, Any] = field(default_factory=dict)
    kept: Mapping[FieldPath, tuple[int, ...]] = field(default_factory=dict)
    count: int = 0


def reusable(card: Model) -> Reusable:
    """Return what of a card others may reuse."""
    plain = card.model_dump(mode="json", by_alias=True, exclude_unset=True)
    if all(source.reuse is not False for source in card.sources.values()):
        return Reusable(plain)
    sieve = _Sieve(card)
    return Reusable(sieve.record(card, plain, ()), sieve.withheld, sieve.kept, sieve.count)


class _Sieve:
    def __init__(self, card: Model) -> None:
        self._card, self.count = card, 0
        self.withheld: dict[FieldPath, Any] = {}
        self.kept: dict[FieldPath, tuple[int, ...]] = {}

    def record(self, record: Record, plain: dict[str, Any], path: FieldPath) -> dict[str, Any]:
        fields = type(record).model_fields
        values = {
            fields[name].alias or name if name in fields else name: getattr(record, name)
            for name in record.model_fields_set
        }
        # In the order in which a whole card has them.
        return {
            key: kept for key in plain for kept in self._kept(values[key], plain[key], (*path, key))
        }

    def _kept(self, value: object, plain: Any, path: FieldPath) -> Iterator[Any]:  # noqa: ANN401 - any data
        """Yield what is left of a value, which may be nothing."""
        if isinstance(value, Sourced) and not self._card.is_reusable(value):
            scores = value.results.values() if isinstance(value, Comparison) else ()
            self.count += sum(map(len, scores)) or 1
            self.withheld[path] = plain
            return
        left = self._left(value, plain, path)
        if left not in _NOTHING or plain in _NOTHING:
            yield left

    def _left(self, value: object, plain: Any, path: FieldPath) -> Any:  # noqa: ANN401 - any data
        if isinstance(value, Record):
            return self.record(value, plain, path)
        if isinstance(value, dict):
            parts = ((key, self._kept(one, plain[key], (*path, key))) for key, one in value.items())
            return {key: kept for key, found in parts for kept in found}
        return self._list(value, plain, path) if isinstance(value, tuple) else plain

    def _list(self, values: tuple[object, ...], plain: list[Any], path: FieldPath) -> list[Any]:
        items = [
            (number, kept)
            for number, (one, data) in enumerate(zip(values, plain, strict=True))
            for kept in self._kept(one, data, (*path, number))
        ]
        if len(items) < len(values):
            self.kept[path] = tuple(number for number, _ in items)
        return [kept for _, kept in items]
