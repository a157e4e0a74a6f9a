"""When models are switched off: every day that a card states, and what replaces the model."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cardpress.catalogue import Catalogue
from cardpress.loader import CardFile
from cardpress.schema import DateClaim, Model

from .prices import is_before

_ENDING = ("deprecated", "retired")
_WHOLE = 10  # letters of a whole date


@dataclass(frozen=True)
class Retirement:
    """A day on which a model is switched off, as one or several sources state it.

    ``days_left`` is None where the day is not known whole, or the site is built for no day.
    """

    file: CardFile[Model]
    day: str
    claims: tuple[DateClaim, ...]
    is_past: bool
    days_left: int | None


@dataclass(frozen=True)
class Retirements:
    """The days to come, the soonest first; those past, the latest first; and models without a day.

    Where the site is built for no day, none is past.
    """

    to_come: tuple[Retirement, ...]
    past: tuple[Retirement, ...]
    undated: tuple[CardFile[Model], ...]


@dataclass(frozen=True)
class Replacement:
    """The model to use in place of another; ``is_recommended`` is false for a mere successor."""

    model: str
    is_recommended: bool


def retirements(files: Iterable[CardFile[Model]], as_of: str | None) -> Retirements:
    """Return when models are switched off, as seen on the day ``as_of`` if one is given."""
    found: list[Retirement] = []
    undated: list[CardFile[Model]] = []
    for file in files:
        days = [*_of_model(file, as_of)]
        found += days
        lifecycle = file.card.lifecycle
        if not days and lifecycle and lifecycle.status and lifecycle.status[0].value in _ENDING:
            undated.append(file)
    ordered = sorted(found, key=lambda each: (each.day, each.file.place.id))
    past = tuple(each for each in reversed(ordered) if each.is_past)
    return Retirements(tuple(each for each in ordered if not each.is_past), past, tuple(undated))


def replacement(file: CardFile[Model], catalogue: Catalogue) -> Replacement | None:
    """Return what its developer recommends in a model's place, or else its successor."""
    card = file.card
    if card.lifecycle and card.lifecycle.replacement:
        model = catalogue.find("model", card.lifecycle.replacement)
        return Replacement(model, is_recommended=True) if model else None
    for relation in card.related:
        model = catalogue.find("model", relation.model)
        if relation.relation == "successor" and model:
            return Replacement(model, is_recommended=False)
    return None


def _of_model(file: CardFile[Model], as_of: str | None) -> Iterator[Retirement]:
    lifecycle = file.card.lifecycle
    if lifecycle is None:
        return
    by_day: dict[str, list[DateClaim]] = {}
    gone = bool(lifecycle.retired)
    for claim in (*lifecycle.retired, *lifecycle.retires):
        # A plan that was carried out, perhaps on another day, is no news; one to come still is.
        is_done = (
            gone and claim in lifecycle.retires and not (as_of and is_before(as_of, claim.value))
        )
        if not is_done:
            by_day.setdefault(claim.value, []).append(claim)
    for day, claims in by_day.items():
        is_past = bool(as_of and is_before(day, as_of))
        yield Retirement(file, day, tuple(claims), is_past, _days(as_of, day))


def _days(as_of: str | None, day: str) -> int | None:
    if as_of is None or len(day) != _WHOLE or is_before(day, as_of):
        return None
    return (datetime.date.fromisoformat(day) - datetime.date.fromisoformat(as_of)).days
