"""Which two models have a page of their own: those that a card compares, and of which it can tell.

What a model states of itself alone stands on its own page; beside another it says nothing.
"""

from collections.abc import Iterator, Mapping
from itertools import chain

from cardpress.catalogue import Catalogue, NameIndex, resolve
from cardpress.loader import CardFile
from cardpress.schema import Model

from .offers import Offer
from .quotes import Quote
from .results import Results, ResultsOfModel

Pair = tuple[str, str]
"""The ids of two models in alphabetical order."""


def pairs_of(
    catalogue: Catalogue,
    quotes: Mapping[str, tuple[Quote, ...]],
    results: Results,
    headlines: Mapping[str, Offer | None],
) -> Iterator[Pair]:
    """Yield every two models that a card compares and that share a figure, in alphabetical order.

    One page each, whichever of the two cards compares them; by the ``results`` and ``headlines`` of
    prices that stand for them.
    """
    # Not every two models: 2,000 of them would have two million pages.
    named = set[Pair]()
    for model, file in catalogue.models.items():
        named.update(file.latest(_named_by, quotes[model], catalogue.names))
    for one, other in sorted(named):
        # Of a broken card only the names are known.
        if one in catalogue.models and other in catalogue.models:
            prices = headlines[one], headlines[other]
            if _share_a_figure((results[one], results[other]), prices):
                yield one, other


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


def _share_a_figure(
    results: tuple[ResultsOfModel, ResultsOfModel], prices: tuple[Offer | None, Offer | None]
) -> bool:
    """Return whether some row of results or prices has a figure of both.

    Under conditions that differ, or disputed, it is still what a reader came to see: the page says
    so beside it. A quoted score is none of the quoted model's own, and a price to come is none yet.
    """
    one, other = results
    if not one.keys().isdisjoint(other):
        return True
    amounts = [price.amounts.keys() if price else set[str]() for price in prices]
    return bool(amounts[0] & amounts[1])
