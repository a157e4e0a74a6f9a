"""Two scores as a range, each with its own note."""

from cardpress.markup import Markdown, join
from cardpress.wording import markers

from .table import Cell, with_notes


def score_range(
    lowest: Cell, highest: Cell, notes: tuple[Markdown | None, Markdown | None]
) -> Cell:
    """Return a range of scores: a note of both is below, any other stands behind its own score."""
    if notes[0] == notes[1]:
        # Right-aligned, a range ends in its highest score, whose decimals align it with others.
        text = Markdown(markers.between(lowest.text, highest.text))
        return with_notes(Cell(text, highest.decimals), notes[0])
    shown = (_noted(end.text, note) for end, note in zip((lowest, highest), notes, strict=True))
    return Cell(Markdown(markers.between(*shown)), None if notes[1] else highest.decimals)


def bracketed(note: Markdown) -> Markdown:
    """Return a note as it stands in a line of text."""
    return Markdown(f"({note})")


def _noted(text: Markdown, note: Markdown | None) -> Markdown:
    return join((text, bracketed(note)), " ") if note else text
