"""A report as an outline: sections of lines, each with lines below it, cut to a length."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cardpress.wording.reports import more

Quote = Callable[[str], str]
"""Makes the words of a card safe for where they are to stand."""


@dataclass(frozen=True)
class Line:
    """A line of a report, and those below it."""

    text: str
    inner: tuple["Line", ...] = ()


@dataclass(frozen=True)
class Section:
    """A part of a report: its title, how many things it is about, and its lines.

    One that ``is_open`` a reader must not miss; others may be folded.
    """

    title: str
    count: int
    lines: tuple[Line, ...]
    is_open: bool = False


@dataclass(frozen=True)
class Style:
    """How the words of a card are written: as they are, and those of a text that are gone or new.

    ``longest`` is the most characters that a value has. ``link`` makes a link of safe words and an
    address below that of the ``site``; without one, addresses are told in words.
    """

    quote: Quote
    gone: Quote
    new: Quote
    longest: int = 240
    site: str = ""
    link: Callable[[str, str], str] | None = None

    def card(self, name: str, page: str) -> str:
        """Return the name of a card with its page."""
        if self.site and self.link:
            return self.link(self.quote(name), self._whole(page))
        return f"{self.quote(name)}, {self.quote(page)}"

    def page(self, address: str) -> str:
        """Return the address of a page."""
        if self.site and self.link:
            return self.link(self.quote(address), self._whole(address))
        return self.quote(address)

    def _whole(self, page: str) -> str:
        return f"{self.site.rstrip('/')}/{page.lstrip('/')}"


@dataclass(frozen=True)
class Limits:
    """The most cards, other lines and changes of one card that a report has."""

    cards: int = 30
    lines: int = 50
    changes: int = 20


def cut(lines: Sequence[Line], most: int) -> tuple[Line, ...]:
    """Return the first lines, and one that counts the others."""
    if len(lines) <= most + 1:  # a line that says "1 more" takes the place of that one
        return tuple(lines)
    return (*lines[:most], Line(more(len(lines) - most)))
