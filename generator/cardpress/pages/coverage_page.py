"""The page that counts what the catalogue has and what is missing."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain

from cardpress import figures
from cardpress.alphabet import alphabetically
from cardpress.blocks import Table, figure_columns, table, text_columns
from cardpress.checks.profiles import PROFILES, completeness
from cardpress.comparison import Compared
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape
from cardpress.schema import Model, Source
from cardpress.wording import (
    ABOUT,
    EVALUATORS,
    NUMBERS,
    PATHS,
    SOURCE_KINDS,
    TITLES,
    Links,
    counted_label,
    model_type,
    numbers_anchor,
    profiles,
)
from cardpress.wording import listings as words

from .disagreements_page import PATH as DISAGREEMENTS
from .page import Page

PATH = PATHS["coverage"]


@dataclass(frozen=True)
class CoverageView:
    """How many of each thing there are, who states them, and how many models lack each fact."""

    holds: Markdown
    """How much the catalogue holds, in a sentence."""
    types: Table | None
    """Models by type."""
    sources: Table | None
    """Sources by kind."""
    evaluators: Table | None
    """Results by who ran the evaluation."""
    facts: Table | None
    """How many models state each fact, and how many do not."""
    standards: Table | None
    """How many models fill each section of the standards for model cards."""
    disputed: Markdown
    """How many disagreements there are, with a link to them."""
    numbers: Markdown
    """Address of the page that explains the numbers."""


def coverage_page(compared: Compared) -> Page:
    """Plan the page of what the catalogue covers."""
    show = partial(_view, compared, Links(compared.catalogue, PATH))
    template = "pages/coverage.md.j2"
    # Nothing is hidden: a long text, unlike a list, is read by its table of contents.
    return Page(PATH, template, show, TITLES["coverage"], ABOUT["coverage"], hide=())


def _view(compared: Compared, links: Links) -> CoverageView:
    models = list(compared.catalogue.models.values())
    by_benchmark = chain.from_iterable(results.values() for results in compared.results.values())
    results = list(chain.from_iterable(by_benchmark))
    sources = [source for file in models for source in file.card.sources.values()]
    evaluators = (EVALUATORS[reported.result.evaluator] for reported in results)
    return CoverageView(
        holds=_holds(compared, len(results)),
        types=_counts("type", (model_type(file.card.type) for file in models), "models"),
        sources=_counts("kind_of_source", map(_kind, sources), "sources"),
        evaluators=_counts("evaluated_by", evaluators, "results"),
        facts=table(
            [*text_columns("fact"), *figure_columns("stated", "without")],
            _stated(models, compared),
        ),
        standards=table(
            [*text_columns("standard", "section"), *figure_columns("stated", "without")],
            _by_section(compared),
        ),
        disputed=_disputed(compared, links),
        numbers=Markdown(links.address(NUMBERS)),
    )


def _holds(compared: Compared, results: int) -> Markdown:
    catalogue = compared.catalogue
    # Rows of cards, past ones too: what is counted is what people have written down.
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


def _counts(heading: str, names: Iterable[str], unit: str) -> Table | None:
    """Return a table of how often each name occurs, the most frequent first."""
    counts = sorted(Counter(names).items(), key=lambda item: (-item[1], alphabetically(item[0])))
    rows = [(escape(name), Markdown(figures.number(count))) for name, count in counts]
    return table([*text_columns(heading), *figure_columns(unit)], rows)


def _stated(models: list[CardFile[Model]], compared: Compared) -> Iterator[tuple[Markdown, ...]]:
    """Yield each fact with the numbers of models with it and without it."""
    have = Counter(field for known in compared.known.values() for field in known)
    # Every fact that the schema has, though no card states it: what is missing is what the table
    # shows.
    counts = {counted_label(fact): have[fact.field] for fact in compared.catalogue.facts}
    counts[words.ANY["results"]] = sum(map(bool, compared.results.values()))
    counts[words.ANY["prices"]] = sum(compared.price(file.place.id) is not None for file in models)
    for label, count in counts.items():
        stated, without = figures.number(count), figures.number(len(models) - count)
        yield escape(label), Markdown(stated), Markdown(without)


def _by_section(compared: Compared) -> Iterator[tuple[Markdown, ...]]:
    """Yield each section of each standard with the numbers of models with it and without it."""
    models = compared.catalogue.models.values()
    found = [list(completeness(file.card, compared.known[file.place.id])) for file in models]
    for number, profile in enumerate(PROFILES):
        have = Counter(name for of_model in found for name in of_model[number].filled)
        for asked in profile.asks:
            stated = figures.number(have[asked.section])
            without = figures.number(len(models) - have[asked.section])
            texts = (profiles.title(profile), profiles.sections([asked.section]))
            yield (*map(escape, texts), Markdown(stated), Markdown(without))


def _disputed(compared: Compared, links: Links) -> Markdown:
    return words.disputed(
        compared.disagreement_count,
        sum(map(bool, compared.disagreements.values())),
        page=links.place(DISAGREEMENTS),
        numbers=Markdown(links.address(NUMBERS, numbers_anchor("disputed"))),
    )
