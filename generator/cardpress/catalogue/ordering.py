"""The orders in which cards are listed: by name, and by release, newest first."""

import re
from collections.abc import Iterable
from typing import TypeVar

from cardpress.loader import CardFile
from cardpress.schema import Benchmark, Model, Organization

from .catalogue import Catalogue

_C = TypeVar("_C", Benchmark, Model, Organization)
_NUMBER = re.compile(r"(\d+)")


def by_name(files: Iterable[CardFile[_C]]) -> list[CardFile[_C]]:
    """Return cards in the order of their names, numbers in these by their size: 4 before 10."""
    return sorted(files, key=lambda file: (_natural(file.card.name), file.place.id))


def newest(files: Iterable[CardFile[Model]]) -> list[CardFile[Model]]:
    """Return the models whose cards state when they were released, latest first."""
    return _latest_first(file for file in files if file.card.release_date)


def models_by_organization(catalogue: Catalogue) -> dict[str, list[CardFile[Model]]]:
    """Return every organization's models, newest release first, those without a date last."""
    by_organization: dict[str, list[CardFile[Model]]] = {
        organization: [] for organization in catalogue.organizations
    }
    for file in _latest_first(catalogue.models.values()):
        if file.place.organization in by_organization:  # its card may be broken
            by_organization[file.place.organization].append(file)
    return by_organization


def _natural(name: str) -> list[str | int]:
    # Texts and numbers take turns, so that like is compared with like.
    parts = _NUMBER.split(name.casefold())
    return [int(part) if place % 2 else part for place, part in enumerate(parts)]


def _latest_first(files: Iterable[CardFile[Model]]) -> list[CardFile[Model]]:
    # Python's sort is stable: first by name, then by day, which groups what has none at the end.
    return sorted(by_name(files), key=_released, reverse=True)


def _released(file: CardFile[Model]) -> str:
    # As text, since a date may be a year or a month alone: of one year, "2025" is before any day.
    return file.card.release_date[0].value if file.card.release_date else ""
