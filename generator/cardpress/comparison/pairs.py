"""Which two models have a page of their own: those that a card compares, and of which it can tell.

What a model states of itself alone stands on its own page; beside another it says nothing.
"""

from collections.abc import Iterator
from itertools import chain

from .compared import Compared

Pair = tuple[str, str]
"""The ids of two models in alphabetical order."""


def pairs(compared: Compared) -> tuple[Pair, ...]:
    """Return every two models that a card compares and that share a figure, in alphabetical order.

    One page each, whichever of the two cards compares them.
    """
    # Not every two models: 2,000 of them would have two million pages.
    named = {pair for model in compared.catalogue.models for pair in _named_by(model, compared)}
    return tuple(pair for pair in sorted(named) if _share_a_figure(pair, compared))


def _named_by(model: str, compared: Compared) -> Iterator[Pair]:
    catalogue = compared.catalogue
    quoted = (quote.model for quote in compared.quotes[model])
    references = catalogue.models[model].card.price_comparisons
    named = (catalogue.find("model", reference) for reference in references)
    for other in chain(quoted, named):
        if other and other in catalogue.models and other != model:
            yield min(model, other), max(model, other)


def _share_a_figure(pair: Pair, compared: Compared) -> bool:
    """Return whether some row of results or prices has a figure of both.

    Under conditions that differ, or disputed, it is still what a reader came to see: the page says
    so beside it. A quoted score is none of the quoted model's own, and a price to come is none yet.
    """
    one, other = (compared.attested[model].keys() for model in pair)
    if one & other:
        return True
    prices = [compared.price(model) for model in pair]
    amounts = [price.amounts.keys() if price else set[str]() for price in prices]
    return bool(amounts[0] & amounts[1])
