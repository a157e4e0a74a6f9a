"""When a card says already what a draft says: by the meaning of values, not by their spelling."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cardpress.comparison.claims import same_claim
from cardpress.comparison.notation import same_date, same_number, same_score, same_words
from cardpress.schema import Claim, FieldOutline, QuotedResult, Record, Sourced, outline

from .normal import Data

_ASIDE = frozenset({"source", "locator", "note"})
"""What says where and how a figure stands, and not what it is."""


@dataclass(frozen=True)
class Meaning:
    """What two values of a card mean to each other.

    ``document`` returns what the source of a key is recognised by, and ``unit`` is that of the
    scores that are compared.
    """

    document: Callable[[object], object]
    unit: str = ""

    def says(self, known: object, new: object, field: FieldOutline) -> bool:
        """Return whether an item of a field says all that another says, from the same source."""
        record = field.record
        if record is None or not isinstance(known, dict) or not isinstance(new, dict):
            return _same(known, new, field)
        if not self._same_source(known, new, record):
            return False
        if issubclass(record, Claim):
            return _says_claim(known, new, record)
        if issubclass(record, QuotedResult) and not self._same_score(known, new):
            return False
        return _says_fields(known, new, record)

    def _same_source(self, known: Data, new: Data, record: type[Record]) -> bool:
        if not issubclass(record, Sourced):
            return True
        return bool(self.document(known.get("source")) == self.document(new.get("source")))

    def _same_score(self, known: Data, new: Data) -> bool:
        scores = known.get("score"), new.get("score")
        if not all(isinstance(score, int | float) for score in scores):
            return False
        return same_score(*scores, self.unit)  # type: ignore[arg-type]


def _says_claim(known: Data, new: Data, record: type[Claim]) -> bool:
    one, other = (record.model_validate(each) for each in (known, new))
    return same_claim(one, other) and {*other.stated} <= {*one.stated}


def _says_fields(known: Data, new: Data, record: type[Record]) -> bool:
    """Return whether a record has every value of another, but for those beside the figure."""
    compared = [f for f in outline(record) if f.key in new and f.key not in _ASIDE | {"score"}]
    return all(
        _same(known[field.key], new[field.key], field)
        if field.key in known
        else _is_default(new[field.key], field, record)
        for field in compared
    )


def _is_default(value: object, field: FieldOutline, record: type[Record]) -> bool:
    default: object = record.model_fields[field.name].default
    return bool(value == default)


def _same(known: object, new: object, field: FieldOutline) -> bool:
    """Return whether two values of a field are one, or the first has all of the second."""
    if isinstance(known, Mapping) and isinstance(new, Mapping):
        if field.record and not field.key_levels:
            return _says_fields(dict(known), dict(new), field.record)
        return all(key in known and _same(known[key], new[key], field) for key in new)
    if isinstance(known, list) and isinstance(new, list):
        return all(any(_same(one, other, field) for one in known) for other in new)
    if isinstance(known, str) and isinstance(new, str):
        return same_date(known, new) if field.kind == "date" else same_words(known, new)
    if _is_number(known) and _is_number(new):
        return same_number(known, new)  # type: ignore[arg-type]
    return type(known) is type(new) and known == new


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
