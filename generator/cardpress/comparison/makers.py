"""The organizations whose models a chart tells apart by color: there are few colors."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from cardpress.catalogue import Catalogue

from .results import Results

COLORS = 6
"""As many as are told apart by whoever sees colors otherwise, on dark and on light."""


class Maker(NamedTuple):
    """The organization of a model, and its place among all: those with most models first."""

    organization: str
    place: int


def makers_of(catalogue: Catalogue, results: Results) -> Mapping[str, Maker]:
    """Return the maker of each model, the places by how many of their models have results."""
    by_model = {model: file.place.organization for model, file in catalogue.models.items()}
    counts = Counter(by_model[model] for model, measured in results.items() if measured)
    ordered = sorted({*by_model.values()}, key=lambda maker: (-counts[maker], maker))
    places = {maker: place for place, maker in enumerate(ordered)}
    return {model: Maker(maker, places[maker]) for model, maker in by_model.items()}


def colored(makers: Iterable[Maker]) -> tuple[str, ...]:
    """Return the organizations of some models by the color of each; empty for an unused color.

    Colors go to those with most of the models. One of the largest of the catalogue has the same
    color in every chart, and the others get those that are left.
    """
    counts = Counter(makers)
    largest = sorted(counts, key=lambda maker: (-counts[maker], maker.place))[:COLORS]
    colors = [""] * COLORS
    for maker in largest:
        if maker.place < COLORS:
            colors[maker.place] = maker.organization
    others = sorted((one for one in largest if one.place >= COLORS), key=lambda one: one.place)
    _fill(colors, [one.organization for one in others])
    return tuple(colors)


def _fill(colors: list[str], makers: Sequence[str]) -> None:
    free = (at for at, maker in enumerate(colors) if not maker)
    for at, maker in zip(free, makers, strict=False):
        colors[at] = maker
