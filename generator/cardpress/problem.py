"""A mistake in a card, as a value: where it is, what was found, what to do."""

from dataclasses import dataclass
from typing import Literal

FieldPath = tuple[str | int, ...]
"""Where a value stands in a card: keys of mappings, and numbers of items from 0."""

Severity = Literal["problem", "warning"]
"""A problem keeps the pages from being made; a warning may be right, and can be waived."""


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake of a contributor, ordered by place.

    ``path`` is relative to the catalogue's root with forward slashes; ``line`` and ``column`` count
    from 1; ``field`` is the dotted path inside the card, empty where the whole file is meant.
    ``rule`` is the name of the broken rule of the check, empty for a fault of the card itself.
    """

    path: str
    line: int
    column: int
    field: str
    message: str
    hint: str = ""
    severity: Severity = "problem"
    rule: str = ""

    def __str__(self) -> str:
        """Return the problem as a line of text, with the hint indented below it."""
        place = f"{self.path}:{self.line}:{self.column}"
        # A problem is the usual case, and carries no word for it.
        grade = self.severity if self.severity == "warning" else ""
        message = f"{self.message} [{self.rule}]" if self.rule else self.message
        line = ": ".join(plain(part) for part in (place, grade, self.field, message) if part)
        return f"{line}\n    {plain(self.hint)}" if self.hint else line


def plain(text: str) -> str:
    """Return a text with escapes for the signs that could end a line or command a terminal."""
    # A card's own words end in GitHub's log, where a line break could begin a command of its own.
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
