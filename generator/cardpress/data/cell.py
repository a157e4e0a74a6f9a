"""A figure as a script shows it: its value, its text, its source, its marker and its note."""

from cardpress.comparison import Compared, Disagreement, OfFact, OfPrice, OfScore
from cardpress.wording import counts, disagreement_anchor, markers, results_anchor

Cell = dict[str, object]
"""``v`` is sorted and filtered by, ``t`` is shown, ``s`` is the source's key in the model's card.

``m`` has a marker's words and the anchor on the model's page to which it leads, ``n`` is a note.
``u`` is an address of its own that the text leads to; ``b`` is then the title of the source.
What a figure does not have is left out. Keys are short because tables have thousands of cells."""


def cell(value: object, text: str, source: str | None = None) -> Cell:
    """Return a cell; all texts are plain, and scripts never read them as HTML."""
    unsourced: Cell = {"v": value, "t": text}
    return {**unsourced, "s": source} if source else unsourced


def linked(unlinked: Cell, address: str | None, source: str) -> Cell:
    """Return a cell whose text leads elsewhere, with its source named; without address as it is."""
    return {**unlinked, "u": address, "b": source} if address else unlinked


def marked(unmarked: Cell, disagreement: Disagreement | None, words: str) -> Cell:
    """Return a cell with the marker of a disagreement, or unchanged if there is none."""
    if disagreement is None:
        return unmarked
    return {**unmarked, "m": [markers.disputed(words), _anchor(disagreement)]}


def marked_fact(unmarked: Cell, disagreement: Disagreement | None) -> Cell:
    """Return the cell of a fact, marked with the number of values if sources disagree on it."""
    words = counts.values(len(disagreement.readings)) if disagreement else ""
    return marked(unmarked, disagreement, words)


def disputed_facts(model: str, compared: Compared) -> dict[str, Disagreement]:
    """Return the disagreements of a model's sources on facts, by the field of the fact."""
    return {
        about.fact.field: disagreement
        for disagreement in compared.disagreements[model]
        if isinstance(about := disagreement.about, OfFact)
    }


def noted(unnoted: Cell, note: str | None) -> Cell:
    """Return a cell with a note below it, after one that it has; unchanged if there is none."""
    notes = [part for part in (unnoted.get("n"), note) if part]
    return {**unnoted, "n": "; ".join(map(str, notes))} if notes else unnoted


def _anchor(disagreement: Disagreement) -> str:
    about = disagreement.about
    if isinstance(about, OfScore):
        return results_anchor(about.benchmark)
    assert isinstance(about, OfFact | OfPrice)
    return disagreement_anchor(about)
