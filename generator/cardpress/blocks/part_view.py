"""A section of a model's page that the schema lays out, and what its pieces are."""

from dataclasses import dataclass

from cardpress.markup import Markdown

from .labelled import Labelled
from .table import Table


@dataclass(frozen=True)
class PartBlock:
    """A piece of a section: lines, then texts that are blocks of their own, points, or a table.

    ``source`` is that of everything in it, where there is one.
    """

    heading: Markdown | None = None
    lines: tuple[Labelled, ...] = ()
    texts: tuple[Markdown, ...] = ()
    points: tuple[Markdown, ...] = ()
    table: Table | None = None
    source: Markdown | None = None


@dataclass(frozen=True)
class PartView:
    """A section of a model card: its heading, unless it stands already, and what is below."""

    heading: Markdown | None
    icon: Markdown
    blocks: tuple[PartBlock, ...]
