"""Which models no ranking of costs has, unless a visitor asks for them, and why."""

from cardpress.comparison import Obstacle, Workload
from cardpress.schema import Model

from .nearness import ENDED, nearness_to_end

# Sold by the token, too, but nobody has text written by them. Types of a catalogue's own may.
_OF_NO_TEXT = frozenset(
    {
        "Embedding Model",
        "Reranking Model",
        "Image Generation Model",
        "Video Generation Model",
        "Speech Recognition Model",
        "Speech Synthesis Model",
        "Music Generation Model",
        "Classification Model",
    }
)


def unsuited(card: Model, as_of: str | None) -> Obstacle | None:
    """Return why a model is not ranked: it is retired, or writes no text; None if it is."""
    if nearness_to_end(card, as_of) == ENDED:
        return "retired"
    return "type" if card.type in _OF_NO_TEXT else None


def is_of_text(workload: Workload) -> bool:
    """Return whether all that a workload wants is text; as in cost-sieve.js."""
    return workload.output > 0 and not workload.also
