"""The organizations whose models a chart tells apart by color: there are few colors."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from .compared import Compared

COLORS = 6
"""As many as are told apart by whoever sees colors otherwise, on dark and on light."""


class Makers:
    """The organizations of a catalogue, those with results of most models first."""

    def __init__(self, compared: Compared) -> None:
        self._compared = compared

    @cached_property
    def _places(self) -> dict[str, int]:
        measured = (model for model, results in self._compared.attested.items() if results)
        counts = Counter(map(self._maker, measured))
        ordered = sorted(counts, key=lambda maker: (-counts[maker], maker))
        return {maker: place for place, maker in enumerate(ordered)}

    def colored(self, models: Iterable[str]) -> tuple[str, ...]:
        """Return the organizations of some models by the color of each; empty for an unused color.

        Colors go to those with most of the models. One of the largest of the catalogue has the
        same color in every chart, and the others get those that are left.
        """
        places, counts = self._places, Counter(map(self._maker, models))
        largest = sorted(counts, key=lambda maker: (-counts[maker], places[maker]))[:COLORS]
        colors = [""] * COLORS
        for maker in largest:
            if places[maker] < COLORS:
                colors[places[maker]] = maker
        others = sorted((m for m in largest if places[m] >= COLORS), key=places.__getitem__)
        _fill(colors, others)
        return tuple(colors)

    def _maker(self, model: str) -> str:
        return self._compared.catalogue.models[model].place.organization


def _fill(colors: list[str], makers: Sequence[str]) -> None:
    free = (at for at, maker in enumerate(colors) if not maker)
    for at, maker in zip(free, makers, strict=False):
        colors[at] = maker
