"""Arguments of a result that are named as a card names its conditions, as an export has them."""

from collections.abc import Callable, Mapping

from ..fields import Fields
from ..gathered import Data, stated_of
from ..words import day, number, one_line, short_line, whole

_Reader = Callable[[object], object]
_FLAGS = {"yes": True, "no": False, "true": True, "false": False}
_EVALUATORS = ("self", "independent", "competitor", "unstated")


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else _FLAGS.get(one_line(value).lower())


def _shots(value: object) -> int | None:
    return 0 if one_line(value) == "0" else whole(value)


def _evaluator(value: object) -> str | None:
    return one_line(value) if one_line(value) in _EVALUATORS else None


def _slices(value: object) -> list[Data]:
    listed = value if isinstance(value, list) else []
    parts = [
        stated_of({key: short_line(each.get(key)) for key in ("group", "by")})
        for each in listed
        if isinstance(each, Mapping)
    ]
    return parts if len(parts) == len(listed) and all("group" in part for part in parts) else []


_SETTINGS: dict[str, _Reader] = {
    "harness": short_line,
    "tools": _flag,
    "shots": _shots,
    "effort": short_line,
    "attempts": whole,
    "aggregation": short_line,
}
_RESULT: dict[str, _Reader] = {
    "version": short_line,
    "snapshot": short_line,
    "threshold": number,
    "samples": whole,
    "standard_error": number,
    "cost": number,
    "time": number,
    "evaluator": _evaluator,
    "evaluated_by": short_line,
    "date": day,
    "note": short_line,
    "source": short_line,
    "locator": short_line,
    "slice": _slices,
}
_INTERVAL: dict[str, _Reader] = {f"interval_{end}": number for end in ("lower", "upper", "level")}


def settings_of(arguments: Fields) -> Data:
    """Take the conditions of an evaluation that have a name of ours."""
    return _taken(arguments, _SETTINGS)


def result_of(arguments: Fields) -> Data:
    """Take what else is known of a result by a name of ours; ``source`` is the title of one."""
    ends = _taken(arguments, _INTERVAL)
    interval = {key.removeprefix("interval_"): value for key, value in ends.items()}
    is_whole = {"lower", "upper"} <= {*interval}
    return {**_taken(arguments, _RESULT), **({"confidence_interval": interval} if is_whole else {})}


def _taken(arguments: Fields, readers: dict[str, _Reader]) -> Data:
    found = stated_of({key: reader(arguments.peek(key)) for key, reader in readers.items()})
    for key in found:
        arguments.take(key)
    return found
