"""The cards to which a side refers, by their ids of now: a renamed one is no other card."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cardpress.catalogue import Catalogue


@dataclass(frozen=True)
class Names:
    """Finds the card that a reference means, under the id that it has on the side after.

    ``renamed`` are the ids of now by kind and former id, empty for the side after itself.
    """

    catalogue: Catalogue
    renamed: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def id(self, kind: str, reference: str) -> str:
        """Return the id of the card that a reference means; the reference if it means none."""
        found = self.catalogue.find(kind, reference)
        return self.renamed.get((kind, found), found) if found else reference

    def name(self, kind: str, reference: str) -> str:
        """Return the name of the card that a reference means; the reference if it means none."""
        found = self.catalogue.find(kind, reference)
        return self.catalogue.name(kind, found) if found else reference

    def unit(self, benchmark: str) -> str:
        """Return the unit of the scores on a benchmark."""
        file = self.catalogue.benchmark(benchmark)
        return file.card.unit if file else "other"
