"""The static page of two models that cards compare."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from cardpress.blocks import CellContent, Section, Table, figure_columns, table, text_columns
from cardpress.charts import Dots
from cardpress.comparison import AMOUNTS, PER, Aligned, Compared, Pair
from cardpress.markup import Markdown, escape, strong
from cardpress.recording import Recorder
from cardpress.wording import AMOUNTS as AMOUNT_LABELS
from cardpress.wording import (
    MISSING,
    NUMBERS,
    TERMS,
    Links,
    all_sentences,
    label_of,
    model_name,
    price_column,
    titles,
)
from cardpress.wording import verdict as words

from .compare_page import FOLDER, PATH, pair_path
from .heads import pair_head
from .page import Page
from .pair_results import pair_results
from .pair_side import PRICED, PairSide, PairSides


@dataclass(frozen=True)
class PairView:
    """Two models side by side: first the answer, then the tables that it follows from."""

    title: Markdown
    """The names of both models."""
    sentences: tuple[Markdown, ...]
    """The answer in sentences: who is ahead, how far that carries, prices, windows, terms."""
    categories: tuple[Markdown, ...]
    """Who is ahead in each category of shared benchmarks, linked to its table."""
    chart: Dots | None
    """The scores on shared benchmarks, drawn."""
    shared: tuple[Section, ...]
    """The results on benchmarks that both have, by category."""
    alone: Table | None
    """The results on benchmarks that one of them alone has."""
    folded: Markdown
    """How many these are."""
    specifications: Table | None
    """Facts of both."""
    prices: Table | None
    """Prices of both."""
    compare: Markdown
    """Address of the comparison of any models, with these two chosen."""
    numbers: Markdown
    """Address of the page that explains the numbers."""


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
    of_models, links = [sides.of(model) for model in pair], Links(compared.catalogue, FOLDER)
    query = "&".join(f"model={model}" for model in pair)
    aligned = compared.aligned(pair)
    results = pair_results(of_models, aligned, links, sides)
    return PairView(
        title=escape(title),
        sentences=tuple(map(escape, _sentences(of_models, aligned))),
        categories=results.categories,
        chart=results.chart,
        shared=results.shared,
        alone=results.alone,
        folded=results.folded,
        specifications=_specifications(of_models, compared),
        prices=_prices(of_models),
        compare=Markdown(f"{links.address(PATH)}?{query}"),
        numbers=Markdown(links.address(NUMBERS)),
    )


def pair_sides(compared: Compared, recorder: Recorder | None = None) -> PairSides:
    """Return the sides of all models, for the pages of all pairs."""
    return PairSides(compared, FOLDER, recorder or Recorder())


def _sentences(sides: list[PairSide], aligned: dict[str, Aligned]) -> Iterator[str]:
    names, shared = [side.name for side in sides], [a for a in aligned.values() if a.is_shared]
    yield words.about_results(names, shared)
    if trust := words.about_trust(shared):
        yield trust
    prices = {
        amount: {side.name: side.priced[amount] for side in sides if amount in side.priced}
        for amount in PRICED
    }
    windows = {side.name: side.window for side in sides if side.window}
    by_id = sorted(sides, key=lambda side: side.model)
    facts = dict.fromkeys(fact for side in by_id for fact in side.terms)
    terms = {
        fact: {side.name: side.terms[fact] for side in by_id if fact in side.terms}
        for fact in facts
    }
    disputed = {
        about: {side.name for side in sides if about in side.disputed}
        for about in (*PRICED, "context")
    }
    yield from all_sentences(prices, windows, terms, disputed)


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


def _names(sides: list[PairSide]) -> list[Markdown]:
    return [side.linked for side in sides]
