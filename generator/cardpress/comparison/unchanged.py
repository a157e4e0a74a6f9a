"""What an earlier comparison has found and still holds, as all that it follows from is the same."""

from collections.abc import Mapping, Set

from cardpress.catalogue import Catalogue

from .agreement import Disagreement
from .compared import Compared
from .known_facts import KnownFacts, holders
from .prices import PriceLine, Prices
from .quotes import Quote
from .results import Results, ResultsOfModel


class Unchanged:
    """The findings of the time before by model, each None where it has to be found anew.

    A card is the same if it is the same object. All are None where ``earlier`` is None.
    """

    def __init__(self, now: Catalogue, earlier: Compared | None) -> None:
        self._now, self._models = now, frozenset[str]()
        if earlier:
            before = earlier.catalogue
            self._earlier = earlier
            self._models = frozenset(now.models) - _others(now.models, before.models)
            self._benchmarks = _others(now.benchmarks, before.benchmarks)
            self._organizations = _others(now.organizations, before.organizations)
            # What a reference means follows from the names of all cards, broken ones among them.
            self._finds_models = now.names["model"] == before.names["model"]
            self._finds_benchmarks = (
                now.names["benchmark"] == before.names["benchmark"]
                and now.benchmarks.keys() == before.benchmarks.keys()
            )

    def results(self, model: str) -> ResultsOfModel | None:
        """Return the results of a model's card."""
        is_same = model in self._models and self._finds_benchmarks
        return self._earlier.results[model] if is_same else None

    def prices(self, model: str) -> tuple[PriceLine, ...] | None:
        """Return its prices; by its developer's names they tell which are those of others."""
        if model not in self._models:
            return None
        developer = self._now.models[model].place.organization
        return None if developer in self._organizations else self._earlier.prices[model]

    def quotes(self, model: str, results: Results) -> tuple[Quote, ...] | None:
        """Return the scores that it quotes, given the results of all models now."""
        if self.results(model) is None or not self._finds_models:
            return None
        quotes, before = self._earlier.quotes[model], self._earlier.results
        for quote in quotes:
            # The results of a card that has changed are another object, however equal.
            is_same = results.get(quote.model) is before.get(quote.model)
            if not is_same or quote.benchmark in self._benchmarks:
                return None
        return quotes

    def disagreements(self, model: str, prices: Prices) -> tuple[Disagreement, ...] | None:
        """Return on what its sources disagree, given the prices of all models now."""
        results = self.results(model)
        if results is None or prices[model] is not self._earlier.prices[model]:
            return None
        # By another unit, two scores may be one.
        is_same = self._benchmarks.isdisjoint(results)
        return self._earlier.disagreements[model] if is_same else None

    def known(self, model: str) -> KnownFacts | None:
        """Return its facts, those that it inherits among them."""
        if model not in self._models:
            return None
        file, before = self._now.models[model], self._earlier.catalogue
        if file.card.inherits is not None:
            # What goes by the name of its base may be another card, or inherit from another.
            cards = [*holders(file, self._now)], [*holders(file, before)]
            if [*map(id, cards[0])] != [*map(id, cards[1])]:
                return None
        return self._earlier.known[model]


def _others(now: Mapping[str, object], before: Mapping[str, object]) -> Set[str]:
    """Return what is not the same object now, or not there at both times."""
    names = now.keys() | before.keys()
    return frozenset(name for name in names if now.get(name) is not before.get(name))
