"""The schemas of a catalogue's cards: those of every catalogue, with what is its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import cast

from cardpress.schema import Model, Record

from .file import OwnField
from .own_fields import known_in_house, with_own_fields
from .widened import Widened

Records = tuple[tuple[str, type[Record]], ...]
"""The schema of each kind of cards."""
OwnWords = tuple[tuple[str, tuple[str, ...]], ...]
"""The words that a catalogue adds, by the name of the list in its file."""


@dataclass(frozen=True)
class OwnFacts:
    """The own fields of a catalogue, with the key of the section for each that names one.

    A catalogue that ``is_in_house`` needs no public source for its models to be known.
    """

    fields: Mapping[str, OwnField] = field(compare=False)
    sections: Mapping[str, str] = field(compare=False)
    is_in_house: bool
    written: str
    """All of it as a text, by which equal ones are found: mappings are equal in any order, but the
    order of fields and of their choices is that in which readers see them."""


# By content: each build and each check reads the file anew, and to make a record takes Pydantic
# longer than to read a card.
@lru_cache(maxsize=32)
def made_schemas(
    records: Records, words: OwnWords, currency: str, own: OwnFacts
) -> Mapping[str, type[Record]]:
    """Return the schema of the cards of each kind, whose prices are in a currency if not stated."""
    widened = Widened(dict(words), currency)
    schemas = {kind: widened.record(record) for kind, record in records}
    model = with_own_fields(cast(type[Model], schemas["model"]), own.fields, own.sections)
    schemas["model"] = known_in_house(model) if own.is_in_house else model
    return MappingProxyType(schemas)
