"""What is said of a benchmark's slices on the page of a model."""

from collections.abc import Sequence

from cardpress import figures
from cardpress.markup import Markdown
from cardpress.messages import _


def heading(benchmark: Markdown, by: Sequence[Markdown], apart: Markdown | None = None) -> Markdown:
    """Return the heading of a table of slices: MMLU by language.

    With what sets it ``apart`` from another table of the same: MMLU by language (5-shot).
    """
    if apart:
        parts = {"slices": heading(benchmark, by), "conditions": apart}
        return Markdown(_("%(slices)s (%(conditions)s)")) % parts
    if not by:
        return Markdown(_("%(benchmark)s in parts")) % {"benchmark": benchmark}
    parts = {"benchmark": benchmark, "by": Markdown(figures.listed(by))}
    return Markdown(_("%(benchmark)s by %(by)s")) % parts


def whole() -> str:
    """Return what the row of the whole benchmark is called."""
    return _("Whole")


def extremes(best: Sequence[Markdown], worst: Sequence[Markdown]) -> Markdown:
    """Return which slices are best and worst, each with its score."""
    parts = {"best": Markdown(figures.listed(best)), "worst": Markdown(figures.listed(worst))}
    return Markdown(_("Best: %(best)s. Worst: %(worst)s.")) % parts


def all_equal() -> str:
    """Return that no slice differs from another by more than rounding or uncertainty."""
    return _("No two of these differ by more than rounding or uncertainty.")
