"""The warning on the page of a model that is deprecated or retired, and what to use instead."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cardpress.comparison import attested
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, escape_html, join
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
    # The first decides, as everywhere on its page: an active model may have a date of retirement,
    # which is a warning, while its status is none.
    is_warned_of = bool(lifecycle.status) and lifecycle.status[0].value in _WARNED_OF
    warned_of = [claim for claim in lifecycle.status if is_warned_of and claim.value in _WARNED_OF]
    dates = {field: claims for field in _DATED if (claims := getattr(lifecycle, field))}
    if not warned_of and not dates:
        return None
    # A card may state dates alone: then the last one decides what the heading says.
    state = warned_of[0].value if warned_of else list(dates)[-1]
    sentences = _sentences(file, warned_of, dates, cite, as_of)
    return Banner(escape_html(words.HEADINGS[state]), tuple(sentences))


def _sentences(
    file: CardFile[Model],
    status: Iterable[StatusClaim],
    dates: Mapping[str, Iterable[DateClaim]],
    cite: Citations,
    as_of: str | None,
) -> Iterator[Markdown]:
    for value, claims in _by_value(status).items():
        yield _cited(words.status(value), file, claims, cite)
    # Every one of them: a model may end on one day at its developer, and on another elsewhere.
    for field, stated in dates.items():
        for day, claims in _by_value(stated).items():
            yield _cited(words.dated(field, day, as_of), file, claims, cite)
    if instead := _instead(file, cite):
        yield instead


def retires(card: Model) -> DateClaim | None:
    """Return the day of retirement that stands for a model beside others, or None without one."""
    return next(iter(attested(card, card.lifecycle.retires if card.lifecycle else ())), None)


def retirement(claim: DateClaim, day: Markdown, as_of: str | None) -> Markdown:
    """Return the day of retirement as shown below a status; ``day`` is the text of the date."""
    return Markdown(words.retirement(claim.value, as_of)) % {"day": day}


def _by_value(
    claims: Iterable[StatusClaim] | Iterable[DateClaim],
) -> Mapping[str, list[StatusClaim | DateClaim]]:
    found: dict[str, list[StatusClaim | DateClaim]] = {}
    for claim in claims:
        found.setdefault(claim.value, []).append(claim)
    return found


def _cited(
    sentence: str, file: CardFile[Model], claims: Sequence[Cited], cite: Citations
) -> Markdown:
    stated = [list(_stated_by(file, claim, cite)) for claim in claims]
    # Of several sources each has its own note beside it.
    parts = stated[0] if len(stated) == 1 else [join(each, ", ") for each in stated if each]
    return words.cited(sentence, *dict.fromkeys(parts))


def _stated_by(file: CardFile[Model], claim: Cited, cite: Citations) -> Iterator[Markdown]:
    source = cite.source(file.place.id, file.card.source_key(claim), claim.locator)
    yield from filter(None, (source, escape(claim.note) if claim.note else None))


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
