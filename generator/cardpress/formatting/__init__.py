"""The text of cards: made from data, added to, corrected, and put in canonical form."""

from .canonical import BrokenText, canonical, new_card_text

__all__ = ["BrokenText", "canonical", "new_card_text"]
