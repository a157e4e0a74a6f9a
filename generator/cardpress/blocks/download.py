"""A file of data that visitors and programs can have, as a page describes it."""

from collections.abc import Callable
from dataclasses import dataclass

from cardpress.schema import Model


@dataclass(frozen=True)
class DownloadColumn:
    """A column of a table: its name in the file, the type of its values, and what they mean."""

    name: str
    type: str
    meaning: str


@dataclass(frozen=True)
class Download:
    """A file by its ``path`` from the root of the catalogue, with its size in bytes and its hash.

    ``key`` names it among the others, and ``about`` says what it holds. ``rows`` is how many things
    it has, and ``columns`` are those of a table, which other files have none of.
    """

    key: str
    about: str
    path: str
    size: int
    sha256: str
    rows: int | None = None
    columns: tuple[DownloadColumn, ...] = ()


@dataclass(frozen=True)
class OfEachModel:
    """A form in which each model has a file: what that is, and where, by the id of the model.

    ``name`` is what the form is called among others. Of some models there may be none, as ``holds``
    says.
    """

    name: str
    about: str
    path: Callable[[str], str]
    holds: Callable[[Model], bool]


@dataclass(frozen=True)
class Listing:
    """The downloads of a catalogue, and how many figures they leave out, as no one may reuse them.

    ``beside`` are the paths of files that say something of the others.
    """

    files: tuple[Download, ...]
    withheld: int
    beside: tuple[str, ...] = ()
