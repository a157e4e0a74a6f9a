"""The pages of an organization, of a benchmark, and of a card that cannot be read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator import filters, markup
from generator.catalog import Catalog
from generator.comparison import BenchmarkResult
from generator.loader import CardFile, CardPlace
from generator.markup import Markdown, escape
from generator.problem import Problem
from generator.schema import Benchmark, Model, Organization, Source

from .facts import resources
from .listings import model_columns, model_row
from .page import MISSING, Labelled, Links, Page, page_path
from .table import Column, Table, figures, table, words

_C = TypeVar("_C", Column, Markdown)


@dataclass(frozen=True)
class OrganizationView:
    """Who it is, and its models."""

    name: Markdown
    overview: Markdown | None
    models: Table | None
    resources: tuple[Labelled, ...]


@dataclass(frozen=True)
class BenchmarkView:
    """What it measures and does not, how its score is read, and every model's result."""

    name: Markdown
    head: tuple[Labelled, ...]
    measures: Markdown | None
    does_not_measure: Markdown | None
    results: Table | None
    resources: tuple[Labelled, ...]


@dataclass(frozen=True)
class ProblemsView:
    """What is wrong with a card: a place, what was found, what to do."""

    path: Markdown
    problems: tuple[tuple[Markdown, Markdown], ...]


def organization_page(
    file: CardFile[Organization], catalog: Catalog, models: Iterable[CardFile[Model]]
) -> Page:
    """Plan the page of an organization, with its models in the order given."""
    card, path = file.card, page_path("organization", file.place.id)
    links = Links(catalog, path)
    rows = [_without_organization(model_row(m, links)) for m in models]
    website = {"Website": card.website} if card.website else {}
    view = OrganizationView(
        name=escape(card.name),
        overview=_overview(card.overview, card.summary),
        models=table(_without_organization(model_columns()), rows),
        resources=resources({**website, **card.resources}),
    )
    template = "pages/organization.md.j2"
    description = card.summary or ""
    return Page(path, template, view, card.name, description, card=file.place.path)


def benchmark_page(
    file: CardFile[Benchmark], catalog: Catalog, results: Iterable[BenchmarkResult]
) -> Page:
    """Plan the page of a benchmark, with its results in the order given."""
    card, path = file.card, page_path("benchmark", file.place.id)
    links = Links(catalog, path)
    rows = [_result_row(each, card, catalog, links) for each in results]
    named = {"Home": card.home, "Paper": card.paper}
    view = BenchmarkView(
        name=escape(card.name),
        head=tuple(_benchmark_head(card)),
        measures=markup.write(card.measures) if card.measures else None,
        does_not_measure=markup.write(card.does_not_measure) if card.does_not_measure else None,
        results=table([*words("Model"), *figures("Score"), *words("Measured by", "Source")], rows),
        resources=resources({label: url for label, url in named.items() if url}),
    )
    template = "pages/benchmark.md.j2"
    description = card.summary or ""
    return Page(path, template, view, card.name, description, card=file.place.path)


def problems_page(place: CardPlace, problems: Iterable[Problem]) -> Page:
    """Plan the page that stands for a card with problems while its author mends it."""
    told = tuple(
        (markup.code(f"{p.line}:{p.column}"), escape(_sentence(p))) for p in sorted(problems)
    )
    view = ProblemsView(markup.code(place.path), told)
    path = page_path(place.kind, place.id)
    return Page(path, "pages/problems.md.j2", view, f"{place.id}: problems", card=place.path)


def _overview(overview: str | None, summary: str | None) -> Markdown | None:
    if overview:
        return markup.write(overview)
    return escape(summary) if summary else None


def _without_organization(row: Sequence[_C]) -> tuple[_C, ...]:
    first, _organization, *rest = row
    return (first, *rest)


def _benchmark_head(card: Benchmark) -> Iterable[Labelled]:
    yield Labelled(Markdown("Category"), escape(card.category))
    yield Labelled(Markdown("Unit"), Markdown(_UNITS[card.unit]))
    yield Labelled(Markdown("Better"), Markdown(card.direction.split("_")[0].capitalize()))
    if card.released:
        yield Labelled(Markdown("Released"), Markdown(filters.date(card.released)))


_UNITS = {
    "percent": "Percent",
    "points": "Points",
    "elo": "Elo rating",
    "usd": "US dollars",
    "ratio": "Ratio",
    "seconds": "Seconds",
}


def _result_row(
    each: BenchmarkResult, card: Benchmark, catalog: Catalog, links: Links
) -> tuple[Markdown, ...]:
    result = each.result
    sources = catalog.models[each.model].card.sources
    evaluator = result.evaluated_by or _EVALUATORS[result.evaluator]
    return (
        links.model(each.model),
        Markdown(filters.score(result.score, card.unit)),
        escape(evaluator),
        _source(sources, result.source),
    )


_EVALUATORS = {
    "self": "its maker",
    "independent": "an independent evaluator",
    "competitor": "a competitor",
    "unstated": "not stated",
}


def _source(sources: dict[str, Source], key: str | None) -> Markdown:
    source = sources[key] if key else next(iter(sources.values()), None)
    if source is None:
        return MISSING
    title = escape(source.title)
    return markup.link(title, source.url) if source.url else title


def _sentence(problem: Problem) -> str:
    text = ": ".join(filter(None, (problem.field, problem.message)))
    return f"{text} ({problem.hint})" if problem.hint else text
