"""The facts of a model card as the cells and lines of its page."""

from collections.abc import Callable, Iterator
from typing import Any, Literal

from cardpress import figures
from cardpress.comparison import Disagreement, OfFact, facts, kinds_of
from cardpress.markup import Markdown, escape, join, link, strong
from cardpress.schema import (
    Cited,
    CountClaim,
    DateClaim,
    FlagClaim,
    License,
    ModalityClaim,
    Model,
    ParameterClaim,
    Source,
    Specifications,
    StatusClaim,
    TextClaim,
    TokenClaim,
)
from cardpress.wording import FACTS, MODALITIES, SOURCE_KINDS, disagreement_anchor, source_anchor

from .citations import Citations, after, beside
from .labelled import Labelled

_LARGE = 1_000_000  # from here a count is read in millions and billions


class Facts:
    """A card's facts by field, each with its source and with a marker where sources disagree."""

    def __init__(
        self, model: str, card: Model, disagreements: tuple[Disagreement, ...], cite: Citations
    ) -> None:
        self._model, self._card, self._cite = model, card, cite
        self._claims = dict(facts(card))
        self._disputed = {d.about.field: d for d in disagreements if isinstance(d.about, OfFact)}

    def specifications(self) -> Iterator[tuple[Markdown, Markdown]]:
        """Yield label and value of every specification that is stated, the headline of each."""
        for field in Specifications.model_fields:
            if headline := self.headline(field):
                yield strong(Markdown(FACTS[field])), headline

    def headline(self, field: str) -> Markdown | None:
        """Return what the first source of a fact states, with its note; None where none does."""
        claims = self._claims.get(field)
        if not claims:
            return None
        return self._cited(field, shown(claims[0]))

    def cell(self, field: str) -> Markdown | None:
        """Return a fact as short as a table of models shows it, without its note."""
        claims = self._claims.get(field)
        if not claims:
            return None
        figure = self._figure(in_brief(claims[0]), claims[0])
        return beside(figure, self._disputed_marker(field))

    def terms(self) -> Iterator[Labelled]:
        """Yield a model's other names, its license, status and dates, where stated."""
        names = [*self._card.aliases, *self._card.former_names]
        if names:
            yield _line("Also known as", join(map(escape, names), ", "))
        if self._card.family:
            yield _line("Family", escape(self._card.family))
        if license_ := self.headline("license"):
            yield _line(FACTS["license"], license_)
            yield from self._weights()
        for field in ("status", "announced", "deprecated", "retires", "retired"):
            if headline := self.headline(field):
                yield _line(FACTS[field], headline)
        replacement = self._card.lifecycle and self._card.lifecycle.replacement
        if replacement and (target := self._cite.links.find_model(replacement)):
            yield _line("Replacement", target)

    def _weights(self) -> Iterator[Labelled]:
        claim = weights(self._card)
        if claim:
            word = Markdown("Open" if claim.open_weights else "Not published")
            yield _line("Weights", self._figure(word, claim))

    def _cited(self, field: str, text: Markdown) -> Markdown:
        claim = self._claims[field][0]
        is_linked = isinstance(claim, License) and claim.url
        source = self._cite.source(self._model, self._card.source_key(claim)) if is_linked else None
        figure = text if is_linked else self._figure(text, claim)
        note = Markdown(f" ({escape(claim.note)})") if claim.note else Markdown("")
        return after(join((figure, note)), source, self._disputed_marker(field))

    def _disputed_marker(self, field: str) -> Markdown | None:
        if field not in self._disputed:
            return None
        found = self._disputed[field]
        records = (reading[0].record for reading in found.readings)
        values = (in_plain_words(each) for each in records if isinstance(each, Cited))
        return self._cite.disputed(self._model, disagreement_anchor(OfFact(field)), values)

    def _figure(self, text: Markdown, claim: Cited) -> Markdown:
        return self._cite.figure(text, self._model, self._card.source_key(claim))


def weights(card: Model) -> License | None:
    """Return the first license that says whether the weights can be downloaded."""
    return next((claim for claim in card.license if claim.open_weights is not None), None)


def shown(claim: Cited) -> Markdown:
    """Show what a claim states, as a reader sees it; its note is left out."""
    return _SHOWN[type(claim)](claim)


def in_brief(claim: Cited) -> Markdown:
    """Show what a claim states where its unit is told already, without a link of its own."""
    return _BRIEF.get(type(claim), shown)(claim)


def in_plain_words(claim: Cited) -> str:
    """Say what a claim states as plain text, which no escape has seen."""
    if isinstance(claim, TextClaim):
        return claim.value
    return claim.name if isinstance(claim, License) else str(in_brief(claim))


def in_full(claim: Cited) -> str:
    """Say what a claim states as a page does, as plain text that no escape has seen."""
    is_authored = isinstance(claim, TextClaim | License)
    return in_plain_words(claim) if is_authored else str(shown(claim))


def source_line(key: str, source: Source) -> Markdown:
    """Return a source as the page's list of sources shows it: title, publisher, dates, terms."""
    title = escape(source.title)
    parts = [
        escape(source.publisher) if source.publisher else None,
        Markdown(SOURCE_KINDS[source.kind]) if source.kind else None,
        Markdown(f"published {figures.date(source.published)}") if source.published else None,
        Markdown(f"accessed {figures.date(source.accessed)}") if source.accessed else None,
        Markdown(f"data license {escape(source.license)}") if source.license else None,
        None if source.url else Markdown("without a public address"),
    ]
    named = strong(link(title, source.url) if source.url else title)
    told = join((part for part in parts if part), ", ")
    return Markdown(f"{source_anchor(key)}{named}{': ' if told else ''}{told}")


def resources(links: dict[str, str]) -> tuple[Labelled, ...]:
    """List links by what they lead to, each showing its address."""
    return tuple(
        Labelled(escape(label), link(escape(url.split("://", 1)[1].rstrip("/")), url))
        for label, url in links.items()
    )


def tags(model: Model) -> Iterator[str]:
    """Yield the tags by which a visitor finds a model: words of the schema, never the card's."""
    yield model.type
    if claim := weights(model):
        yield "Open weights" if claim.open_weights else "Closed weights"
    for modality in undisputed(model, "input"):
        if modality != "text":
            yield f"{modality.upper() if modality == 'pdf' else modality.capitalize()} input"
    if model.lifecycle and model.lifecycle.status:
        yield model.lifecycle.status[0].value.capitalize()


def undisputed(model: Model, side: Literal["input", "output"]) -> Iterator[str]:
    """Yield the modalities that every source names that names any, in the author's order.

    A source that names files may mean PDF files; that is no disagreement either.
    """
    claims = model.specifications.modalities if model.specifications else ()
    stated = [kinds for claim in claims if (kinds := getattr(claim, side))]
    for modality in stated[0] if stated else ():
        if all(kinds_of([modality]) <= kinds_of(each) for each in stated):
            yield modality


def _line(label: str, text: Markdown) -> Labelled:
    return Labelled(Markdown(label), text)


def _count(claim: CountClaim) -> Markdown:
    is_small = claim.value < _LARGE
    return Markdown(figures.number(claim.value) if is_small else figures.count(claim.value))


def _parameters(claim: ParameterClaim) -> Markdown:
    return Markdown("Undisclosed" if claim.value is None else figures.count(claim.value))


def _modalities(claim: ModalityClaim) -> Markdown:
    sides = [
        f"{', '.join(MODALITIES[kind] for kind in kinds)} ({side})"
        for side, kinds in (("input", claim.input), ("output", claim.output))
        if kinds
    ]
    return Markdown("; ".join(sides))


def _license(claim: License) -> Markdown:
    name = escape(claim.name)
    return link(name, claim.url) if claim.url else name


_SHOWN: dict[type[Cited], Callable[[Any], Markdown]] = {
    TokenClaim: lambda claim: Markdown(figures.tokens(claim.value)),
    CountClaim: _count,
    DateClaim: lambda claim: Markdown(figures.date(claim.value)),
    TextClaim: lambda claim: escape(claim.value),
    FlagClaim: lambda claim: Markdown("Yes" if claim.value else "No"),
    StatusClaim: lambda claim: Markdown(claim.value.capitalize()),
    ParameterClaim: _parameters,
    ModalityClaim: _modalities,
    License: _license,
}
# In a table whose column names the unit, and links to the source alone.
_BRIEF: dict[type[Cited], Callable[[Any], Markdown]] = {
    TokenClaim: lambda claim: Markdown(figures.number(claim.value)),
    DateClaim: lambda claim: Markdown(figures.short_date(claim.value)),
    License: lambda claim: escape(claim.name),
}
