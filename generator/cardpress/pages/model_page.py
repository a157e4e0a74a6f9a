"""The page of a model: the sections of its card, in one order, each only where it has content."""

from collections.abc import Iterator
from dataclasses import dataclass

from cardpress import markup
from cardpress.blocks import (
    Banner,
    Citations,
    CompletenessView,
    DisagreementLine,
    DisagreementLines,
    ElsewhereNotes,
    Facts,
    Labelled,
    LineageView,
    PartBlocks,
    PartView,
    Prices,
    Pricing,
    Related,
    ReportedResults,
    ResultCells,
    Sample,
    Section,
    SliceTable,
    SliceTables,
    Table,
    banner,
    compare_button,
    completeness_line,
    completeness_view,
    lineage,
    quoted_scores,
    related,
    resources,
    sample,
    samples_title,
    source_line,
    table,
    tags,
    text_columns,
)
from cardpress.catalogue import Catalogue, is_draft
from cardpress.charts import Bars, bars
from cardpress.comparison import Compared
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, strong
from cardpress.schema import Model
from cardpress.wording import NUMBERS, TERMS, model_type, page_path
from cardpress.wording.elsewhere import unconfirmed
from cardpress.wording.listings import added
from cardpress.wording.owners import draft

from .page import Page


@dataclass(frozen=True)
class Feature:
    """A key feature: a heading with points below it."""

    heading: Markdown
    points: tuple[Markdown, ...]


@dataclass(frozen=True)
class Disagreements:
    """What the card's sources state differently, and quoted scores that differ from own cards."""

    sources: tuple[DisagreementLine, ...]
    quotes: tuple[Labelled, ...]


@dataclass(frozen=True)
class Elsewhere:
    """Which values other pages use in place of this page's, by the section that has these."""

    head: tuple[Markdown, ...]
    specifications: tuple[Markdown, ...]
    benchmarks: tuple[Markdown, ...]
    pricing: tuple[Markdown, ...]
    terms: tuple[Markdown, ...]


@dataclass(frozen=True)
class ShownSection:
    """A section of the page by its key; ``part`` is what stands in it where the schema lays it out.

    The others are told apart by the template.
    """

    key: str
    part: PartView | None = None


@dataclass(frozen=True)
class ModelView:
    """Everything that the page of a model shows; what is not known is None or empty."""

    name: Markdown
    compare: Markdown | None
    banner: Banner | None
    draft: Markdown | None
    unconfirmed: Markdown | None
    head: tuple[Labelled, ...]
    overview: Markdown | None
    specifications: Table | None
    benchmarks: tuple[Section, ...]
    slices: tuple[SliceTable, ...]
    bars: Bars | None
    origin: Markdown | None
    samples: tuple[Sample, ...]
    samples_title: Markdown
    pricing: Pricing | None
    key_features: tuple[Feature, ...]
    limitations: tuple[Labelled, ...]
    choose: tuple[Markdown, ...]
    consider_alternatives: tuple[Markdown, ...]
    resources: tuple[Labelled, ...]
    lineage: LineageView | None
    sections: tuple[ShownSection, ...]
    related: tuple[Related, ...]
    disagreements: Disagreements | None
    reported: Table | None
    quoted: Table | None
    terms: tuple[Labelled, ...]
    sources: tuple[Markdown, ...]
    completeness: CompletenessView
    numbers: str
    added: Markdown | None
    elsewhere: Elsewhere


def model_page(file: CardFile[Model], compared: Compared) -> Page:
    """Plan the page of a model."""
    card = file.card
    path = page_path("model", file.place.id)
    return Page(
        path=path,
        template="pages/model.md.j2",
        view=_view(file, compared, Citations(compared.catalogue, path)),
        title=card.name,
        description=card.summary or "",
        tags=tuple(tags(card, compared.known[file.place.id])),
        card=file.place.path,
    )


def _view(file: CardFile[Model], compared: Compared, cite: Citations) -> ModelView:
    card, model, catalogue = file.card, file.place.id, compared.catalogue
    when = card.when_to_choose
    results, tables = ResultCells(compared, cite), compared.tables(model)
    facts, known = Facts(file, compared, cite), compared.known[model]
    return ModelView(
        name=escape(card.name),
        compare=compare_button(model) if catalogue.configuration.parts.compare else None,
        banner=banner(file, cite, compared.as_of),
        draft=strong(Markdown(draft())) if is_draft(card) else None,
        unconfirmed=None if card.is_confirmed else cite.marker(unconfirmed(), "unconfirmed"),
        head=tuple(_head(file, facts, cite)),
        overview=markup.write(card.overview) if card.overview else None,
        specifications=table(text_columns("attribute", "value"), facts.specifications()),
        benchmarks=tuple(results.sections(file, tables)),
        slices=tuple(SliceTables(compared, cite).tables(file)),
        bars=bars(catalogue.name("model", model), tables, compared),
        origin=results.origin(file),
        samples=tuple(sample(n, example) for n, example in enumerate(card.examples, 1)),
        samples_title=samples_title(card),
        pricing=Prices(compared, cite).pricing(file),
        key_features=tuple(_key_features(card)),
        limitations=tuple(Labelled(escape(i.title), escape(i.text)) for i in card.limitations),
        choose=tuple(map(escape, when.choose)) if when else (),
        consider_alternatives=tuple(map(escape, when.consider_alternatives)) if when else (),
        resources=resources(card.resources),
        lineage=lineage(file, catalogue, cite),
        sections=tuple(_sections(catalogue, PartBlocks(file, cite, facts))),
        related=tuple(related(file, catalogue, cite.links)),
        disagreements=_disagreements(model, compared, cite),
        reported=ReportedResults(compared, cite).table(file),
        quoted=quoted_scores(model, compared, cite),
        terms=(*facts.terms(), completeness_line(card, known)),
        sources=tuple(source_line(key, source) for key, source in card.sources.items()),
        completeness=completeness_view(card, known),
        numbers=Markdown(cite.links.address(NUMBERS)),
        added=Markdown(added(card.added)) if card.added else None,
        elsewhere=_elsewhere(ElsewhereNotes(file, compared, cite)),
    )


def _sections(catalogue: Catalogue, parts: PartBlocks) -> Iterator[ShownSection]:
    for section in catalogue.configuration.sections.shown:
        part = parts.part(section) if section.is_part else None
        if part or not section.is_part:
            yield ShownSection(section.key, part)


def _head(file: CardFile[Model], facts: Facts, cite: Citations) -> Iterator[Labelled]:
    organization = cite.links.organization(file.place.organization)
    # Around the facts, as on the reference page: organization, release, then type.
    yield Labelled(Markdown(TERMS["organization"]), organization)
    yield from facts.head()
    yield Labelled(Markdown(TERMS["type"]), escape(model_type(file.card.type)))


def _elsewhere(notes: ElsewhereNotes) -> Elsewhere:
    price = notes.price()
    return Elsewhere(
        head=tuple(notes.facts("head")),
        specifications=tuple(notes.facts("specifications")),
        benchmarks=tuple(notes.results()),
        pricing=(price,) if price else (),
        terms=tuple(notes.facts("terms")),
    )


def _disagreements(model: str, compared: Compared, cite: Citations) -> Disagreements | None:
    lines = DisagreementLines(compared, cite, has_anchors=True)
    # The largest first, whatever it is about: a reader may stop after the first.
    by_spread = sorted(compared.disagreements[model], key=lambda disagreement: disagreement.order)
    # Both sides, as a reader of either card has to know that the two do not agree.
    quotes = (*compared.quotes[model], *compared.quotes_about.get(model, ()))
    disagreements = Disagreements(tuple(lines.lines(by_spread)), tuple(lines.quotes(quotes)))
    return disagreements if disagreements.sources or disagreements.quotes else None


def _key_features(card: Model) -> Iterator[Feature]:
    for number, feature in enumerate(card.key_features, 1):
        heading = Markdown(f"{number}. {escape(feature.title)}")
        yield Feature(heading, tuple(map(escape, feature.points)))
