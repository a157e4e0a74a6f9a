"""The pages that list cards: home, all models, all benchmarks, all organizations."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from cardpress import filters
from cardpress.catalogue import Catalogue
from cardpress.comparison import Compared
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape
from cardpress.schema import Benchmark, Model, Organization

from .citations import Citations
from .model_rows import ModelRows, model_columns
from .page import MISSING, Links, Page
from .table import Table, figures, table, words

_C = TypeVar("_C", Benchmark, Model, Organization)
_NEWEST = 8
_NUMBER = re.compile(r"(\d+)")
_FULL_WIDTH = ("navigation", "toc")


@dataclass(frozen=True)
class HomeView:
    """The counts of the catalogue, its newest models, and the day for which the site is built."""

    models: Markdown
    organizations: Markdown
    benchmarks: Markdown
    disagreements: Markdown
    newest: Table | None
    as_of: Markdown | None


@dataclass(frozen=True)
class ListingView:
    """A heading, a count in words, and the table; None where the catalogue has no such card."""

    count: Markdown
    table: Table | None


def home_page(compared: Compared) -> Page:
    """Plan the home page."""
    catalogue = compared.catalogue
    rows = ModelRows(compared, Citations(catalogue, "index.md"))
    view = HomeView(
        models=_many(len(catalogue.models), "model"),
        organizations=_many(len(catalogue.organizations), "organization"),
        benchmarks=_many(len(catalogue.benchmarks), "benchmark"),
        disagreements=_many(compared.disagreement_count, "disagreement"),
        newest=table(model_columns(), map(rows.row, newest(catalogue.models.values())[:_NEWEST])),
        as_of=Markdown(filters.date(compared.as_of)) if compared.as_of else None,
    )
    return Page("index.md", "pages/home.md.j2", view, hide=_FULL_WIDTH, in_search=False)


def benchmarks_page(compared: Compared) -> Page:
    """Plan the table of all benchmarks, by category and name."""
    links = Links(compared.catalogue, "benchmarks/index.md")
    files = sorted(
        compared.catalogue.benchmarks.values(),
        key=lambda file: (file.card.category.casefold(), file.card.name.casefold(), file.place.id),
    )
    reporting = Counter(name for results in compared.results.values() for name in results)
    rows = [
        (
            links.benchmark(file.place.id),
            Markdown(f"{reporting[file.place.id]:,}"),
            escape(file.card.category),
            escape(file.card.summary) if file.card.summary else MISSING,
        )
        for file in files
    ]
    laid_out = table([*words("Benchmark"), *figures("Models"), *words("Category", "Summary")], rows)
    view = ListingView(_many(len(rows), "benchmark"), laid_out)
    description = "Every benchmark of the catalogue, what it measures and who reports it."
    return Page(
        "benchmarks/index.md",
        "pages/benchmarks.md.j2",
        view,
        "Benchmarks",
        description,
        hide=_FULL_WIDTH,
    )


def organizations_page(
    catalogue: Catalogue, models: Mapping[str, Sequence[CardFile[Model]]]
) -> Page:
    """Plan the table of all organizations; ``models`` are those of each."""
    links = Links(catalogue, "organizations/index.md")
    rows = [
        (
            links.organization(file.place.id),
            Markdown(f"{len(models[file.place.id]):,}"),
            escape(file.card.summary) if file.card.summary else MISSING,
        )
        for file in by_name(catalogue.organizations.values())
    ]
    laid_out = table([*words("Organization"), *figures("Models"), *words("Summary")], rows)
    view = ListingView(_many(len(rows), "organization"), laid_out)
    path, template = "organizations/index.md", "pages/organizations.md.j2"
    description = "Who makes the models of the catalogue."
    return Page(
        path, template, view, "Organizations", description, hide=_FULL_WIDTH, in_search=False
    )


def models_by_organization(catalogue: Catalogue) -> dict[str, list[CardFile[Model]]]:
    """Give every organization's models, newest release first, those without a date last."""
    found: dict[str, list[CardFile[Model]]] = {id_: [] for id_ in catalogue.organizations}
    for file in _latest_first(catalogue.models.values(), _released):
        if file.place.organization in found:  # its card may be broken
            found[file.place.organization].append(file)
    return found


def newest(files: Iterable[CardFile[Model]]) -> list[CardFile[Model]]:
    """Give the models whose cards tell when they were released, latest first."""
    return _latest_first([file for file in files if file.card.release_date], _released)


def by_name(files: Iterable[CardFile[_C]]) -> list[CardFile[_C]]:
    """Give cards in the order of their names, numbers in these by their size: 4 before 10."""
    return sorted(files, key=lambda file: (_natural(file.card.name), file.place.id))


def _natural(name: str) -> list[str | int]:
    # Texts and numbers take turns, so that like is compared with like.
    parts = _NUMBER.split(name.casefold())
    return [int(part) if place % 2 else part for place, part in enumerate(parts)]


def _latest_first(
    files: Iterable[CardFile[Model]], day: Callable[[Model], str | None]
) -> list[CardFile[Model]]:
    # Python's sort is stable: first by name, then by day, which groups what has none at the end.
    return sorted(by_name(files), key=lambda file: day(file.card) or "", reverse=True)


def _released(card: Model) -> str | None:
    return card.release_date[0].value if card.release_date else None


def _many(number: int, noun: str) -> Markdown:
    return Markdown(filters.counted(number, noun))
