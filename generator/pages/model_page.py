"""The page of a model: the sections of its card, in one order, each only where it has content."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import filters, markup
from generator.catalog import Catalog
from generator.comparison import Row, result_tables
from generator.loader import CardFile
from generator.markup import Markdown, escape, strong
from generator.schema import Example, Model, Price

from .facts import headline_price, money, resources, source_line, specification_rows, tags, terms
from .page import MISSING, Labelled, Links, Page, page_path
from .table import Table, figures, table, words


@dataclass(frozen=True)
class Tabbed:
    """A sample in one language; the code is indented to stand inside its tab."""

    label: Markdown
    code: Markdown


@dataclass(frozen=True)
class Sample:
    """A code sample: one block, or a tab a language."""

    title: Markdown
    text: Markdown | None
    code: Markdown | None
    tabs: tuple[Tabbed, ...]


@dataclass(frozen=True)
class Listed:
    """A heading with points below it."""

    heading: Markdown
    points: tuple[Markdown, ...]


@dataclass(frozen=True)
class Section:
    """A heading with a table below it."""

    heading: Markdown
    table: Table


@dataclass(frozen=True)
class Pricing:
    """The price table, and the day from which the model's own price holds."""

    table: Table
    as_of: Markdown | None


@dataclass(frozen=True)
class ModelView:
    """Everything that the page of a model shows; what is not known is None or empty."""

    name: Markdown
    head: tuple[Labelled, ...]
    overview: Markdown | None
    specifications: Table | None
    benchmarks: tuple[Section, ...]
    samples: tuple[Sample, ...]
    pricing: Pricing | None
    key_features: tuple[Listed, ...]
    limitations: tuple[Labelled, ...]
    choose: tuple[Markdown, ...]
    consider_alternatives: tuple[Markdown, ...]
    resources: tuple[Labelled, ...]
    related: tuple[Listed, ...]
    terms: tuple[Labelled, ...]
    sources: tuple[Labelled, ...]
    added: Markdown | None


def model_page(file: CardFile[Model], catalog: Catalog) -> Page:
    """Plan the page of a model."""
    card = file.card
    path = page_path("model", file.place.id)
    return Page(
        path=path,
        template="pages/model.md.j2",
        view=_view(file, catalog, Links(catalog, path)),
        title=card.name,
        description=card.summary or "",
        tags=tuple(tags(card)),
        card=file.place.path,
    )


def _view(file: CardFile[Model], catalog: Catalog, links: Links) -> ModelView:
    card = file.card
    when = card.when_to_choose
    return ModelView(
        name=escape(card.name),
        head=tuple(_head(file, links)),
        overview=markup.write(card.overview) if card.overview else None,
        specifications=_specifications(card),
        benchmarks=tuple(_benchmarks(card, catalog, links)),
        samples=tuple(map(_sample, card.examples)),
        pricing=_pricing(file, catalog, links),
        key_features=tuple(_key_features(card)),
        limitations=tuple(Labelled(escape(i.title), escape(i.text)) for i in card.limitations),
        choose=tuple(map(escape, when.choose)) if when else (),
        consider_alternatives=tuple(map(escape, when.consider_alternatives)) if when else (),
        resources=resources(card.resources),
        related=tuple(_related(card, catalog, links)),
        terms=tuple(terms(card)),
        sources=tuple(Labelled(escape(key), source_line(s)) for key, s in card.sources.items()),
        added=Markdown(filters.date(card.added)) if card.added else None,
    )


def _head(file: CardFile[Model], links: Links) -> Iterator[Labelled]:
    yield Labelled(Markdown("Organization"), links.organization(file.place.organization))
    if file.card.release_date:
        day = Markdown(filters.date(file.card.release_date))
        yield Labelled(Markdown("Release"), day)
    yield Labelled(Markdown("Type"), Markdown(file.card.type))


def _specifications(card: Model) -> Table | None:
    rows = specification_rows(card.specifications) if card.specifications else ()
    return table(words("Attribute", "Value"), rows)


def _benchmarks(card: Model, catalog: Catalog, links: Links) -> Iterator[Section]:
    for results in result_tables(card, catalog):
        models = figures(escape(card.name), *map(links.model, results.columns))
        rows = [_result_row(row, catalog, links) for row in results.rows]
        if laid_out := table([*words("Benchmark"), *models], rows):
            yield Section(escape(results.category), laid_out)


def _result_row(row: Row, catalog: Catalog, links: Links) -> list[Markdown]:
    unit = catalog.benchmarks[row.benchmark].card.unit
    own = _score(row.score, unit)
    others = [_score(score, unit) for score in row.others]
    return [links.benchmark(row.benchmark), own if own == MISSING else strong(own), *others]


def _score(score: float | None, unit: str) -> Markdown:
    return MISSING if score is None else Markdown(filters.score(score, unit))


def _sample(example: Example) -> Sample:
    tabs = example.languages or {}
    single = markup.code_block(example.code, example.language or "") if example.code else None
    return Sample(
        title=escape(example.title),
        text=markup.write(example.text) if example.text else None,
        code=single,
        tabs=tuple(
            Tabbed(escape(filters.language(name)), markup.indented(markup.code_block(code, name)))
            for name, code in tabs.items()
        ),
    )


def _pricing(file: CardFile[Model], catalog: Catalog, links: Links) -> Pricing | None:
    card = file.card
    own = headline_price(card)
    if own is None:
        return None
    rows = [_price_row(escape(card.name), own, own.per)]
    for reference in card.price_comparisons:
        if other := catalog.model(reference):
            price = headline_price(other.card)
            rows.append(_price_row(links.model(other.place.id), price, own.per))
    prices = figures(f"Input (per {own.per})", f"Output (per {own.per})")
    laid_out = table([*words("Model"), *prices], rows)
    assert laid_out
    as_of = Markdown(filters.date(own.effective_from)) if own.effective_from else None
    return Pricing(laid_out, as_of)


def _price_row(name: Markdown, price: Price | None, per: str) -> list[Markdown]:
    if price is None:
        return [name, MISSING, MISSING]
    return [name, money(price, price.input, per=per), money(price, price.output, per=per)]


def _key_features(card: Model) -> Iterator[Listed]:
    for number, feature in enumerate(card.key_features, 1):
        heading = Markdown(f"{number}. {escape(feature.title)}")
        yield Listed(heading, tuple(map(escape, feature.points)))


def _related(card: Model, catalog: Catalog, links: Links) -> Iterator[Listed]:
    for relation in card.related:
        target = catalog.find("model", relation.model)
        if target:
            note = (escape(relation.note),) if relation.note else ()
            yield Listed(links.model(target), note)
