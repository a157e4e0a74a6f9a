"""The slices of a benchmark on which a model was tested, beside one another: best and worst."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cardpress.schema import Benchmark

from .conditions import Conditions
from .notation import folded
from .results import ReportedResult
from .ties import ranks_of
from .uncertainty import measure


@dataclass(frozen=True)
class SliceGroup:
    """One model's results on slices by the same thing, measured under the same conditions.

    ``by`` names what the slices differ in, as the card writes it, empty where it does not say;
    ``whole`` is the result on the whole benchmark under these conditions. ``best`` and ``worst``
    hold several slices where these share the rank, and nothing where all do or there is only one.
    """

    benchmark: str
    by: tuple[str, ...]
    conditions: Conditions
    whole: ReportedResult | None
    slices: tuple[ReportedResult, ...]
    best: tuple[ReportedResult, ...]
    worst: tuple[ReportedResult, ...]


def slice_groups(results: Iterable[ReportedResult], benchmark: Benchmark) -> Iterator[SliceGroup]:
    """Yield a model's results on slices of one benchmark in comparable groups, in their order."""
    results = list(results)
    groups: dict[object, list[ReportedResult]] = {}
    for reported in results:
        if reported.conditions.slice:
            groups.setdefault(_comparable(reported), []).append(reported)
    for slices in groups.values():
        first = slices[0]
        wholes = (each for each in results if not each.conditions.slice)
        whole = next((each for each in wholes if _is_whole_of(each, first)), None)
        best = _first_rank(slices, benchmark, is_reversed=False)
        worst = _first_rank(slices, benchmark, is_reversed=True)
        by, conditions = _by(first), first.conditions.of_the_whole
        yield SliceGroup(first.benchmark, by, conditions, whole, tuple(slices), best, worst)


def _comparable(reported: ReportedResult) -> object:
    """Return a key that is the same for slices that may be compared."""
    by = tuple(sorted(folded(name) for name in _by(reported)))
    conditions = reported.conditions.of_the_whole
    # What one source prints side by side may be compared, even if it does not say how it measured.
    return by, conditions, None if conditions.are_known else reported.source


def _is_whole_of(whole: ReportedResult, part: ReportedResult) -> bool:
    same = whole.conditions == part.conditions.of_the_whole
    return same and (whole.conditions.are_known or whole.source == part.source)


def _by(reported: ReportedResult) -> tuple[str, ...]:
    return tuple(part.by or "" for part in reported.result.slice)


def _first_rank(
    slices: Iterable[ReportedResult], benchmark: Benchmark, *, is_reversed: bool
) -> tuple[ReportedResult, ...]:
    """Return the best of slices, or the worst if the order is reversed; nothing if all are."""
    # Of two sources of one slice the first counts, as everywhere.
    competing: dict[object, ReportedResult] = {}
    for reported in slices:
        competing.setdefault(reported.conditions.slice, reported)
    is_lower = (benchmark.direction == "lower_is_better") != is_reversed
    measures = {part: measure(reported.result) for part, reported in competing.items()}
    ranks = ranks_of(measures, benchmark.unit, is_lower=is_lower)
    first = tuple(reported for part, reported in competing.items() if ranks[part] == 1)
    return first if len(first) < len(competing) else ()
