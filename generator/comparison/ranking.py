"""A benchmark's results in order: ranked together only where they were measured alike."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from generator.schema import Benchmark

from .agreement import Disagreement, Disputed
from .conditions import Conditions
from .notation import same_score
from .results import Reported

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
    conditions, in order of score but unranked; then what no other model was measured like.
    """

    groups: tuple[Group, ...]

    @property
    def models(self) -> int:
        """Count the models that have a result."""
        return len({entry.reported.model for group in self.groups for entry in group.entries})


def leaderboard(
    results: Iterable[tuple[Reported, ...]],
    benchmark: Benchmark,
    disputed: Disputed,
) -> Leaderboard:
    """Bring the results of all models on one benchmark into order.

    ``results`` holds each model's results in its author's order. Of several under the same
    conditions the first stands for the model.
    """
    groups: dict[Conditions, dict[tuple[str, str | None], Reported]] = {}
    for reported in results:
        for each in reported:
            snapshot = dict(each.conditions.stated).get("snapshot")
            alike = groups.setdefault(each.conditions.of_the_measurement, {})
            alike.setdefault((each.model, str(snapshot)), each)
    made = [
        _group(conditions, list(alike.values()), benchmark, disputed)
        for conditions, alike in groups.items()
    ]
    return Leaderboard(tuple(sorted(made, key=_ranked_first)))


def best_first(benchmark: Benchmark) -> Callable[[float | None], tuple[bool, float]]:
    """Give the sort key by which the best score is first, and a missing one last."""
    sign = -1 if benchmark.direction == "higher_is_better" else 1
    return lambda score: (score is None, sign * (score or 0))


def _group(
    conditions: Conditions, alike: list[Reported], benchmark: Benchmark, disputed: Disputed
) -> Group:
    models = {each.model for each in alike}
    standing: Standing = "unstated" if not conditions.stated else "ranked"
    if conditions.stated and len(models) == 1:
        standing = "alone"
    key = best_first(benchmark)
    ordered = sorted(alike, key=lambda each: (key(each.result.score), each.model, each.path))
    ranks = _ranks(ordered, benchmark) if standing == "ranked" else [None] * len(ordered)
    ranked = zip(ranks, ordered, strict=True)
    entries = tuple(Entry(rank, each, disputed(each)) for rank, each in ranked)
    return Group(standing, conditions, entries)


def _ranks(ordered: list[Reported], benchmark: Benchmark) -> list[int | None]:
    """Give equal scores one rank, and the next score the rank that it has by count: 1, 2, 2, 4."""
    ranks: list[int | None] = []
    for number, each in enumerate(ordered, 1):
        before = ordered[number - 2] if number > 1 else None
        is_tied = before and same_score(before.result.score, each.result.score, benchmark.unit)
        ranks.append(ranks[-1] if is_tied else number)
    return ranks


_ORDER: tuple[Standing, ...] = ("ranked", "unstated", "alone")


def _ranked_first(group: Group) -> tuple[int, int, str]:
    models = {entry.reported.model for entry in group.entries}
    return _ORDER.index(group.standing), -len(models), str(group.conditions.stated)
