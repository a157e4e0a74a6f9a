"""What a source says in sentences, where no single value would do."""

from typing import Annotated

from .evidence import Cited
from .shapes import OneOrMany
from .texts import LanguageTag, Line, Text, Url
from .values import PartialDate, Several


class Statement(Cited):
    """What a source says about a subject."""

    text: Text
    """What it says, in Markdown."""


class Term(Cited):
    """What a source says in a few words."""

    value: Line
    """The words."""


class Day(Cited):
    """A date that a source states."""

    value: PartialDate
    """The date, as precise as the source gives it."""


class Address(Cited):
    """The address of a document."""

    value: Url
    """Its address."""


class Language(Cited):
    """A natural language."""

    value: LanguageTag
    """Its BCP 47 tag."""


Terms = Annotated[tuple[Term, ...], Several, OneOrMany("value")]
Days = Annotated[tuple[Day, ...], Several, OneOrMany("value")]
Addresses = Annotated[tuple[Address, ...], Several, OneOrMany("value")]
Languages = Annotated[tuple[Language, ...], Several, OneOrMany("value")]
Statements = Annotated[tuple[Statement, ...], Several, OneOrMany("text")]
