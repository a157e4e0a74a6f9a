"""Which few scores say most of a model, and its place among the results measured alike.

A model's benchmarks come in this order: first those on which it was measured under the same stated
conditions as others, by how many models of its type these are; then those on which it was not, by
how many models of its type have a result at all. Of each category the first is taken, then the
second of each, until there are enough. A score is the first that may stand for the model in the
largest of its groups; results on slices never stand for the whole.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, islice

from cardpress.catalogue import Catalogue

from .ranking import Entry, Group, Leaderboard
from .results import ReportedResult

MOST = 5
"""How many scores a model's page begins with."""
_MOST_PEERS = 3


@dataclass(frozen=True)
class Placing:
    """A model's result on a benchmark, and its place among those measured alike.

    ``rank`` is None and ``peers`` are empty where no other model was measured alike; ``count`` is
    the number of results alike, with its own. ``peers`` are the best of other models, and those
    next to its own, best first.
    """

    reported: ReportedResult
    rank: int | None
    count: int
    peers: tuple[ReportedResult, ...]


_Weighed = tuple[tuple[bool, int], str, Placing]


def placings_of(
    boards: Mapping[str, Leaderboard], catalogue: Catalogue
) -> dict[str, tuple[Placing, ...]]:
    """Return by model the few placings that say most of it; only models with any."""
    found: dict[str, list[_Weighed]] = {}
    for benchmark, board in boards.items():
        for model, weighed in _on(benchmark, board, catalogue):
            found.setdefault(model, []).append(weighed)
    return {model: _chosen(weighed, catalogue) for model, weighed in found.items()}


def _on(benchmark: str, board: Leaderboard, catalogue: Catalogue) -> Iterator[tuple[str, _Weighed]]:
    """Yield each model with its placing on a benchmark, after what that weighs."""
    groups = [group for group in board.groups if not group.conditions.slice]
    reporting = {e.reported.model for group in groups for e in group.entries}
    types = {model: catalogue.models[model].card.type for model in reporting}
    placed = set[str]()
    # Ranked groups come first, those of most models before others.
    for group in groups:
        is_ranked = group.standing == "ranked"
        models = {entry.reported.model for entry in group.entries} if is_ranked else reporting
        alike = Counter(types[model] for model in models)
        for place, entry in enumerate(group.entries):
            model = entry.reported.model
            if model in placed:
                continue
            placed.add(model)
            weight = not is_ranked, -alike[types[model]]
            yield model, (weight, benchmark, _placing(group, place, entry))


def _placing(group: Group, place: int, entry: Entry) -> Placing:
    if entry.rank is None:
        return Placing(entry.reported, None, 0, ())
    peers = _peers([other.reported for other in group.entries], place)
    return Placing(entry.reported, entry.rank, len(group.entries), tuple(peers))


def _peers(ordered: list[ReportedResult], place: int) -> list[ReportedResult]:
    """Return the best result of another model, and those next to a result, best first."""
    own = ordered[place].model
    # Not all of those of others, as each model of hundreds has its own.
    first = next((at for at in range(place) if ordered[at].model != own), place)
    above = next((at for at in range(place - 1, first, -1) if ordered[at].model != own), None)
    below = (each for each in islice(ordered, place + 1, None) if each.model != own)
    better = [ordered[at] for at in (first, above) if at is not None and at != place]
    chosen = [*better, *islice(below, _MOST_PEERS - len(better))]
    # A model with several snapshots is named once.
    return list({reported.model: reported for reported in reversed(chosen)}.values())[::-1]


def _chosen(weighed: Iterable[_Weighed], catalogue: Catalogue) -> tuple[Placing, ...]:
    def category(one: _Weighed) -> str:
        return catalogue.benchmarks[one[1]].card.category

    # By id in the end, so that equal weights have one order in all builds.
    ordered = sorted(weighed, key=lambda one: (category(one), one[:2]))
    turns = (
        (turn, one)
        for _, of_category in groupby(ordered, key=category)
        for turn, one in enumerate(of_category)
    )
    chosen = sorted(turns, key=lambda each: (each[0], each[1][:2]))
    return tuple(placing for _, (_, _, placing) in chosen[:MOST])
