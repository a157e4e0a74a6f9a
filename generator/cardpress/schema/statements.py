"""What a source says in sentences, where no single value would do."""

from typing import Annotated

from .evidence import Cited
from .shapes import OneOrMany
from .texts import LanguageTag, Text, Url
from .values import Several


class Statement(Cited):
    """What a source says about a subject."""

    text: Text
    """What it says, in Markdown."""


class Address(Cited):
    """The address of a document."""

    value: Url
    """Its address."""


class Language(Cited):
    """A natural language."""

    value: LanguageTag
    """Its BCP 47 tag."""


Addresses = Annotated[tuple[Address, ...], Several, OneOrMany("value")]
Languages = Annotated[tuple[Language, ...], Several, OneOrMany("value")]
Statements = Annotated[tuple[Statement, ...], Several, OneOrMany("text")]
