"""A made-up model with prices alone, and what becomes of them."""

from collections.abc import Mapping
from typing import Any

from cardpress import figures
from cardpress.comparison import Compared, Offer, compare
from cardpress.wording import Priced
from tests.catalogues import catalogue_of


def priced(*rows: dict[str, Any], as_of: str | None = None) -> Compared:
    """Compare a catalogue of the model ``case`` with these price rows."""
    return compare(catalogue_of({"case": {"pricing": list(rows)}}), as_of)


def in_dollars(amounts: Mapping[str, float]) -> dict[str, Priced]:
    """Return amounts by model as sentences state them."""
    return {
        model: Priced(amount, figures.money(amount), "Acme") for model, amount in amounts.items()
    }


def past_rows(compared: Compared) -> list[int]:
    """Return the indexes of the rows that are past."""
    return sorted({offer.number for line in compared.prices["case"] for offer in line.past})


def headline(compared: Compared) -> Offer:
    """Return the headline price."""
    offer = compared.price("case")
    assert offer
    return offer
