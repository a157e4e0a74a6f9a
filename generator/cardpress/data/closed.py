"""Which figures of a model a visitor may see and not take away: their sources forbid reuse."""

from collections.abc import Iterator, Mapping

from cardpress.blocks import retires, weights
from cardpress.comparison import Compared, KnownFact
from cardpress.loader import CardFile
from cardpress.schema import Model, Source


def closed(file: CardFile[Model], compared: Compared) -> list[str]:
    """Return the keys of these sources, those of another card behind its id and a slash.

    And behind a # the names of fields of a model's record that have such a figure without its
    source.
    """
    known = compared.known[file.place.id]
    own = _sources(file.card)
    inherited = {
        f"{fact.holder.place.id}/{key}": None
        for fact in known.values()
        if fact.is_inherited
        for key in _sources(fact.holder.card)
    }
    return [*own, *inherited, *(_fields(file.card, known) if own or inherited else ())]


def _sources(card: Model) -> list[str]:
    return [key for key, source in card.sources.items() if not _is_open(source)]


def _is_open(source: Source) -> bool:
    return source.reuse is not False


def _fields(card: Model, known: Mapping[str, KnownFact]) -> Iterator[str]:
    license_, day, modalities = weights(known), retires(card), known.get("modalities")
    if license_ and not known["license"].holder.card.is_reusable(license_):
        yield "#weights"
    if day and not card.is_reusable(day):
        yield "#status"
    if modalities and not all(map(modalities.holder.card.is_reusable, modalities.claims)):
        yield from ("#reads", "#writes")
