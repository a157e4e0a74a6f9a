"""The page that counts what the catalogue holds and what it leaves open."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cardpress import figures
from cardpress.blocks import Table, figure_columns, table, text_columns
from cardpress.comparison import Compared, facts
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape
from cardpress.schema import Model, Source
from cardpress.wording import (
    ABOUT,
    EVALUATORS,
    NUMBERS,
    SOURCE_KINDS,
    TITLES,
    Links,
    counted_label,
    model_type,
    numbers_anchor,
)
from cardpress.wording import listings as words

from .disagreements_page import PATH as DISAGREEMENTS
from .page import Page

PATH = "coverage.md"


@dataclass(frozen=True)
class CoverageView:
    """How many of each thing there are, who states them, and how many models lack what."""

    holds: Markdown
    types: Table | None
    sources: Table | None
    evaluators: Table | None
    facts: Table | None
    disputed: Markdown
    numbers: Markdown


def coverage_page(compared: Compared) -> Page:
    """Plan the page."""
    links = Links(compared.catalogue, PATH)
    models = list(compared.catalogue.models.values())
    results = [r for by in compared.results.values() for each in by.values() for r in each]
    sources = [source for file in models for source in file.card.sources.values()]
    view = CoverageView(
        holds=_holds(compared, len(results)),
        types=_counts("type", (model_type(file.card.type) for file in models), "models"),
        sources=_counts("kind_of_source", map(_kind, sources), "sources"),
        evaluators=_counts(
            "evaluated_by", (EVALUATORS[each.result.evaluator] for each in results), "results"
        ),
        facts=table(
            [*text_columns("fact"), *figure_columns("stated", "without")],
            _stated(models, compared),
        ),
        disputed=_disputed(compared, links),
        numbers=Markdown(links.address(NUMBERS)),
    )
    template = "pages/coverage.md.j2"
    return Page(PATH, template, view, TITLES["coverage"], ABOUT["coverage"], hide=())


def _holds(compared: Compared, results: int) -> Markdown:
    catalogue = compared.catalogue
    prices = sum(len(file.card.pricing) for file in catalogue.models.values())
    return Markdown(
        words.covered(
            models=len(catalogue.models),
            organizations=len(catalogue.organizations),
            results=results,
            benchmarks=len(catalogue.benchmarks),
            prices=prices,
        )
    )


def _kind(source: Source) -> str:
    return SOURCE_KINDS[source.kind] if source.kind else words.unspecified()


def _counts(heading: str, found: Iterable[str], unit: str) -> Table | None:
    """Count what there is of each, the most first."""
    counted = sorted(Counter(found).items(), key=lambda each: (-each[1], each[0]))
    rows = [(escape(name), Markdown(figures.number(count))) for name, count in counted]
    return table([*text_columns(heading), *figure_columns(unit)], rows)


def _stated(models: list[CardFile[Model]], compared: Compared) -> Iterator[tuple[Markdown, ...]]:
    """Yield of each fact how many models have it stated, and how many do not."""
    have = Counter(fact.field for file in models for fact, _ in facts(file.card))
    counts = {counted_label(fact): have[fact.field] for fact in compared.catalogue.facts}
    counts[words.ANY["results"]] = sum(map(bool, compared.results.values()))
    counts[words.ANY["prices"]] = sum(compared.price(file.place.id) is not None for file in models)
    for label, count in counts.items():
        stated, without = figures.number(count), figures.number(len(models) - count)
        yield escape(label), Markdown(stated), Markdown(without)


def _disputed(compared: Compared, links: Links) -> Markdown:
    return words.disputed(
        compared.disagreement_count,
        sum(bool(found) for found in compared.disagreements.values()),
        page=Markdown(links.address(DISAGREEMENTS)),
        numbers=Markdown(links.address(NUMBERS, numbers_anchor("disputed"))),
    )
