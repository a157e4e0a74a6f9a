"""The few words that stand beside a figure: what is disputed, comparable, quoted, or for sale."""

from collections.abc import Iterable

from cardpress import figures
from cardpress.messages import N_, Labels, _, ngettext

from . import counts
from .amounts import AMOUNTS_IN_SENTENCE

CONDITIONS_MATCH = Labels(
    {
        "same": N_("same conditions"),
        "unstated": N_("conditions unknown"),
        # Of this score alone: that the page's own score has no conditions is marked beside that
        # one.
        "one_sided": N_("conditions known"),
        "partly": N_("conditions partly known"),
        "other": N_("different conditions"),
        "lone": N_("from its own card"),
    }
)
"""How the result of another model's card was measured, beside this one's."""
QUOTED = Labels(
    {
        "agrees": N_("own card agrees"),
        "differs": N_("own card"),
        "absent": N_("quoted only"),
    }
)
"""What a quoted model's own card says to the score; where it differs, its score follows."""
_QUOTED_TIPS = Labels(
    {
        "agrees": N_("The model's own card has the same score"),
        "differs": N_("The model's own card has a different score"),
        "absent": N_("The model's own card has no such result from another source"),
    }
)
_ROOM = 60  # characters of a note below a score; a column as wide as more would push others out
MARKERS = Labels(
    {
        "on_the_line": N_("on the line"),
        "unconfirmed": N_("unconfirmed"),
    }
)


def disputed(values: str) -> str:
    """Return the marker of a figure on which sources disagree; ``values`` sums up what they say."""
    return _("disputed: %(values)s") % {"values": values}


def disputed_tip(values: Iterable[str]) -> str:
    """Return the values that sources state, for whoever points at the marker."""
    # Not as a sentence lists them: figures hold commas themselves.
    return _("Sources state %(values)s") % {"values": " / ".join(values)}


def sourced(source: str) -> str:
    """Return which source states a figure, for whoever points at it; the figure is marked."""
    return _("Source: %(source)s") % {"source": source}


def contested() -> str:
    """Return what the mark of a figure means on which sources disagree, for who cannot see it."""
    return _("sources disagree")


def between(lowest: str, highest: str) -> str:
    """Return a range of figures."""
    return _("%(lowest)s to %(highest)s") % {"lowest": lowest, "highest": highest}


def disputed_price(amounts: Iterable[str]) -> str:
    """Return which amounts of a price are disputed, as a cost that follows from them says."""
    names = (AMOUNTS_IN_SENTENCE[amount] for amount in amounts)
    return _("price of %(amounts)s") % {"amounts": figures.listed(names)}


def quoted_tip(verdict: str) -> str:
    """Return what the card of a quoted model says, for whoever points at its score."""
    return _QUOTED_TIPS[verdict]


def from_card(model: str) -> str:
    """Return whose card a result is from, for whoever points at the marker."""
    return _("From the card of %(model)s") % {"model": model}


def via(provider: str) -> str:
    """Return which provider sells a model that its developer does not sell."""
    return _("via %(provider)s") % {"provider": provider}


def per_unit(amount: str, unit: str) -> str:
    """Return an amount that is not for the unit of its column."""
    return _("%(amount)s per %(unit)s") % {"amount": amount, "unit": unit}


def compare_this() -> str:
    """Return the words of the button that adds a model to a comparison."""
    return _("+ Compare")


def several_results(count: int) -> str:
    """Return how many results a model has on a benchmark; the marker leads to them."""
    return counts.results(count)


def noted(figure: str, note: str | None) -> str:
    """Return a figure with its note in brackets, where there is one, as a line of text has it."""
    # A figure and brackets hold no word, and are no message.
    return f"{figure} ({note})" if note else figure


def brief_note(note: str) -> tuple[str, str]:
    """Return a score's note as a cell has room for it, and what whoever points at it is shown.

    The second is empty where the first is the whole note.
    """
    return (note, "") if is_brief(note) else (_("note"), note)


def is_brief(note: str | None) -> bool:
    """Return whether a note stands whole beside its score, or there is none."""
    return note is None or len(note) <= _ROOM


def disputed_results(disputed: int, count: int) -> str:
    """Return how many of a model's results on a benchmark are in a dispute.

    The rest are of slices, or measured under other conditions.
    """
    if disputed == count:
        return counts.results(count)
    parts = {"disputed": figures.number(disputed), "count": figures.number(count)}
    message = ngettext(
        "%(disputed)s of %(count)s result", "%(disputed)s of %(count)s results", count
    )
    return message % parts


def results_in_parts(count: int) -> str:
    """Return how many results a model has on parts of a benchmark of which it has no whole."""
    return counts.results_in_parts(count)
