"""The facts of a model card as cells and lines of a page."""

from collections.abc import Iterable, Iterator
from typing import Literal

from cardpress import figures, wording
from cardpress.comparison import Disagreement, OfFact, ShownClaim, facts, kinds_of, shown_claims
from cardpress.markup import Markdown, escape, join, link, strong
from cardpress.schema import Claim, License, Model, Section, Source, StatedFact
from cardpress.wording import (
    INPUT_TAGS,
    STATUSES,
    TERMS,
    disagreement_anchor,
    label_of,
    source_anchor,
    source_terms,
)
from cardpress.wording import disagreements as words

from .citations import Citations, after
from .claims import in_plain_words, linked_in_full, reading
from .labelled import Labelled
from .table import Cell, with_notes


class Facts:
    """A card's facts by field, each with its source and with a marker where sources disagree."""

    def __init__(
        self, model: str, card: Model, disagreements: tuple[Disagreement, ...], cite: Citations
    ) -> None:
        self._model, self._card, self._cite = model, card, cite
        self._stated = {fact.field: (fact, claims) for fact, claims in facts(card)}
        self._disputed = {
            about.fact.field: disagreement
            for disagreement in disagreements
            if isinstance(about := disagreement.about, OfFact)
        }

    def head(self) -> Iterator[Labelled]:
        """Yield the stated facts that a reader meets first."""
        yield from self._section("head")

    def specifications(self) -> Iterator[tuple[Markdown, Markdown]]:
        """Yield the label and the headline value of every specification that is stated."""
        for line in self._section("specifications"):
            yield strong(line.label), line.text

    def headline(self, field: str) -> Markdown | None:
        """Return the headline value of a fact with its note, or None if no source states it."""
        if field not in self._stated:
            return None
        fact, claims = self._stated[field]
        return words.alternatives(
            # What other sources remark on it is on the model's own page.
            self._cited(fact, one.claim, (), marker)
            for one, marker in self._shown(fact, claims)
        )

    def cell(self, field: str) -> Cell | None:
        """Return a fact in brief, as tables of models show it, or None if no source states it."""
        if field not in self._stated:
            return None
        # The first alone: alternatives have no room in a table of models.
        fact, (claim, *_) = self._stated[field]
        note = escape(claim.note) if claim.note else None
        return with_notes(self._in_brief(claim), note, self._disputed_marker(fact))

    def terms(self) -> Iterator[Labelled]:
        """Yield those of a model's other names, license, status and dates that are stated."""
        names = [*self._card.aliases, *self._card.former_names]
        if names:
            yield _line("names", join(map(escape, names), ", "))
        if self._card.family:
            yield _line("family", escape(self._card.family))
        yield from self._section("terms")
        replacement = self._card.lifecycle and self._card.lifecycle.replacement
        # Also here, as an active model has no banner, and may have its replacement named already.
        if replacement and (target := self._cite.links.find_model(replacement)):
            yield _line("replacement", target)

    def _section(self, section: Section) -> Iterator[Labelled]:
        for fact, claims in self._stated.values():
            if fact.section != section:
                continue
            yield Labelled(escape(label_of(fact)), self._headline(fact, claims))
            # Whether the weights are open is part of what a license claim states, and no fact with
            # claims of its own.
            if fact.field == "license":
                yield from self._weights()

    def _weights(self) -> Iterator[Labelled]:
        claim = weights(self._card)
        if claim:
            text = Markdown(wording.weights(is_open=bool(claim.open_weights)))
            yield _line("weights", self._figure(text, claim))

    def _headline(self, fact: StatedFact, claims: tuple[Claim, ...]) -> Markdown:
        return words.alternatives(
            self._cited(fact, one.claim, map(self._remark, one.remarks), marker)
            for one, marker in self._shown(fact, claims)
        )

    def _shown(
        self, fact: StatedFact, claims: tuple[Claim, ...]
    ) -> Iterator[tuple[ShownClaim, Markdown | None]]:
        marker = self._disputed_marker(fact)
        for one in shown_claims(claims, is_disputed=marker is not None):
            yield one, marker

    def _cited(
        self, fact: StatedFact, claim: Claim, remarks: Iterable[Markdown], marker: Markdown | None
    ) -> Markdown:
        # The text of a license leads to the license, so its source has to be named beside it.
        is_linked = reading(claim).address(claim)
        source = self._source(claim) if is_linked else None
        text = linked_in_full(fact, claim)
        figure = text if is_linked else self._figure(text, claim)
        note = Markdown(f" ({escape(claim.note)})") if claim.note else Markdown("")
        return after(join((figure, note)), source, *remarks, marker)

    def _remark(self, claim: Claim) -> Markdown:
        source = self._source(claim)
        note = Markdown(f"({escape(claim.note or '')})")
        return join((source, note), " ") if source else note

    def _disputed_marker(self, fact: StatedFact) -> Markdown | None:
        if fact.field not in self._disputed:
            return None
        readings = self._disputed[fact.field].readings
        records = (statements[0].record for statements in readings)
        values = (in_plain_words(record) for record in records if isinstance(record, Claim))
        return self._cite.disputed(self._model, disagreement_anchor(OfFact(fact)), values)

    def _in_brief(self, claim: Claim) -> Cell:
        words = in_plain_words(claim)
        decimals = words.decimals if isinstance(words, figures.Figure) else None
        return Cell(self._figure(reading(claim).safe(words), claim), decimals)

    def _figure(self, text: Markdown, claim: Claim) -> Markdown:
        return self._cite.figure(text, self._model, self._card.source_key(claim), claim.locator)

    def _source(self, claim: Claim) -> Markdown | None:
        return self._cite.source(self._model, self._card.source_key(claim), claim.locator)


def weights(card: Model) -> License | None:
    """Return the first license that says whether the weights can be downloaded, or None."""
    return next((claim for claim in card.license if claim.open_weights is not None), None)


def source_line(key: str, source: Source) -> Markdown:
    """Return a source as a line of the page's list: its anchor, title, publisher, dates, terms."""
    title = escape(source.title)
    linked = strong(link(title, source.url) if source.url else title)
    terms = join(source_terms(source), ", ")
    return Markdown(f"{source_anchor(key)}{linked}{': ' if terms else ''}{terms}")


def resources(links: dict[str, str]) -> tuple[Labelled, ...]:
    """Return links as lines, each with a label and its address without the protocol."""
    return tuple(
        # Every address has a protocol, as the schema takes no other.
        Labelled(escape(label), link(escape(url.split("://", 1)[1].rstrip("/")), url))
        for label, url in links.items()
    )


def tags(model: Model) -> Iterator[str]:
    """Yield the tags by which a visitor finds a model: our own words, never the card's."""
    yield wording.model_type(model.type)
    if claim := weights(model):
        yield wording.weights_tag(is_open=bool(claim.open_weights))
    for modality in undisputed(model, "input"):
        if modality != "text":
            yield INPUT_TAGS[modality]
    if model.lifecycle and model.lifecycle.status:
        yield STATUSES[model.lifecycle.status[0].value]


def undisputed(model: Model, side: Literal["input", "output"]) -> Iterator[str]:
    """Yield the modalities on which all sources that name any agree, in the author's order."""
    claims = model.specifications.modalities if model.specifications else ()
    stated = [kinds for claim in claims if (kinds := getattr(claim, side))]
    for modality in stated[0] if stated else ():
        # By kind: a source that names files may mean PDF files, which is no disagreement.
        if all(kinds_of([modality]) <= kinds_of(modalities) for modalities in stated):
            yield modality


def _line(term: str, text: Markdown) -> Labelled:
    return Labelled(Markdown(TERMS[term]), text)
