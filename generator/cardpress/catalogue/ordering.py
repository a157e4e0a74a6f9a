"""The order in which cards are listed by name."""

import re
from collections.abc import Iterable
from typing import TypeVar

from cardpress.loader import CardFile
from cardpress.schema import Benchmark, Model, Organization

_C = TypeVar("_C", Benchmark, Model, Organization)
_NUMBER = re.compile(r"(\d+)")


def by_name(files: Iterable[CardFile[_C]]) -> list[CardFile[_C]]:
    """Return cards in the order of their names, numbers in these by their size: 4 before 10."""
    return sorted(files, key=lambda file: (_natural(file.card.name), file.place.id))


def _natural(name: str) -> list[str | int]:
    # Texts and numbers take turns, so that like is compared with like.
    parts = _NUMBER.split(name.casefold())
    return [int(part) if place % 2 else part for place, part in enumerate(parts)]
