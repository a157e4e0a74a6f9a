"""What stands for a model beside others: what a source with an address states.

On its own page a card's first value is the headline, which is its author's choice. In tables,
charts, costs, rankings and sentences a figure that nobody can look up never stands for a model that
has one which everybody can. Whatever shows several models takes a model's figures from here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from cardpress.catalogue import Catalogue
from cardpress.loader import CardFile
from cardpress.schema import Model, Sourced

from .notation import folded
from .offers import Offer, PriceKind
from .prices import PriceLine
from .results import ReportedResult, Results, ResultsOfModel

_Cited = TypeVar("_Cited", bound=Sourced)


def attested(card: Model, stated: Iterable[_Cited]) -> tuple[_Cited, ...]:
    """Return which of the statements about one thing may stand for a model; the first does.

    Those whose sources have an address, or all where none has one, in the author's order.
    """
    stated = tuple(stated)
    if len(stated) == 1:
        return stated
    return tuple(filter(card.has_address, stated)) or stated


def attested_results(catalogue: Catalogue, results: Results) -> Results:
    """Return the results that may stand for their models, the headline of each benchmark first."""
    return {
        model: catalogue.models[model].latest(_results_of, by_benchmark)
        for model, by_benchmark in results.items()
    }


def _results_of(file: CardFile[Model], results: ResultsOfModel) -> ResultsOfModel:
    return {
        benchmark: _attested_results(file.card, reported) for benchmark, reported in results.items()
    }


def _attested_results(
    card: Model, results: tuple[ReportedResult, ...]
) -> tuple[ReportedResult, ...]:
    found = [reported for reported in results if card.has_address(reported.result)]
    if not found or len(found) == len(results):
        return results
    subjects = {reported.conditions.of_the_subject for reported in found}
    # Of another metric or version, or of the whole where only a part is attested, it is another
    # figure. How the model was asked makes none: a score with tools still stands for the model.
    others = [
        reported
        for reported in results
        if not card.has_address(reported.result)
        and all(reported.conditions.of_the_subject.contradict(subject) for subject in subjects)
    ]
    return tuple(sorted((*found, *others), key=lambda reported: bool(reported.conditions.slice)))


def attested_prices(
    catalogue: Catalogue, prices: Mapping[str, tuple[PriceLine, ...]]
) -> Mapping[str, tuple[PriceLine, ...]]:
    """Return by model the prices that may stand for it, each with the rows that may."""
    return {
        model: catalogue.models[model].latest(_attested_prices, lines)
        for model, lines in prices.items()
    }


def _attested_prices(file: CardFile[Model], lines: tuple[PriceLine, ...]) -> tuple[PriceLine, ...]:
    by_line = [(line, _attested_offers(file.card, line)) for line in lines]
    sellers = {_seller(line.kind) for line, offers in by_line if offers}
    # All prices of a seller that is attested stay, though one for long prompts is not: without it,
    # a long prompt would cost what a short one does.
    return tuple(
        replace(line, current=offers or line.current)
        for line, offers in by_line
        if not sellers or _seller(line.kind) in sellers
    )


def _attested_offers(card: Model, line: PriceLine) -> tuple[Offer, ...]:
    return tuple(offer for offer in line.current if card.has_address(offer.price))


def _seller(kind: PriceKind) -> tuple[str, str, str]:
    return folded(kind.provider or ""), kind.currency, kind.per
