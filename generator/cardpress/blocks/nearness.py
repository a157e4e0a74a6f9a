"""How near models are to the end of their lives, as the order in which a table sorts them."""

from cardpress.comparison import attested, is_before
from cardpress.schema import Model

from .lifecycle import retires

_PLACES = {"active": 1, "preview": 2, "announced": 3}
_OTHER, _ENDING, ENDED = (
    4,
    5,
    6,
)  # a word of the catalogue's own comes after those that everyone has
_LAST_DAY = 99991231


def nearness_to_end(card: Model, as_of: str | None) -> float | None:
    """Return the place of a model by its status and dates; None where it states neither.

    Active ones come first, then those that are to end, the soonest last, and at the end, from
    ``ENDED`` on, those that are retired: by their status, or by a date before ``as_of``.
    """
    status, day = _status(card), retires(card)
    if status is None and day is None:
        return None
    is_past = bool(day and as_of and is_before(day.value, as_of))
    if status == "retired" or is_past:
        return ENDED
    if day:
        left = _LAST_DAY - int(day.value.replace("-", "").ljust(8, "9"))
        return _ENDING + left / _LAST_DAY
    return _ENDING if status == "deprecated" else _PLACES.get(status or "", _OTHER)


def _status(card: Model) -> str | None:
    stated = card.lifecycle.status if card.lifecycle else ()
    return next((claim.value for claim in attested(card, stated)), None)
