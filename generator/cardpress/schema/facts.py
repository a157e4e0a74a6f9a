"""The facts of a kind of card, read back from its fields in the order of the page."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from .claims import Claim
from .fact import SECTIONS, SPECIFICATIONS, Fact
from .outline import FieldOutline, outline
from .own_claims import CUSTOM
from .shapes import Record


@dataclass(frozen=True)
class StatedFact(Fact):
    """A fact read back from the schema: with its field, the field around it, and its claims.

    ``field`` names it among all facts of a model; ``place`` is its key in a card, and ``attribute``
    that in the record. ``within`` is empty for a field of the card itself; ``unit`` is that of the
    claims, where all of their kind have one.
    """

    field: str = ""
    within: str = ""
    attribute: str = ""
    place: str = ""
    claim: type[Claim] = Claim

    @property
    def path(self) -> tuple[str, ...]:
        """Return the place of the fact in a card."""
        return (self.within, self.place) if self.within else (self.place,)

    @property
    def is_own(self) -> bool:
        """Return whether only this catalogue has the fact."""
        return self.within == CUSTOM

    @property
    def key(self) -> str:
        """Return the name of the fact in addresses and in the site's data."""
        return self.column.key if self.column and self.column.key else self.field

    @property
    def is_inherited(self) -> bool:
        """Return whether a model has it from the one that its card inherits."""
        # A model made from another is released, deprecated and retired on days of its own.
        return self.inherited or self.within == SPECIFICATIONS

    def claims_of(self, card: Record) -> tuple[Claim, ...]:
        """Return a card's claims about the fact, in the author's order; empty if there are none."""
        holder = getattr(card, self.within) if self.within else card
        claims: tuple[Claim, ...] = getattr(holder, self.attribute) if holder else ()
        return claims


# Cached: every card of every page asks, and reading the annotations back takes 0.2 ms.
@cache
def facts_of(card: type[Record]) -> tuple[StatedFact, ...]:
    """Return the facts of a kind of card: its own, then those of the records inside it.

    The records follow in the order of the page, each by the section of its first fact.
    """
    inner = [
        tuple(_facts(field.record, field.key))
        for field in outline(card)
        # A record that a card may hold many of (a price, a result) says nothing of the model as a
        # whole, so what it holds is no fact of the model.
        if field.record and not field.is_list and not field.keyed_by
    ]
    ordered = sorted(filter(None, inner), key=_place)
    return (*_facts(card), *(fact for facts in ordered for fact in facts))


def _place(facts: tuple[StatedFact, ...]) -> int:
    # A catalogue's own stand anywhere, and come after those that every catalogue has.
    [*places] = (SECTIONS.index(fact.section) for fact in facts if fact.section in SECTIONS)
    return min(places) if facts[0].within != CUSTOM else len(SECTIONS)


def _facts(record: type[Record], within: str = "") -> Iterator[StatedFact]:
    for field in outline(record):
        if field.fact:
            yield _stated(field.fact, field, within)


def _stated(fact: Fact, field: FieldOutline, within: str) -> StatedFact:
    claim = field.record
    # For whoever declares a field: without this, the first card that states it would crash a page.
    if claim is None or not issubclass(claim, Claim):
        raise TypeError(f"{field.key} is declared as a fact, but holds no claims")
    # No field of the schema has a dot: a catalogue may have a field of a name that we add later.
    name = f"{CUSTOM}.{field.key}" if within == CUSTOM else field.key
    stated = StatedFact(
        **vars(fact), field=name, within=within, attribute=field.name, place=field.key, claim=claim
    )
    return replace(stated, unit=fact.unit or claim.unit)
