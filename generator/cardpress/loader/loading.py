"""Every card of a catalogue: its own, and those of its base that no card of its own replaces."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from pathlib import Path

from cardpress.configuration import SCHEMAS, Configuration, Layer
from cardpress.problem import Problem, path_in_base
from cardpress.progress import SILENT, Progress, stepping
from cardpress.schema import Organization, Record

from .ahead import ReadAhead
from .cache import CardCache
from .cards import BrokenCard, CardFile, Schemas, read_file, unreadable
from .loaded import Loaded
from .places import CardPlace, find_cards
from .settings import Settings

_Card = CardFile[Record] | BrokenCard
_Identity = tuple[str, str]  # kind and id


def load(
    root: Path,
    settings: Settings | None = None,
    cache: CardCache | None = None,
    progress: Progress = SILENT,
) -> Loaded:
    """Return every card below ``root``/cards and of its base, with all problems of all files.

    Cards may state what the ``settings`` of the catalogue add to the schema. A card replaces the
    whole of another of its id in a layer below. With the ``cache`` of the load before, a card whose
    file has not changed since is the same object.
    """
    settings, cache = settings or Settings(), cache or CardCache()
    schemas = settings.configuration.schemas
    places, problems = find_cards(root)
    cards: list[_Card] = []
    # Of each of thousands a path, made of its parts, takes as long as to open the file.
    paths = [f"{root}/{place.path}" for place in places]
    ahead = ReadAhead(paths if cache.is_empty else ())
    with cache.renewed(), ahead.begun():
        for number, place in enumerate(stepping(places, progress)):
            cache.learn(ahead.known_from(number))
            card, of_card = _load_card(paths[number], place, schemas, cache)
            cards.append(card)
            problems += of_card
        return with_base(cards, problems, settings, cache)


def with_base(
    own: Iterable[_Card],
    problems: Iterable[Problem],
    settings: Settings,
    cache: CardCache | None = None,
) -> Loaded:
    """Return a catalogue's own cards, which were read already, with those of its base."""
    configuration, cache = settings.configuration, cache or CardCache()
    cards, told = [*own], [*problems]
    for layer in reversed(configuration.layers):
        # Also a broken card replaces: the one below it is not what its author meant.
        taken = {_identity(card.place) for card in cards}
        found, of_layer = _load_layer(layer, configuration.schemas_of(layer), taken, cache)
        cards += found
        told += of_layer
    return _sorted_out(cards, told, settings)


def load_organizations(
    root: Path, configuration: Configuration | None = None
) -> Iterator[CardFile[Organization]]:
    """Yield the cards of organizations that can be read, one's own before those of the base."""
    layers = configuration.layers if configuration else ()
    taken, cache = set[_Identity](), CardCache()
    for folder in (root, *(layer.root for layer in reversed(layers))):
        for place in find_cards(folder, ("organizations",))[0]:
            if _identity(place) not in taken:
                taken.add(_identity(place))
                card, _ = _load_card(folder / place.path, place, SCHEMAS, cache)
                if isinstance(card, CardFile):
                    yield card  # type: ignore[misc]


def _load_card(
    path: Path | str, place: CardPlace, schemas: Schemas, cache: CardCache
) -> tuple[_Card, Sequence[Problem]]:
    try:
        source = read_file(path)
    except OSError as error:
        return unreadable(place, error)
    return cache.card(source, place, schemas[place.kind])


def _load_layer(
    layer: Layer, schemas: Schemas, taken: Set[_Identity], cache: CardCache
) -> tuple[list[_Card], list[Problem]]:
    places, found = find_cards(layer.root, layer.folders)
    problems = [replace(one, path=path_in_base(layer.name, one.path)) for one in found]
    cards: list[_Card] = []
    for place in places:
        if _identity(place) not in taken:
            in_base = path_in_base(layer.name, place.path)
            shown = replace(place, path=in_base, base=layer.name)
            card, of_card = _load_card(layer.root / place.path, shown, schemas, cache)
            cards.append(card)
            problems += of_card
    return cards, problems


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
