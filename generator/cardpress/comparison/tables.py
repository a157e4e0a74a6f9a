"""A model's results beside those of other models, quoted or from their own cards."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from cardpress.catalogue import Catalogue
from cardpress.loader import CardFile
from cardpress.schema import Model

from .agreement import Disagreement, FindDisagreement
from .conditions import Conditions
from .quotes import Quote
from .results import ReportedResult, Results

ConditionsMatch = Literal["same", "unstated", "one_sided", "partly", "other", "lone"]
"""How the conditions of another card's result match those of a card's own.

``same`` are the same stated conditions, ``other`` contradict them. Otherwise nobody can tell:
``unstated`` states none, ``one_sided`` states some where the own result states none, and in
``partly`` each leaves out what the other states. ``lone`` has no own result to be matched with.
"""
_MOST_COLUMNS = 3  # of other models; the reference page has two, and a phone shows three


@dataclass(frozen=True)
class HeadlineResult:
    """A model's headline result, the number of its results, and the disagreement about it."""

    headline: ReportedResult
    count: int
    disagreement: Disagreement | None


@dataclass(frozen=True)
class OwnCardResult:
    """A result from another model's own card, because this card's sources quote none.

    ``match`` compares its conditions with those of this card's own result.
    """

    reported: ReportedResult
    match: ConditionsMatch


@dataclass(frozen=True)
class Row:
    """One benchmark of a model's table; None where there is no result."""

    benchmark: str
    own: HeadlineResult | None
    others: tuple[Quote | OwnCardResult | None, ...]


@dataclass(frozen=True)
class ResultTable:
    """The rows of one category, with the ids of the compared models in column order."""

    category: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def result_tables(
    file: CardFile[Model],
    catalogue: Catalogue,
    results: Results,
    quotes: Iterable[Quote],
    disagreement_on: FindDisagreement,
) -> tuple[ResultTable, ...]:
    """Return a model's results by category, in the order in which the card first names each.

    ``results`` are all of this card, and those that may stand for others; ``quotes`` are those of
    this card. Of two quotations of one score the first counts.
    """
    own, quoted = results[file.place.id], _by_model(quotes)
    columns = tuple(quoted) or _compared_models(file, catalogue, results)
    # A set would lose the order of the card.
    benchmarks = dict.fromkeys([*own, *chain.from_iterable(quoted.values())])
    rows = []
    for benchmark in benchmarks:
        headline = _headline(own.get(benchmark, ()), disagreement_on)
        others = tuple(
            # What this card's source printed comes before what the other card says.
            quoted.get(model, {}).get(benchmark)
            or _own_card_result(headline, results.get(model, {}).get(benchmark, ()))
            for model in columns
        )
        rows.append(Row(benchmark, headline, others))
    by_category = _by_category(rows, catalogue)
    return tuple(ResultTable(name, columns, tuple(rows)) for name, rows in by_category.items())


def _by_category(rows: Iterable[Row], catalogue: Catalogue) -> dict[str, list[Row]]:
    by_category: dict[str, list[Row]] = {}
    for row in rows:
        category = catalogue.benchmarks[row.benchmark].card.category
        by_category.setdefault(category, []).append(row)
    # Those that the catalogue lists in its order, the others as their first results stand.
    return dict(sorted(by_category.items(), key=lambda item: catalogue.category_place(item[0])))


def _by_model(quotes: Iterable[Quote]) -> dict[str, dict[str, Quote]]:
    """Return the quotations by the quoted model and benchmark, in the order of the card."""
    by_model: dict[str, dict[str, Quote]] = {}
    # A quoted slice stands in for the whole only where that is not quoted.
    for quote in sorted(quotes, key=lambda quote: bool(quote.quoted.slice)):
        by_model.setdefault(quote.model, {}).setdefault(quote.benchmark, quote)
    return by_model


def is_comparable(row: Row, other: Quote | OwnCardResult) -> bool:
    """Return whether a row's own result and another may be compared, as far as a source says so.

    A source that prints two scores side by side says so, unless it states other conditions for one
    of them, or the other model's card has another score.
    """
    if row.own is None:
        return False
    if isinstance(other, OwnCardResult):
        return other.match == "same"
    own = row.own.headline
    is_one_source = other.source == own.source and other.verdict != "differs"
    return is_one_source and not Conditions.of(other.quoted).contradict(own.conditions)


def _headline(
    results: tuple[ReportedResult, ...], disagreement_on: FindDisagreement
) -> HeadlineResult | None:
    if not results:
        return None
    return HeadlineResult(results[0], len(results), disagreement_on(results[0]))


def _own_card_result(
    own: HeadlineResult | None, results: tuple[ReportedResult, ...]
) -> OwnCardResult | None:
    """Return another model's result under the same conditions, or else its headline."""
    if not results:
        return None
    if own is None:
        return OwnCardResult(results[0], "lone")
    conditions = own.headline.conditions.of_the_measurement
    # Without a match its headline: a result that nobody can compare is still a stated one.
    shown = next(
        (reported for reported in results if reported.conditions.of_the_measurement == conditions),
        results[0],
    )
    match = _match(conditions, shown.conditions.of_the_measurement)
    return OwnCardResult(shown, match)


def _match(own: Conditions, other: Conditions) -> ConditionsMatch:
    # Before equality: two results without conditions are equal, and yet not known to be alike.
    if other.contradict(own):
        return "other"
    if not other.are_known:
        return "unstated"
    if not own.are_known:
        return "one_sided"
    return "same" if own == other else "partly"


def _compared_models(
    file: CardFile[Model], catalogue: Catalogue, results: Results
) -> tuple[str, ...]:
    """Return the models to compare with one whose sources quote none: those that its card names."""
    own = results[file.place.id]
    references = [*file.card.price_comparisons, *(related.model for related in file.card.related)]
    named = dict.fromkeys(catalogue.find("model", reference) for reference in references)
    # A model without a benchmark in common would be a column of blanks.
    shared = [model for model in named if model and own.keys() & results.get(model, {}).keys()]
    return tuple(shared[:_MOST_COLUMNS])
