"""Loaded cards as one text, from which another process makes the same cards.

Their data alone, which its schema judges anew: JSON, as to read it runs no code, and as one text is
sent to a process in a moment, where a million objects are not.
"""

import json
from typing import Any

from .cards import BrokenCard, CardFile
from .document import Document
from .loaded import Loaded
from .places import CardPlace
from .settings import Settings

_Card = CardFile[Any] | BrokenCard
_KINDS = ("models", "organizations", "benchmarks", "broken")


def pack(loaded: Loaded) -> str:
    """Return the cards as a text, without the settings of the catalogue, and without problems."""
    cards = {kind: [*map(_packed, getattr(loaded, kind))] for kind in _KINDS}
    return json.dumps(cards, separators=(",", ":"))


def unpack(text: str, settings: Settings) -> Loaded:
    """Return the cards of a text, read as the settings of the catalogue say."""
    configuration = settings.configuration
    schemas = {"": configuration.schemas}
    schemas |= {layer.name: configuration.schemas_of(layer) for layer in configuration.layers}

    def unpacked(packed: list[Any]) -> _Card:
        place, data, names = CardPlace(*packed[0]), packed[1], packed[2]
        if names is not None:
            return BrokenCard(place, Document(data), tuple(names))
        card = schemas[place.base][place.kind].model_validate(data)
        return CardFile(place, Document(data), card)

    cards: dict[str, Any] = {
        kind: tuple(map(unpacked, packed)) for kind, packed in json.loads(text).items()
    }
    return Loaded(**cards, settings=settings)


def _packed(card: _Card) -> list[Any]:
    place = card.place
    names = [*card.names] if isinstance(card, BrokenCard) else None
    whole = [place.kind, place.id, place.path, place.organization, place.base]
    return [whole, card.document.data, names]
