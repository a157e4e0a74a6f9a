"""The static page of two models that cards compare, and the page that compares any."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain

from cardpress.blocks import (
    Cell,
    CellContent,
    Citations,
    Facts,
    Labelled,
    Prices,
    ResultCells,
    Section,
    Table,
    figure_columns,
    table,
    text_columns,
    with_notes,
)
from cardpress.comparison import AMOUNTS, PER, Aligned, Compared, disputed_headlines
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, join, strong
from cardpress.schema import Model, TokenClaim
from cardpress.wording import AMOUNTS as AMOUNT_LABELS
from cardpress.wording import (
    MISSING,
    NUMBERS,
    PATHS,
    TERMS,
    Priced,
    all_sentences,
    category_name,
    described,
    label_of,
    markers,
    measured_under,
    model_name,
    model_type,
    price_column,
    priced,
    titles,
)

from .page import Page, list_page

PATH = PATHS["compare"]
Pair = tuple[str, str]


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


def pairs(compared: Compared) -> tuple[Pair, ...]:
    """Return every two models that a card compares, each pair once, in alphabetical order."""
    catalogue = compared.catalogue
    # Not every two models: 2,000 of them would have two million pages.
    compared_pairs: set[Pair] = set()
    for model, file in catalogue.models.items():
        quoted = (quote.model for quote in compared.quotes[model])
        named = (catalogue.find("model", reference) for reference in file.card.price_comparisons)
        for other in chain(quoted, named):
            if other and other in catalogue.models and other != model:
                # One page, whichever of the two cards compares them.
                compared_pairs.add((min(model, other), max(model, other)))
    return tuple(sorted(compared_pairs))


def pair_path(pair: Pair) -> str:
    """Return the path of a pair's page."""
    # An id has no underscore, so no two pairs share an address.
    return f"compare/{pair[0]}_vs_{pair[1]}.md"


def compare_page(compared: Compared) -> Page:
    """Plan the page that compares any models."""
    return list_page("compare", PATH, partial(_compare_view, compared))


def _compare_view(compared: Compared) -> CompareView:
    cite = Citations(compared.catalogue, PATH)
    listed: dict[str, list[Markdown]] = {}
    for pair in pairs(compared) if compared.catalogue.configuration.parts.pairs else ():
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


def pair_page(pair: Pair, compared: Compared) -> Page:
    """Plan the page of two models."""
    names = [model_name(compared.catalogue, model) for model in pair]
    path, title, about = pair_path(pair), titles.pair(*names), titles.about_pair(*names)
    # Out of the search, where each of a model's pairs would come up by its name.
    show = partial(_view, title, pair, compared)
    return Page(path, "pages/pair.md.j2", show, title, about, in_search=False)


def _view(title: str, pair: Pair, compared: Compared) -> PairView:
    cite = Citations(compared.catalogue, pair_path(pair))
    files = [compared.catalogue.models[model] for model in pair]
    query = "&".join(f"model={model}" for model in pair)
    aligned = compared.aligned(pair)
    return PairView(
        title=escape(title),
        sentences=tuple(map(escape, _sentences(files, aligned, compared))),
        specifications=_specifications(files, compared, cite),
        prices=_prices(files, compared, cite),
        results=tuple(_results(files, aligned, compared, cite)),
        compare=Markdown(f"{cite.links.address(PATH)}?{query}"),
        numbers=Markdown(cite.links.address(NUMBERS)),
    )


def _sentences(
    files: list[CardFile[Model]], aligned: dict[str, Aligned], compared: Compared
) -> Iterator[str]:
    prices: dict[str, dict[str, Priced]] = {"input": {}, "output": {}}
    windows: dict[str, int] = {}
    disputed: dict[str, set[str]] = {"input": set(), "output": set(), "context": set()}
    # By names that tell all models apart: of namesakes one would take the place of the other.
    names = [model_name(compared.catalogue, file.place.id) for file in files]
    for name, file in zip(names, files, strict=True):
        for about in disputed_headlines(file.place.id, compared):
            disputed[about].add(name)
        for side, by_name in prices.items():
            if price := priced(compared, file.place.id, side):
                by_name[name] = price
        window = compared.known[file.place.id].get("context_window")
        if window and isinstance(claim := window.attested[0], TokenClaim):
            windows[name] = claim.value
    return all_sentences(names, aligned.values(), prices, windows, disputed)


def _specifications(
    files: list[CardFile[Model]], compared: Compared, cite: Citations
) -> Table | None:
    all_facts = [Facts(file, compared, cite) for file in files]
    organizations = [cite.links.organization(file.place.organization) for file in files]
    rows = [
        (strong(Markdown(TERMS["organization"])), *organizations),
        (
            strong(Markdown(TERMS["type"])),
            *(escape(model_type(file.card.type)) for file in files),
        ),
    ]
    for fact in (fact for fact in compared.catalogue.facts if fact.compared):
        values = [facts.headline(fact.field) for facts in all_facts]
        if any(values):
            label = strong(escape(label_of(fact)))
            rows.append((label, *(value or MISSING for value in values)))
    return table(text_columns("attribute", *_names(files, cite)), rows)


def _prices(files: list[CardFile[Model]], compared: Compared, cite: Citations) -> Table | None:
    prices = Prices(compared, cite)
    rows = []
    for side in AMOUNTS:
        cells = [prices.headline(file, side, per=PER) for file in files]
        if any(cell != MISSING for cell in cells):
            rows.append((Markdown(_price_label(files, side, compared)), *cells))
    return table([*text_columns("price"), *figure_columns(*_names(files, cite))], rows)


def _price_label(files: list[CardFile[Model]], side: str, compared: Compared) -> str:
    """Return an amount's name, with the usual unit if any of the prices has it."""
    # A price in another unit names it in its own cell.
    offers = [compared.price(file.place.id) for file in files]
    stating = [offer for offer in offers if offer and side in offer.amounts]
    is_usual = any(offer.kind.per == PER for offer in stating)
    return price_column(side, PER) if is_usual else AMOUNT_LABELS[side]


def _results(
    files: list[CardFile[Model]], aligned: dict[str, Aligned], compared: Compared, cite: Citations
) -> Iterator[Section]:
    cells = ResultCells(compared, cite)
    categories: dict[str, list[tuple[CellContent, ...]]] = {}
    for name, results in aligned.items():
        row = (_benchmark(name, results, cite), *_scores(results, cells, cite))
        category = compared.catalogue.benchmarks[name].card.category
        categories.setdefault(category, []).append(row)
    order = compared.catalogue.category_order
    for category, rows in sorted(categories.items(), key=lambda item: order(item[0])):
        scores = table([*text_columns("benchmark"), *figure_columns(*_names(files, cite))], rows)
        assert scores
        yield Section(escape(category_name(category)), scores)


def _benchmark(name: str, aligned: Aligned, cite: Citations) -> Cell:
    shared = aligned.conditions
    conditions = escape(measured_under(shared)) if shared else None
    return with_notes(cite.links.benchmark(name), conditions)


def _scores(aligned: Aligned, cells: ResultCells, cite: Citations) -> Iterator[CellContent]:
    for place, reported in enumerate(aligned.results):
        if reported is None:
            yield MISSING
            continue
        score = cells.score(reported)
        measured = reported.conditions.of_the_measurement
        # Comparable results share their conditions, which stand once, below the benchmark.
        conditions = None if place in aligned.comparable else escape(described(measured))
        is_best = place in aligned.best
        best = cite.marker(markers.MARKERS["best"], "comparisons") if is_best else None
        yield with_notes(
            score.in_bold if is_best else score,
            best,
            cells.note(reported),
            conditions,
            cells.more(reported),
        )


def _names(files: list[CardFile[Model]], cite: Citations) -> list[Markdown]:
    return [cite.links.model(file.place.id) for file in files]
