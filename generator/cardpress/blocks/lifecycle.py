"""What a reader must know first of a model that is going or gone, and the way on."""

from dataclasses import dataclass

from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape
from cardpress.schema import Cited, Model
from cardpress.wording import lifecycle as words

from .citations import Citations

_GOING = ("deprecated", "retired")
_DATED = ("deprecated", "retires", "retired")


@dataclass(frozen=True)
class Banner:
    """A heading of a word or two, and sentences with their sources."""

    heading: Markdown
    sentences: tuple[Markdown, ...]


def banner(file: CardFile[Model], cite: Citations, as_of: str | None) -> Banner | None:
    """Return that a model is deprecated, retired or to be retired; None for one that is not.

    ``as_of`` is the day for which the site is built; without it nothing is said of past and future.
    """
    lifecycle = file.card.lifecycle
    if lifecycle is None:
        return None
    status = lifecycle.status[0] if lifecycle.status else None
    going = status if status and status.value in _GOING else None
    dated = [field for field in _DATED if getattr(lifecycle, field)]
    if not going and not dated:
        return None
    state = going.value if going else dated[-1]
    sentences = [_cited(words.status(going.value), file, going, cite)] if going else []
    for field in dated:
        claim = getattr(lifecycle, field)[0]
        sentences.append(_cited(words.dated(field, claim.value, as_of), file, claim, cite))
    if way_on := _way_on(file, cite):
        sentences.append(way_on)
    return Banner(Markdown(words.HEADINGS[state]), tuple(sentences))


def retirement(card: Model, day: Markdown, as_of: str | None) -> Markdown:
    """Return the day of retirement as stands below a status; ``day`` is how the card's is shown."""
    assert card.lifecycle
    return Markdown(words.retirement(card.lifecycle.retires[0].value, as_of)) % {"day": day}


def _cited(sentence: str, file: CardFile[Model], claim: Cited, cite: Citations) -> Markdown:
    source = cite.source(file.place.id, file.card.source_key(claim))
    note = escape(claim.note) if claim.note else None
    return words.cited(sentence, *(part for part in (source, note) if part))


def _way_on(file: CardFile[Model], cite: Citations) -> Markdown | None:
    """Return the replacement, or else the successor."""
    lifecycle = file.card.lifecycle
    if lifecycle and lifecycle.replacement:
        found = cite.links.find_model(lifecycle.replacement)
        return words.replacement(found) if found else None
    for relation in file.card.related:
        if relation.relation == "successor" and (found := cite.links.find_model(relation.model)):
            return words.successor(found)
    return None
