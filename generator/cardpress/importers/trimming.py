"""What of a draft the schema refuses: taken out, and told with the schema's own reason."""

from collections.abc import Iterator

from cardpress.loader import dotted, refused
from cardpress.messages import _
from cardpress.problem import FieldPath
from cardpress.schema import MOST, FieldOutline, Record, outline

from .draft import Loss
from .normal import Data, is_nothing

_ROUNDS = 20  # each takes out all that is refused; what that leaves incomplete, the next


def trimmed(data: Data, schema: type[Record]) -> list[Loss]:
    """Take out of the data of a card what the schema refuses, and return it.

    The data must be in their long form. What a card must have and these lack is still missing.
    """
    losses = [*_too_many(data, ())]
    for _round in range(_ROUNDS):
        taken = [
            loss
            for path, message, hint in refused(data, schema)
            if (loss := without(data, schema, path, told(message, hint)))
        ]
        swept(data)
        losses += taken
        if not taken:
            break
    return losses


def told(message: str, hint: str) -> str:
    """Return a problem and its remedy as one sentence."""
    return f"{message}; {hint}" if hint else message


def without(data: Data, schema: type[Record], path: FieldPath, reason: str) -> Loss | None:
    """Take out of data what is wrong, and return it; None for what a card cannot be without.

    A list keeps a gap in its place, so that the places of its other items still hold.
    """
    place = _loose(data, schema, path)
    if not place:
        return None
    holder, step = at(data, place[:-1]), place[-1]
    value = at(data, place)
    if isinstance(holder, dict):
        del holder[step]
    elif isinstance(holder, list) and isinstance(step, int):
        holder[step] = None
    # Of two faults of one value the first has taken it out.
    return None if is_nothing(value) else Loss(dotted(place), value, reason)


def _loose(data: Data, schema: type[Record], path: FieldPath) -> FieldPath:
    """Return the nearest place on the way to a refused value that can be left out."""
    while path:
        field = _field(schema, path)
        if _has(at(data, path[:-1]), path[-1]) and not (field and field.required):
            return path
        path = path[:-1]
    return ()


def _field(schema: type[Record], path: FieldPath) -> FieldOutline | None:
    """Return the field that ends a path; None for an item of a list, and for a free key."""
    record, levels, field = schema, 0, None
    for step in path:
        field = None
        if isinstance(step, str) and levels:
            levels -= 1
        elif isinstance(step, str):
            field = next((one for one in outline(record) if one.key == step), None)
            if field is None:
                return None
            record, levels = field.record or record, field.key_levels
    return field


def _has(holder: object, step: str | int) -> bool:
    if isinstance(holder, dict):
        return step in holder
    return isinstance(holder, list) and isinstance(step, int) and step < len(holder)


def at(data: object, path: FieldPath) -> object:
    """Return the value at a place of data, or None where there is none."""
    for step in path:
        if not _has(data, step):
            return None
        data = data[step]  # type: ignore[index]
    return data


def swept(value: object) -> None:
    """Close the gaps in lists, and drop what has become empty."""
    if isinstance(value, dict):
        for inner in value.values():
            swept(inner)
        for key in [key for key, inner in value.items() if is_nothing(inner)]:
            del value[key]
    elif isinstance(value, list):
        for inner in value:
            swept(inner)
        value[:] = [inner for inner in value if not is_nothing(inner)]


def _too_many(value: object, path: FieldPath) -> Iterator[Loss]:
    """Take out of each list what a card has no room for, and yield that."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _too_many(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value[:MOST]):
            yield from _too_many(inner, (*path, number))
        for number, inner in enumerate(value[MOST:], MOST):
            reason = _("a card has at most %(most)s of them") % {"most": MOST}
            yield Loss(dotted((*path, number)), inner, reason)
        del value[MOST:]
