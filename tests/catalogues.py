"""Small catalogues made in memory, for tests that need many."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from cardpress.catalogue import Catalogue, gather
from cardpress.configuration import CatalogueFile, Configuration
from cardpress.loader import CardFile, CardPlace, Loaded, Settings
from cardpress.loader.document import Document
from cardpress.schema import Benchmark, Model, Organization

_PERCENT = {"category": "Sums", "range": {"min": 0, "max": 100}}
BENCHMARKS: dict[str, dict[str, Any]] = {
    "sums": {"name": "Sums", **_PERCENT},
    "errors": {"name": "Errors", **_PERCENT, "direction": "lower_is_better"},
    "arena": {"name": "Arena", "category": "Games", "unit": "elo"},
    "profit": {"name": "Profit", "category": "Games", "unit": "usd"},
}


def catalogue_of(
    models: Mapping[str, Mapping[str, Any]],
    own: Mapping[str, Any] | None = None,
    made_by: Mapping[str, str] = MappingProxyType({}),
) -> Catalogue:
    """Make a catalogue of models, each with its own sources one, two and three, on benchmarks.

    ``own`` is what `catalogue.yml` says, ``made_by`` are the organizations of models that are not
    by Acme.
    """
    settings = Settings(Configuration(CatalogueFile.model_validate(own or {})))
    made = [
        CardFile(
            place=_model_place(name, made_by.get(name, "acme")),
            document=Document(),
            card=Model.model_validate(
                {"name": name, "type": "Large Language Model", "sources": _sources(name), **card}
            ),
        )
        for name, card in models.items()
    ]
    benchmarks = [
        CardFile(
            place=CardPlace("benchmark", name, f"cards/benchmarks/{name}.yml"),
            document=Document(),
            card=Benchmark.model_validate(card),
        )
        for name, card in BENCHMARKS.items()
    ]
    makers = map(_organization, dict.fromkeys(["acme", *made_by.values()]))
    return gather(Loaded(tuple(made), tuple(makers), tuple(benchmarks), settings=settings))[0]


def _model_place(name: str, maker: str) -> CardPlace:
    return CardPlace("model", name, f"cards/models/{maker}/{name}.yml", maker)


def _organization(name: str) -> CardFile[Organization]:
    place = CardPlace("organization", name, f"cards/organizations/{name}.yml")
    return CardFile(place=place, document=Document(), card=Organization(name=name.title()))


def _sources(model: str) -> dict[str, dict[str, str]]:
    return {
        key: {"title": f"{key} of {model}", "url": f"https://reports.acme.dev/{model}/{key}"}
        for key in ("one", "two", "three")
    }
