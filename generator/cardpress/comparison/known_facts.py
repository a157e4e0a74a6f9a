"""The facts that are known of a model: those of its card, and those that it inherits."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from cardpress.catalogue import Catalogue
from cardpress.loader import CardFile
from cardpress.schema import Claim, Model, StatedFact

from .agreement import Disagreement, OfFact, facts
from .evidence import attested

KnownFacts = Mapping[str, "KnownFact"]
"""What is known of one model: its facts by field, in the order of a page."""


@dataclass(frozen=True)
class KnownFact:
    """A fact with its claims, and the card that states them.

    The keys of sources in the claims are those of the ``holder``, which is another card than the
    model's own if the fact ``is_inherited``.
    """

    fact: StatedFact
    claims: tuple[Claim, ...]
    holder: CardFile[Model]
    is_inherited: bool

    # Asked for by every page that shows the fact.
    @cached_property
    def attested(self) -> tuple[Claim, ...]:
        """Return which of the claims may stand for the model beside others; the first does."""
        return attested(self.holder.card, self.claims)

    def disagreement(self, of_holder: Iterable[Disagreement]) -> Disagreement | None:
        """Return the one among its holder's disagreements that is about this fact, or None."""
        return next(
            (
                disagreement
                for disagreement in of_holder
                if isinstance(disagreement.about, OfFact)
                and disagreement.about.fact.field == self.fact.field
            ),
            None,
        )


def known_facts(file: CardFile[Model], catalogue: Catalogue) -> KnownFacts:
    """Return what is known of a model: each fact by the nearest card that states it."""
    found: dict[str, KnownFact] = {}
    for holder in holders(file, catalogue):
        is_own = holder is file
        for fact, claims in facts(holder.card):
            # Whole facts, not claims: a source of a base says nothing of a value stated anew.
            if fact.field not in found and (is_own or fact.is_inherited):
                found[fact.field] = KnownFact(fact, claims, holder, not is_own)
    if file.card.inherits is None:
        return found
    return {fact.field: found[fact.field] for fact in catalogue.facts if fact.field in found}


def holders(file: CardFile[Model], catalogue: Catalogue) -> Iterator[CardFile[Model]]:
    """Yield a card, the one that it inherits, the one that this inherits, and so on."""
    seen = set()
    card: CardFile[Model] | None = file
    # While a site is served, cards in a circle are shown on the pages of others.
    while card and card.place.id not in seen:
        seen.add(card.place.id)
        yield card
        reference = card.card.inherits
        card = catalogue.model(reference) if reference else None
