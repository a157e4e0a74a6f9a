"""The conditions, source and date of a result, by names that an import knows again."""

from typing import Any

from .stated import Stated
from .subject import Subject
from .words import named, shown, source_words

Data = dict[str, Any]
_OWN = ("version", "snapshot", "threshold", "samples", "standard_error", "cost", "time")
_OF_INTERVAL = ("lower", "upper", "level")


def conditions(result: Stated) -> Data:
    """Take the settings of a result and what else tells it apart, and return them by name."""
    settings, interval = result.inside("settings"), result.inside("confidence_interval")
    found = {key: settings.take(key) for key in settings.names()}
    found |= {key: result.take(key) for key in _OWN}
    found |= {f"interval_{key}": interval.take(key) for key in _OF_INTERVAL}
    return {key: value for key, value in found.items() if value is not None}


def in_words(result: Stated, subject: Subject) -> str:
    """Take conditions, slices, metric and note of a result, and return them in a text.

    The source as well, unless it has an address of its own to be cited by.
    """
    parts = [f"{named(key)}: {shown(value)}" for key, value in conditions(result).items()]
    slices = [shown(each.whole()) for each in result.each("slice")]
    parts += [f"slice: {each}" for each in slices]
    for key in ("metric", "evaluator", "evaluated_by", "note"):
        if not result.is_taken(key) and (value := result.text(key)):
            parts.append(f"{named(key)}: {value}")
    source = subject.source_of(result)
    if source is not None and not source.peek("url"):
        parts.append(f"source: {source_words(result, subject)}")
    elif locator := result.text("locator"):
        parts.append(f"found at: {locator}")
    return "; ".join(parts)
