"""A figure as a script shows it: its value, its text, its source, its marker and its note."""

from cardpress.comparison import Compared, Disagreement, KnownFact, OfFact, OfPrice, OfScore
from cardpress.wording import counts, disagreement_anchor, markers, results_anchor
from cardpress.wording.lineage import inherited_from_name

Cell = dict[str, object]
"""``v`` is sorted and filtered by, ``t`` is shown, ``s`` is the source's key in the model's card.

``m`` has the place on the model's page that says most of a figure, after what it says in brief, and
true where sources disagree; ``n`` is a note.
``r`` is the note of a score: the place on the model's page where it stands, the note as a cell has
room for it, and the whole note where that is shorter.
``i`` is the model whose card states an inherited fact; ``s`` and ``m`` lead to places on its page.
``u`` is an address of its own that the text leads to; ``b`` is then the title of the source.
``e`` is when a model ends, shown below its status, and ``o`` the place of a cell in the order of
its column, where that is not the one of its value.
``x`` says from what amounts are converted, each with the address of the rate's source, if any.
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
    return {**unmarked, "m": [markers.disputed(words), _anchor(disagreement), True]}


def marked_fact(unmarked: Cell, disagreement: Disagreement | None) -> Cell:
    """Return the cell of a fact, marked with the number of values if sources disagree on it."""
    words = counts.values(len(disagreement.readings)) if disagreement else ""
    return marked(unmarked, disagreement, words)


def inherited(own: Cell, known: KnownFact, compared: Compared) -> Cell:
    """Return the cell of a fact with the model from whose card it is; one of its own as it is."""
    if not known.is_inherited:
        return own
    holder = known.holder.place.id
    origin = inherited_from_name(compared.catalogue.name("model", holder))
    return {**noted(own, origin), "i": holder}


def noted(unnoted: Cell, note: str | None) -> Cell:
    """Return a cell with a note below it, after one that it has; unchanged if there is none."""
    notes = [part for part in (unnoted.get("n"), note) if part]
    return {**unnoted, "n": "; ".join(map(str, notes))} if notes else unnoted


def remark(note: str) -> list[str]:
    """Return the note of a score as a cell has room for it; a long one follows it in full."""
    return list(filter(None, markers.brief_note(note)))


def _anchor(disagreement: Disagreement) -> str:
    about = disagreement.about
    if isinstance(about, OfScore):
        return results_anchor(about.benchmark)
    assert isinstance(about, OfFact | OfPrice)
    return disagreement_anchor(about)
