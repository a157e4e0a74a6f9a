"""Two scores as a range, and a note as it stands in a line."""

from cardpress.markup import Markdown
from cardpress.wording import markers

from .table import Cell


def score_range(lowest: Cell, highest: Cell) -> Cell:
    """Return a range of scores."""
    # Right-aligned, a range ends in its highest score, whose decimals align it with others.
    return Cell(Markdown(markers.between(lowest.text, highest.text)), highest.decimals)


def bracketed(note: Markdown) -> Markdown:
    """Return a note as it stands in a line of text."""
    return Markdown(f"({note})")
