"""A file of data that visitors and programs can have, as a page describes it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DownloadColumn:
    """A column of a table: its name in the file, the type of its values, and what they mean."""

    name: str
    type: str
    meaning: str


@dataclass(frozen=True)
class Download:
    """A file by its ``path`` from the root of the catalogue, with its size in bytes and its hash.

    ``key`` names what it holds in words. ``rows`` is how many things it has, and ``columns`` are
    those of a table, which other files have none of.
    """

    key: str
    path: str
    size: int
    sha256: str
    rows: int | None = None
    columns: tuple[DownloadColumn, ...] = ()


@dataclass(frozen=True)
class Listing:
    """The downloads of a catalogue, and how many figures they leave out, as no one may reuse them.

    ``beside`` are the paths of files that say something of the others.
    """

    files: tuple[Download, ...]
    withheld: int
    beside: tuple[str, ...] = ()
