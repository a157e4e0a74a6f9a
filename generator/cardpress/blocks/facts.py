"""The facts of a model card as cells and lines of a page."""

from collections.abc import Iterable, Iterator, Sequence

from cardpress import figures, wording
from cardpress.comparison import (
    Compared,
    KnownFact,
    OfFact,
    ShownClaim,
    count_of_others,
    covers,
    shown_claims,
)
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, join, link, small, strong
from cardpress.schema import SPECIFICATIONS, Claim, Model, Source
from cardpress.wording import (
    TERMS,
    counts,
    disagreement_anchor,
    label_of,
    source_anchor,
    source_terms,
)
from cardpress.wording import disagreements as words
from cardpress.wording.lineage import inherited_from
from cardpress.wording.sources import of_source

from .citations import Citations, after
from .claims import as_prose, in_plain_words, linked_in_full, reading
from .labelled import Labelled
from .table import Cell, with_notes
from .tags import of_weights

IN_LINES = frozenset({"head", SPECIFICATIONS, "terms"})
"""The sections in which facts are lines or rows; texts of several paragraphs stand below."""


class Facts:
    """A model's facts by field, each with its source and with a marker where sources disagree.

    An inherited fact leads to the sources of the card that states it, and names that card.
    """

    def __init__(self, file: CardFile[Model], compared: Compared, cite: Citations) -> None:
        self._card, self._compared, self._cite = file.card, compared, cite
        self._known = compared.known[file.place.id]
        self._by_section: dict[str, list[KnownFact]] = {}
        for known in self._known.values():
            self._by_section.setdefault(known.fact.section, []).append(known)

    def has(self, section: str) -> bool:
        """Return whether any fact is known that stands in a section."""
        return section in self._by_section

    def lines(self, section: str) -> Iterator[Labelled]:
        """Yield the facts of a section that are short, each with its label."""
        for known in self._of(section):
            if not reading(known.claims[0]).is_block:
                yield Labelled(escape(label_of(known.fact)), self._headline(known))

    def texts(self, section: str) -> Iterator[tuple[Markdown, Markdown, Markdown | None]]:
        """Yield the label, the text and the source of each fact of a section that is a text."""
        for known in self._of(section):
            for claim in known.claims if reading(known.claims[0]).is_block else ():
                source, note = self._source(known, claim), claim.note and escape(claim.note)
                about = [of_source(source) if source else None, note, self._origin(known)]
                beside = join((part for part in about if part), ", ")
                heading, text = escape(label_of(known.fact)), as_prose(claim)
                yield heading, text, small(beside) if beside else None

    def head(self) -> Iterator[Labelled]:
        """Yield the stated facts that a reader meets first."""
        yield from self.lines("head")

    def specifications(self) -> Iterator[tuple[Markdown, Markdown]]:
        """Yield the label and the headline value of every specification that is stated."""
        for line in self.lines(SPECIFICATIONS):
            yield strong(line.label), line.text

    def headline(self, field: str) -> Markdown | None:
        """Return what stands for the model beside others, with its note; None if nothing does."""
        if field not in self._known:
            return None
        known = self._known[field]
        shown = words.side_by_side(
            # What other sources remark on it is on the model's own page.
            self._cited(known, one.claim, ())
            for one in self._shown(known, known.attested)
        )
        return after(shown, self._origin(known))

    def cell(self, field: str) -> Cell | None:
        """Return a fact in brief, as tables of models show it, or None if no source states it."""
        if field not in self._known:
            return None
        known = self._known[field]
        # The first alone: a table of models has no room for others, and says how many there are.
        claim, is_disputed = known.attested[0], self._is_disputed(known)
        note = escape(claim.note) if claim.note else None
        others = count_of_others(known.attested, is_disputed=is_disputed)
        more = Markdown(counts.more_values(others))
        return with_notes(self._in_brief(known, claim), note, more, self._origin(known))

    def terms(self) -> Iterator[Labelled]:
        """Yield those of a model's other names, license, status and dates that are stated."""
        names = [*self._card.aliases, *self._card.former_names]
        if names:
            yield _line("names", join(map(escape, names), ", "))
        if self._card.family:
            yield _line("family", escape(self._card.family))
        for known in self._of("terms"):
            if reading(known.claims[0]).is_block:
                continue
            yield Labelled(escape(label_of(known.fact)), self._headline(known))
            # Whether the weights are open is part of what a license claim states, and no fact with
            # claims of its own.
            if known.fact.field == "license":
                yield from self._weights(known)
        replacement = self._card.lifecycle and self._card.lifecycle.replacement
        # Also here, as an active model has no banner, and may have its replacement named already.
        if replacement and (target := self._cite.links.find_model(replacement)):
            yield _line("replacement", target)

    def _of(self, section: str) -> Sequence[KnownFact]:
        return self._by_section.get(section, ())

    def _weights(self, license_: KnownFact) -> Iterator[Labelled]:
        claim = next(of_weights(license_), None)
        if claim:
            text = Markdown(wording.weights(is_open=bool(claim.open_weights)))
            figure = self._sourced(text, license_, claim)
            yield _line("weights", after(figure, self._origin(license_)))

    def _headline(self, known: KnownFact) -> Markdown:
        shown = words.side_by_side(
            self._cited(known, one.claim, self._remarks(known, one))
            for one in self._shown(known, known.claims)
        )
        return after(shown, self._origin(known))

    def _origin(self, known: KnownFact) -> Markdown | None:
        """Return from which model a fact is inherited, or None for one of the card's own."""
        if not known.is_inherited:
            return None
        return inherited_from(self._cite.links.model(known.holder.place.id))

    def _shown(self, known: KnownFact, claims: tuple[Claim, ...]) -> Iterable[ShownClaim]:
        return shown_claims(claims, is_disputed=self._is_disputed(known))

    def _cited(self, known: KnownFact, claim: Claim, remarks: Iterable[Markdown]) -> Markdown:
        figure, note = self._read(known, claim), claim.note
        return after(Markdown(f"{figure} ({escape(note)})") if note else figure, *remarks)

    def _read(self, known: KnownFact, claim: Claim) -> Markdown:
        """Return what a claim states, with the mark that leads to what else there is to say."""
        text = linked_in_full(known.fact, claim, self._cite.links)
        # The text of a license leads to the license, so what leads to its source stands beside it.
        if reading(claim).leads_away(claim):
            return join((text, self._figure(self._cite.unseen(), known, claim)))
        return self._figure(text, known, claim)

    def _remarks(self, known: KnownFact, shown: ShownClaim) -> Iterator[Markdown]:
        said = {(linked_in_full(known.fact, shown.claim, self._cite.links), _number(shown.claim))}
        for claim in shown.remarks:
            note = Markdown(f"({escape(claim.note)})") if claim.note else None
            if covers(shown.claim, claim):
                if note:
                    yield join((note, self._figure(self._cite.unseen(), known, claim)))
                continue
            text = linked_in_full(known.fact, claim, self._cite.links)
            figure, value = self._read(known, claim), _number(claim)
            if (text, value) in said:
                if note:
                    yield join((note, self._figure(self._cite.unseen(), known, claim)))
                continue
            if value is not None and any(text == other for other, _ in said):
                # Numbers that differ may be one figure to a reader, as 117B: then in all digits.
                figure = self._figure(escape(figures.number(value)), known, claim)
            said.add((text, value))
            yield _spaced(words.also_stated(figure), note)

    def _is_disputed(self, known: KnownFact) -> bool:
        return self._compared.fact_disagreement(known) is not None

    def _in_brief(self, known: KnownFact, claim: Claim) -> Cell:
        words = in_plain_words(claim)
        decimals = words.decimals if isinstance(words, figures.Figure) else None
        if reading(claim).model(claim):
            return Cell(linked_in_full(known.fact, claim, self._cite.links), None)
        return Cell(self._figure(reading(claim).safe(words), known, claim), decimals)

    def _figure(self, text: Markdown, known: KnownFact, claim: Claim) -> Markdown:
        disagreement = self._compared.fact_disagreement(known)
        if disagreement is None:
            return self._sourced(text, known, claim)
        records = (statements[0].record for statements in disagreement.readings)
        values = (in_plain_words(record) for record in records if isinstance(record, Claim))
        anchor = disagreement_anchor(OfFact(known.fact))
        return self._cite.contested(text, known.holder.place.id, anchor, values)

    # Of the card that states it: the key of a source means nothing in another.
    def _sourced(self, text: Markdown, known: KnownFact, claim: Claim) -> Markdown:
        key = known.holder.card.source_key(claim)
        return self._cite.figure(text, known.holder.place.id, key, claim.locator)

    def _source(self, known: KnownFact, claim: Claim) -> Markdown | None:
        key = known.holder.card.source_key(claim)
        return self._cite.source(known.holder.place.id, key, claim.locator)


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


def _number(claim: Claim) -> float | None:
    value = getattr(claim, "value", None)
    return value if isinstance(value, int | float) else None


def _spaced(*parts: Markdown | None) -> Markdown:
    return join((part for part in parts if part), " ")


def _line(term: str, text: Markdown) -> Labelled:
    return Labelled(Markdown(TERMS[term]), text)
