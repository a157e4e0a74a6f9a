"""What a reader must know first of a model that is going or gone, and the way on."""

from dataclasses import dataclass

from cardpress import figures
from cardpress.comparison import is_before
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, join
from cardpress.schema import Cited, DateClaim, Model

from .citations import Citations

_GOING = ("deprecated", "retired")


@dataclass(frozen=True)
class Banner:
    """A heading of a word or two, and sentences with their sources."""

    heading: Markdown
    sentences: tuple[Markdown, ...]


def banner(file: CardFile[Model], cite: Citations, as_of: str | None) -> Banner | None:
    """Tell that a model is deprecated, retired or to be retired; None for one that is not.

    ``as_of`` is the day for which the site is built; without it nothing is said of past and future.
    """
    lifecycle = file.card.lifecycle
    if lifecycle is None:
        return None
    status = lifecycle.status[0] if lifecycle.status else None
    going = status if status and status.value in _GOING else None
    dated = [field for field in _SAID if getattr(lifecycle, field)]
    if not going and not dated:
        return None
    said = going.value if going else dated[-1]
    sentences = [
        _sentence(f"Its status is {going.value}", file, going, cite) if going else None,
        *(_dated(field, getattr(lifecycle, field), file, cite, as_of) for field in _SAID),
        _way_on(file, cite),
    ]
    return Banner(Markdown(_HEADINGS[said]), tuple(each for each in sentences if each))


def retires(card: Model, as_of: str | None) -> str:
    """Say of a day of retirement that it is past, to come, or, as no day is asked for, given."""
    lifecycle = card.lifecycle
    if as_of is None or lifecycle is None or not lifecycle.retires:
        return "retirement"
    return "was to retire" if is_before(lifecycle.retires[0].value, as_of) else "retires"


_HEADINGS = {"deprecated": "Deprecated", "retired": "Retired", "retires": "Retirement date given"}
_SAID = {
    "deprecated": "Its maker advises against it from {day} on",
    "retires": "{day} is given as the date of its retirement",
    "retired": "It was switched off on {day}",
}


def _dated(
    field: str,
    claims: tuple[DateClaim, ...],
    file: CardFile[Model],
    cite: Citations,
    as_of: str | None,
) -> Markdown | None:
    if not claims:
        return None
    day = claims[0].value
    words = _SAID[field].format(day=figures.date(day))
    if field == "retires" and as_of:
        words += _seen_from(as_of, day)
    return _sentence(words, file, claims[0], cite)


def _seen_from(as_of: str, day: str) -> str:
    if is_before(day, as_of):
        return f", which on {figures.date(as_of)} had passed"
    return f", which on {figures.date(as_of)} was still to come" if is_before(as_of, day) else ""


def _sentence(words: str, file: CardFile[Model], claim: Cited, cite: Citations) -> Markdown:
    source = cite.source(file.place.id, file.card.source_key(claim))
    note = escape(claim.note) if claim.note else None
    told = join((each for each in (source, note) if each), "; ")
    return Markdown(f"{words} ({told})." if told else f"{words}.")


def _way_on(file: CardFile[Model], cite: Citations) -> Markdown | None:
    """Name the replacement, or else the successor."""
    lifecycle = file.card.lifecycle
    if lifecycle and lifecycle.replacement:
        found = cite.links.find_model(lifecycle.replacement)
        return join((Markdown("Use "), found, Markdown(" instead."))) if found else None
    for relation in file.card.related:
        if relation.relation == "successor" and (found := cite.links.find_model(relation.model)):
            return join((Markdown("Its successor is "), found, Markdown(".")))
    return None
