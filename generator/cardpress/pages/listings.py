"""The home page, and the lists of all benchmarks and of all organizations."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from cardpress import figures
from cardpress.alphabet import alphabetically
from cardpress.blocks import (
    Citations,
    ModelRows,
    News,
    RetirementRows,
    Table,
    figure_columns,
    table,
    text_columns,
)
from cardpress.catalogue import Catalogue, by_name
from cardpress.comparison import Compared, newest, retirements
from cardpress.configuration import SitePages
from cardpress.history import NO_HISTORY, History
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape
from cardpress.schema import Model
from cardpress.wording import MISSING, PATHS, Links, category_name, counts
from cardpress.wording import listings as words

from .heads import home_head
from .page import FULL_WIDTH, Page, list_page

_NEWEST, _FEW = 8, 4
_NOT_AT_HOME = ("license", "status")
"""What the table of all models has, and of new ones hardly any source states."""


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
    current: Markdown | None
    """The newest date on which a source was read."""
    news: tuple[Markdown, ...]
    """The newest changes of cards, in a few lines."""
    retiring: tuple[Markdown, ...]
    """The models that are switched off next."""
    parts: SitePages
    """Which kinds of pages the site has, by their names in `catalogue.yml`."""


@dataclass(frozen=True)
class ListingView:
    """A count in words, and the table; None if the catalogue has no such card."""

    count: Markdown
    """How many cards of the kind there are."""
    table: Table | None
    """These cards."""


def home_page(compared: Compared, history: History = NO_HISTORY) -> Page:
    """Plan the home page."""
    return Page(
        path="index.md",
        template="pages/home.md.j2",
        show=partial(_home_view, compared, history),
        hide=FULL_WIDTH,
        in_search=False,
        tell=partial(home_head, compared),
    )


def _home_view(compared: Compared, history: History) -> HomeView:
    catalogue, cite = compared.catalogue, Citations(compared.catalogue, "index.md")
    rows = ModelRows(compared, cite, without=_NOT_AT_HOME)
    count = compared.disagreement_count
    parts, models = catalogue.configuration.parts, catalogue.models.values()
    # Without a day of the build nobody knows what is to come.
    ends = retirements(models, compared.as_of).to_come if compared.as_of else ()
    read = max((day for file in models for day in _read(file.card)), default=None)
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
        current=Markdown(words.current(read)) if read else None,
        news=News(catalogue, "index.md").brief(history, _FEW) if parts.news else (),
        retiring=tuple(RetirementRows(compared, cite).lines(ends[:_FEW]))
        if parts.retirements
        else (),
        parts=parts,
    )


def _read(card: Model) -> Iterator[str]:
    """Yield the dates on which the sources of a card were read."""
    return (source.accessed for source in card.sources.values() if source.accessed)


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
