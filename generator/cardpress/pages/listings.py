"""The pages that list cards: home, all models, all benchmarks, all organizations."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cardpress import figures
from cardpress.blocks import (
    Citations,
    ModelRows,
    Table,
    figure_columns,
    table,
    text_columns,
)
from cardpress.catalogue import Catalogue, by_name, newest
from cardpress.comparison import Compared
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape
from cardpress.schema import Model
from cardpress.wording import MISSING, Links

from .page import Page

_NEWEST = 8
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
        newest=rows.table(newest(catalogue.models.values())[:_NEWEST]),
        as_of=Markdown(figures.date(compared.as_of)) if compared.as_of else None,
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
    laid_out = table(
        [
            *text_columns("Benchmark"),
            *figure_columns("Models"),
            *text_columns("Category", "Summary"),
        ],
        rows,
    )
    view = ListingView(_many(len(rows), "benchmark"), laid_out)
    description = "Every benchmark of the catalogue, what it measures and who reports it."
    return Page(
        "benchmarks/index.md",
        "pages/benchmarks.md.j2",
        view,
        "Benchmarks",
        description,
        hide=_FULL_WIDTH,
        is_list=True,
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
    laid_out = table(
        [*text_columns("Organization"), *figure_columns("Models"), *text_columns("Summary")], rows
    )
    view = ListingView(_many(len(rows), "organization"), laid_out)
    path, template = "organizations/index.md", "pages/organizations.md.j2"
    description = "Who makes the models of the catalogue."
    return Page(
        path,
        template,
        view,
        "Organizations",
        description,
        hide=_FULL_WIDTH,
        in_search=False,
        is_list=True,
    )


def _many(number: int, noun: str) -> Markdown:
    return Markdown(figures.counted(number, noun))
