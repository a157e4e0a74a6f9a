"""The text of cards: made from data, added to, corrected, and put in canonical form."""

from .additions import Addition, NoPlace, with_additions
from .canonical import BrokenText, TooLarge, canonical, new_card_text
from .corrections import Correction, with_corrections

__all__ = [
    "Addition",
    "BrokenText",
    "Correction",
    "NoPlace",
    "TooLarge",
    "canonical",
    "new_card_text",
    "with_additions",
    "with_corrections",
]
