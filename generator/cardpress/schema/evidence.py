"""Where a figure comes from, and which warnings about it are waived."""

from typing import Annotated, Literal

from pydantic import Field

from .fact import Suggests, Vocabulary
from .shapes import Record
from .texts import Key, Line, Name, Url
from .values import Flag, PartialDate


class Source(Record):
    """A document or dataset that figures come from, declared once in a card."""

    title: Annotated[Line, Field(examples=["Model card"])]
    """Title of the document or dataset, as a reader would search for it."""
    url: Url | None = None
    """URL of the page with the figures."""
    kind: (
        Annotated[
            Literal["vendor", "independent", "aggregator", "secondary"],
            Vocabulary("source_kinds"),
        ]
        | None
    ) = None
    """The developer (vendor), an independent evaluator, an aggregator, or a secondary report."""
    publisher: Annotated[Name, Suggests("organization"), Field(examples=["OpenAI"])] | None = None
    """Who published it."""
    published: PartialDate | None = None
    """Date of publication."""
    accessed: PartialDate | None = None
    """Date the figures were read."""
    license: Annotated[Line, Field(examples=["CC-BY-4.0"])] | None = None
    """License under which its figures may be reused, for example CC-BY-4.0."""
    reuse: Flag | None = None
    """`false` if its terms forbid the reuse of its figures, which downloads then leave out."""


class Sourced(Record):
    """Anything that a source states."""

    source: Annotated[Key, Suggests("source")] | None = None
    """Key of the source in this card; the card's first source by default."""
    locator: Annotated[Line, Field(examples=["page 12, table 3"])] | None = None
    """Where in the source: a page, section, table, row or key."""


class Cited(Sourced):
    """Anything that a source states, with what is needed to understand it."""

    note: Line | None = None
    """Anything a reader needs to know to interpret the figure."""


class Waiver(Record):
    """A warning of `cardpress check` that is waived because the card is right."""

    rule: Annotated[Line, Field(examples=["quoted-score-differs"])]
    """Name of the rule, as the warning gives it in brackets."""
    field: Annotated[Line, Field(examples=["comparisons[0]"])] | None = None
    """Field that the warning names, or one that contains it; the whole card by default."""
    reason: Annotated[Line, Field(examples=["The source prints it so."])]
    """Why the card is right."""


class Import(Record):
    """An import that made a card which nobody has reviewed yet."""

    importer: Annotated[Name, Field(examples=["litellm"])]
    """Format of the files that it was made from."""
    date: PartialDate | None = None
    """Date of the import."""
