"""What a catalogue's file means: the schema of its cards, the words and sections of its pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from types import MappingProxyType

from cardpress.schema import Benchmark, Model, Organization, Record

from .contradictions import label_faults, owner_faults, rate_faults, word_faults
from .fault import Fault
from .file import VOCABULARIES, CatalogueFile, SitePages
from .layers import Layer
from .likeness import likeness_faults
from .money import Money
from .own_schemas import OwnFacts, made_schemas
from .sections import PageSections, page_sections

SCHEMAS: dict[str, type[Record]] = {
    "model": Model,
    "organization": Organization,
    "benchmark": Benchmark,
}
"""The cards of every catalogue, by kind."""
DOCUMENTS: Mapping[str, type[Record]] = MappingProxyType({**SCHEMAS, "catalogue": CatalogueFile})
"""Every file that people write, as it is without anything of a catalogue's own."""


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
        words = tuple((name, tuple(getattr(self.file, name))) for name in VOCABULARIES)
        currency = self.file.currency
        return made_schemas(tuple(SCHEMAS.items()), words, currency, self._own_facts())

    def schemas_of(self, layer: Layer) -> Mapping[str, type[Record]]:
        """Return the schema of the cards of a layer, which need not state what one's own must.

        Prices that name no currency are in that of the layer, as its authors meant them.
        """
        fields = {
            key: own.model_copy(update={"required": False}) for key, own in self.file.fields.items()
        }
        below = {"fields": fields, "currency": layer.currency}
        return Configuration(self.file.model_copy(update=below)).schemas

    @cached_property
    def parts(self) -> SitePages:
        """Return the kinds of pages that the site has."""
        parts = self.file.parts or SitePages()
        also_out = {"pairs": parts.compare, "owners": self.file.owner is not None}
        left_out = {part: False for part, is_there in also_out.items() if not is_there}
        return parts.model_copy(update=left_out) if left_out else parts

    @property
    def exports(self) -> tuple[str, ...]:
        """Return the formats in which the site offers its models, each once."""
        return tuple(dict.fromkeys(self.file.exports)) if self.parts.data else ()

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

    def _own_facts(self) -> OwnFacts:
        sections = dict(self._sections_of_fields())
        return OwnFacts(
            self.file.fields,
            sections,
            is_in_house=not self.file.mark_unconfirmed,
            written=repr((self.file.fields, sections)),
        )

    def _sections_of_fields(self) -> Iterator[tuple[str, str]]:
        for key, own in self.file.fields.items():
            if own.section:
                yield key, self.sections.key_of(own.section)
