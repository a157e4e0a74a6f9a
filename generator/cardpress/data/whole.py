"""A model's card whole, as a program reads it: every value in its long form."""

from collections.abc import Iterator
from typing import Any

from cardpress.comparison import Compared, attested, facts
from cardpress.loader import CardFile
from cardpress.schema import Model


def whole_record(file: CardFile[Model], compared: Compared) -> dict[str, Any]:
    """Return all that a card states, by the fields of the schema, with its id and organization.

    A fact is a list of claims even where the card writes a single value; what the card does not
    state is left out. What follows from the card is apart from it, in ``derived``: whether a source
    with an address knows the model, and the places in these lists of the values that stand for the
    model beside others, where these are not the first.
    """
    stated = file.card.model_dump(mode="json", by_alias=True, exclude_unset=True)
    others: dict[str, Any] = {}
    # Without the first, which stands in most lists, the record of most models has none.
    places = (found for found in _standing(file, compared) if found[1])
    for (*around, last), place in places:
        inside = others
        for name in around:
            inside = inside.setdefault(name, {})
        inside[last] = place
    derived = {"confirmed": file.card.is_confirmed, **({"across_cards": others} if others else {})}
    return {
        "id": file.place.id,
        "organization": file.place.organization,
        **stated,
        "derived": derived,
    }


def _standing(file: CardFile[Model], compared: Compared) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield the path of each list of values, and the place in it of the one that stands."""
    for fact, claims in facts(file.card):
        used = attested(file.card, claims)[0]
        yield fact.path, next(n for n, claim in enumerate(claims) if claim is used)
    if price := compared.price(file.place.id):
        yield ("pricing",), price.number
    for reported in compared.attested[file.place.id].values():
        name, number = reported[0].path[1:]
        yield ("benchmarks", str(name)), int(number)
