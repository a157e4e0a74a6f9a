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
        place = f"{self.path}:{self.line}:{self.column}"
        text = ": ".join(filter(None, (place, self.field, self.message)))
        return f"{text}\n    {self.hint}" if self.hint else text
