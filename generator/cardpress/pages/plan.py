"""Every page of the site, in the order of its address."""

from collections.abc import Iterator

from cardpress.comparison import Compared, models_by_organization

from .benchmark_page import benchmark_page
from .cost_page import cost_page
from .coverage_page import coverage_page
from .disagreements_page import disagreements_page
from .explore_page import explore_page
from .listings import benchmarks_page, home_page, organizations_page
from .model_page import model_page
from .models_pages import models_pages
from .numbers_page import numbers_page
from .organization_page import organization_page
from .page import Page
from .pair_page import compare_page, pair_page, pairs
from .redirects_page import redirects_page


def plan(compared: Compared) -> tuple[Page, ...]:
    """Plan the pages of all cards that can be read, and the pages that list them."""
    # By address, so that no order of planning or of folders shows in what is written.
    return tuple(sorted(_pages(compared), key=lambda page: page.path))


def _pages(compared: Compared) -> Iterator[Page]:
    catalogue = compared.catalogue
    models = models_by_organization(catalogue)
    yield home_page(compared)
    yield from models_pages(compared)
    yield benchmarks_page(compared)
    yield organizations_page(catalogue, models)
    yield compare_page(compared)
    yield cost_page(compared)
    yield coverage_page(compared)
    yield disagreements_page(compared)
    yield explore_page(compared)
    yield numbers_page(catalogue)
    yield redirects_page(catalogue)
    for pair in pairs(compared):
        yield pair_page(pair, compared)
    for model in catalogue.models.values():
        yield model_page(model, compared)
    for organization in catalogue.organizations.values():
        yield organization_page(organization, compared, models[organization.place.id])
    for benchmark in catalogue.benchmarks.values():
        yield benchmark_page(benchmark, compared)
