"""Models side by side of which results are on slices, or uncertain."""

from collections.abc import Sequence
from typing import Any

from tests.unit.twins.twin import Seed

_FIVE: dict[str, Any] = {"settings": {"shots": 5}}


def in_part() -> tuple[Seed, ...]:
    """Return models with results on slices, which more of them share than the whole."""
    whole, part = {"score": 70, **_FIVE}, {"score": 90, "slice": "German", **_FIVE}
    bare = {"score": 95, "slice": "German"}
    groups: tuple[tuple[list[Any], ...], ...] = (
        ([part, whole], [part], [part]),
        ([part, whole], [part, {**whole, "score": 75}], [part]),
        ([part], [{**part, "score": 91}], [{**part, "score": 80}]),
        ([part], [{**part, "slice": "Welsh"}], [whole]),
        ([bare], [bare], [{"score": 60}]),
        ([bare, {"score": 50}], [whole, part], [bare]),
    )
    return tuple(map(_group, groups))


def uncertain() -> tuple[Seed, ...]:
    """Return models whose scores differ by less than their uncertainty, or by more."""
    surely = {"score": 80, "standard_error": 0.25, **_FIVE}
    roughly = {"score": 79.2, "confidence_interval": {"lower": 78, "upper": 80.2}, **_FIVE}
    groups: tuple[tuple[list[Any], ...], ...] = (
        ([surely], [roughly], [{"score": 70, **_FIVE}]),
        ([surely], [{"score": 79.6, **_FIVE}], [{"score": 79, **_FIVE}]),
        ([surely], [{**roughly, "confidence_interval": {"lower": 79, "upper": 79.4}}], [roughly]),
        ([{**surely, "standard_error": 0}], [{"score": 79.99, **_FIVE}], [surely]),
    )
    return tuple(map(_group, groups))


def _group(results: Sequence[list[Any]]) -> Seed:
    return [
        {"name": name, "benchmarks": {"sums": of_model, "errors": of_model}}
        for name, of_model in zip("abc", results, strict=True)
    ]
