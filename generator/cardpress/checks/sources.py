"""Rules on sources: every figure has one, and it is a document that can be read."""

import re

from cardpress.catalogue import source_keys
from cardpress.loader import CardFile
from cardpress.messages import _
from cardpress.schema import CUSTOM, Model, Sourced, records_in

from .hosts import host_of, is_in_house, is_placeholder
from .rule import AnyCard, Finding, Findings, Subject, has_text, of_each, rule, texts_in

_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_NO_TITLE = re.compile(r"\W*(?:to ?do|tbd|tba|fix ?me|xxx+|placeholder|source|title|url)\W*", re.I)


_OWN = {CUSTOM, "governance", "contacts"}
"""What a catalogue mostly knows itself: whose word should it be but that of its own people?"""


@rule("problem", example="benchmarks: {mmlu: 86.4}  # and no sources")
def figures_without_source(subject: Subject) -> Findings:
    """A card with figures declares the sources that they come from."""
    schema = subject.compared.catalogue.schemas["model"]
    for file in subject.models():
        # First what most cards have: to look for figures in the whole card takes longer.
        if file.card.sources:
            continue
        # Not the replacement, a reference that cites no source, nor what is said in prose. What a
        # catalogue has fields of its own for it mostly knows itself, as who owns a model.
        stated = (
            path
            for path, each in records_in(file.card)
            if isinstance(each, Sourced) and path[0] not in _OWN
        )
        first = next(stated, ())
        while first and isinstance(first[-1], int):  # the card may write one value for a list
            first = first[:-1]
        # A key that is cited and nowhere declared is a problem of its own, with a better place.
        cited = any(True for _ in source_keys(file.document.data, schema))
        if first and not cited:
            message = _("a figure without a source: the card declares none")
            hint = _(
                "add sources: with a title and a url; the first is the default for all figures"
            )
            yield Finding(file, first, message, hint, key=True)


@rule(
    "problem",
    example='sources:\n  card: {title: Model card, url: "https://example.com/card"}',
)
def placeholder_source(subject: Subject) -> Findings:
    """A source is a real document, with a real address and a title that says what it is."""
    yield from _placeholders(subject.models())


@of_each
def _placeholders(file: CardFile[Model]) -> Findings:
    for key, source in file.card.sources.items():
        host = host_of(source.url or "")
        if is_placeholder(host):
            message = _("expected the address of a document, found a placeholder: %(host)s")
            message %= {"host": host}
            hint = _("write the address of the page with the figures, or leave url out")
            yield Finding(file, ("sources", key, "url"), message, hint)
        if _NO_TITLE.fullmatch(source.title):
            message = _("expected the title of a document, found '%(title)s'")
            message %= {"title": source.title}
            hint = _("write it as a reader would search for it: Example One model card")
            yield Finding(file, ("sources", key, "title"), message, hint)


@rule("warning", example='sources:\n  card: {title: Model card, url: "https://wiki.corp.local/m"}')
def source_in_house(subject: Subject) -> Findings:
    """An address of a source, or of anything else in a card, can be reached by every reader."""
    yield from _in_house(subject.cards())


@of_each
def _in_house(file: AnyCard) -> Findings:
    if not has_text(file.document.data, _leads_in_house):
        return
    for path, text in texts_in(file.document.data):
        if _leads_in_house(text):
            message = _("an address within one network: %(host)s") % {"host": host_of(text)}
            hint = _("write a public address; waive the warning if all readers are in that network")
            yield Finding(file, path, message, hint)


def _leads_in_house(text: str) -> bool:
    return bool(_ADDRESS.fullmatch(text)) and is_in_house(host_of(text))


@rule("warning", example="sources:\n  card: {title: Model card}")
def source_without_address(subject: Subject) -> Findings:
    """A source has an address where readers can look up its figures."""
    yield from _without_address(subject.models())


@of_each
def _without_address(file: CardFile[Model]) -> Findings:
    for key, source in file.card.sources.items():
        if not source.url:
            message = _("no url: readers cannot look up what it says")
            hint = _("add the address of the page; waive the warning if the source is not public")
            yield Finding(file, ("sources", key), message, hint)


@rule("warning", example='sources:\n  card: {title: Model card, url: "http://acme.dev/card"}')
def source_without_https(subject: Subject) -> Findings:
    """The address of a source begins with https, so that nobody can alter the page in transit."""
    yield from _without_https(subject.models())


@of_each
def _without_https(file: CardFile[Model]) -> Findings:
    for key, source in file.card.sources.items():
        if source.url and source.url.startswith("http://"):
            message = _("expected an address that begins with https://, found http://")
            hint = _("write https:// if the site supports it; waive the warning if it does not")
            yield Finding(file, ("sources", key, "url"), message, hint)
