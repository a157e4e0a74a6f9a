"""All cards together, with every reference resolved."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from cardpress.alphabet import Key, alphabetically
from cardpress.configuration import Configuration
from cardpress.language import pgettext
from cardpress.loader import CardFile, Settings
from cardpress.schema import Benchmark, Model, Organization, Record, Source, StatedFact, facts_of

from .base import Claim
from .lineage import Lineages
from .names import NameIndex, resolve
from .ordering import by_name


@dataclass(frozen=True)
class Catalogue:
    """The cards by id, in alphabetical order, and the names by which they refer to one another.

    Cards with problems are not here, but their names are: they can be referred to, not used.
    """

    models: Mapping[str, CardFile[Model]]
    organizations: Mapping[str, CardFile[Organization]]
    benchmarks: Mapping[str, CardFile[Benchmark]]
    names: Mapping[str, NameIndex]
    related_to: Mapping[str, tuple[tuple[str, str], ...]]
    """By model: the models whose cards name it, each with the relation that it states."""
    lineages: Lineages
    namesakes: Mapping[str, str]
    """By model whose name another has, too: what tells it apart, its maker or else its id."""
    settings: Settings
    unpublished: frozenset[str] = frozenset()
    """The ids of models that have no page, as they are drafts: named, but not linked."""
    claims: tuple[Claim, ...] = field(default=(), repr=False)
    """What the names follow from."""

    @property
    def configuration(self) -> Configuration:
        """Return what is the catalogue's own."""
        return self.settings.configuration

    @property
    def schemas(self) -> Mapping[str, type[Record]]:
        """Return the schema of the cards of each kind, with what is the catalogue's own."""
        return self.configuration.schemas

    @property
    def facts(self) -> tuple[StatedFact, ...]:
        """Return every fact that a model's card may state, in the order of a page."""
        return facts_of(self.schemas["model"])

    # Asked for wherever a model is named.
    @cached_property
    def unconfirmed(self) -> frozenset[str]:
        """Return the ids of the models that no source with an address knows."""
        return frozenset(model for model, file in self.models.items() if not file.card.is_confirmed)

    @cached_property
    def in_order(self) -> Mapping[str, tuple[str, ...]]:
        """Return the ids of all cards by their kind, in the order of their names."""
        models, others = by_name(self.models.values()), by_name(self.organizations.values())
        benchmarks = by_name(self.benchmarks.values())
        return {
            "model": tuple(file.place.id for file in models),
            "organization": tuple(file.place.id for file in others),
            "benchmark": tuple(file.place.id for file in benchmarks),
        }

    @cached_property
    def sources(self) -> Mapping[str, Mapping[str, Source]]:
        """Return by model the sources that its card declares, by their keys."""
        return {model: file.card.sources for model, file in self.models.items()}

    def category_place(self, category: str) -> int:
        """Return the place of a category of benchmarks among those that the catalogue lists.

        All others have one place, behind these.
        """
        listed = self.configuration.file.categories
        return listed.index(category) if category in listed else len(listed)

    def category_order(self, category: str) -> tuple[int, Key]:
        """Return the key that sorts categories: as the catalogue lists them, then by name."""
        return self.category_place(category), alphabetically(pgettext("category", category))

    def find(self, kind: str, reference: str) -> str | None:
        """Return the id of the card that an id, alias or former name means, or None."""
        return resolve(self.names, kind, reference)

    def name(self, kind: str, card_id: str) -> str:
        """Return a card's name; of models that have one name, each has its maker behind it.

        A broken card's id stands for the name that cannot be read.
        """
        file = self.cards(kind).get(card_id)
        if file is None:
            return card_id
        if kind == "model" and card_id in self.namesakes:
            return f"{file.card.name} ({self.namesakes[card_id]})"
        return file.card.name

    def cards(self, kind: str) -> Mapping[str, CardFile[Model | Organization | Benchmark]]:
        """Return the cards of one kind by id."""
        return self._by_kind[kind]

    @cached_property
    def _by_kind(self) -> Mapping[str, Mapping[str, CardFile[Model | Organization | Benchmark]]]:
        models, organizations = self.models, self.organizations
        return {"model": models, "organization": organizations, "benchmark": self.benchmarks}

    def model(self, reference: str) -> CardFile[Model] | None:
        """Return the model card that a reference means; None for a broken or unknown one."""
        return self.models.get(self.find("model", reference) or "")

    def benchmark(self, reference: str) -> CardFile[Benchmark] | None:
        """Return the benchmark card that a reference means; None for a broken or unknown one."""
        return self.benchmarks.get(self.find("benchmark", reference) or "")
