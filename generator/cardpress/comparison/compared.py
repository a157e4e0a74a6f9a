"""All cards side by side, compared once for all pages and checks."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TypeVar

from cardpress.catalogue import Catalogue, names_of
from cardpress.configuration import Money
from cardpress.loader import CardFile
from cardpress.schema import Model

from .agreement import (
    Disagreement,
    OfScore,
    fact_disagreements,
    price_disagreements,
    score_disagreements,
)
from .alignment import Aligned, align
from .cohorts import Cohort, cohorts_of
from .conditions import Conditions
from .evidence import attested_prices, attested_results
from .known_facts import KnownFact, KnownFacts, known_facts
from .offers import Offer
from .prices import PriceLine, headline_price, price_lines
from .quotes import Quote, quotes_of
from .ranking import Leaderboard, leaderboard, unversioned
from .results import ReportedResult, Results, reported_results
from .sellers import Seller, sellers_of
from .tables import ResultTable, result_tables

_T = TypeVar("_T")


@dataclass(frozen=True)
class Compared:
    """The results of all cards, the scores they quote, and where their sources disagree.

    ``quotes`` are by the quoting model, ``quotes_about`` by the quoted one and ``quotes_on`` by the
    benchmark. ``disagreements`` are by the model whose sources disagree: results first, then facts,
    then prices; ``disagreements_on`` are those on a benchmark, the largest spread first. Prices are
    in force on the day ``as_of``; without one, no price is still to come. ``known`` are the
    facts of each model by field, its own and those that it inherits.
    """

    catalogue: Catalogue
    results: Results
    quotes: Mapping[str, tuple[Quote, ...]]
    quotes_about: Mapping[str, tuple[Quote, ...]]
    quotes_on: Mapping[str, tuple[Quote, ...]]
    disagreements: Mapping[str, tuple[Disagreement, ...]]
    disagreements_on: Mapping[str, tuple[Disagreement, ...]]
    prices: Mapping[str, tuple[PriceLine, ...]]
    known: Mapping[str, KnownFacts]
    as_of: str | None

    @property
    def money(self) -> Money:
        """Return the currency in which prices are compared, and the rates of others."""
        return self.catalogue.configuration.money

    @property
    def disagreement_count(self) -> int:
        """Return the number of disagreements of all models."""
        return sum(map(len, self.disagreements.values()))

    def tables(self, model: str) -> tuple[ResultTable, ...]:
        """Return a model's results beside those of other models, by category."""
        file, quotes = self.catalogue.models[model], self.quotes[model]
        # The first on its own page is its author's choice; that of others is what stands for them.
        results = {**self.attested, model: self.results[model]}
        return result_tables(file, self.catalogue, results, quotes, self.disagreement_on)

    def own_price(self, model: str) -> Offer | None:
        """Return the headline price of a model's own page, or None if no price is in force."""
        return self._own_headlines[model]

    def price(self, model: str) -> Offer | None:
        """Return the price that stands for a model beside others, or None if none is in force."""
        return self._headlines[model]

    def place_of(self, reported: ReportedResult) -> int:
        """Return which of its model's results on its benchmark a result is, from 1."""
        return self.results[reported.model][reported.benchmark].index(reported) + 1

    def place_of_quote(self, quote: Quote) -> int:
        """Return which of the scores that its card quotes on its benchmark a quotation is."""
        alike = [other for other in self.quotes[quote.by] if other.benchmark == quote.benchmark]
        return next(place for place, other in enumerate(alike, 1) if other is quote)

    def fact_disagreement(self, known: KnownFact) -> Disagreement | None:
        """Return the disagreement about a fact on the card that states it, or None."""
        return known.disagreement(self.disagreements[known.holder.place.id])

    def disagreement_on(self, reported: ReportedResult) -> Disagreement | None:
        """Return the disagreement about a result, or None if sources agree under its conditions."""
        of_model = self._of_scores.get(reported.model)
        return of_model.get((reported.benchmark, reported.conditions)) if of_model else None

    def leaderboard(self, benchmark: str) -> Leaderboard:
        """Return a benchmark's results best first, ranked only under the same conditions."""
        card = self.catalogue.benchmarks[benchmark].card
        return leaderboard(_on(self.attested, benchmark), card, self.disagreement_on)

    # Only when first asked for, as `check` judges little by them.
    @cached_property
    def attested(self) -> Results:
        """Return the results that may stand for their models, the headline of each first."""
        return attested_results(self.catalogue, self.results)

    @cached_property
    def attested_prices(self) -> Mapping[str, tuple[PriceLine, ...]]:
        """Return by model the prices that may stand for it beside others."""
        return attested_prices(self.catalogue, self.prices)

    @cached_property
    def _of_scores(self) -> Mapping[str, Mapping[tuple[str, Conditions], Disagreement]]:
        """Return the disagreements about results by model, then by benchmark and conditions."""
        by_model = {
            model: {
                (disputed.about.benchmark, disputed.about.conditions): disputed
                for disputed in reversed(disputes)
                if isinstance(disputed.about, OfScore)
            }
            for model, disputes in self.disagreements.items()
        }
        return {model: disputes for model, disputes in by_model.items() if disputes}

    @cached_property
    def _own_headlines(self) -> Mapping[str, Offer | None]:
        return {model: headline_price(lines) for model, lines in self.prices.items()}

    @cached_property
    def _headlines(self) -> Mapping[str, Offer | None]:
        return {model: headline_price(lines) for model, lines in self.attested_prices.items()}

    @cached_property
    def sellers(self) -> Mapping[str, tuple[Seller, ...]]:
        """Return by model who sells it, at prices that may stand for it beside others."""
        return {model: sellers_of(lines) for model, lines in self.attested_prices.items()}

    @cached_property
    def unversioned(self) -> Mapping[str, frozenset[Conditions]]:
        """Return by benchmark the conditions without a version, where others state one."""
        return {name: unversioned(_on(self.attested, name)) for name in self.catalogue.benchmarks}

    @cached_property
    def cohorts(self) -> Mapping[str, tuple[Cohort, ...]]:
        """Return by benchmark its cohorts: one result of each model, for a chart."""
        return cohorts_of(self.attested, self.unversioned)

    def aligned(self, models: Iterable[str]) -> dict[str, Aligned]:
        """Return some models' results side by side, by benchmark; only those with any result."""
        by_model = [self.attested[model] for model in models]
        # Most benchmarks have no result of any of the few models.
        known = set[str]().union(*by_model)
        return {
            name: align(
                [results.get(name, ()) for results in by_model], file.card, self.unversioned[name]
            )
            for name, file in self.catalogue.benchmarks.items()
            if name in known
        }


def compare(catalogue: Catalogue, as_of: str | None = None) -> Compared:
    """Return the cards of a catalogue compared, with the prices of the day ``as_of`` if given."""
    models, money = catalogue.models, catalogue.configuration.money
    results = reported_results(catalogue)
    prices = {
        model: price_lines(file.card, _own_names(file, catalogue), as_of, money)
        for model, file in models.items()
    }
    quotes = {model: tuple(quotes_of(file, catalogue, results)) for model, file in models.items()}
    disagreements = {
        model: tuple(_disagreements(model, catalogue, results, prices[model])) for model in models
    }
    quoted = list(chain.from_iterable(quotes.values()))
    return Compared(
        catalogue=catalogue,
        results=results,
        quotes=quotes,
        quotes_about=_grouped(quoted, lambda quote: quote.model),
        quotes_on=_grouped(quoted, lambda quote: quote.benchmark),
        disagreements=disagreements,
        disagreements_on=_on_benchmarks(disagreements.values()),
        prices=prices,
        known={model: known_facts(file, catalogue) for model, file in models.items()},
        as_of=as_of,
    )


def _disagreements(
    model: str, catalogue: Catalogue, results: Results, prices: Iterable[PriceLine]
) -> Iterator[Disagreement]:
    """Yield all disagreements of a model in the order of its page: scores, facts, prices."""
    for benchmark, reported in results[model].items():
        yield from score_disagreements(reported, catalogue.benchmarks[benchmark].card)
    yield from fact_disagreements(model, catalogue.models[model].card)
    yield from price_disagreements(model, prices)


def _on(results: Results, benchmark: str) -> list[tuple[ReportedResult, ...]]:
    of_models = (by_benchmark.get(benchmark) for by_benchmark in results.values())
    return [reported for reported in of_models if reported]


def _own_names(file: CardFile[Model], catalogue: Catalogue) -> tuple[str, ...]:
    # Without its card, which may be broken, the folder still names the organization.
    developer = catalogue.organizations.get(file.place.organization)
    return (file.place.organization, *(names_of(developer.card) if developer else ()))


def _on_benchmarks(
    by_model: Iterable[tuple[Disagreement, ...]],
) -> Mapping[str, tuple[Disagreement, ...]]:
    by_spread = sorted(chain.from_iterable(by_model), key=lambda disagreement: disagreement.order)
    of_scores = [
        (disagreement.about.benchmark, disagreement)
        for disagreement in by_spread
        if isinstance(disagreement.about, OfScore)
    ]
    grouped = _grouped(of_scores, lambda pair: pair[0])
    return {name: tuple(found for _, found in pairs) for name, pairs in grouped.items()}


def _grouped(items: Iterable[_T], key: Callable[[_T], str]) -> Mapping[str, tuple[_T, ...]]:
    groups: dict[str, list[_T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return {name: tuple(group) for name, group in groups.items()}
