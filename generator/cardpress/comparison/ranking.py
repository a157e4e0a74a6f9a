"""A benchmark's results in order: ranked together only under the same stated conditions."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from cardpress.schema import Benchmark

from .agreement import Disagreement, FindDisagreement
from .conditions import Conditions
from .notation import same_score
from .results import ReportedResult
from .ties import share_ranks
from .uncertainty import measure

Standing = Literal["ranked", "unstated", "alone"]
"""How a group stands on a leaderboard: ``ranked`` under the same stated conditions, ``unstated``
without any, ``alone`` with nothing to compare it with."""


@dataclass(frozen=True)
class Entry:
    """A model's result in a group; ``rank`` is None in a group that is not ranked.

    ``disagreement`` is set if the model's sources state other scores under the same conditions.
    """

    rank: int | None
    reported: ReportedResult
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

    Ranked groups come first, those of most models before others; then the results without stated
    conditions, in order of score but unranked; then those that stand alone: under conditions of no
    other model, or without the version that others state. Of each kind, slices come last.
    """

    groups: tuple[Group, ...]

    @property
    def models(self) -> int:
        """Return the number of models that have a result."""
        return len({entry.reported.model for group in self.groups for entry in group.entries})


def leaderboard(
    results: Iterable[tuple[ReportedResult, ...]],
    benchmark: Benchmark,
    disagreement_on: FindDisagreement,
) -> Leaderboard:
    """Return the results of all models on one benchmark in groups, each best first.

    ``results`` holds each model's results in its author's order. Of several under the same
    conditions the first counts. A result without conditions is left out if the same model has the
    same score with conditions: a copy that says less.
    """
    results = list(results)
    unranked = unversioned(results)
    groups = []
    for conditions, members in _by_conditions(results, benchmark).items():
        standing = _standing(conditions, members, is_unversioned=conditions in unranked)
        entries = _entries(members, benchmark, disagreement_on, is_ranked=standing == "ranked")
        groups.append(Group(standing, conditions, entries))
    return Leaderboard(tuple(sorted(groups, key=_ranked_first)))


def _by_conditions(
    results: Iterable[tuple[ReportedResult, ...]], benchmark: Benchmark
) -> dict[Conditions, list[ReportedResult]]:
    """Return one result of each model and snapshot by the conditions it was measured under."""
    groups: dict[Conditions, dict[tuple[str, str], ReportedResult]] = {}
    for of_model in results:
        for reported in of_model:
            if _is_copy(reported, of_model, benchmark):
                continue
            # A card may stand for several snapshots of its model, which compete with each other.
            snapshot = str(dict(reported.conditions.stated).get("snapshot"))
            members = groups.setdefault(reported.conditions.of_the_measurement, {})
            members.setdefault((reported.model, snapshot), reported)
    return {conditions: list(members.values()) for conditions, members in groups.items()}


def best_first(benchmark: Benchmark) -> Callable[[float | None], tuple[bool, float]]:
    """Return the sort key that puts the best score first and a missing one last."""
    # Not by sorting in reverse, which would put what is missing first.
    sign = -1 if benchmark.direction == "higher_is_better" else 1
    return lambda score: (score is None, sign * (score or 0))


def unversioned(results: Iterable[Iterable[ReportedResult]]) -> frozenset[Conditions]:
    """Return the stated conditions without a version, if others on the benchmark state one.

    A version that is not stated may be any version, so these are not ranked.
    """
    all_conditions = {
        reported.conditions.of_the_measurement for of_model in results for reported in of_model
    }
    without_version = {
        conditions
        for conditions in all_conditions
        if all(name != "version" for name, _ in conditions.stated)
    }
    # Where nobody states a version, all results leave it equally open.
    if len(without_version) == len(all_conditions):
        return frozenset()
    return frozenset(conditions for conditions in without_version if conditions.are_known)


def _is_copy(
    reported: ReportedResult, of_model: Iterable[ReportedResult], benchmark: Benchmark
) -> bool:
    # Aggregators repeat the score of a report without its conditions: one measurement, which would
    # be listed twice, once as if nobody knew how it was made.
    return not reported.conditions.are_known and any(
        other.conditions.are_known
        and other.conditions.slice == reported.conditions.slice
        and same_score(other.result.score, reported.result.score, benchmark.unit)
        for other in of_model
    )


def _standing(
    conditions: Conditions, members: Iterable[ReportedResult], *, is_unversioned: bool
) -> Standing:
    if not conditions.are_known:
        return "unstated"
    # By models, not by entries: snapshots of one model have no rival in each other.
    models = {reported.model for reported in members}
    return "alone" if len(models) == 1 or is_unversioned else "ranked"


def _entries(
    members: Iterable[ReportedResult],
    benchmark: Benchmark,
    disagreement_on: FindDisagreement,
    *,
    is_ranked: bool,
) -> tuple[Entry, ...]:
    key = best_first(benchmark)
    ordered = sorted(
        members,
        # In the end by id and place in the card, so that equal scores have one order in all builds.
        key=lambda reported: (key(reported.result.score), reported.model, reported.path),
    )
    measures = [measure(reported.result) for reported in ordered]
    ranks = share_ranks(measures, benchmark.unit) if is_ranked else [None] * len(ordered)
    entries = [
        Entry(rank, reported, disagreement_on(reported))
        for rank, reported in zip(ranks, ordered, strict=True)
    ]
    # By rank first: of two scores the lower one ranks higher if it alone may be the best.
    return tuple(sorted(entries, key=lambda entry: entry.rank or 0))


_ORDER: tuple[Standing, ...] = ("ranked", "unstated", "alone")


def _ranked_first(group: Group) -> tuple[int, bool, int, str]:
    models = {entry.reported.model for entry in group.entries}
    is_slice = bool(group.conditions.slice)
    return _ORDER.index(group.standing), is_slice, -len(models), str(group.conditions.stated)
