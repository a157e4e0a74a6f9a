"""The card of an organization."""

from typing import Annotated

from pydantic import Field

from .shapes import Record
from .texts import Line, Name, Text, Url
from .values import Listed


class Organization(Record):
    """An organization card: the developer of the models in the folder of the same name."""

    name: Annotated[Name, Field(examples=["Meta"])]
    """Name of the organization."""
    aliases: Listed[Name] = Field(default=(), examples=[["Meta AI"]])
    """Other names that readers and cards may use for it."""
    former_names: Listed[Name] = Field(default=(), examples=[["Facebook"]])
    """Earlier names; they still work as references."""
    summary: Line | None = None
    """One line for tables, search results and link previews."""
    overview: Text | None = None
    """What it is and does, in a paragraph or two of Markdown."""
    website: Url | None = None
    """Home page."""
    resources: dict[Line, Url] = Field(
        default={}, min_length=1, examples=[{"Documentation": "https://platform.openai.com/docs"}]
    )
    """Further links, by title."""
