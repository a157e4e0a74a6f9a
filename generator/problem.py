"""A mistake in a card, as a value: where it is, what was found, what to do."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake of a contributor, ordered by place.

    ``path`` is relative to the catalogue's root with forward slashes; ``line`` and ``column`` count
    from 1; ``field`` is the dotted path inside the card, empty where the whole file is meant.
    """

    path: str
    line: int
    column: int
    field: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """Give a line of text, and the hint indented below it."""
        place = f"{self.path}:{self.line}:{self.column}"
        told = ": ".join(plain(part) for part in (place, self.field, self.message) if part)
        return f"{told}\n    {plain(self.hint)}" if self.hint else told


def plain(text: str) -> str:
    """Show what could end a line, turn the text round or command a terminal by its code."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
