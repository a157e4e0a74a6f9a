"""What a reader needs to use a model: code samples, strengths, limitations, relations."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from cardpress.messages import _

from .fact import Refers, Vocabulary
from .restrictions import needs, one_of
from .shapes import Record, refusal
from .texts import Code, Language, Line, Text
from .values import Listed


class Example(Record):
    """A code sample, in one language or in several shown as tabs."""

    title: Annotated[Line, Field(examples=["Basic usage"])]
    """Heading of the sample."""
    text: Text | None = None
    """What the sample shows; it is printed above the code."""
    language: Language | None = None
    """Language of `code`."""
    code: Code | None = None
    """The sample in one language; tabs become four spaces."""
    languages: Annotated[dict[Language, Code], Field(min_length=1)] | None = None
    """The same sample in several languages: `python: ...`, `javascript: ...`, one tab each."""
    restrictions = (one_of("code", "languages"), needs("language", "code"))

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if (self.code is None) == (self.languages is None) or (self.language and not self.code):
            raise refusal(
                _("either language and code, or languages"),
                _("use languages for the same sample in several of them"),
            )
        return self


class KeyFeature(Record):
    """A strength, with its details as a list."""

    title: Annotated[Line, Field(examples=["Long context"])]
    """The strength, as a heading."""
    points: Listed[Line] = ()
    """The details, one line each."""


class Limitation(Record):
    """A limitation that a reader should know before choosing the model."""

    title: Annotated[Line, Field(examples=["Cost"])]
    """The limitation, in a word or two."""
    text: Line
    """What it means in practice."""


class Recommendation(Record):
    """Advice based on the facts."""

    choose: Listed[Line] = ()
    """Reasons to choose this model."""
    consider_alternatives: Listed[Line] = ()
    """Reasons to choose another."""


class Relation(Record):
    """Another model in the catalogue, and how it relates to this one."""

    model: Annotated[Line, Refers("model"), Field(examples=["another-model"])]
    """The other model: its id, alias or former name."""
    relation: Annotated[
        Literal["variant", "predecessor", "successor", "alternative", "base_model"],
        Vocabulary("relations"),
    ]
    """What the other model is to this one."""
    note: Line | None = None
    """Why a reader might want it."""
