"""A figure as a script shows it: its value, its text, its source, and what stands beside it."""

from cardpress.comparison import Compared, Disagreement, OfFact, OfPrice, OfScore
from cardpress.wording import counts, disagreement_anchor, markers, results_anchor

Cell = dict[str, object]
"""``v`` sorts and filters, ``t`` is shown, ``s`` is the key of the source in the model's card.

``m`` are a marker's words and the place on the model's page to which it leads, ``n`` is a note.
Whatever is not there is left out."""


def cell(value: object, text: str, source: str | None = None) -> Cell:
    """Make a cell; all texts are plain, for scripts that never read them as HTML."""
    made: Cell = {"v": value, "t": text}
    return {**made, "s": source} if source else made


def marked(made: Cell, found: Disagreement | None, words: str) -> Cell:
    """Mark a cell on which sources disagree; without a disagreement it stays as it is."""
    return {**made, "m": [markers.disputed(words), _place(found)]} if found else made


def marked_fact(made: Cell, found: Disagreement | None) -> Cell:
    """Mark the cell of a fact on which sources disagree, with how many values they state."""
    return marked(made, found, counts.values(len(found.readings)) if found else "")


def disputed_facts(model: str, compared: Compared) -> dict[str, Disagreement]:
    """Return the disagreements of a model's sources on facts, by the field of the fact."""
    return {
        about.fact.field: each
        for each in compared.disagreements[model]
        if isinstance(about := each.about, OfFact)
    }


def noted(made: Cell, note: str | None) -> Cell:
    """Set a note below a cell; without one it stays as it is."""
    return {**made, "n": note} if note else made


def _place(found: Disagreement) -> str:
    about = found.about
    if isinstance(about, OfScore):
        return results_anchor(about.benchmark)
    assert isinstance(about, OfFact | OfPrice)
    return disagreement_anchor(about)
