"""Every page of the site, in the order of its address."""

from collections.abc import Callable, Iterable, Iterator, Mapping

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
from .owners_page import owners_page
from .page import Page
from .pair_page import compare_page, pair_page, pairs
from .redirects_page import redirects_page


def _benchmarks(compared: Compared) -> Iterator[Page]:
    yield benchmarks_page(compared)
    for benchmark in compared.catalogue.benchmarks.values():
        yield benchmark_page(benchmark, compared)


def _organizations(compared: Compared) -> Iterator[Page]:
    models = models_by_organization(compared.catalogue)
    yield organizations_page(compared.catalogue, models)
    for organization in compared.catalogue.organizations.values():
        yield organization_page(organization, compared, models[organization.place.id])


_PLANNERS: Mapping[str, Callable[[Compared], Iterable[Page]]] = {
    "benchmarks": _benchmarks,
    "compare": lambda compared: [compare_page(compared)],
    "cost": lambda compared: [cost_page(compared)],
    "coverage": lambda compared: [coverage_page(compared)],
    "disagreements": lambda compared: [disagreements_page(compared)],
    "explore": lambda compared: [explore_page(compared)],
    "organizations": _organizations,
    "owners": lambda compared: [owners_page(compared)],
    "pairs": lambda compared: (pair_page(pair, compared) for pair in pairs(compared)),
    "redirects": lambda compared: [redirects_page(compared.catalogue)],
}
"""The pages of each part that a site may do without, by its name in `catalogue.yml`."""


def plan(compared: Compared) -> tuple[Page, ...]:
    """Plan the pages of all cards that can be read, and the pages that list them."""
    # By address, so that no order of planning or of folders shows in what is written.
    return tuple(sorted(_pages(compared), key=lambda page: page.path))


def _pages(compared: Compared) -> Iterator[Page]:
    catalogue = compared.catalogue
    parts = catalogue.configuration.parts
    yield home_page(compared)
    yield from models_pages(compared)
    yield numbers_page(catalogue)
    # Asked before, as each takes its time: of many cards most are pages of pairs.
    for part, planned in _PLANNERS.items():
        if getattr(parts, part):
            yield from planned(compared)
    for model in catalogue.models.values():
        yield model_page(model, compared)
