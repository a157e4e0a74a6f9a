"""The static page of two models that cards compare, and the page that compares any."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from cardpress.blocks import (
    Cell,
    CellContent,
    Citations,
    Labelled,
    Section,
    Table,
    figure_columns,
    table,
    text_columns,
    with_notes,
)
from cardpress.comparison import AMOUNTS, PER, Aligned, Compared, Pair
from cardpress.markup import Markdown, escape, join, strong
from cardpress.recording import Recorder
from cardpress.wording import AMOUNTS as AMOUNT_LABELS
from cardpress.wording import (
    MISSING,
    NUMBERS,
    PATHS,
    TERMS,
    Links,
    all_sentences,
    category_name,
    label_of,
    measured_under,
    model_name,
    price_column,
    titles,
)

from .heads import pair_head
from .page import Page, list_page
from .pair_side import PRICED, PairSide, PairSides

PATH = PATHS["compare"]
_FOLDER = "compare/"


@dataclass(frozen=True)
class PairView:
    """Two models side by side: conclusions in sentences, and the tables that they follow from."""

    title: Markdown
    """The names of both models."""
    sentences: tuple[Markdown, ...]
    """What follows from the tables, in sentences."""
    specifications: Table | None
    """Facts of both."""
    prices: Table | None
    """Prices of both."""
    results: tuple[Section, ...]
    """Results of both, by category."""
    compare: Markdown
    """Address of the comparison of any models, with these two chosen."""
    numbers: Markdown
    """Address of the page that explains the numbers."""


@dataclass(frozen=True)
class CompareView:
    """The page on which a visitor chooses models; without scripts it lists the static pairs."""

    pairs: tuple[Labelled, ...]
    """The pages of two models each, by the first."""
    models: Markdown
    """Address of the table of models."""


def pair_path(pair: Pair) -> str:
    """Return the path of a pair's page."""
    # An id has no underscore, so no two pairs share an address.
    return f"{_FOLDER}{pair[0]}_vs_{pair[1]}.md"


def compare_page(compared: Compared) -> Page:
    """Plan the page that compares any models."""
    return list_page("compare", PATH, partial(_compare_view, compared))


def _compare_view(compared: Compared) -> CompareView:
    cite = Citations(compared.catalogue, PATH)
    listed: dict[str, list[Markdown]] = {}
    for pair in compared.pairs if compared.catalogue.configuration.parts.pairs else ():
        name = escape(model_name(compared.catalogue, pair[1]))
        address = cite.links.address(pair_path(pair))
        listed.setdefault(pair[0], []).append(Markdown(f"[{name}]({address})"))
    return CompareView(
        pairs=tuple(
            Labelled(cite.links.model(model), join(others, ", "))
            for model, others in listed.items()
        ),
        models=Markdown(cite.links.address("models/index.md")),
    )


def pair_page(pair: Pair, compared: Compared, sides: PairSides) -> Page:
    """Plan the page of two models."""
    names = [model_name(compared.catalogue, model) for model in pair]
    title, about = titles.pair(*names), titles.about_pair(*names)
    # Out of the search, where each of a model's pairs would come up by its name.
    show = partial(_view, title, pair, compared, sides)
    return Page(
        path=pair_path(pair),
        template="pages/pair.md.j2",
        show=show,
        title=title,
        description=about,
        in_search=False,
        tell=partial(pair_head, pair, compared),
    )


def _view(title: str, pair: Pair, compared: Compared, sides: PairSides) -> PairView:
    of_models, links = [sides.of(model) for model in pair], Links(compared.catalogue, _FOLDER)
    query = "&".join(f"model={model}" for model in pair)
    aligned = compared.aligned(pair)
    return PairView(
        title=escape(title),
        sentences=tuple(map(escape, _sentences(of_models, aligned))),
        specifications=_specifications(of_models, compared),
        prices=_prices(of_models),
        results=tuple(_results(of_models, aligned, links, sides)),
        compare=Markdown(f"{links.address(PATH)}?{query}"),
        numbers=Markdown(links.address(NUMBERS)),
    )


def pair_sides(compared: Compared, recorder: Recorder | None = None) -> PairSides:
    """Return the sides of all models, for the pages of all pairs."""
    return PairSides(compared, _FOLDER, recorder or Recorder())


def _sentences(sides: list[PairSide], aligned: dict[str, Aligned]) -> Iterator[str]:
    prices = {
        amount: {side.name: side.priced[amount] for side in sides if amount in side.priced}
        for amount in PRICED
    }
    windows = {side.name: side.window for side in sides if side.window}
    disputed = {
        about: {side.name for side in sides if about in side.disputed}
        for about in (*PRICED, "context")
    }
    names = [side.name for side in sides]
    return all_sentences(names, aligned.values(), prices, windows, disputed)


def _specifications(sides: list[PairSide], compared: Compared) -> Table | None:
    rows = [
        (strong(Markdown(TERMS["organization"])), *(side.organization for side in sides)),
        (strong(Markdown(TERMS["type"])), *(side.type for side in sides)),
    ]
    stated = set[str]().union(*(side.facts for side in sides))
    for fact in compared.catalogue.facts:
        if fact.field in stated:
            label = strong(escape(label_of(fact)))
            rows.append((label, *(side.facts.get(fact.field, MISSING) for side in sides)))
    return table(text_columns("attribute", *_names(sides)), rows)


def _prices(sides: list[PairSide]) -> Table | None:
    rows: list[tuple[CellContent, ...]] = []
    for amount in AMOUNTS:
        if any(amount in side.prices for side in sides):
            # A price in another unit names it in its own cell.
            is_usual = any(amount in side.usual for side in sides)
            label = price_column(amount, PER) if is_usual else AMOUNT_LABELS[amount]
            cells = (side.prices.get(amount, MISSING) for side in sides)
            rows.append((Markdown(label), *cells))
    return table([*text_columns("price"), *figure_columns(*_names(sides))], rows)


def _results(
    sides: list[PairSide], aligned: dict[str, Aligned], links: Links, cells: PairSides
) -> Iterator[Section]:
    categories: dict[str, list[tuple[CellContent, ...]]] = {}
    for name, results in aligned.items():
        row = (_benchmark(name, results, links), *_scores(results, cells))
        category = cells.compared.catalogue.benchmarks[name].card.category
        categories.setdefault(category, []).append(row)
    order = cells.compared.catalogue.category_order
    columns = [*text_columns("benchmark"), *figure_columns(*_names(sides))]
    for category, rows in sorted(categories.items(), key=lambda item: order(item[0])):
        scores = table(columns, rows)
        assert scores
        yield Section(escape(category_name(category)), scores)


def _benchmark(name: str, aligned: Aligned, links: Links) -> Cell:
    shared = aligned.conditions
    conditions = escape(measured_under(shared)) if shared else None
    return with_notes(links.benchmark(name), conditions)


def _scores(aligned: Aligned, cells: PairSides) -> Iterator[CellContent]:
    for place, reported in enumerate(aligned.results):
        if reported is None:
            yield MISSING
            continue
        is_comparable, is_best = place in aligned.comparable, place in aligned.best
        yield cells.score(reported, is_comparable=is_comparable, is_best=is_best)


def _names(sides: list[PairSide]) -> list[Markdown]:
    return [side.linked for side in sides]
