"""The page of a model: the sections of its card, in one order, each only where it has content."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from cardpress import markup
from cardpress.blocks import (
    Briefs,
    Citations,
    DisagreementLines,
    ElsewhereNotes,
    Facts,
    Labelled,
    News,
    PartBlocks,
    Prices,
    ReportedResults,
    ResultTables,
    SliceTables,
    banner,
    compare_button,
    completeness_line,
    completeness_view,
    files_line,
    lineage,
    quoted_scores,
    related,
    resources,
    sample,
    source_line,
    table,
    tags,
    text_columns,
)
from cardpress.catalogue import is_draft
from cardpress.charts import bars
from cardpress.checks.profiles import Completeness, completeness
from cardpress.comparison import Compared, last_day
from cardpress.configuration import PageSections
from cardpress.history import card_key
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, strong
from cardpress.schema import Model
from cardpress.wording import NUMBERS, TERMS, model_type, page_path
from cardpress.wording import folds as words
from cardpress.wording.elsewhere import unconfirmed
from cardpress.wording.listings import added
from cardpress.wording.owners import draft
from cardpress.wording.review import imported

from .beside import NOTHING, Beside
from .compare_page import pairs_with
from .heads import model_head
from .model_folds import folds_of
from .model_sections import contents_of, sections_of
from .model_view import Disagreements, Elsewhere, Feature, ModelView
from .page import Page


def model_page(file: CardFile[Model], compared: Compared, beside: Beside = NOTHING) -> Page:
    """Plan the page of a model."""
    card = file.card
    path = page_path("model", file.place.id)
    return Page(
        path=path,
        template="pages/model.md.j2",
        show=partial(_whole, file, compared, beside, Citations(compared.catalogue, path)),
        title=card.name,
        description=card.summary or "",
        tags=tuple(tags(card, compared.known[file.place.id])),
        card=file.place.own_path,
        tell=partial(model_head, file, compared),
        day=last_day(card),
    )


def _whole(file: CardFile[Model], compared: Compared, beside: Beside, cite: Citations) -> ModelView:
    model, view = file.place.id, _view(file, compared, cite)
    events = beside.history.by_card.get(card_key("model", model), ())
    others = tuple(pairs_with(model, compared, cite.links))
    return replace(
        view,
        news=News(compared.catalogue, page_path("model", model)).of_card(events),
        files=files_line(file, beside.of_each, cite.links) if beside.has_files else None,
        versus=others,
        beside=Markdown(words.beside(len(others))),
    )


def _view(file: CardFile[Model], compared: Compared, cite: Citations) -> ModelView:
    card, model, catalogue = file.card, file.place.id, compared.catalogue
    when, sections = card.when_to_choose, catalogue.configuration.sections
    results, tables = ResultTables(compared, cite), compared.tables(model)
    facts, filled = Facts(file, compared, cite), [*completeness(card, compared.known[model])]
    view = ModelView(
        name=escape(card.name),
        compare=compare_button(model) if catalogue.configuration.parts.compare else None,
        banner=banner(file, cite, compared.as_of),
        draft=strong(Markdown(draft())) if is_draft(card) else None,
        unconfirmed=None if card.is_confirmed else cite.marker(unconfirmed(), "unconfirmed"),
        imported=imported(card.imported) if card.imported else None,
        brief=Briefs(file, compared, cite).brief(),
        head=tuple(_head(file, facts, cite)),
        overview=markup.write(card.overview) if card.overview else None,
        specifications=table(text_columns("attribute", "value"), facts.specifications()),
        benchmarks=tuple(results.sections(file, tables)),
        slices=tuple(SliceTables(compared, cite).tables(file)),
        bars=bars(catalogue.name("model", model), tables, compared),
        origin=results.origin(file),
        samples=tuple(sample(n, example) for n, example in enumerate(card.examples, 1)),
        pricing=Prices(compared, cite).pricing(file),
        key_features=tuple(_key_features(card)),
        limitations=tuple(Labelled(escape(i.title), escape(i.text)) for i in card.limitations),
        choose=tuple(map(escape, when.choose)) if when else (),
        consider_alternatives=tuple(map(escape, when.consider_alternatives)) if when else (),
        resources=resources(card.resources),
        lineage=lineage(file, catalogue, cite),
        related=tuple(related(file, catalogue, cite.links)),
        disagreements=_disagreements(model, compared, cite),
        reported=ReportedResults(compared, cite).table(file),
        quoted=quoted_scores(model, compared, cite),
        terms=tuple(_terms(facts, filled, sections)),
        sources=tuple(source_line(key, source) for key, source in card.sources.items()),
        completeness=completeness_view(filled),
        numbers=Markdown(cite.links.address(NUMBERS)),
        added=Markdown(added(card.added)) if card.added else None,
        elsewhere=_elsewhere(ElsewhereNotes(file, compared, cite)),
    )
    return _laid_out(view, card, sections, PartBlocks(file, cite, facts))


def _laid_out(view: ModelView, card: Model, sections: PageSections, parts: PartBlocks) -> ModelView:
    shown = tuple(sections_of(view, card, sections, parts))
    return replace(view, sections=shown, contents=contents_of(view, shown), folds=folds_of(view))


def _terms(
    facts: Facts, filled: Sequence[Completeness], sections: PageSections
) -> Iterator[Labelled]:
    yield from facts.terms()
    yield completeness_line(filled, is_led_on=sections.has("completeness"))


def _head(file: CardFile[Model], facts: Facts, cite: Citations) -> Iterator[Labelled]:
    organization = cite.links.organization(file.place.organization)
    # Around the facts, as on the reference page: organization, release, then type.
    yield Labelled(Markdown(TERMS["organization"]), organization)
    yield from facts.head()
    yield Labelled(Markdown(TERMS["type"]), escape(model_type(file.card.type)))


def _elsewhere(notes: ElsewhereNotes) -> Elsewhere:
    return Elsewhere(
        head=notes.facts("head"),
        specifications=notes.facts("specifications"),
        benchmarks=notes.results(),
        pricing=notes.price(),
        terms=notes.facts("terms"),
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
