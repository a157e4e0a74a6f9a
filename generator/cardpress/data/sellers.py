"""The prices of every model by seller, from which the page of costs computes any workload."""

from typing import Any

from cardpress import wording
from cardpress.blocks import unsuited
from cardpress.comparison import (
    AMOUNTS,
    PER,
    Compared,
    Disagreement,
    Offer,
    Seller,
    longest_input,
)
from cardpress.schema import BATCH

from .models import amount_cell, rates


def seller_records(compared: Compared) -> dict[str, dict[str, Any]]:
    """Return by model who sells it at which prices, and the longest input that it takes.

    ``out`` is why a model is left out where a visitor has not asked for it.

    Apart from the records of models, as no other page computes with all prices. A model of which
    nothing is known here is left out.
    """
    records = ((model, _record(model, compared)) for model in compared.catalogue.models)
    return {model: record for model, record in records if record}


def _record(model: str, compared: Compared) -> dict[str, Any]:
    disagreements = compared.disagreements[model]
    record = {
        "sellers": [_seller(seller, disagreements) for seller in compared.sellers[model]],
        "limit": longest_input(compared.known[model]),
        "out": unsuited(compared.catalogue.models[model].card, compared.as_of),
    }
    return {key: value for key, value in record.items() if value}


def _seller(seller: Seller, disagreements: tuple[Disagreement, ...]) -> dict[str, Any]:
    """Return by what is sold the rows of a seller's prices, the usual one first."""
    return {
        sold: [_row(offer, disagreements) for offer in offers]
        for sold, offers in seller.sold.items()
    }


def _row(offer: Offer, disagreements: tuple[Disagreement, ...]) -> dict[str, Any]:
    """Return a price: the length of prompts above which it is charged, its source and its amounts.

    An amount is for ``over`` of what is sold, a million tokens if none is told, or is charged so
    many ``times`` for one. ``life`` is how long a cache keeps what is read from it. ``m`` are the
    markers of the amounts on which sources disagree, ``n`` is the price's note, after the day of
    its end, and ``terms`` those of amounts that have others.
    """
    stated = [name for name in AMOUNTS if name in offer.amounts]
    cells = {name: amount_cell(offer, name, disagreements) for name in stated}
    kind = offer.kind
    size = 1 if kind.per == PER else kind.size
    row = {
        "above": kind.above,
        "provider": kind.provider,
        "currency": kind.currency if kind.is_converted or not kind.exchange else None,
        "rate": kind.exchange.stated.rate if kind.exchange and kind.exchange.stated else None,
        "x": rates(kind),
        # Only of a batch alone: what is in another tier is sold under another name.
        "batch": wording.processing(kind) if kind.tier == BATCH else None,
        "over": size.numerator if size > 1 else None,
        "times": size.denominator if size < 1 else None,
        "conditions": list(wording.cost_conditions(kind)),
        "life": {name: life for name in stated if (life := wording.cost_life(offer, name))},
        "source": offer.source,
        # A free amount is 0, and stays.
        "amounts": {name: offer.amounts[name] for name in stated},
        "n": (own := _terms(offer)),
        # Of a batch or a cache that has another end; none at all is a statement, too.
        "terms": {n: terms for n in stated if (terms := _terms(offer.stating(n))) != own},
        "m": {name: marker["m"] for name, marker in cells.items() if "m" in marker},
    }
    return {key: value for key, value in row.items() if value}


def _terms(offer: Offer) -> str:
    return ", ".join(wording.price_terms(offer))
