"""A model's card whole, as a program reads it: every value in its long form."""

from collections.abc import Iterator
from typing import Any

from cardpress.comparison import Compared, KnownFact
from cardpress.loader import CardFile
from cardpress.schema import Model, Record


def whole_record(file: CardFile[Model], compared: Compared) -> dict[str, Any]:
    """Return all that a card states, by the fields of the schema, with its id and organization.

    A fact is a list of claims even where the card writes a single value; what the card does not
    state is left out, but for the currency of a price. ``inherited`` has, apart from it, the facts
    of other cards that hold for the model: by the id of the card that states them, with the sources
    that they cite. ``derived`` says what follows: whether a source with an address knows the model,
    the places in these lists of the values that stand for the model beside others, where these are
    not the first, and the price ``converted`` to the catalogue's currency, where it is in another,
    with its rate.
    """
    stated = file.card.model_dump(mode="json", by_alias=True, exclude_unset=True)
    # Which currency an unstated one is, only the catalogue's settings know.
    for row, price in zip(stated.get("pricing", ()), file.card.pricing, strict=True):
        row.setdefault("currency", price.currency)
    inherited: dict[str, dict[str, Any]] = {}
    for fact in compared.known[file.place.id].values():
        if fact.is_inherited:
            _add(inherited.setdefault(fact.holder.place.id, {}), fact)
    named = {"id": file.place.id, "organization": file.place.organization}
    more = {"inherited": inherited} if inherited else {}
    return {**named, **stated, **more, "derived": _derived(file, compared)}


def _derived(file: CardFile[Model], compared: Compared) -> dict[str, Any]:
    others: dict[str, Any] = {}
    # Without the first, which stands in most lists, the record of most models has none.
    places = (found for found in _standing(file, compared) if found[1])
    for (*around, last), place in places:
        inside = others
        for name in around:
            inside = inside.setdefault(name, {})
        inside[last] = place
    found: dict[str, Any] = {"confirmed": file.card.is_confirmed}
    if others:
        found["across_cards"] = others
    if converted := _converted(file.place.id, compared):
        found["converted"] = converted
    return found


def _converted(model: str, compared: Compared) -> dict[str, Any] | None:
    """Return what the price that stands for a model is worth in the catalogue's currency.

    None for a price in that currency, or in one for which the catalogue states no rate.
    """
    offer = compared.price(model)
    exchange = offer.kind.exchange if offer else None
    if offer is None or exchange is None or exchange.stated is None:
        return None
    amounts = {name: offer.kind.counted(amount) for name, amount in offer.amounts.items()}
    rate = {"currency": exchange.currency, **_dumped(exchange.stated)}
    return {**rate, "amounts": amounts}


def _standing(file: CardFile[Model], compared: Compared) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield the path of each list of values, and the place in it of the one that stands."""
    for known in compared.known[file.place.id].values():
        around = ("inherited", known.holder.place.id) if known.is_inherited else ()
        used = known.attested[0]
        yield (*around, *known.fact.path), next(n for n, c in enumerate(known.claims) if c is used)
    if price := compared.price(file.place.id):
        yield ("pricing",), price.number
    for reported in compared.attested[file.place.id].values():
        name, number = reported[0].path[1:]
        yield ("benchmarks", str(name)), int(number)


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
