"""The kinds of claims that only a catalogue's own fields have, and the field that holds them."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from .claims import Claim
from .fact import Refers
from .shapes import OneOrMany, ShortForm
from .texts import Email, Line, Name, Text, Url
from .values import MOST, Listed, Number, Several

CUSTOM = "custom"
"""The field of a model's card below which a catalogue's own fields stand."""


class NumberClaim(Claim):
    """A number that a source states, in the unit of its field; it may be below zero."""

    value: Number
    """The number, without its unit."""


class ProseClaim(Claim):
    """What a source states in a text of its own."""

    value: Text
    """The text, in Markdown."""


class AddressClaim(Claim):
    """An address that a source states."""

    value: Url
    """The address."""


class PersonClaim(Claim):
    """A person, or a team, that a source names."""

    value: Annotated[Name, Field(examples=["Ada Lovelace"])]
    """The name."""
    email: Email | None = None
    """Where to write to."""
    url: Url | None = None
    """A page about the person or the team."""


class ModelClaim(Claim):
    """A model of the catalogue that a source names."""

    value: Annotated[Line, Refers("model"), Field(examples=["another-model"])]
    """The model: its id, alias or former name."""


class ChoiceClaim(Claim):
    """One of the values that a catalogue offers, as a source states it."""

    labels: ClassVar[Mapping[str, str]] = {}
    """What readers see in place of a value, where the catalogue says it."""
    offered: ClassVar[tuple[str, ...]] = ()
    """The values that the catalogue offers, in its order."""
    value: Line
    """The value."""


class ChoicesClaim(Claim):
    """Those of the values that a catalogue offers which hold, as a source states them."""

    labels: ClassVar[Mapping[str, str]] = {}
    """What readers see in place of a value, where the catalogue says it."""
    offered: ClassVar[tuple[str, ...]] = ()
    """The values that the catalogue offers, in its order."""
    value: Listed[Line]
    """The values."""


class ListOrMany(OneOrMany):
    """Annotation: as OneOrMany, where a record's own value is a list: a bare list is one record."""

    def normalise(self, value: object) -> object:
        """Return the tuple of long forms."""
        items = value if isinstance(value, list) else [value]
        # Claims have sources and notes of their own, so that a list of them is one of mappings.
        if any(isinstance(item, dict) for item in items):
            return tuple(ShortForm("value").normalise(self._listed(item)) for item in items)
        return ({"value": items},)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        record = handler.resolve_ref_schema(handler(schema)["items"])
        values = record["properties"]["value"]
        word = values["items"]
        about = {"description": values["description"], "anyOf": [word, values]}
        whole = {**record, "properties": {**record["properties"], "value": about}}
        # A list of words is one claim; lists stand in a list only where a mapping does, too.
        several = {
            "type": "array",
            "items": {"anyOf": [whole, word, values]},
            "contains": {"type": "object"},
            "minItems": 1,
            "maxItems": MOST,
        }
        return {"anyOf": [word, values, whole, several]}

    @staticmethod
    def _listed(item: object) -> object:
        if isinstance(item, dict):
            value = item.get("value", [])
            return item if isinstance(value, list) else {**item, "value": [value]}
        return item if isinstance(item, list) else [item]


NumberClaims = Annotated[tuple[NumberClaim, ...], Several, OneOrMany("value")]
ProseClaims = Annotated[tuple[ProseClaim, ...], Several, OneOrMany("value")]
AddressClaims = Annotated[tuple[AddressClaim, ...], Several, OneOrMany("value")]
PersonClaims = Annotated[tuple[PersonClaim, ...], Several, OneOrMany("value")]
ModelClaims = Annotated[tuple[ModelClaim, ...], Several, OneOrMany("value")]
