"""Where the headline of a model's own page is not what stands for the model beside others."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from cardpress.loader import CardFile
from cardpress.schema import Claim, Model

from .claims import same_claim
from .compared import Compared
from .known_facts import KnownFact, KnownFacts
from .notation import same_number
from .offers import AMOUNTS, Offer
from .results import ReportedResult
from .uncertainty import same_result

_T = TypeVar("_T")


@dataclass(frozen=True)
class Elsewhere(Generic[_T]):
    """The headline of a model's page, and the figure of another value that stands for the model."""

    headline: _T
    used: _T


def facts_elsewhere(known: KnownFacts) -> Iterator[tuple[KnownFact, Elsewhere[Claim]]]:
    """Yield the facts of which another value stands for a model, in the order of a page."""
    for fact in known.values():
        headline, used = fact.claims[0], fact.attested[0]
        if not same_claim(headline, used):
            yield fact, Elsewhere(headline, used)


def results_elsewhere(
    file: CardFile[Model], compared: Compared
) -> Iterator[Elsewhere[ReportedResult]]:
    """Yield the results of which another score stands for a model, in the order of its card."""
    attested_results = compared.attested[file.place.id]
    for benchmark, results in compared.results[file.place.id].items():
        headline, used = results[0], attested_results[benchmark][0]
        unit = compared.catalogue.benchmarks[benchmark].card.unit
        if not same_result(headline.result, used.result, unit):
            yield Elsewhere(headline, used)


def price_elsewhere(model: str, compared: Compared) -> Elsewhere[Offer] | None:
    """Return the price of a model's page and the one that stands for it, or None if they agree."""
    headline, used = compared.own_price(model), compared.price(model)
    if headline is None or used is None or _same_price(headline, used):
        return None
    return Elsewhere(headline, used)


def _same_price(one: Offer, other: Offer) -> bool:
    if one.kind.key != other.kind.key:
        return False
    pairs = [(one.amounts.get(name), other.amounts.get(name)) for name in AMOUNTS]
    # An amount that one leaves out is no other price.
    return all(same_number(a, b) for a, b in pairs if a is not None and b is not None)
