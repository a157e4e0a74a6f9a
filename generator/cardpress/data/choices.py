"""By which choices a visitor finds a model that no card states in a field of its own."""

from collections.abc import Iterator
from typing import Any

from cardpress import figures
from cardpress.blocks import ENDED, commercial_use, nearness_to_end, retires
from cardpress.comparison import Compared
from cardpress.loader import CardFile
from cardpress.schema import Model

from .cell import cell

COMMERCIAL = {True: "Allowed", False: "Forbidden"}
"""What addresses call whether a license permits commercial use."""


def chosen_by(file: CardFile[Model], compared: Compared) -> dict[str, Any]:
    """Return these choices by the keys of their filters, each of them as an address calls it."""
    card = file.card
    permits = commercial_use(compared.known[file.place.id])
    day = retires(card)
    return {
        "commercial": None if permits is None else COMMERCIAL[permits],
        "languages": list(dict.fromkeys(language.value for language in card.languages)),
        "inputs": list(_inputs(card)),
        "hide": list(_hidden(card, compared)),
        "retires": day and cell(day.value, figures.short_date(day.value), card.source_key(day)),
    }


def _inputs(card: Model) -> Iterator[str]:
    """Yield what sellers say they do with what they are sent, each once."""
    trained = {offer.trains_on_inputs for offer in card.availability}
    if False in trained:
        yield "NotTrainedOn"
    if True in trained:
        yield "TrainedOn"
    if any(offer.data_retention for offer in card.availability):
        yield "Kept"


def _hidden(card: Model, compared: Compared) -> Iterator[str]:
    """Yield why a visitor may wish not to see a model."""
    if (nearness_to_end(card, compared.as_of) or 0) >= ENDED:
        yield "Ended"
    if not card.is_confirmed:
        yield "Unsourced"
    if card.imported:
        yield "Unread"
