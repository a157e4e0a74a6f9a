"""Rules on texts: what a template left in a card, and one thing written in two ways."""

import re

from cardpress.messages import _
from cardpress.schema import started

from .rule import AnyCard, Finding, Findings, Subject, has_text, of_each, rule, texts_in
from .template_texts import is_of_a_template, placeholders

_WITHOUT_TEXTS = frozenset(("url", "source", "code", "bibtex", "languages"))
_LONGEST = 80  # characters of a text that a message shows
_BRITISH = (("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("our", "or"), ("ll", "l"))


@rule("problem", example='limitations: [{title: Bias, text: "[More Information Needed]"}]')
def text_of_a_template(subject: Subject) -> Findings:
    """A card holds no text that a template left there to be replaced."""
    # Their translations are of the current language, in which they were put into the card.
    yield from _texts_of_templates(subject.cards(), placeholders())


@of_each
def _texts_of_templates(file: AnyCard, ours: frozenset[str]) -> Findings:
    data = file.document.data
    if not has_text(data, lambda text: is_of_a_template(text, ours), but=_WITHOUT_TEXTS):
        return
    for path, text in texts_in(data, but=_WITHOUT_TEXTS):
        if is_of_a_template(text, ours):
            message = _("a text of a template: '%(text)s'") % {"text": _start(text)}
            hint = _("say what is known, or delete the line: absent is unknown")
            yield Finding(file, path, message, hint)


def _start(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}..."


@rule(
    "warning",
    example="name: case\ntype: Large Language Model  # and no more, as cardpress new starts it",
)
def card_only_started(subject: Subject) -> Findings:
    """A card says more than the one that `cardpress new` starts."""
    catalogue = subject.compared.catalogue
    # The card of an organization may say a name and no more.
    for kind in (kind for kind in catalogue.names if kind != "organization"):
        least = started(catalogue.schemas[kind])
        for file in catalogue.cards(kind).values():
            # Its id for a name, as a new card has it; a short card with a name of its own is fine.
            if file.document.data == {**least, "name": file.place.id}:
                message = _("the card says nothing yet: it is as cardpress new started it")
                yield Finding(file, ("name",), message, _("fill it in, or delete the file"))


@rule(
    "warning",
    example="category: Reasonings  # and other benchmarks have Reasoning",
    kind="benchmark",
)
def category_spelled_two_ways(subject: Subject) -> Findings:
    """A category of benchmarks is spelled in one way, as each spelling is a heading of its own."""
    files = subject.compared.catalogue.benchmarks.values()
    usual: dict[str, str] = {}
    counts: dict[str, int] = {}
    for file in files:
        counts[file.card.category] = counts.get(file.card.category, 0) + 1
    # The most common first, and of two as common the first in the alphabet, on every machine.
    for name in sorted(counts, key=lambda name: (-counts[name], name)):
        usual.setdefault(_spelling(name), name)
    for file in files:
        other = usual[_spelling(file.card.category)]
        if other != file.card.category:
            message = _("'%(category)s' is '%(other)s' on other cards")
            message %= {"category": file.card.category, "other": other}
            yield Finding(file, ("category",), message, _("write %(text)s") % {"text": other})


def _spelling(category: str) -> str:
    """Return what two spellings of one category share."""
    words = re.sub(r"[^\w]+", " ", category.casefold().replace("&", " and ")).split()
    # A name of signs alone would become empty, and so equal to any other.
    return " ".join(map(_american, words)) or category


def _american(word: str) -> str:
    for british, american in _BRITISH:
        word = word.replace(british, american)
    return word.removesuffix("s")
