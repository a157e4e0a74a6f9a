"""The card of an organization."""

from pydantic import Field

from .shapes import Record
from .values import Line, Listed, Text, Url


class Organization(Record):
    """An organization card: who makes the models in the folder of the same name."""

    name: Line
    """Name of the organization."""
    aliases: Listed[Line] = ()
    """Other names by which readers and cards may refer to it."""
    former_names: Listed[Line] = ()
    """Names that it had before; they keep working as references."""
    summary: Line | None = None
    """One line for tables, search results and link previews."""
    overview: Text | None = None
    """Who it is, in a paragraph or two of Markdown."""
    website: Url | None = None
    """Its home page."""
    resources: dict[Line, Url] = Field(
        default={}, min_length=1, examples=[{"Documentation": "https://platform.openai.com/docs"}]
    )
    """Further links, by what they lead to."""
