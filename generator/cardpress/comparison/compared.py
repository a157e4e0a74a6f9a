"""What several cards say together, brought side by side once for all pages and checks."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TypeVar

from cardpress.catalogue import Catalogue, names_of
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
from .conditions import Conditions
from .fields import Field, fields_of
from .prices import Offer, PriceLine, headline_price, price_lines
from .quotes import Quote, quotes_of
from .ranking import Leaderboard, leaderboard, unversioned
from .results import Reported, Results, reported_results
from .tables import ResultTable, result_tables

_T = TypeVar("_T")


@dataclass(frozen=True)
class Compared:
    """The results of all cards, what they quote of one another, and where their sources disagree.

    ``quotes`` are by the quoting model, ``quotes_about`` by the quoted one and ``quotes_on`` by the
    benchmark. ``disagreements`` are by the model whose sources disagree: results first, then facts,
    then prices; ``disagreements_on`` are those on a benchmark, the largest spread first. Prices are
    in force on the day ``as_of``; without one, none is to come.
    """

    catalogue: Catalogue
    results: Results
    quotes: Mapping[str, tuple[Quote, ...]]
    quotes_about: Mapping[str, tuple[Quote, ...]]
    quotes_on: Mapping[str, tuple[Quote, ...]]
    disagreements: Mapping[str, tuple[Disagreement, ...]]
    disagreements_on: Mapping[str, tuple[Disagreement, ...]]
    prices: Mapping[str, tuple[PriceLine, ...]]
    as_of: str | None

    @property
    def disagreement_count(self) -> int:
        """Count the disagreements of all models."""
        return sum(map(len, self.disagreements.values()))

    def tables(self, model: str) -> tuple[ResultTable, ...]:
        """Return a model's results beside those of other models, by category."""
        file, quotes = self.catalogue.models[model], self.quotes[model]
        return result_tables(file, self.catalogue, self.results, quotes, self.disagreement_on)

    def price(self, model: str) -> Offer | None:
        """Return the price that stands for a model in tables; None where it has none in force."""
        return headline_price(self.prices[model])

    def disagreement_on(self, reported: Reported) -> Disagreement | None:
        """Return what other sources say of a result under its conditions; None if nothing else."""
        about = OfScore(reported.benchmark, reported.conditions)
        found = self.disagreements[reported.model]
        return next((each for each in found if each.about == about), None)

    def leaderboard(self, benchmark: str) -> Leaderboard:
        """Return a benchmark's results in order, ranked where they were measured alike."""
        card = self.catalogue.benchmarks[benchmark].card
        return leaderboard(_on(self.results, benchmark), card, self.disagreement_on)

    @cached_property
    def unversioned(self) -> Mapping[str, frozenset[Conditions]]:
        """Give, by benchmark, the conditions that leave open which version, as others do not."""
        return {name: unversioned(_on(self.results, name)) for name in self.catalogue.benchmarks}

    @cached_property
    def fields(self) -> Mapping[str, tuple[Field, ...]]:
        """Returns, by benchmark, the results that a chart may set side by side."""
        return fields_of(self.results, self.unversioned)

    def aligned(self, models: Iterable[str]) -> dict[str, Aligned]:
        """Return the results of some models side by side, by benchmark, where any has one."""
        reported = [self.results[model] for model in models]
        return {
            name: align(
                [each.get(name, ()) for each in reported], file.card, self.unversioned[name]
            )
            for name, file in self.catalogue.benchmarks.items()
            if any(name in each for each in reported)
        }


def compare(catalogue: Catalogue, as_of: str | None = None) -> Compared:
    """Bring the cards of a catalogue side by side, as on the day ``as_of`` where it is given."""
    results = reported_results(catalogue)
    prices = {
        model: price_lines(file.card, _own_names(file, catalogue), as_of)
        for model, file in catalogue.models.items()
    }
    quotes = {
        model: tuple(quotes_of(file, catalogue, results))
        for model, file in catalogue.models.items()
    }
    disagreements = {
        model: (
            *(
                each
                for benchmark, reported in results[model].items()
                for each in score_disagreements(reported, catalogue.benchmarks[benchmark].card)
            ),
            *fact_disagreements(model, file.card),
            *price_disagreements(model, prices[model]),
        )
        for model, file in catalogue.models.items()
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
        as_of=as_of,
    )


def _on(results: Results, benchmark: str) -> list[tuple[Reported, ...]]:
    return [each for by in results.values() if (each := by.get(benchmark))]


def _own_names(file: CardFile[Model], catalogue: Catalogue) -> tuple[str, ...]:
    maker = catalogue.organizations.get(file.place.organization)
    return (file.place.organization, *(names_of(maker.card) if maker else ()))


def _on_benchmarks(
    found: Iterable[tuple[Disagreement, ...]],
) -> Mapping[str, tuple[Disagreement, ...]]:
    by_spread = sorted(chain.from_iterable(found), key=lambda each: each.order)
    of_scores = [each for each in by_spread if isinstance(each.about, OfScore)]
    return _grouped(of_scores, lambda each: each.about.benchmark)  # type: ignore[union-attr]


def _grouped(items: Iterable[_T], key: Callable[[_T], str]) -> Mapping[str, tuple[_T, ...]]:
    found: dict[str, list[_T]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return {name: tuple(each) for name, each in found.items()}
