"""The content of a download, before anybody asks how large it is."""

from dataclasses import dataclass

from .columns import Column


@dataclass(frozen=True)
class Content:
    """What stands in a file, how many things it has, and of a table the columns.

    ``about`` says what it holds, and ``withheld`` is how many figures of its own it leaves out,
    each counted in one file alone.
    """

    key: str
    data: bytes
    rows: int
    columns: tuple[Column, ...] = ()
    withheld: int = 0
    about: str = ""
