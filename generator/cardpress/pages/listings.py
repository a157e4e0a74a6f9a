"""The home page, and the lists of all benchmarks and of all organizations."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from cardpress import figures
from cardpress.alphabet import alphabetically
from cardpress.blocks import (
    Citations,
    ModelRows,
    Table,
    figure_columns,
    table,
    text_columns,
)
from cardpress.catalogue import Catalogue, by_name
from cardpress.comparison import Compared, newest
from cardpress.configuration import SitePages
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape
from cardpress.schema import Model
from cardpress.wording import MISSING, PATHS, Links, category_name, counts
from cardpress.wording import listings as words

from .heads import home_head
from .page import FULL_WIDTH, Page, list_page

_NEWEST = 8


@dataclass(frozen=True)
class HomeView:
    """What the catalogue holds, its newest models, and the day for which the site is built."""

    name: Markdown
    """The catalogue's name; empty where it has none of its own."""
    holds: Markdown
    """What the catalogue holds, in a sentence."""
    disagreements: Markdown | None
    """How many disagreements there are, where there is any."""
    has_benchmarks: bool
    """Whether there is a benchmark to read about."""
    newest: Table | None
    """The newest models, where any card states a release date."""
    is_empty: bool
    """Whether there is no model at all."""
    as_of: Markdown | None
    """The day for which the site is built."""
    parts: SitePages
    """Which kinds of pages the site has, by their names in `catalogue.yml`."""


@dataclass(frozen=True)
class ListingView:
    """A count in words, and the table; None if the catalogue has no such card."""

    count: Markdown
    """How many cards of the kind there are."""
    table: Table | None
    """These cards."""


def home_page(compared: Compared) -> Page:
    """Plan the home page."""
    show = partial(_home_view, compared)
    return Page(
        path="index.md",
        template="pages/home.md.j2",
        show=show,
        hide=FULL_WIDTH,
        in_search=False,
        tell=partial(home_head, compared),
    )


def _home_view(compared: Compared) -> HomeView:
    catalogue = compared.catalogue
    rows, count = ModelRows(compared, Citations(catalogue, "index.md")), compared.disagreement_count
    return HomeView(
        name=escape(catalogue.configuration.file.name or ""),
        holds=Markdown(
            words.compared(
                len(catalogue.models), len(catalogue.organizations), len(catalogue.benchmarks)
            )
        ),
        disagreements=Markdown(words.disagreements(count)) if count else None,
        has_benchmarks=bool(catalogue.benchmarks),
        # Of those with a date: what nobody has dated is not known to be new.
        newest=rows.table(newest(catalogue.models.values())[:_NEWEST]),
        is_empty=not catalogue.models,
        as_of=Markdown(words.as_of(compared.as_of)) if compared.as_of else None,
        parts=catalogue.configuration.parts,
    )


def benchmarks_page(compared: Compared) -> Page:
    """Plan the table of all benchmarks, by category and name."""
    path = PATHS["benchmarks"]
    return list_page("benchmarks", path, partial(_benchmarks_view, compared, path))


def _benchmarks_view(compared: Compared, path: str) -> ListingView:
    links = Links(compared.catalogue, path)
    files = sorted(
        compared.catalogue.benchmarks.values(),
        key=lambda file: (
            compared.catalogue.category_order(file.card.category),
            alphabetically(file.card.name),
            file.place.id,
        ),
    )
    # Models with a result of their own; a score that a rival quotes is none.
    reporting = Counter(name for results in compared.results.values() for name in results)
    rows = [
        (
            links.benchmark(file.place.id),
            Markdown(figures.number(reporting[file.place.id])),
            escape(category_name(file.card.category)),
            escape(file.card.summary) if file.card.summary else MISSING,
        )
        for file in files
    ]
    columns = [*text_columns("benchmark"), *figure_columns("models")]
    listing = table([*columns, *text_columns("category", "summary")], rows)
    return ListingView(Markdown(counts.benchmarks(len(rows))), listing)


def organizations_page(
    catalogue: Catalogue, models: Mapping[str, Sequence[CardFile[Model]]]
) -> Page:
    """Plan the table of all organizations by name; ``models`` has those of each, by its id."""
    path = PATHS["organizations"]
    show = partial(_organizations_view, catalogue, models, path)
    return list_page("organizations", path, show, in_search=False)


def _organizations_view(
    catalogue: Catalogue, models: Mapping[str, Sequence[CardFile[Model]]], path: str
) -> ListingView:
    links = Links(catalogue, path)
    rows = [
        (
            links.organization(file.place.id),
            Markdown(figures.number(len(models[file.place.id]))),
            escape(file.card.summary) if file.card.summary else MISSING,
        )
        for file in by_name(catalogue.organizations.values())
    ]
    columns = [*text_columns("organization"), *figure_columns("models")]
    listing = table([*columns, *text_columns("summary")], rows)
    return ListingView(Markdown(counts.organizations(len(rows))), listing)
