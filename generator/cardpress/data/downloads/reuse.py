"""A card without the figures of sources whose terms forbid to reuse them."""

from typing import Any

from cardpress.schema import Comparison, Model, Record, Sourced


def is_free(card: Model) -> bool:
    """Return whether all figures of a card may be reused."""
    return all(source.reuse is not False for source in card.sources.values())


def reusable(card: Model) -> tuple[dict[str, Any], int]:
    """Return what a card states without these figures, as data, and how many are left out."""
    sieve = _Sieve(card)
    return sieve.record(card), sieve.withheld


class _Sieve:
    def __init__(self, card: Model) -> None:
        self._card, self.withheld = card, 0

    def record(self, record: Record) -> dict[str, Any]:
        plain = record.model_dump(mode="json", by_alias=True, exclude_unset=True)
        fields = type(record).model_fields
        kept = {}
        for name in record.model_fields_set:
            key = fields[name].alias or name if name in fields else name
            value = getattr(record, name)
            if not self._is_withheld(value):
                kept[key] = self._value(value, plain.get(key))
        # In the order in which a whole card has them.
        return {key: kept[key] for key in plain if key in kept}

    def _value(self, value: object, plain: Any) -> Any:  # noqa: ANN401 - any data
        if isinstance(value, Record):
            return self.record(value)
        if isinstance(value, tuple):
            kept = zip(value, plain, strict=True)
            return [self._value(one, data) for one, data in kept if not self._is_withheld(one)]
        if isinstance(value, dict):
            return {key: self._value(one, plain[key]) for key, one in value.items()}
        return plain

    def _is_withheld(self, value: object) -> bool:
        if not isinstance(value, Sourced) or self._card.is_reusable(value):
            return False
        scores = value.results.values() if isinstance(value, Comparison) else ()
        self.withheld += sum(map(len, scores)) or 1
        return True
