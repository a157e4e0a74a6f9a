"""What a reviewer must know of a new card, in one line."""

from collections.abc import Iterator

from cardpress import figures
from cardpress.blocks import in_plain_words
from cardpress.checks.hosts import host_of
from cardpress.comparison import Compared, Offer, facts
from cardpress.loader import CardFile
from cardpress.schema import Benchmark, Model, Organization
from cardpress.wording import (
    AMOUNTS_IN_SENTENCE,
    COLUMNS,
    TERMS,
    UNITS,
    label_of,
    model_type,
    priced_unit,
)
from cardpress.wording.changes import no_address, no_source, sold

_FACTS = ("release_date", "status", "parameters", "context_window", "license")
_SIDES = ("input", "output")


def brief(
    file: CardFile[Model | Organization | Benchmark], compared: Compared
) -> Iterator[tuple[str, str]]:
    """Yield the facts that matter of a card, each with its label."""
    card = file.card
    if isinstance(card, Benchmark):
        yield TERMS["category"], card.category
        yield TERMS["unit"], UNITS[card.unit]
    elif isinstance(card, Organization):
        if card.website:
            yield TERMS["website"], card.website
    else:
        maker = compared.catalogue.name("organization", file.place.organization)
        yield from _of_model(card, maker, compared.own_price(file.place.id))


def _of_model(card: Model, organization: str, offer: Offer | None) -> Iterator[tuple[str, str]]:
    yield TERMS["organization"], organization
    yield TERMS["type"], model_type(card.type)
    for fact, claims in facts(card):
        if fact.field in _FACTS:
            yield label_of(fact), in_plain_words(claims[0])
    if offer:
        yield TERMS["price"], _price(offer)
    # None is said, too: it is what a reviewer asks first.
    yield COLUMNS["results"], figures.number(sum(map(len, card.benchmarks.values())))
    yield COLUMNS["sources"], ", ".join(_hosts(card)) or no_source()


def _price(offer: Offer) -> str:
    amounts = (
        f"{AMOUNTS_IN_SENTENCE[name]} {figures.money(offer.amounts[name], offer.price.currency)}"
        for name in _SIDES
        if name in offer.amounts
    )
    return ", ".join((*amounts, sold(priced_unit(offer.kind), offer.kind.provider)))


def _hosts(card: Model) -> list[str]:
    hosts = (host_of(source.url) if source.url else "" for source in card.sources.values())
    return [*dict.fromkeys(host or no_address() for host in hosts)]
