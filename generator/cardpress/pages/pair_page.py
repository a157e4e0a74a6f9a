"""The static page of two models that cards compare, and the page that compares any."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from cardpress import wording
from cardpress.blocks import (
    Cell,
    Citations,
    Facts,
    Filling,
    Labelled,
    Prices,
    ResultCells,
    Section,
    Table,
    beside,
    figure_columns,
    table,
    text_columns,
)
from cardpress.comparison import (
    AMOUNTS,
    PER,
    Aligned,
    Compared,
    comparable_price,
    disputed_headlines,
)
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, join, strong
from cardpress.schema import Model, TokenClaim
from cardpress.wording import MISSING, NUMBERS, all_sentences

from .page import Page

PATH = "compare.md"
Pair = tuple[str, str]


@dataclass(frozen=True)
class PairView:
    """Two models beside one another: what follows in sentences, and the tables it follows from."""

    title: Markdown
    sentences: tuple[Markdown, ...]
    specifications: Table | None
    prices: Table | None
    results: tuple[Section, ...]
    compare: Markdown
    numbers: Markdown


@dataclass(frozen=True)
class CompareView:
    """The page on which a visitor chooses models; without scripts it lists the static pairs."""

    pairs: tuple[Labelled, ...]
    models: Markdown


def pairs(compared: Compared) -> tuple[Pair, ...]:
    """Return every two models that a card compares, each pair once, in alphabetical order."""
    catalogue = compared.catalogue
    found: set[Pair] = set()
    for model, file in catalogue.models.items():
        quoted = (quote.model for quote in compared.quotes[model])
        named = (catalogue.find("model", each) for each in file.card.price_comparisons)
        for other in chain(quoted, named):
            if other and other in catalogue.models and other != model:
                found.add((min(model, other), max(model, other)))
    return tuple(sorted(found))


def pair_path(pair: Pair) -> str:
    """Return the address of a pair's page; an id holds no underscore."""
    return f"compare/{pair[0]}_vs_{pair[1]}.md"


def compare_page(compared: Compared) -> Page:
    """Plan the page that compares any models."""
    cite = Citations(compared.catalogue, PATH)
    listed: dict[str, list[Markdown]] = {}
    for pair in pairs(compared):
        name = escape(compared.catalogue.name("model", pair[1]))
        place = cite.links.address(pair_path(pair))
        listed.setdefault(pair[0], []).append(Markdown(f"[{name}]({place})"))
    view = CompareView(
        pairs=tuple(
            Labelled(cite.links.model(model), join(others, ", "))
            for model, others in listed.items()
        ),
        models=Markdown(cite.links.address("models/index.md")),
    )
    about = "Any two to six models side by side: specifications, prices, results and lifecycle."
    return Page(
        PATH,
        "pages/compare.md.j2",
        view,
        "Compare",
        about,
        hide=("navigation", "toc"),
        is_list=True,
    )


def pair_page(pair: Pair, compared: Compared) -> Page:
    """Plan the page of two models."""
    path = pair_path(pair)
    cite = Citations(compared.catalogue, path)
    files = [compared.catalogue.models[model] for model in pair]
    names = [file.card.name for file in files]
    query = "&".join(f"model={model}" for model in pair)
    aligned = compared.aligned(pair)
    view = PairView(
        title=escape(f"{names[0]} vs {names[1]}"),
        sentences=tuple(map(escape, _sentences(files, aligned, compared))),
        specifications=_specifications(files, compared, cite),
        prices=_prices(files, compared, cite),
        results=tuple(_results(files, aligned, compared, cite)),
        compare=Markdown(f"{cite.links.address(PATH)}?{query}"),
        numbers=Markdown(cite.links.address(NUMBERS)),
    )
    about = f"{names[0]} and {names[1]} side by side: specifications, prices and results."
    title = f"{names[0]} vs {names[1]}"
    return Page(path, "pages/pair.md.j2", view, title, about, in_search=False)


def _sentences(
    files: list[CardFile[Model]], aligned: dict[str, Aligned], compared: Compared
) -> Iterator[str]:
    prices: dict[str, dict[str, float]] = {"input": {}, "output": {}}
    windows: dict[str, int] = {}
    disputed: dict[str, set[str]] = {"input": set(), "output": set(), "context": set()}
    for file in files:
        for about in disputed_headlines(file.place.id, compared):
            disputed[about].add(file.card.name)
        for side, by_name in prices.items():
            if (amount := comparable_price(compared, file.place.id, side)) is not None:
                by_name[file.card.name] = amount
        claims = file.card.specifications.context_window if file.card.specifications else ()
        if claims and isinstance(claims[0], TokenClaim):
            windows[file.card.name] = claims[0].value
    return all_sentences(
        [file.card.name for file in files], aligned.values(), prices, windows, disputed
    )


def _specifications(
    files: list[CardFile[Model]], compared: Compared, cite: Citations
) -> Table | None:
    all_facts = [
        Facts(file.place.id, file.card, compared.disagreements[file.place.id], cite)
        for file in files
    ]
    organizations = [cite.links.organization(file.place.organization) for file in files]
    rows = [
        (strong(Markdown("Organization")), *organizations),
        (strong(Markdown("Type")), *(Markdown(file.card.type) for file in files)),
    ]
    for fact in compared.catalogue.facts:
        told = [facts.headline(fact.field) for facts in all_facts]
        if any(told):
            label = strong(escape(wording.label_of(fact)))
            rows.append((label, *(each or MISSING for each in told)))
    return table(text_columns("Attribute", *_names(files, cite)), rows)


def _prices(files: list[CardFile[Model]], compared: Compared, cite: Citations) -> Table | None:
    prices = Prices(compared, cite)
    rows = []
    for side in AMOUNTS:
        cells = [prices.headline(file, side, per=PER) for file in files]
        if any(cell != MISSING for cell in cells):
            label = wording.AMOUNTS[side] + _unit(files, side, compared)
            rows.append((Markdown(label), *cells))
    return table([*text_columns("Price"), *figure_columns(*_names(files, cite))], rows)


def _unit(files: list[CardFile[Model]], side: str, compared: Compared) -> str:
    """Return the usual unit where an amount has it; one in another unit says so in its cell."""
    offers = [compared.price(file.place.id) for file in files]
    asked = [each for each in offers if each and getattr(each.price, side) is not None]
    return f" (per {PER})" if any(each.kind.per == PER for each in asked) else ""


def _results(
    files: list[CardFile[Model]], aligned: dict[str, Aligned], compared: Compared, cite: Citations
) -> Iterator[Section]:
    cells = ResultCells(compared, cite)
    categories: dict[str, list[tuple[Filling, ...]]] = {}
    for name, each in aligned.items():
        row = (_benchmark(name, each, cite), *_scores(each, cells, cite))
        category = compared.catalogue.benchmarks[name].card.category
        categories.setdefault(category, []).append(row)
    for category, rows in sorted(categories.items()):
        laid_out = table([*text_columns("Benchmark"), *figure_columns(*_names(files, cite))], rows)
        assert laid_out
        yield Section(escape(category), laid_out)


def _benchmark(name: str, aligned: Aligned, cite: Citations) -> Cell:
    shared = aligned.conditions
    told = escape(wording.measured_under(shared)) if shared else None
    return beside(cite.links.benchmark(name), told)


def _scores(aligned: Aligned, cells: ResultCells, cite: Citations) -> Iterator[Filling]:
    for place, each in enumerate(aligned.chosen):
        if each is None:
            yield MISSING
            continue
        score = cells.score(each)
        measured = each.conditions.of_the_measurement
        told = None if place in aligned.alike else escape(wording.conditions_told(measured))
        is_best = place in aligned.best
        best = cite.marker("best", "comparisons") if is_best else None
        yield beside(score.in_bold if is_best else score, best, told, cells.more(each))


def _names(files: list[CardFile[Model]], cite: Citations) -> list[Markdown]:
    return [cite.links.model(file.place.id) for file in files]
