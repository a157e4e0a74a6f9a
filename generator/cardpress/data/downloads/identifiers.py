"""Which model every name and id means: its own, aliases, former names, and ids of others."""

import re
from collections.abc import Iterator

from cardpress.catalogue import Catalogue
from cardpress.schema import Model

from .record import Data

_HUB = re.compile(r"https://huggingface\.co/([\w.-]+/[\w.-]+)/?(?:tree/main/?|blob/main/.*)?")
_NO_MODELS = ("datasets/", "spaces/", "docs/", "blog/", "papers/", "collections/", "api/")


def identifiers(catalogue: Catalogue) -> dict[str, list[Data]]:
    """Return by id or name the models that it means, each with what it is to that model.

    Of several, every one is told: which of them is meant, only who asks can know.
    """
    found: dict[str, dict[str, Data]] = {}
    for model, file in catalogue.models.items():
        own = [(model, "id"), (f"{file.place.organization}/{model}", "id")]
        for name, kind in (*own, *_names(file.card)):
            # What comes first says most: an alias may be the id of a seller, too.
            found.setdefault(name, {}).setdefault(model, {"model": model, "as": kind})
    return {name: [*found[name].values()] for name in sorted(found)}


def _names(card: Model) -> Iterator[tuple[str, str]]:
    yield card.name, "name"
    yield from ((name, "alias") for name in card.aliases)
    yield from ((name, "former_name") for name in card.former_names)
    yield from ((v.api_id, "api_id") for v in card.versions if v.api_id)
    yield from ((offer.model_id, "seller_id") for offer in card.availability if offer.model_id)
    yield from ((name, "hugging_face_id") for name in _on_hub(card))


def _on_hub(card: Model) -> Iterator[str]:
    offers = (offer.url for offer in card.availability)
    parts = (component.url for component in card.components)
    for address in (*card.resources.values(), *offers, *parts):
        repository = _HUB.fullmatch(address or "")
        if repository and not repository[1].startswith(_NO_MODELS):
            yield repository[1]
