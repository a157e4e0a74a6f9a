"""Values of known fields that are of another kind than these have: lost, and told as that."""

from collections.abc import Callable, Iterator, Mapping

from cardpress.messages import N_, _

from .draft import Loss
from .reading import count, date, flag, mapping, number, text

Kind = Callable[[object], object]
_EXPECTED: Mapping[Kind, str] = {
    count: N_("expected a whole number above 0, found something else"),
    date: N_("expected a date, such as 2026-01-15 or 2026-01, found something else"),
    flag: N_("expected true or false, found something else"),
    number: N_("expected a number, found something else"),
    text: N_("expected text, found something else"),
}
_NOTHING: tuple[object, ...] = (None, "", 0, [], {})


def misfits(
    data: Mapping[str, object], kinds: Mapping[str, Kind], locator: str = ""
) -> Iterator[Loss]:
    """Yield the values of an entry that its reader cannot use; what says nothing is none.

    ``kinds`` names the reader of each field, whose place may be within another: limit.context.
    """
    for field, kind in kinds.items():
        *within, last = field.split(".")
        holder = data
        for step in within:
            holder = mapping(holder.get(step))
        value = holder.get(last)
        if value not in _NOTHING and kind(value) is None:
            yield Loss(f"{locator}.{field}".lstrip("."), value, _(_EXPECTED[kind]))
