"""A model's results beside those of other models, as quoted or as their own cards have them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from cardpress.catalogue import Catalogue
from cardpress.loader import CardFile
from cardpress.schema import Model

from .agreement import Disagreement, FindDisagreement
from .conditions import Conditions
from .quotes import Quote
from .results import Reported, Results

Likeness = Literal["alike", "unstated", "one_sided", "partly", "other", "lone"]
_MOST_DRAWN = 3  # columns; the reference page has two, and a phone shows three


@dataclass(frozen=True)
class HeadlineResult:
    """A model's headline result, how many it reports in all, and what its sources disagree on."""

    headline: Reported
    count: int
    disagreement: Disagreement | None


@dataclass(frozen=True)
class OwnCardResult:
    """A result from another model's own card, because this card's sources quote none.

    ``likeness`` tells how it was measured beside this card's own result: ``alike``, under the same
    stated conditions; ``other``, under conditions that contradict; or so that nobody can tell:
    ``unstated`` states none, ``one_sided`` states some where the own result has none, ``partly`` is
    where each leaves out what the other states. ``lone`` is a result that has none beside it.
    ``count`` is how many results its card has; ``disagreement`` is on what its sources disagree.
    """

    reported: Reported
    likeness: Likeness
    count: int
    disagreement: Disagreement | None


@dataclass(frozen=True)
class Row:
    """One benchmark of a model's table; None is a result that nobody reports."""

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
    """Return a model's results by category, each in the order in which the card first names it.

    ``quotes`` are those of this card. Of two quotations of one score the first stands.
    """
    own = results[file.place.id]
    quoted: dict[str, dict[str, Quote]] = {}
    for quote in quotes:
        quoted.setdefault(quote.model, {}).setdefault(quote.benchmark, quote)
    columns = tuple(quoted) or _drawn_columns(file, catalogue, results)
    benchmarks = dict.fromkeys([*own, *(b for scores in quoted.values() for b in scores)])
    categories: dict[str, list[Row]] = {}
    for benchmark in benchmarks:
        mine = _own(own.get(benchmark, ()), disagreement_on)
        others = tuple(
            quoted.get(model, {}).get(benchmark)
            or _drawn(mine, results.get(model, {}).get(benchmark, ()), disagreement_on)
            for model in columns
        )
        category = catalogue.benchmarks[benchmark].card.category
        categories.setdefault(category, []).append(Row(benchmark, mine, others))
    return tuple(ResultTable(name, columns, tuple(rows)) for name, rows in categories.items())


def is_alike(row: Row, other: Quote | OwnCardResult) -> bool:
    """Return whether a row's own result and another were measured alike, as far as anybody says so.

    A source that prints two scores side by side says so, unless it states other conditions for one
    of them, or the other model's card has another score.
    """
    if row.own is None:
        return False
    if isinstance(other, OwnCardResult):
        return other.likeness == "alike"
    mine = row.own.headline
    is_one_source = other.source == mine.source and other.verdict != "differs"
    return is_one_source and not Conditions.of(other.quoted).contradict(mine.conditions)


def _own(
    reported: tuple[Reported, ...], disagreement_on: FindDisagreement
) -> HeadlineResult | None:
    if not reported:
        return None
    return HeadlineResult(reported[0], len(reported), disagreement_on(reported[0]))


def _drawn(
    mine: HeadlineResult | None, reported: tuple[Reported, ...], disagreement_on: FindDisagreement
) -> OwnCardResult | None:
    """Take what another model reports under the same conditions, or else its headline."""
    if not reported:
        return None
    if mine is None:
        return OwnCardResult(reported[0], "lone", len(reported), disagreement_on(reported[0]))
    conditions = mine.headline.conditions.of_the_measurement
    same = (each for each in reported if each.conditions.of_the_measurement == conditions)
    chosen = next(same, reported[0])
    likeness = _likeness(conditions, chosen.conditions.of_the_measurement)
    return OwnCardResult(chosen, likeness, len(reported), disagreement_on(chosen))


def _likeness(mine: Conditions, theirs: Conditions) -> Likeness:
    if not theirs.stated:
        return "unstated"
    if not mine.stated:
        return "one_sided"
    if mine == theirs:
        return "alike"
    return "other" if theirs.contradict(mine) else "partly"


def _drawn_columns(
    file: CardFile[Model], catalogue: Catalogue, results: Results
) -> tuple[str, ...]:
    """Choose the models that stand beside one whose sources quote none: those that it names."""
    own = results[file.place.id]
    named = [*file.card.price_comparisons, *(each.model for each in file.card.related)]
    found = dict.fromkeys(catalogue.find("model", reference) for reference in named)
    shared = [model for model in found if model and own.keys() & results.get(model, {}).keys()]
    return tuple(shared[:_MOST_DRAWN])
