"""Which cards of a base a catalogue uses: those that the card of a model refers to."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from cardpress.loader import BrokenCard, CardFile, CardPlace, Loaded, set_aside
from cardpress.schema import Model

from .names import NameIndex, names_of, resolve
from .references import references_of

_Names = Mapping[str, NameIndex]


class Claim(NamedTuple):
    """The names that a card claims beside its id."""

    place: CardPlace
    names: tuple[str, ...]


def claims_of(loaded: Loaded) -> tuple[Claim, ...]:
    """Return what all cards claim, also broken cards and those not used, in the order of layers."""
    rank = {layer.name: number for number, layer in enumerate(loaded.settings.configuration.layers)}
    cards = [*loaded.files(), *loaded.broken, *(loaded.unused or ())]
    # By path, so that a card which breaks stays where it was. The highest layer first: a card that
    # a team has never seen takes no name from its own.
    cards.sort(key=lambda card: card.place.path)
    cards.sort(key=lambda card: -rank.get(card.place.base, len(rank)))
    # Broken cards, too, or each would also break every card that refers to it.
    return tuple(
        Claim(card.place, card.names if isinstance(card, BrokenCard) else names_of(card.card))
        for card in cards
    )


def index_names(claims: Iterable[Claim]) -> dict[str, NameIndex]:
    """Return the names that cards claim by kind."""
    names = {kind: NameIndex() for kind in ("model", "organization", "benchmark")}
    for place, said in claims:
        index, claimed = names[place.kind], said
        if place.base:
            # Nor does it stand beside a card of the team's own that goes by its id.
            if place.kind != "model" and index.find(place.id):
                continue
            claimed = tuple(name for name in claimed if not index.find(name))
        index.add(place.id, claimed)
    return names


def in_use(loaded: Loaded) -> Loaded:
    """Return the loaded cards without the organizations and benchmarks that only a base has.

    Nothing of them shows, neither a page nor a problem; their names stay known.
    """
    if loaded.unused is not None or not loaded.settings.configuration.layers:
        return loaded
    used = {*_used(loaded, index_names(claims_of(loaded)))}
    cards = (*loaded.organizations, *loaded.benchmarks, *loaded.broken)
    of_base = (c.place for c in cards if c.place.base and c.place.kind != "model")
    return set_aside(loaded, {p.path for p in of_base if (p.kind, p.id) not in used})


def _used(loaded: Loaded, names: _Names) -> Iterator[tuple[str, str | None]]:
    schema = loaded.settings.configuration.schemas["model"]
    broken = (card for card in loaded.broken if card.place.kind == "model")
    models: tuple[CardFile[Model] | BrokenCard, ...] = (*loaded.models, *broken)
    for card in models:
        if card.place.id in loaded.unpublished:
            continue
        yield "organization", card.place.organization
        for reference in references_of(card, schema):
            yield reference.kind, resolve(names, reference.kind, reference.text)
