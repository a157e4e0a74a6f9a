"""Brings cards side by side; what has not changed since an earlier time is not compared anew."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
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
from .compared import Compared
from .known_facts import known_facts
from .prices import PriceLine, Prices, price_lines
from .quotes import quotes_of
from .results import Results, results_of
from .unchanged import Unchanged

_T = TypeVar("_T")
_File = CardFile[Model]


def compare(
    catalogue: Catalogue, as_of: str | None = None, *, earlier: Compared | None = None
) -> Compared:
    """Return the cards of a catalogue compared, with the prices of the day ``as_of`` if given.

    What followed from the very same cards in an ``earlier`` comparison is taken from there, as
    while a site is served an edit touches few of them; the outcome is as if there were none.
    """
    same = Unchanged(catalogue, earlier if _may_hold(earlier, catalogue, as_of) else None)
    each = partial(_each, catalogue)
    results = each(same.results, lambda file: results_of(file, catalogue))
    prices = each(same.prices, lambda file: _prices(file, catalogue, as_of))
    quotes = each(
        lambda model: same.quotes(model, results),
        lambda file: tuple(quotes_of(file, catalogue, results)),
    )
    disagreements = each(
        lambda model: same.disagreements(model, prices),
        lambda file: tuple(_disagreements(file, catalogue, results, prices)),
    )
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
        known=each(same.known, lambda file: known_facts(file, catalogue)),
        as_of=as_of,
    )


def _may_hold(earlier: Compared | None, catalogue: Catalogue, as_of: str | None) -> bool:
    """Return whether the settings and the day are those of the time before."""
    is_alike = earlier and earlier.catalogue.configuration is catalogue.configuration
    return bool(earlier and is_alike and earlier.as_of == as_of)


def _each(
    catalogue: Catalogue, kept: Callable[[str], _T | None], find: Callable[[_File], _T]
) -> dict[str, _T]:
    """Return something of each model: what is kept of it, or else what is found."""
    found = {}
    for model, file in catalogue.models.items():
        known = kept(model)
        found[model] = find(file) if known is None else known
    return found


def _prices(file: _File, catalogue: Catalogue, as_of: str | None) -> tuple[PriceLine, ...]:
    own, money = own_names(file.place.organization, catalogue), catalogue.configuration.money
    return price_lines(file.card, own, as_of, money)


def _disagreements(
    file: _File, catalogue: Catalogue, results: Results, prices: Prices
) -> Iterator[Disagreement]:
    """Yield all disagreements of a model in the order of its page: scores, facts, prices."""
    model = file.place.id
    for benchmark, reported in results[model].items():
        yield from score_disagreements(reported, catalogue.benchmarks[benchmark].card)
    yield from fact_disagreements(model, file.card)
    yield from price_disagreements(model, prices[model])


def own_names(organization: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the names by which an organization is the seller of its own models."""
    # Without its card, which may be broken, the folder still names the organization.
    developer = catalogue.organizations.get(organization)
    return (organization, *(names_of(developer.card) if developer else ()))


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
