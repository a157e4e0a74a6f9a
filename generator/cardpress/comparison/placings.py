"""Which few scores say most of a model, and its place among the results measured alike.

A model's benchmarks come in this order: first those on which it was measured under the same stated
conditions as others, by how many models of its type these are; then those on which it was not, by
how many models of its type have a result at all. Of each category the first is taken, then the
second of each, until there are enough. A score is the first that may stand for the model in the
largest of its groups; results on slices never stand for the whole.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, islice

from cardpress.catalogue import Catalogue

from .ranking import Group, Leaderboard
from .results import ReportedResult, Results

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


_Weighed = tuple[tuple[bool, int], str, Group, int]
"""What a result weighs for its model, its benchmark, its group and its place there, from 0."""


class Placings(Mapping[str, tuple[Placing, ...]]):
    """By model the few placings that say most of it; only models with any.

    Each is found when it is asked for, from the boards on which the model stands: who looks at one
    page after an edit does not wait for the boards of all.
    """

    def __init__(
        self, results: Results, catalogue: Catalogue, board: Callable[[str], Leaderboard]
    ) -> None:
        self._results, self._catalogue, self._board = results, catalogue, board
        self._known: dict[str, tuple[Placing, ...]] = {}
        self._weighed: dict[str, dict[str, _Weighed]] = {}

    def __getitem__(self, model: str) -> tuple[Placing, ...]:
        """Return the placings of a model. Raises KeyError if it has none."""
        if model not in self._known:
            boards = map(self._on, self._results[model])
            weighed = [board[model] for board in boards if model in board]
            self._known[model] = _chosen(weighed, self._catalogue)
        if not self._known[model]:
            raise KeyError(model)
        return self._known[model]

    def __iter__(self) -> Iterator[str]:
        """Yield the models with any."""
        return (model for model in self._results if model in self)

    def __len__(self) -> int:
        """Return how many models have any."""
        return sum(1 for _ in self)

    def _on(self, benchmark: str) -> dict[str, _Weighed]:
        if benchmark not in self._weighed:
            found = _on(benchmark, self._board(benchmark), self._catalogue)
            self._weighed[benchmark] = dict(found)
        return self._weighed[benchmark]


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
            yield model, (weight, benchmark, group, place)


def _placing(group: Group, place: int) -> Placing:
    entry = group.entries[place]
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
    return tuple(_placing(group, place) for _, (*_, group, place) in chosen[:MOST])
