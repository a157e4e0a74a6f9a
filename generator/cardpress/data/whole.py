"""A model's card whole, as a program reads it: every value in its long form."""

from typing import Any

from cardpress.comparison import KnownFact, KnownFacts
from cardpress.loader import CardFile
from cardpress.schema import Model, Record


def whole_record(file: CardFile[Model], known: KnownFacts) -> dict[str, Any]:
    """Return all that a card states, by the fields of the schema, with its id and organization.

    A fact is a list of claims even where the card writes a single value; what the card does not
    state is left out. ``inherited`` has, apart from it, the facts of other cards that hold for the
    model: by the id of the card that states them, with the sources that they cite.
    """
    stated = file.card.model_dump(mode="json", by_alias=True, exclude_unset=True)
    inherited: dict[str, dict[str, Any]] = {}
    for fact in known.values():
        if fact.is_inherited:
            _add(inherited.setdefault(fact.holder.place.id, {}), fact)
    named = {"id": file.place.id, "organization": file.place.organization}
    return {**named, **stated, **({"inherited": inherited} if inherited else {})}


def _add(card: dict[str, Any], known: KnownFact) -> None:
    """Add a fact to the part of its holder's card that is inherited."""
    *within, field = known.fact.path
    place = card
    for name in within:
        place = place.setdefault(name, {})
    place[field] = [_dumped(claim) for claim in known.claims]
    for claim in known.claims:
        key = known.holder.card.source_key(claim)
        if key and (source := known.holder.card.sources.get(key)):
            card.setdefault("sources", {})[key] = _dumped(source)


def _dumped(record: Record) -> dict[str, Any]:
    return record.model_dump(mode="json", by_alias=True, exclude_unset=True)
