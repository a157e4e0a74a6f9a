"""Which models no ranking of costs has, unless a visitor asks for them, and why."""

from cardpress.comparison import Obstacle, Workload
from cardpress.schema import NO_WRITERS, Model

from .nearness import ENDED, nearness_to_end


def unsuited(card: Model, as_of: str | None) -> Obstacle | None:
    """Return why a model is not ranked: it is retired, or writes no text; None if it is."""
    if nearness_to_end(card, as_of) == ENDED:
        return "retired"
    # Of a type of a catalogue's own nobody knows whether it writes.
    return "type" if card.type in NO_WRITERS else None


def is_of_text(workload: Workload) -> bool:
    """Return whether all that a workload wants is text; as in cost-sieve.js."""
    return workload.output > 0 and not workload.also
