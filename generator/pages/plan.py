"""Every page of the site, in the order of its address."""

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.comparison import results_by_benchmark

from .card_pages import benchmark_page, organization_page
from .listings import (
    benchmarks_page,
    home_page,
    models_by_organization,
    models_page,
    organizations_page,
)
from .model_page import model_page
from .page import Page


def plan(catalog: Catalog) -> tuple[Page, ...]:
    """Plan the pages of all cards that can be read, and the pages that list them."""
    return tuple(sorted(_pages(catalog), key=lambda page: page.path))


def _pages(catalog: Catalog) -> Iterator[Page]:
    results = results_by_benchmark(catalog)
    models = models_by_organization(catalog)
    yield home_page(catalog)
    yield models_page(catalog)
    yield benchmarks_page(catalog, results)
    yield organizations_page(catalog, models)
    for model in catalog.models.values():
        yield model_page(model, catalog)
    for organization in catalog.organizations.values():
        yield organization_page(organization, catalog, models[organization.place.id])
    for benchmark in catalog.benchmarks.values():
        yield benchmark_page(benchmark, catalog, results[benchmark.place.id])
