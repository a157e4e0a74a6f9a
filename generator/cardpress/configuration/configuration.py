"""What a catalogue's file means: the schema of its cards, the words and sections of its pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from cardpress.schema import Benchmark, Model, Organization, Record

from .file import CatalogueFile
from .money import Money
from .own_fields import with_own_fields
from .sections import Fault, PageSections, page_sections
from .widened import Widened

SCHEMAS: dict[str, type[Record]] = {
    "model": Model,
    "organization": Organization,
    "benchmark": Benchmark,
}
"""The cards of every catalogue, by kind."""
VOCABULARIES = ("types", "statuses", "modalities", "units", "relations", "source_kinds")
"""The lists of words of `catalogue.yml` that are choices of cards, by their names there."""


@dataclass(frozen=True, eq=False)
class Configuration:
    """What is a catalogue's own; by default nothing is.

    Compared by identity: what is made of it is kept as long as it is.
    """

    file: CatalogueFile = field(default_factory=CatalogueFile)

    @cached_property
    def schemas(self) -> Mapping[str, type[Record]]:
        """Return the schema of the cards of each kind."""
        words = {name: tuple(getattr(self.file, name)) for name in VOCABULARIES}
        widened = Widened(words)
        schemas = {kind: widened.record(record) for kind, record in SCHEMAS.items()}
        model = schemas["model"]
        if issubclass(model, Model):
            keys = dict(self._sections_of_fields())
            schemas["model"] = with_own_fields(model, self.file.fields, keys)
        return MappingProxyType(schemas)

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
        return (*self.sections.faults, *_rate_faults(self.file))

    def _sections_of_fields(self) -> Iterator[tuple[str, str]]:
        for key, own in self.file.fields.items():
            if own.section:
                yield key, self.sections.key_of(own.section)


def _rate_faults(file: CatalogueFile) -> Iterator[Fault]:
    if file.currency in file.rates:
        message = f"{file.currency} is the currency of the catalogue itself"
        yield Fault(("rates", file.currency), message, "delete the rate", is_key=True)
