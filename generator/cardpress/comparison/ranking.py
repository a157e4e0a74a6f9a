"""A benchmark's results in order: ranked together only where they were measured alike."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from cardpress.schema import Benchmark

from .agreement import Disagreement, FindDisagreement
from .conditions import Conditions, Value
from .notation import same_score
from .results import Reported
from .ties import share_ranks

Standing = Literal["ranked", "unstated", "alone"]


@dataclass(frozen=True)
class Entry:
    """A model's result in a group; ``rank`` is None where nothing says what it may be compared to.

    ``disagreement`` tells that the model's sources give other scores under the same conditions.
    """

    rank: int | None
    reported: Reported
    disagreement: Disagreement | None


@dataclass(frozen=True)
class Group:
    """Results of several models under the same stated conditions, best first."""

    standing: Standing
    conditions: Conditions
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Leaderboard:
    """All groups of a benchmark.

    First what is ranked, the conditions that most models share before others; then what states no
    conditions, in order of score but unranked; then what stands alone: measured like no other
    model, or without the version that others state.
    """

    groups: tuple[Group, ...]

    @property
    def models(self) -> int:
        """Count the models that have a result."""
        return len({entry.reported.model for group in self.groups for entry in group.entries})


def leaderboard(
    results: Iterable[tuple[Reported, ...]],
    benchmark: Benchmark,
    disagreement_on: FindDisagreement,
) -> Leaderboard:
    """Bring the results of all models on one benchmark into order.

    ``results`` holds each model's results in its author's order. Of several under the same
    conditions the first stands for the model. A result without conditions is left out where the
    same model has the same score with conditions: a copy that says less.
    """
    results = list(results)
    apart = unversioned(results)
    groups: dict[Conditions, dict[tuple[str, str | None], Reported]] = {}
    for reported in results:
        for each in reported:
            if _is_copy(each, reported, benchmark):
                continue
            snapshot = _fields(each).get("snapshot")
            alike = groups.setdefault(each.conditions.of_the_measurement, {})
            alike.setdefault((each.model, str(snapshot)), each)
    made = [
        _group(
            conditions,
            list(alike.values()),
            benchmark,
            disagreement_on,
            is_apart=conditions in apart,
        )
        for conditions, alike in groups.items()
    ]
    return Leaderboard(tuple(sorted(made, key=_ranked_first)))


def best_first(benchmark: Benchmark) -> Callable[[float | None], tuple[bool, float]]:
    """Return the sort key by which the best score is first, and a missing one last."""
    sign = -1 if benchmark.direction == "higher_is_better" else 1
    return lambda score: (score is None, sign * (score or 0))


def unversioned(results: Iterable[Iterable[Reported]]) -> frozenset[Conditions]:
    """Return the stated conditions without a version, where others on the benchmark state one.

    What is not stated may be any version, so these are not ranked.
    """
    measured = {each.conditions.of_the_measurement for reported in results for each in reported}
    without = {each for each in measured if all(name != "version" for name, _ in each.stated)}
    return frozenset(each for each in without if each.stated and len(without) < len(measured))


def _fields(reported: Reported) -> dict[str, Value]:
    return dict(reported.conditions.stated)


def _is_copy(each: Reported, of_the_model: Iterable[Reported], benchmark: Benchmark) -> bool:
    return not each.conditions.stated and any(
        other.conditions.stated
        and same_score(other.result.score, each.result.score, benchmark.unit)
        for other in of_the_model
    )


def _standing(conditions: Conditions, models: int, *, is_apart: bool) -> Standing:
    if not conditions.stated:
        return "unstated"
    return "alone" if models == 1 or is_apart else "ranked"


def _group(
    conditions: Conditions,
    alike: list[Reported],
    benchmark: Benchmark,
    disagreement_on: FindDisagreement,
    *,
    is_apart: bool,
) -> Group:
    models = {each.model for each in alike}
    standing = _standing(conditions, len(models), is_apart=is_apart)
    key = best_first(benchmark)
    ordered = sorted(alike, key=lambda each: (key(each.result.score), each.model, each.path))
    scores = [each.result.score for each in ordered]
    ranks = share_ranks(scores, benchmark.unit) if standing == "ranked" else [None] * len(ordered)
    ranked = zip(ranks, ordered, strict=True)
    entries = tuple(Entry(rank, each, disagreement_on(each)) for rank, each in ranked)
    return Group(standing, conditions, entries)


_ORDER: tuple[Standing, ...] = ("ranked", "unstated", "alone")


def _ranked_first(group: Group) -> tuple[int, int, str]:
    models = {entry.reported.model for entry in group.entries}
    return _ORDER.index(group.standing), -len(models), str(group.conditions.stated)
