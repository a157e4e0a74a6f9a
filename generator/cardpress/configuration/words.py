"""Lists of words that a catalogue adds to those that the schema knows."""

from typing import Annotated

import yaml
from pydantic import Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from cardpress.messages import N_, _
from cardpress.schema import MOST, Name, OtherForm, Record, ShortForm, misfit


class Word(Record):
    """A word of the catalogue's own, and what readers see in its place."""

    label: Name | None = None
    """What readers see; the word itself if left out."""
    inverse: Name | None = None
    """Of a relation: what the one model is to the other, seen from there."""


class ListedOrNamed(OtherForm):
    """Annotation: the words may be listed, or stand each before what readers see in its place."""

    def normalise(self, value: object) -> object:
        """Return words as a mapping; what is no list of texts is left for the schema to refuse."""
        if isinstance(value, dict):
            return value
        words = value if isinstance(value, list) else [value]
        if value is words and words and all(isinstance(word, str) for word in words):
            return {word: {} for word in words}
        raise misfit(N_("a list of words, or a label for each"), _remedy(words), ["a word"])

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        mapping: JsonSchemaValue = handler(schema)
        listed = {"type": "array", "items": {"type": "string"}, "minItems": 1}
        return {"anyOf": [listed, mapping]}


def _remedy(words: list[object]) -> str:
    """Return the list to write in place of words that are none, quoted where YAML needs it."""
    if not words:
        return _("delete the field if there is none")
    if not all(isinstance(word, str | int | float) for word in words):
        return _("write each item on its own line, after '- '")
    texts = [str(word).lower() if isinstance(word, bool) else str(word) for word in words]
    text = yaml.safe_dump(texts, default_flow_style=True, allow_unicode=True, width=1_000)
    return _("write %(text)s") % {"text": text.strip()}


Words = Annotated[
    dict[Name, Annotated[Word, ShortForm("label")]],
    Field(min_length=1, max_length=MOST),
    ListedOrNamed(),
]
"""Words, each with what readers see: a list, or a mapping of labels."""
