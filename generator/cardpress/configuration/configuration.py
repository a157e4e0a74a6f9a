"""What a catalogue's file means: the schema of its cards, the words and sections of its pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from types import MappingProxyType

from cardpress.schema import Benchmark, Model, Organization, Record

from .contradictions import label_faults, owner_faults, rate_faults, word_faults
from .fault import Fault
from .file import CatalogueFile, SitePages
from .layers import Layer
from .likeness import likeness_faults
from .money import Money
from .own_fields import known_in_house, with_own_fields
from .sections import PageSections, page_sections
from .widened import Widened

SCHEMAS: dict[str, type[Record]] = {
    "model": Model,
    "organization": Organization,
    "benchmark": Benchmark,
}
"""The cards of every catalogue, by kind."""
DOCUMENTS: Mapping[str, type[Record]] = MappingProxyType({**SCHEMAS, "catalogue": CatalogueFile})
"""Every file that people write, as it is without anything of a catalogue's own."""
VOCABULARIES = ("types", "statuses", "modalities", "units", "relations", "source_kinds")
"""The lists of words of `catalogue.yml` that are choices of cards, by their names there."""


@dataclass(frozen=True, eq=False)
class Configuration:
    """What is a catalogue's own; by default nothing is.

    Compared by identity: what is made of it is kept as long as it is.
    """

    file: CatalogueFile = field(default_factory=CatalogueFile)
    layers: tuple[Layer, ...] = ()
    """What its own cards stand on, the lowest first."""

    @cached_property
    def schemas(self) -> Mapping[str, type[Record]]:
        """Return the schema of the cards of each kind."""
        words = {name: tuple(getattr(self.file, name)) for name in VOCABULARIES}
        widened = Widened(words)
        schemas = {kind: widened.record(record) for kind, record in SCHEMAS.items()}
        model = schemas["model"]
        if issubclass(model, Model):
            keys = dict(self._sections_of_fields())
            model = with_own_fields(model, self.file.fields, keys)
            schemas["model"] = model if self.file.mark_unconfirmed else known_in_house(model)
        return MappingProxyType(schemas)

    @cached_property
    def base_schemas(self) -> Mapping[str, type[Record]]:
        """Return the schema of cards of the base, which need not state what one's own must."""
        fields = {
            key: own.model_copy(update={"required": False}) for key, own in self.file.fields.items()
        }
        return Configuration(self.file.model_copy(update={"fields": fields})).schemas

    @cached_property
    def parts(self) -> SitePages:
        """Return the kinds of pages that the site has."""
        parts = self.file.parts or SitePages()
        also_out = {"pairs": parts.compare, "owners": self.file.owner is not None}
        left_out = {part: False for part, is_there in also_out.items() if not is_there}
        return parts.model_copy(update=left_out) if left_out else parts

    @cached_property
    def sections(self) -> PageSections:
        """Return the sections of a model's page in their order."""
        return page_sections(self.file)

    @cached_property
    def words(self) -> Mapping[tuple[str, str], str]:
        """Return what readers see of own words, by the list and the word."""
        return {
            (name, word): named.label or word
            for name in VOCABULARIES
            for word, named in getattr(self.file, name).items()
        } | {
            ("inverse_relations", word): named.inverse or named.label or word
            for word, named in self.file.relations.items()
        }

    @cached_property
    def money(self) -> Money:
        """Return the currency in which prices are compared, and the rates of others."""
        return Money(self.file.currency, self.file.rates)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Return what contradicts itself in the file, or means nothing."""
        judges = (label_faults, word_faults, likeness_faults, owner_faults, rate_faults)
        found = (judge(self.file) for judge in judges)
        return (*self.sections.faults, *chain.from_iterable(found))

    @cached_property
    def documents(self) -> Mapping[str, type[Record]]:
        """Return the schema of every file that people write: the cards by kind, and this file's."""
        return MappingProxyType({**self.schemas, "catalogue": CatalogueFile})

    def _sections_of_fields(self) -> Iterator[tuple[str, str]]:
        for key, own in self.file.fields.items():
            if own.section:
                yield key, self.sections.key_of(own.section)
