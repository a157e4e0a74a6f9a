"""How a reference finds its card: by id, name, alias or former name, in any spelling of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cardpress.characters import folded_name, looks
from cardpress.configuration import Configuration
from cardpress.loader import load_organizations
from cardpress.schema import Benchmark, Model, Organization


@dataclass
class NameIndex:
    """The names under which the cards of one kind are known, and the cards that claim each."""

    claims: dict[str, set[str]] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    alike: dict[str, dict[str, str]] = field(default_factory=dict)
    """By how a name looks: the names that look so, each with the card that claims it."""

    def add(self, card_id: str, names: Iterable[str] = ()) -> None:
        """Add a card under its id and its other names."""
        self.ids.add(card_id)
        for name in (card_id, *names):
            self.claims.setdefault(name_key(name), set()).add(card_id)
            for look in looks(name):
                self.alike.setdefault(look, {}).setdefault(name, card_id)

    def known(self, *, but: str = "") -> list[str]:
        """Return every name by which a card can be found, but for one's own, in order."""
        named = (name for name, cards in self.claims.items() if cards != {but})
        return sorted({*self.ids, *named} - {but})

    def find(self, reference: str) -> tuple[str, ...]:
        """Return the ids that a reference may mean, in alphabetical order; several are ambiguous.

        An exact id is never ambiguous.
        """
        # Or a card could take another's references by claiming its id as an alias.
        if reference in self.ids:
            return (reference,)
        return tuple(sorted(self.claims.get(name_key(reference), ())))

    def look_alikes(self, name: str) -> list[tuple[str, str]]:
        """Return the names that can be taken for a name, each with the id of its card, in order."""
        found = {pair for look in looks(name) for pair in self.alike.get(look, {}).items()}
        return sorted(found)


def name_key(name: str) -> str:
    """Return a name equal for all its spellings: SWE-bench Verified and swe_bench-verified."""
    # Stricter than comparison.folded, which forgives all punctuation so as to accuse no source of a
    # difference in spelling: here "simplesums" is not simple-sums, and no card is guessed.
    return folded_name(name)


def names_of(card: Model | Organization | Benchmark) -> tuple[str, ...]:
    """Return every name that a card claims, beside its id."""
    return (card.name, *card.aliases, *card.former_names)


def organization_called(
    root: Path, name: str, configuration: Configuration | None = None
) -> str | None:
    """Return the id of the organization that goes by a name or an id; None if nobody does.

    Reads the cards of organizations alone, as whoever starts a card waits for it.
    """
    index = NameIndex()
    for file in load_organizations(root, configuration):
        index.add(file.place.id, names_of(file.card))
    return resolve({"organization": index}, "organization", name)


def resolve(index: Mapping[str, NameIndex], kind: str, reference: str) -> str | None:
    """Return the id of the card that a reference means, or None if unknown or ambiguous."""
    ids = index[kind].find(reference)
    # An ambiguous reference leads nowhere: a figure on the wrong model is worse than none.
    return ids[0] if len(ids) == 1 else None
