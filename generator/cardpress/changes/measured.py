"""Results of a card as items: its own scores, and those that it quotes of other models."""

from collections.abc import Collection, Iterator

from cardpress import figures
from cardpress.comparison import Conditions
from cardpress.schema import Model, QuotedResult, Result
from cardpress.wording import COLUMNS, duration, evaluator, measured_under, scored
from cardpress.wording.changes import FIELDS, quoted_subject
from cardpress.wording.uncertainty import stated_uncertainty

from .item import Item, Part, cited
from .names import Names


def result_items(card: Model, names: Names, but: Collection[str] = ()) -> Iterator[Item]:
    """Yield the results of a card, each with the conditions under which it was measured.

    Those on some benchmarks, given as the card refers to them, are left out.
    """
    for reference, results in card.benchmarks.items():
        if reference in but:
            continue
        benchmark, unit = names.name("benchmark", reference), names.unit(reference)
        for result in results:
            yield Item(
                f"benchmarks.{names.id('benchmark', reference)}",
                FIELDS["benchmarks"],
                tuple(_parts(result, unit)),
                subject=benchmark,
                qualifier=_qualifier(result),
                identity=(Conditions.of(result).key, result.evaluator, result.evaluated_by),
                source=cited(card, result),
                numbers={"": result.score},
                is_listed=True,
            )


def quoted_items(card: Model, names: Names) -> Iterator[Item]:
    """Yield the scores of other models that a card quotes."""
    for comparison in card.comparisons:
        for model, scores in comparison.results.items():
            for benchmark, quoted in scores.items():
                about = (names.name("model", model), names.name("benchmark", benchmark))
                ids = (names.id("model", model), names.id("benchmark", benchmark))
                yield Item(
                    f"comparisons.{'.'.join(ids)}",
                    FIELDS["comparisons"],
                    tuple(_parts(quoted, names.unit(benchmark))),
                    subject=quoted_subject(*about),
                    qualifier=_qualifier(quoted),
                    identity=(Conditions.of(quoted).key,),
                    source=cited(card, comparison),
                    numbers={"": quoted.score},
                    is_listed=True,
                )


def _qualifier(result: QuotedResult) -> str:
    conditions = Conditions.of(result)
    return measured_under(conditions) if conditions.written else ""


def _parts(result: QuotedResult, unit: str) -> Iterator[Part]:
    yield Part("", scored(result, unit, in_full=True), repr(result.score))
    conditions = Conditions.of(result)
    if conditions.written:
        yield Part(COLUMNS["conditions"], measured_under(conditions), conditions.key)
    if uncertainty := stated_uncertainty(result):
        yield Part(COLUMNS["uncertainty"], uncertainty, uncertainty)
    if result.samples is not None:
        yield Part(COLUMNS["samples"], figures.number(result.samples), repr(result.samples))
    if isinstance(result, Result):
        yield from _of_the_run(result)
    if result.note:
        yield Part(FIELDS["note"], result.note, result.note)


def _of_the_run(result: Result) -> Iterator[Part]:
    if result.evaluator != "unstated" or result.evaluated_by:
        measured = evaluator(result)
        yield Part(COLUMNS["evaluated_by"], measured, measured)
    if result.date:
        yield Part(COLUMNS["date"], figures.date(result.date), result.date)
    if result.cost is not None:
        yield Part(COLUMNS["cost"], figures.money(result.cost), repr(result.cost))
    if result.time is not None:
        yield Part(COLUMNS["duration"], duration(result.time), repr(result.time))
    if result.locator:
        yield Part(FIELDS["locator"], result.locator, result.locator)
