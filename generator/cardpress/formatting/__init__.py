"""The text of cards: made from data, added to, corrected, and put in canonical form."""

from .additions import Addition, NoPlace, with_additions
from .canonical import BrokenText, canonical, new_card_text

__all__ = [
    "Addition",
    "BrokenText",
    "NoPlace",
    "canonical",
    "new_card_text",
    "with_additions",
]
