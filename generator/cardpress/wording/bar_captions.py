"""The words around a model's scores in bars."""

from collections.abc import Iterator

from cardpress import figures
from cardpress.messages import N_, Labels, _, ngettext

NOTED = "*"
"""The sign behind a figure that has a note."""

_SCALE = Labels(
    {
        "closed": N_(
            "The line under each benchmark is its scale, from 0 to the highest possible score."
        ),
        "open": N_(
            "The line under each benchmark is its scale, from 0 to the highest possible score, or "
            "to the highest one shown where there is no maximum."
        ),
    }
)
_FILLED = Labels(
    {
        "own": N_("Filled: same conditions."),
        "quoted": N_("Filled: same conditions, or published side by side by one source."),
    }
)
_HOLLOW = Labels(
    {
        "own": N_("Hollow: different or unknown conditions."),
        "differs": N_(
            "Hollow: different or unknown conditions, or a score that differs from the model's own "
            "card."
        ),
    }
)


def shown(model: str, drawn: int, shared: int) -> str:
    """Return which of the benchmarks that a model shares with others are drawn."""
    parts = {"model": model, "drawn": figures.number(drawn), "shared": figures.number(shared)}
    # More are shared than are drawn, so never one, the count that English writes differently.
    if drawn < shared:
        message = _(
            "%(model)s next to the models above, on %(drawn)s of the %(shared)s benchmarks that "
            "they share: those with the most scores."
        )
    else:
        message = ngettext(
            "%(model)s next to the models above, on the one benchmark that they share.",
            "%(model)s next to the models above, on the %(shared)s benchmarks that they share.",
            shared,
        )
    return message % parts


def scale(*, is_open: bool) -> str:
    """Return where the scales end; ``is_open`` where a benchmark has no highest score."""
    return _SCALE["open" if is_open else "closed"]


def legend(*, filled: str | None, hollow: str | None) -> Iterator[str]:
    """Yield what filled and hollow bars mean, where there are any.

    ``filled`` is ``quoted`` where one source may have printed them side by side, or else ``own``;
    ``hollow`` is ``differs`` where an own card may say otherwise, or else ``own``.
    """
    if filled:
        yield _FILLED[filled]
    if hollow:
        yield _HOLLOW[hollow]


def noted() -> str:
    """Return what the sign of a note means."""
    return _("%(sign)s The score has a note, which stands beside it in the tables above.") % {
        "sign": NOTED
    }


def score(name: str, figure: str, *, is_hollow: bool) -> str:
    """Return a bar in words, for whoever cannot see it."""
    # A name and a figure alone hold no word, and are no message.
    parts = {"model": name, "score": figure}
    return (_("%(model)s %(score)s (hollow)") if is_hollow else "%(model)s %(score)s") % parts


def lower_is_better() -> str:
    """Return the note below a benchmark's name whose lower scores are better."""
    return _("lower is better")
