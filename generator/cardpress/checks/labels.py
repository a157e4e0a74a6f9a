"""Names that cards share without a card of their own: of families, licenses, publishers."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from cardpress.loader import CardFile
from cardpress.problem import FieldPath
from cardpress.schema import Benchmark, Model

from .rule import Subject


class Label(NamedTuple):
    """Such a name, and where a card says it."""

    file: CardFile[Model] | CardFile[Benchmark]
    path: FieldPath
    text: str


def providers(subject: Subject) -> Iterator[Label]:
    """Yield the providers of prices."""
    for file in subject.models():
        for number, row in enumerate(file.card.pricing):
            if row.provider:
                yield Label(file, ("pricing", number, "provider"), row.provider)


def labels_by_kind(subject: Subject) -> Iterator[tuple[list[Label], bool]]:
    """Yield all other labels kind by kind, and whether the kind may name organizations."""
    models = [*subject.models()]
    yield [Label(file, ("family",), file.card.family) for file in models if file.card.family], False
    yield [label for file in models for label in _licenses(file)], False
    yield [label for file in models for label in _documentary(file)], True
    benchmarks = subject.compared.catalogue.benchmarks.values()
    yield [Label(file, ("category",), file.card.category) for file in benchmarks], False


def texts_by_kind(subject: Subject) -> Iterator[tuple[Counter[str], bool]]:
    """Yield how often each of these labels is said, kind by kind, as ``labels_by_kind`` does.

    Without their places, which hardly anybody asks for.
    """
    models = [file.once(_texts_of_model) for file in subject.models()]
    for number, may_name_makers in enumerate((False, False, True)):
        yield Counter(chain.from_iterable(texts[number] for texts in models)), may_name_makers
    benchmarks = subject.compared.catalogue.benchmarks.values()
    yield Counter(file.card.category for file in benchmarks if file.card.category), False


def _texts_of_model(file: CardFile[Model]) -> tuple[tuple[str, ...], ...]:
    family = (file.card.family,) if file.card.family else ()
    said = (_licenses(file), _documentary(file))
    return family, *(tuple(label.text for label in labels) for labels in said)


def _licenses(file: CardFile[Model]) -> Iterator[Label]:
    for number, license_ in enumerate(file.card.license):
        yield Label(file, ("license", number, "name"), license_.name)
        if license_.spdx:
            yield Label(file, ("license", number, "spdx"), license_.spdx)


def _documentary(file: CardFile[Model]) -> Iterator[Label]:
    """Yield who published a source or ran an evaluation."""
    for key, source in file.card.sources.items():
        if source.publisher:
            yield Label(file, ("sources", key, "publisher"), source.publisher)
    for benchmark, results in file.card.benchmarks.items():
        for number, result in enumerate(results):
            if result.evaluated_by:
                path = ("benchmarks", benchmark, number, "evaluated_by")
                yield Label(file, path, result.evaluated_by)
