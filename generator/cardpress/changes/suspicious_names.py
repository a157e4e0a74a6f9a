"""Suspicious names: another spelling of what is known, and names that look like others."""

from collections.abc import Iterable, Iterator

from cardpress.catalogue import names_of
from cardpress.comparison import folded
from cardpress.loader import nearest
from cardpress.problem import Problem
from cardpress.schema import Model
from cardpress.wording.changes import FIELDS

from .card_changes import AnyCard, CardName, name_of
from .note import Note
from .side import Side, Sides

_LIKE_ANOTHER = frozenset(
    (
        *("label-looks-like-another", "name-claimed-twice", "name-looks-like-another"),
        "provider-looks-like-another",
    )
)
_OUT_OF_PROPORTION = frozenset(
    (
        *("price-far-from-family", "price-of-one-token", "price-off-scale", "score-out-of-range"),
        *("score-in-another-unit", "specification-off-scale"),
    )
)
# What a suspicion of our own tells, and tells of in full.
_TOLD_AS = {"identical-scores": "copied_scores", "score-on-another-scale": "off_scale"}
SUSPICIOUS_RULES = _LIKE_ANOTHER | _OUT_OF_PROPORTION | _TOLD_AS.keys()
"""The rules of the check of which a new breach is a suspicion, too."""
_KINDS_OF_CARDS = ("organization", "benchmark")


def new_spellings(cards: Iterable[AnyCard], sides: Sides) -> Iterator[Note]:
    """Yield new names that are mostly another spelling of a name that the side before knows.

    ``cards`` are those that are new or different.
    """
    before = sides.before.compared.catalogue
    makers = [name for file in before.organizations.values() for name in names_of(file.card)]
    known = {label: {*said} for label, said in _all_said(sides.before)}
    for file in cards:
        kind = file.place.kind
        if kind in _KINDS_OF_CARDS and file.place.id not in before.names[kind].ids:
            same_kind = [n for f in before.cards(kind).values() for n in names_of(f.card)]
            for name in names_of(file.card):
                if meant := spelling(name, same_kind):
                    yield _note(f"spelling_of_{kind}", name_of(file), FIELDS["name"], name, meant)
        for label, names in _said(file):
            for name in dict.fromkeys(names):
                others = {*known.get(label, ()), *(makers if label != FIELDS["family"] else ())}
                if name not in others and (meant := spelling(name, sorted(others))):
                    yield _note("spelling", name_of(file), label, name, meant)


def spelling(name: str, known: Iterable[str]) -> str:
    """Return the known name of which another is a spelling, empty if it is none."""
    others = [other for other in known if other != name]
    same = next((other for other in others if folded(other) == folded(name)), "")
    return same or next(iter(nearest(name, tuple(others), is_name=True)), "")


def _note(kind: str, card: CardName, label: str, name: str, meant: str) -> Note:
    return Note(kind, card, {"label": label, "name": name, "known": meant})


def _all_said(side: Side) -> Iterator[tuple[str, list[str]]]:
    said: dict[str, list[str]] = {}
    for file in side.compared.catalogue.models.values():
        for label, names in _said(file):
            said.setdefault(label, []).extend(names)
    yield from said.items()


def _said(file: AnyCard) -> Iterator[tuple[str, list[str]]]:
    """Yield the names on a card that have no card of their own, by what they are."""
    card = file.card
    if isinstance(card, Model):
        sellers = (row.provider for rows in (card.pricing, card.availability) for row in rows)
        yield FIELDS["provider"], [seller for seller in sellers if seller]
        results = (result for results in card.benchmarks.values() for result in results)
        publishers = [source.publisher for source in card.sources.values() if source.publisher]
        yield FIELDS["publisher"], publishers
        yield FIELDS["evaluated_by"], [r.evaluated_by for r in results if r.evaluated_by]
        yield FIELDS["family"], [card.family] if card.family else []


def suspicious_problems(
    problems: Iterable[Problem], sides: Sides, told: Iterable[Note]
) -> Iterator[Note]:
    """Yield the new breaches of rules on names that look alike, and figures out of proportion.

    Without those of which a note is ``told`` already.
    """
    # A note on two cards is about the other one, too.
    known = {(note.kind, name) for note in told for name in (note.name, note.parts.get("other"))}
    by_path = {
        file.path: file for kind in ("model", *_KINDS_OF_CARDS) for file in _all(sides, kind)
    }
    for problem in problems:
        kind = "looks_alike" if problem.rule in _LIKE_ANOTHER else "out_of_proportion"
        if problem.rule not in SUSPICIOUS_RULES or problem.path not in by_path:
            continue
        card = name_of(by_path[problem.path])
        if (_TOLD_AS.get(problem.rule), card.name) not in known:
            parts = {"field": problem.field, "message": problem.message}
            yield Note(kind, card, parts, problem.field)


def _all(sides: Sides, kind: str) -> Iterable[AnyCard]:
    return sides.after.compared.catalogue.cards(kind).values()
