"""Every page of the site, in the order of its address: known at once, made when asked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from typing import NamedTuple

from cardpress.catalogue import Catalogue
from cardpress.comparison import Compared
from cardpress.history import History
from cardpress.recording import Recorder
from cardpress.wording import ABOUT, NUMBERS, PATHS, TITLES, page_path

from .benchmark_page import benchmark_page
from .beside import NOTHING, Beside
from .compare_page import compare_page, pair_path
from .cost_page import cost_page
from .coverage_page import coverage_page
from .data_page import data_page
from .disagreements_page import disagreements_page
from .explore_page import explore_page
from .listings import benchmarks_page, home_page, organizations_page
from .model_page import model_page
from .models_pages import models_page, models_path, page_count
from .news_page import month_page, month_path, news_page
from .numbers_page import numbers_page
from .organization_page import organization_page
from .owners_page import owners_page
from .page import Page
from .pair_page import pair_page, pair_sides
from .redirects_page import redirects_page
from .retirements_page import retirements_page

_LISTS = (
    *("benchmarks", "compare", "cost", "data", "disagreements", "explore", "organizations"),
    *("owners", "redirects", "retirements"),
)
"""The parts of a site that have a list or a tool, by their names in `catalogue.yml`."""
_OF = ("benchmark", "model", "organization")
"""The kinds of pages of a card."""


class PlannedPage(NamedTuple):
    """A page that the site has, before anything of it is made.

    ``kind`` is the name of its template, ``of`` are the ids of the cards that it is the page of,
    and ``number`` counts the pages of a table that has several. Title and description, in the
    language of the plan, are those of a page with ``is_list`` alone.
    """

    path: str
    kind: str
    of: tuple[str, ...] = ()
    number: int = 1
    title: str = ""
    description: str = ""
    is_list: bool = False


class SitePlan:
    """Which pages the site has, by ``pages``, in the order of their addresses.

    Each is made when it is asked for, as the views of thousands of pages take many times the memory
    of the cards that they show; iterating makes one after the other. What several pages share is
    made once, so that all are made in the language in which the first was.
    """

    def __init__(
        self,
        pages: Iterable[PlannedPage],
        compared: Compared,
        beside: Beside = NOTHING,
        recorder: Recorder | None = None,
    ) -> None:
        self.compared, self.beside = compared, beside
        self.sides = pair_sides(compared, recorder)
        """What models show on the pages of their pairs."""
        # By address, so that no order of planning or of folders shows in what is written.
        self.pages = tuple(sorted(pages, key=lambda page: page.path))

    def __iter__(self) -> Iterator[Page]:
        """Yield every page made."""
        return map(self.make, self.pages)

    def make(self, page: PlannedPage) -> Page:
        """Return a page with what its template shows."""
        return _MAKERS[page.kind](self, page)


def changed_cards(now: Compared, before: Compared) -> Mapping[str, Set[str]]:
    """Return the ids of cards whose pages may have another title, description or tags than before.

    By the kind of these pages, given the same settings and language.
    """
    changed = {
        kind: _others(now.catalogue.cards(kind), before.catalogue.cards(kind)) for kind in _OF
    }
    return changed | {
        # A model may have tags by what it inherits.
        "model": changed["model"] | _others(now.known, before.known),
        "pair": changed["model"] | _named_otherwise(now.catalogue, before.catalogue),
    }


def _others(now: Mapping[str, object], before: Mapping[str, object]) -> Set[str]:
    return {card for card, one in now.items() if before.get(card) is not one}


def _named_otherwise(now: Catalogue, before: Catalogue) -> Set[str]:
    names = now.namesakes.items() ^ before.namesakes.items()
    return {model for model, _name in names}


def plan(compared: Compared, beside: Beside = NOTHING) -> SitePlan:
    """Plan the pages of all cards that can be read, those that list them, and of what is beside."""
    return SitePlan(_planned(compared, beside.history), compared, beside)


def _planned(compared: Compared, history: History) -> Iterator[PlannedPage]:
    catalogue = compared.catalogue
    parts = catalogue.configuration.parts
    yield PlannedPage("index.md", "home")
    yield PlannedPage(NUMBERS, "numbers")
    yield from _tables_of_models(len(catalogue.models))
    if parts.news:
        yield from _of_history(history)
    if parts.coverage:
        yield PlannedPage(PATHS["coverage"], "coverage")
    for part in _LISTS:
        if getattr(parts, part):
            yield _listing(part, PATHS[part])
    if parts.benchmarks:
        yield from _of_cards("benchmark", catalogue.benchmarks)
    if parts.organizations:
        yield from _of_cards("organization", catalogue.organizations)
    # Asked before, as it takes its time: of many cards most pages are those of pairs.
    for pair in compared.pairs if parts.pairs else ():
        yield PlannedPage(pair_path(pair), "pair", pair)
    yield from _of_cards("model", catalogue.models)


def _tables_of_models(models: int) -> Iterator[PlannedPage]:
    yield _listing("models", models_path(1))
    for number in range(2, page_count(models) + 1):
        yield PlannedPage(models_path(number), "models", number=number)


def _of_history(history: History) -> Iterator[PlannedPage]:
    yield _listing("news", PATHS["news"])
    for number, month in enumerate(history.months, 1):
        yield PlannedPage(month_path(month), "month", number=number)


def _listing(kind: str, path: str) -> PlannedPage:
    about = ABOUT[kind]
    title = TITLES[kind]
    return PlannedPage(path, kind, title=title, description=about, is_list=True)


def _of_cards(kind: str, ids: Mapping[str, object]) -> Iterator[PlannedPage]:
    for card in ids:
        yield PlannedPage(page_path(kind, card), kind, (card,))


def _benchmark(site: SitePlan, page: PlannedPage) -> Page:
    return benchmark_page(site.compared.catalogue.benchmarks[page.of[0]], site.compared)


def _organization(site: SitePlan, page: PlannedPage) -> Page:
    file = site.compared.catalogue.organizations[page.of[0]]
    models = site.compared.by_organization[file.place.id]
    return organization_page(file, site.compared, models, site.beside.history)


def _model(site: SitePlan, page: PlannedPage) -> Page:
    return model_page(site.compared.catalogue.models[page.of[0]], site.compared, site.beside)


def _pair(site: SitePlan, page: PlannedPage) -> Page:
    one, other = page.of
    return pair_page((one, other), site.compared, site.sides)


_MAKERS: Mapping[str, Callable[[SitePlan, PlannedPage], Page]] = {
    "benchmark": _benchmark,
    "benchmarks": lambda site, _: benchmarks_page(site.compared),
    "compare": lambda site, _: compare_page(site.compared),
    "cost": lambda site, _: cost_page(site.compared),
    "coverage": lambda site, _: coverage_page(site.compared),
    "data": lambda site, _: data_page(site.compared, site.beside),
    "disagreements": lambda site, _: disagreements_page(site.compared),
    "explore": lambda site, _: explore_page(site.compared),
    "home": lambda site, _: home_page(site.compared, site.beside.history),
    "model": _model,
    "models": lambda site, page: models_page(page.number, site.compared),
    "month": lambda site, page: month_page(page.number, site.compared, site.beside.history),
    "news": lambda site, _: news_page(
        site.compared, site.beside.history, has_feeds=site.beside.has_files
    ),
    "numbers": lambda site, _: numbers_page(site.compared.catalogue),
    "organization": _organization,
    "organizations": lambda s, _: organizations_page(
        s.compared.catalogue, s.compared.by_organization
    ),
    "owners": lambda site, _: owners_page(site.compared),
    "pair": _pair,
    "redirects": lambda site, _: redirects_page(site.compared.catalogue),
    "retirements": lambda site, _: retirements_page(
        site.compared, has_calendar=site.beside.has_files
    ),
}
