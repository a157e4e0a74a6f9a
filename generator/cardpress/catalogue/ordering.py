"""The order in which cards are listed by name."""

from collections.abc import Iterable
from typing import TypeVar

from cardpress.alphabet import alphabetically
from cardpress.loader import CardFile
from cardpress.schema import Benchmark, Model, Organization

_C = TypeVar("_C", Benchmark, Model, Organization)


def by_name(files: Iterable[CardFile[_C]]) -> list[CardFile[_C]]:
    """Return cards in the order of their names, in which readers look them up."""
    return sorted(files, key=lambda file: (alphabetically(file.card.name), file.place.id))
