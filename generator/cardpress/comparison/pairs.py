"""Which two models have a page of their own: those that a card compares, and of which it can tell.

What a model states of itself alone stands on its own page; beside another it says nothing.
"""

from collections.abc import Iterator, Mapping
from itertools import chain

from cardpress.catalogue import NameIndex, resolve
from cardpress.loader import CardFile
from cardpress.schema import Model

from .compared import Compared
from .quotes import Quote

Pair = tuple[str, str]
"""The ids of two models in alphabetical order."""


def pairs(compared: Compared) -> tuple[Pair, ...]:
    """Return every two models that a card compares and that share a figure, in alphabetical order.

    One page each, whichever of the two cards compares them.
    """
    # Not every two models: 2,000 of them would have two million pages.
    named, catalogue = set[Pair](), compared.catalogue
    for model, file in catalogue.models.items():
        named.update(file.latest(_named_by, compared.quotes[model], catalogue.names))
    # Of a broken card only the names are known.
    readable = (pair for pair in sorted(named) if catalogue.models.keys() >= {*pair})
    return tuple(pair for pair in readable if _share_a_figure(pair, compared))


def _named_by(
    file: CardFile[Model], quotes: tuple[Quote, ...], names: Mapping[str, NameIndex]
) -> tuple[Pair, ...]:
    return tuple(_each_named_by(file, quotes, names))


def _each_named_by(
    file: CardFile[Model], quotes: tuple[Quote, ...], names: Mapping[str, NameIndex]
) -> Iterator[Pair]:
    model = file.place.id
    quoted = (quote.model for quote in quotes)
    named = (resolve(names, "model", reference) for reference in file.card.price_comparisons)
    for other in chain(quoted, named):
        if other and other != model:
            yield min(model, other), max(model, other)


def _share_a_figure(pair: Pair, compared: Compared) -> bool:
    """Return whether some row of results or prices has a figure of both.

    Under conditions that differ, or disputed, it is still what a reader came to see: the page says
    so beside it. A quoted score is none of the quoted model's own, and a price to come is none yet.
    """
    one, other = (compared.attested[model].keys() for model in pair)
    if not one.isdisjoint(other):
        return True
    prices = [compared.price(model) for model in pair]
    amounts = [price.amounts.keys() if price else set[str]() for price in prices]
    return bool(amounts[0] & amounts[1])
