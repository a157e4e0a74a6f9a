"""The warning on the page of a model that is deprecated or retired, and what to use instead."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cardpress.comparison import attested
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, escape_html
from cardpress.schema import Cited, DateClaim, Model, StatusClaim
from cardpress.wording import lifecycle as words

from .citations import Citations

_WARNED_OF = ("deprecated", "retired")
_DATED = ("deprecated", "retires", "retired")  # in the order in which they come to pass


@dataclass(frozen=True)
class Banner:
    """A heading of a word or two, as HTML, and sentences with their sources."""

    heading: Markdown
    sentences: tuple[Markdown, ...]


def banner(file: CardFile[Model], cite: Citations, as_of: str | None) -> Banner | None:
    """Return the warning that a model is deprecated, retired or to be retired; None if it is not.

    ``as_of`` is the day for which the site is built; without it no date is called past or future.
    """
    lifecycle = file.card.lifecycle
    if lifecycle is None:
        return None
    status = lifecycle.status[0] if lifecycle.status else None
    # An active model may have a date of retirement, which is a warning, while its status is none.
    warned_of = status if status and status.value in _WARNED_OF else None
    dated = [field for field in _DATED if getattr(lifecycle, field)]
    if not warned_of and not dated:
        return None
    # A card may state dates alone: then the last one decides what the heading says.
    state = warned_of.value if warned_of else dated[-1]
    claims = {field: getattr(lifecycle, field)[0] for field in dated}
    sentences = _sentences(file, warned_of, claims, cite, as_of)
    return Banner(escape_html(words.HEADINGS[state]), tuple(sentences))


def _sentences(
    file: CardFile[Model],
    status: StatusClaim | None,
    dates: Mapping[str, DateClaim],
    cite: Citations,
    as_of: str | None,
) -> Iterator[Markdown]:
    if status:
        yield _cited(words.status(status.value), file, status, cite)
    for field, claim in dates.items():
        yield _cited(words.dated(field, claim.value, as_of), file, claim, cite)
    if instead := _instead(file, cite):
        yield instead


def retires(card: Model) -> DateClaim | None:
    """Return the day of retirement that stands for a model beside others, or None without one."""
    return next(iter(attested(card, card.lifecycle.retires if card.lifecycle else ())), None)


def retirement(claim: DateClaim, day: Markdown, as_of: str | None) -> Markdown:
    """Return the day of retirement as shown below a status; ``day`` is the text of the date."""
    return Markdown(words.retirement(claim.value, as_of)) % {"day": day}


def _cited(sentence: str, file: CardFile[Model], claim: Cited, cite: Citations) -> Markdown:
    source = cite.source(file.place.id, file.card.source_key(claim))
    note = escape(claim.note) if claim.note else None
    return words.cited(sentence, *(part for part in (source, note) if part))


def _instead(file: CardFile[Model], cite: Citations) -> Markdown | None:
    """Return the sentence that names the replacement, or else the successor; None without one."""
    lifecycle = file.card.lifecycle
    # What the developer recommends goes before the next of the family, which may serve other ends.
    if lifecycle and lifecycle.replacement:
        model = cite.links.find_model(lifecycle.replacement)
        return words.replacement(model) if model else None
    for relation in file.card.related:
        if relation.relation == "successor" and (model := cite.links.find_model(relation.model)):
            return words.successor(model)
    return None
