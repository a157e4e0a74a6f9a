"""All cards side by side, as all pages and checks see them."""

from collections import ChainMap
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from cardpress.catalogue import Catalogue
from cardpress.configuration import Money
from cardpress.loader import CardFile
from cardpress.schema import Claim, DateClaim, Model

from .agreement import Disagreement, OfScore
from .alignment import Aligned, align
from .cohorts import Cohort, cohorts_of
from .conditions import Conditions
from .evidence import attested_prices, attested_results
from .known_facts import KnownFact, KnownFacts
from .makers import Maker, makers_of
from .offers import Offer
from .pairs import Pair, pairs_of
from .placings import Placing, Placings
from .prices import PriceLine, Prices, headline_price
from .quotes import Quote
from .ranking import Leaderboard, leaderboard, unversioned
from .releases import models_by_organization, release
from .results import ReportedResult, Results
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
    prices: Prices
    known: Mapping[str, KnownFacts]
    as_of: str | None

    @property
    def money(self) -> Money:
        """Return the currency in which prices are compared, and the rates of others."""
        return self.catalogue.configuration.money

    @property
    def is_sold(self) -> bool:
        """Return whether any model has a price beside others."""
        return "any" in self._sold

    @property
    def disagreement_count(self) -> int:
        """Return the number of disagreements of all models."""
        return sum(map(len, self.disagreements.values()))

    def tables(self, model: str) -> tuple[ResultTable, ...]:
        """Return a model's results beside those of other models, by category."""
        file, quotes = self.catalogue.models[model], self.quotes[model]
        # The first on its own page is its author's choice; that of others is what stands for them.
        own = {model: self.results[model]}
        results = ChainMap(own, self.attested)  # type: ignore[arg-type] # which nobody changes
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
        reported = self.attested_on.get(benchmark, ())
        return leaderboard(reported, card, self.disagreement_on)

    # Only when first asked for, as `check` judges little by them.
    @cached_property
    def attested(self) -> Results:
        """Return the results that may stand for their models, the headline of each first."""
        return attested_results(self.catalogue, self.results)

    @cached_property
    def attested_on(self) -> Mapping[str, Sequence[tuple[ReportedResult, ...]]]:
        """Return these results by benchmark, those of each model together."""
        found: dict[str, list[tuple[ReportedResult, ...]]] = {}
        for by_benchmark in self.attested.values():
            for benchmark, reported in by_benchmark.items():
                found.setdefault(benchmark, []).append(reported)
        return found

    @cached_property
    def placings(self) -> Mapping[str, tuple[Placing, ...]]:
        """Return by model the few results that say most of it, with its place among others."""
        return Placings(self.attested, self.catalogue, self.leaderboard)

    @cached_property
    def attested_prices(self) -> Prices:
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
        return self._beside_each(_own_headline, self.prices)

    @cached_property
    def _headlines(self) -> Mapping[str, Offer | None]:
        return self._beside_each(_headline, self.attested_prices)

    def _beside_each(
        self, find: Callable[[CardFile[Model], tuple[PriceLine, ...]], _T], prices: Prices
    ) -> Mapping[str, _T]:
        models = self.catalogue.models
        return {model: models[model].latest(find, lines) for model, lines in prices.items()}

    @cached_property
    def pairs(self) -> Mapping[Pair, None]:
        """Return which two models have a page of their own, in alphabetical order."""
        found = pairs_of(self.catalogue, self.quotes, self.attested, self._headlines)
        return dict.fromkeys(found)

    @cached_property
    def pairs_of(self) -> Mapping[str, tuple[str, ...]]:
        """Return by model with which others it has a page, in alphabetical order."""
        found: dict[str, set[str]] = {}
        for one, other in self.pairs:
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
        return {model: tuple(sorted(others)) for model, others in found.items()}

    @cached_property
    def by_organization(self) -> Mapping[str, Sequence[CardFile[Model]]]:
        """Return every organization's models, the newest first."""
        return models_by_organization(self.catalogue)

    # Apart from the cards: what reads these alone holds when anything else of a card changes.
    @cached_property
    def released(self) -> Mapping[str, DateClaim | None]:
        """Return by model the release date that stands for it beside others."""
        return {model: release(file.card) for model, file in self.catalogue.models.items()}

    @cached_property
    def windows(self) -> Mapping[str, Claim | None]:
        """Return by model the context window that stands for it beside others."""
        stated = ((model, known.get("context_window")) for model, known in self.known.items())
        return {model: known.attested[0] if known else None for model, known in stated}

    @cached_property
    def makers(self) -> Mapping[str, Maker]:
        """Return by model its organization, with the place of that among all."""
        return makers_of(self.catalogue, self.attested)

    @cached_property
    def known_fields(self) -> Set[str]:
        """Return the fields of the facts that are known of any model."""
        return frozenset(field for known in self.known.values() for field in known)

    @cached_property
    def _sold(self) -> Set[str]:
        return frozenset("any" for offer in self._headlines.values() if offer)

    @cached_property
    def sellers(self) -> Mapping[str, tuple[Seller, ...]]:
        """Return by model who sells it, at prices that may stand for it beside others."""
        return {model: sellers_of(lines) for model, lines in self.attested_prices.items()}

    @cached_property
    def unversioned(self) -> Mapping[str, frozenset[Conditions]]:
        """Return by benchmark the conditions without a version, where others state one."""
        on = self.attested_on
        return {name: unversioned(on.get(name, ())) for name in self.catalogue.benchmarks}

    @cached_property
    def cohorts(self) -> Mapping[str, tuple[Cohort, ...]]:
        """Return by benchmark its cohorts: one result of each model, for a chart."""
        return cohorts_of(self.attested, self.unversioned)

    def aligned(self, models: Iterable[str]) -> dict[str, Aligned]:
        """Return some models' results side by side, by benchmark; only those with any result."""
        by_model = [self.attested[model] for model in models]
        # Most benchmarks have no result of any of the few models.
        known = set[str]().union(*by_model)
        benchmarks = self.catalogue.benchmarks
        return {
            name: align(
                [results.get(name, ()) for results in by_model],
                benchmarks[name].card,
                self.unversioned[name],
            )
            for name in sorted(known)  # the order of the benchmarks
        }


def _own_headline(_file: CardFile[Model], lines: tuple[PriceLine, ...]) -> Offer | None:
    return headline_price(lines)


# Of the lines that may stand for a model beside others: apart, as the last of each is kept.
def _headline(_file: CardFile[Model], lines: tuple[PriceLine, ...]) -> Offer | None:
    return headline_price(lines)
