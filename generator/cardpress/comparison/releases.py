"""The order of models by their release, newest first."""

from collections.abc import Iterable

from cardpress.catalogue import Catalogue, by_name
from cardpress.loader import CardFile
from cardpress.schema import DateClaim, Model

from .evidence import attested


def release(card: Model) -> DateClaim | None:
    """Return the release date that stands for a model beside others, or None if none is stated."""
    return next(iter(attested(card, card.release_date)), None)


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


def _latest_first(files: Iterable[CardFile[Model]]) -> list[CardFile[Model]]:
    # Python's sort is stable: first by name, then by day, which groups what has none at the end.
    return sorted(by_name(files), key=_released, reverse=True)


def _released(file: CardFile[Model]) -> str:
    # As text, since a date may be a year or a month alone: of one year, "2025" is before any day.
    claim = release(file.card)
    return claim.value if claim else ""
