"""Every card of a catalogue: its own, and those of its base that no card of its own replaces."""

from collections.abc import Iterator, Set
from dataclasses import replace
from pathlib import Path

from cardpress.configuration import SCHEMAS, Configuration, Layer
from cardpress.problem import Problem, path_in_base
from cardpress.schema import Organization, Record

from .cards import BrokenCard, CardFile, Schemas, load_card
from .loaded import Loaded
from .places import CardPlace, find_cards
from .settings import Settings

_Card = CardFile[Record] | BrokenCard
_Identity = tuple[str, str]  # kind and id


def load(root: Path, settings: Settings | None = None) -> Loaded:
    """Return every card below ``root``/cards and of its base, with all problems of all files.

    Cards may state what the ``settings`` of the catalogue add to the schema. A card replaces the
    whole of another of its id in a layer below.
    """
    settings = settings or Settings()
    configuration = settings.configuration
    places, problems = find_cards(root)
    cards: list[_Card] = []
    for place in places:
        card, card_problems = load_card(root, place, configuration.schemas)
        cards.append(card)
        problems += card_problems
    for layer in reversed(configuration.layers):
        # Also a broken card replaces: the one below it is not what its author meant.
        taken = {_identity(card.place) for card in cards}
        found, layer_problems = _load_layer(layer, configuration.schemas_of(layer), taken)
        cards += found
        problems += layer_problems
    return _sorted_out(cards, problems, settings)


def load_organizations(
    root: Path, configuration: Configuration | None = None
) -> Iterator[CardFile[Organization]]:
    """Yield the cards of organizations that can be read, one's own before those of the base."""
    layers = configuration.layers if configuration else ()
    taken = set[_Identity]()
    for folder in (root, *(layer.root for layer in reversed(layers))):
        for place in find_cards(folder, ("organizations",))[0]:
            if _identity(place) not in taken:
                taken.add(_identity(place))
                card, _ = load_card(folder, place, SCHEMAS)
                if isinstance(card, CardFile):
                    yield card  # type: ignore[misc]


def _load_layer(
    layer: Layer, schemas: Schemas, taken: Set[_Identity]
) -> tuple[list[_Card], list[Problem]]:
    places, problems = find_cards(layer.root, layer.folders)
    cards: list[_Card] = []
    for place in places:
        if _identity(place) not in taken:
            card, card_problems = load_card(layer.root, place, schemas)
            path = path_in_base(layer.name, place.path)
            cards.append(replace(card, place=replace(place, path=path, base=layer.name)))
            problems += card_problems
    named = (replace(found, path=path_in_base(layer.name, found.path)) for found in problems)
    return cards, [*named]


def _identity(place: CardPlace) -> _Identity:
    return place.kind, place.id


def _sorted_out(cards: list[_Card], problems: list[Problem], settings: Settings) -> Loaded:
    by_kind: dict[str, list[CardFile[Record]]] = {kind: [] for kind in SCHEMAS}
    for card in cards:
        if isinstance(card, CardFile):
            by_kind[card.place.kind].append(card)
    return Loaded(
        models=tuple(by_kind["model"]),  # type: ignore[arg-type]
        organizations=tuple(by_kind["organization"]),  # type: ignore[arg-type]
        benchmarks=tuple(by_kind["benchmark"]),  # type: ignore[arg-type]
        broken=tuple(card for card in cards if isinstance(card, BrokenCard)),
        problems=tuple(problems),
        settings=settings,
    )
