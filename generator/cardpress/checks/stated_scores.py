"""Every score that a card states, its own or a quoted one, beside its benchmark."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from cardpress.comparison import Quote, ResultsOfModel
from cardpress.loader import CardFile
from cardpress.problem import FieldPath
from cardpress.schema import Benchmark, Model

from .rule import Subject


class StatedScore(NamedTuple):
    """A score at its place in a card, the model's own or a quoted one."""

    file: CardFile[Model]
    path: FieldPath
    value: float
    benchmark: str
    card: Benchmark
    source: str | None
    error: float | None
    date: str | None = None


_ByCard = tuple[tuple[CardFile[Model], tuple[StatedScore, ...]], ...]
_Benchmarks = Mapping[str, CardFile[Benchmark]]


def stated_scores(subject: Subject) -> tuple[StatedScore, ...]:
    """Return every score of every card, the model's own and the quoted ones."""
    return subject.once(_stated_scores)


def _stated_scores(subject: Subject) -> tuple[StatedScore, ...]:
    return tuple(chain.from_iterable(scores for _, scores in scores_by_card(subject)))


def scores_by_card(subject: Subject) -> _ByCard:
    """Return the scores that each card states; the same object as long as they are the same."""
    return subject.once(_scores_by_card)


def _scores_by_card(
    subject: Subject,
) -> _ByCard:
    compared, benchmarks = subject.compared, subject.compared.catalogue.benchmarks
    return tuple(
        (file, file.latest(_scores_of, results, compared.quotes[file.place.id], benchmarks))
        for file, results in subject.beside(compared.results)
    )


def _scores_of(
    file: CardFile[Model],
    results: ResultsOfModel,
    quotes: tuple[Quote, ...],
    benchmarks: _Benchmarks,
) -> tuple[StatedScore, ...]:
    return (*_own_scores(file, results, benchmarks), *_quoted_scores(file, quotes, benchmarks))


def _own_scores(
    file: CardFile[Model], results: ResultsOfModel, benchmarks: _Benchmarks
) -> Iterator[StatedScore]:
    for reported in chain.from_iterable(results.values()):
        card, path = benchmarks[reported.benchmark].card, (*reported.path, "score")
        result, name, source = reported.result, reported.benchmark, reported.source
        error = result.standard_error
        yield StatedScore(file, path, result.score, name, card, source, error, result.date)


def _quoted_scores(
    file: CardFile[Model], quotes: tuple[Quote, ...], benchmarks: _Benchmarks
) -> Iterator[StatedScore]:
    for quote in quotes:
        card, path = benchmarks[quote.benchmark].card, (*quote.path, "score")
        quoted, name = quote.quoted, quote.benchmark
        error = quoted.standard_error
        yield StatedScore(file, path, quoted.score, name, card, quote.source, error)
