"""The stated conditions of a measurement, and when two results share them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from cardpress.schema import QuotedResult, Result, Slice

from .notation import folded

Value = str | int | float | bool
# What was measured before how: conditions are shown in this order, and it is part of their key.
FIELDS = (
    *("version", "slice", "metric", "threshold", "snapshot", "harness", "tools", "shots"),
    *("effort", "attempts", "aggregation", "other"),
)
_SUBJECT = ("version", "slice", "metric", "threshold")
_TAKEN_OVER = re.compile(
    r"(pass|avg|average|mean|maj|majority|cons|best)[ @-]*(?:of|at)?[ @-]*(\d{1,6})", re.IGNORECASE
)
_SAME_KIND = {"average": "avg", "mean": "avg", "majority": "maj", "cons": "maj"}
_WHAT_COUNTS = frozenset(("slice", "metric", "aggregation"))
_ONE_ATTEMPT = "pass@1"


@dataclass(frozen=True)
class Conditions:
    """What a source states about a measurement; two are equal if they state the same.

    ``stated`` holds the fields in the order of ``FIELDS``, texts folded; ``written`` holds the same
    fields as the source writes them. A field that is not stated is in neither.
    """

    stated: tuple[tuple[str, Value], ...] = ()
    written: tuple[tuple[str, Value], ...] = field(default=(), compare=False)

    @classmethod
    def of(cls, result: QuotedResult) -> Self:
        """Return the conditions that a result states."""
        fields: dict[str, Value | None] = {
            "version": result.version,
            "slice": slice_name(result.slice) or None,
            "metric": result.metric,
            "threshold": result.threshold,
            "snapshot": result.snapshot if isinstance(result, Result) else None,
        }
        if result.settings:
            fields |= dict(result.settings)
        # Not by truth: `tools: false` and `shots: 0` are stated.
        written = tuple((name, value) for name in FIELDS if (value := fields.get(name)) is not None)
        return cls(_canonical(dict(written)), written)

    @property
    def of_the_measurement(self) -> Self:
        """Return the conditions without the model's snapshot, to compare different models."""
        # A snapshot is what was measured, not how: no two models share one, and none would compare.
        return self._without("snapshot")

    @property
    def of_the_whole(self) -> Self:
        """Return the conditions without the slice, to compare the slices of a benchmark."""
        return self._without("slice")

    @property
    def of_the_subject(self) -> Self:
        """Return the conditions that say what was measured, without those that say how."""
        kept = [(name, value) for name, value in self.stated if name in _SUBJECT]
        written = [(name, value) for name, value in self.written if name in _SUBJECT]
        return type(self)(tuple(kept), tuple(written))

    # These are asked for at every comparison of two results.
    @cached_property
    def slice(self) -> Value:
        """Return the slice that was measured, the same for all its spellings; empty for none."""
        return dict(self.stated).get("slice", "")

    @cached_property
    def are_known(self) -> bool:
        """Return whether anything is stated by which scores may be compared."""
        # A slice says what was asked, and the whole as much: neither says how.
        return any(name != "slice" for name, _ in self.stated)

    @property
    def tell_how(self) -> bool:
        """Return whether a source says how it measured, and not only what the score counts."""
        # As the source writes it: pass@1 names a metric, though it follows that there was one try.
        return any(name not in _WHAT_COUNTS for name, _ in self.written)

    @cached_property
    def key(self) -> str:
        """Return a text that is equal exactly for equal conditions; empty if none is stated."""
        return "; ".join(f"{name}={value!r}" for name, value in self.stated)

    def contradict(self, other: Self) -> bool:
        """Return whether both state the same field with different values."""
        # Who names no slice has measured the whole.
        if self.slice != other.slice:
            return True
        # What else one leaves out may be what the other states: silence contradicts nothing.
        mine = dict(self.stated)
        return any(name in mine and mine[name] != value for name, value in other.stated)

    def apart_from(self, others: Iterable[Self]) -> Self:
        """Return the conditions that not all of some others state alike."""
        shared = set(self.stated).intersection(*(other.stated for other in others))
        left = {name for name, _ in set(self.stated) - shared}
        # A number of attempts may only follow from how they were combined, and is not written.
        return type(self)(_only(self.stated, left), _only(self.written, left))

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(name for name, _ in self.written)

    def _without(self, field: str) -> Self:
        if field not in self._names:
            return self
        return type(self)(_left(self.stated, field), _left(self.written, field))


def _canonical(written: dict[str, Value]) -> tuple[tuple[str, Value], ...]:
    """Return fields without differences of notation: pass@1 is one attempt, avg@8 mean of 8."""
    stated = {
        name: folded(value) if isinstance(value, str) else value for name, value in written.items()
    }
    # Women over 60 are those over 60 who are women.
    if "slice" in written:
        stated["slice"] = ", ".join(sorted(map(folded, str(written["slice"]).split(", "))))
    # Sources list further conditions in any order, which does not matter.
    if "other" in written:
        stated["other"] = "; ".join(sorted({folded(part) for part in parts(str(written["other"]))}))
    taken_over = _TAKEN_OVER.fullmatch(str(written.get("aggregation", "")).strip())
    if taken_over:
        kind, attempts = taken_over[1].casefold(), int(taken_over[2])
        stated["aggregation"] = f"{_SAME_KIND.get(kind, kind)}@{attempts}"
        # A number that the card gives itself stays: pass@1 may be an estimate from 64 attempts.
        stated.setdefault("attempts", attempts)
    if stated.get("attempts") == 1:
        stated["aggregation"] = _ONE_ATTEMPT  # of one attempt every mean and every best is itself
    return tuple((name, stated[name]) for name in FIELDS if name in stated)


def parts(other: str) -> tuple[str, ...]:
    """Return the conditions that a source states in its own words, separated by ';' in the card."""
    return tuple(part.strip() for part in other.split(";") if part.strip())


def slice_name(slices: Iterable[Slice]) -> str:
    """Return what a slice is called: German, or age: over 60, sex: female; empty for the whole."""
    return ", ".join(f"{part.by}: {part.group}" if part.by else part.group for part in slices)


def _only(fields: tuple[tuple[str, Value], ...], names: set[str]) -> tuple[tuple[str, Value], ...]:
    return tuple((name, value) for name, value in fields if name in names)


def _left(fields: tuple[tuple[str, Value], ...], out: str) -> tuple[tuple[str, Value], ...]:
    return tuple((name, value) for name, value in fields if name != out)
