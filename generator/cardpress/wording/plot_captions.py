"""The words around the charts of scores against a price, a context window or a date."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cardpress import figures, sums
from cardpress.markup import Markdown
from cardpress.messages import N_, NN_, Labels, Message, Plural, _, ngettext, translated


@dataclass(frozen=True)
class AxisWords:
    """What a chart says of the figure along its axis, and of models that lack it."""

    name: Message
    title: Message
    along: Message
    along_log: Message
    frontier: Message
    lacking: Plural


_CHEAPEST = N_(
    "The line is the Pareto frontier: no other model here scores better at the same or a lower "
    "price."
)
# Whole sentences, though most of their words are alike: no other language could fill a noun into
# one sentence for all.
AXES: Mapping[str, AxisWords] = {
    "input": AxisWords(
        N_("Input price"),
        N_("%(benchmark)s (%(conditions)s): score vs. input price"),
        N_("Input price, %(currency)s per 1M tokens"),
        N_("Input price, %(currency)s per 1M tokens (log scale)"),
        _CHEAPEST,
        NN_(
            "%(count)s model has a score here but no input price in %(currency)s per 1M tokens.",
            "%(count)s models have a score here but no input price in %(currency)s per 1M tokens.",
        ),
    ),
    "output": AxisWords(
        N_("Output price"),
        N_("%(benchmark)s (%(conditions)s): score vs. output price"),
        N_("Output price, %(currency)s per 1M tokens"),
        N_("Output price, %(currency)s per 1M tokens (log scale)"),
        _CHEAPEST,
        NN_(
            "%(count)s model has a score here but no output price in %(currency)s per 1M tokens.",
            "%(count)s models have a score here but no output price in %(currency)s per 1M tokens.",
        ),
    ),
    "context": AxisWords(
        N_("Context window"),
        N_("%(benchmark)s (%(conditions)s): score vs. context window"),
        N_("Context window, tokens"),
        N_("Context window, tokens (log scale)"),
        N_(
            "The line is the Pareto frontier: no other model here scores better with the same or a "
            "longer context window."
        ),
        NN_(
            "%(count)s model has a score here but no context window.",
            "%(count)s models have a score here but no context window.",
        ),
    ),
    "released": AxisWords(
        N_("Release date"),
        N_("%(benchmark)s (%(conditions)s): score vs. release date"),
        N_("Release date"),
        N_("Release date"),
        N_("The line is the best score so far: no model here released earlier scores better."),
        NN_(
            "%(count)s model has a score here but no release date.",
            "%(count)s models have a score here but no release date.",
        ),
    ),
}
_NO_LINE = Labels(
    {
        "mixed": N_(
            "No line is drawn: these results were measured under different or unknown conditions, "
            "so none can be said to beat another."
        ),
        "unversioned": N_(
            "No line is drawn: these results do not state which version of the benchmark was used, "
            "so none can be said to beat another."
        ),
        "few": N_("No line is drawn: a frontier of fewer than five models says little."),
    }
)
"""Why a chart has no line, by how comparable its results are, or because there are few."""
_UP = Labels({"higher": N_("Score"), "lower": N_("Score, lower is better")})


def name(axis: str) -> str:
    """Return what an axis shows, as the choice of a visitor."""
    return translated(AXES[axis].name)


def title(axis: str, benchmark: str, conditions: str) -> str:
    """Return the title of a chart; without conditions it shows every model's headline result."""
    under = conditions or _("all results, mixed conditions")
    return translated(AXES[axis].title) % {"benchmark": benchmark, "conditions": under}


def along(axis: str, currency: str, *, is_log: bool) -> str:
    """Return the words of the axis from left to right; prices on it are in a ``currency``."""
    message = translated(AXES[axis].along_log if is_log else AXES[axis].along)
    return message % {"currency": sums.currency_name(currency)}


def up(*, is_lower: bool) -> str:
    """Return the words of the axis of scores; ``is_lower`` where lower ones are better."""
    return _UP["lower" if is_lower else "higher"]


def frontier(models: Iterable[str]) -> str:
    """Return the models on the line, each in words, for whoever cannot see it; empty for none."""
    models = list(models)
    if not models:
        return ""
    return _("On the line: %(models)s.") % {"models": "; ".join(models)}


def others() -> str:
    """Return what stands for all organizations that have no color of their own."""
    return _("Others")


def point(model: str, score: str, figure: str) -> str:
    """Return a point in words: the model, its score, and its figure along the axis."""
    parts = {"model": model, "score": score, "figure": figure}
    return _("%(model)s: %(score)s, %(figure)s") % parts


@dataclass(frozen=True)
class Shown:
    """How many models a chart shows, and why it does not show the others, or not in their place.

    ``free`` cost nothing, which a logarithmic scale has no place for; ``rough`` have no exact day.
    """

    drawn: int
    lacking: int
    free: int
    rough: int


def notes(axis: str, standing: str, models: Shown, currency: str) -> Iterator[str]:
    """Yield what the line means, or why there is none, and what is not shown.

    Prices on the axis are in a ``currency``.
    """
    if models.drawn:
        yield _NO_LINE.get(standing) or translated(AXES[axis].frontier)
    yield _counted(NN_("%(count)s model is shown.", "%(count)s models are shown."), models.drawn)
    if models.lacking:
        lacking = AXES[axis].lacking
        yield _counted(lacking, models.lacking, currency=sums.currency_name(currency))
    if models.free:
        yield _counted(_FREE, models.free)
    if models.rough:
        yield _counted(_ROUGH, models.rough)


def empty(models: Shown) -> str:
    """Return why a chart shows no model: none has both figures, or none that its scale can show."""
    if models.free:
        return _(
            "Every model that has both figures is free, which a log scale cannot show. The linear "
            "scale shows them."
        )
    return _("No model has both figures.")


_FREE = NN_(
    "%(count)s model is free, which a log scale cannot show.",
    "%(count)s models are free, which a log scale cannot show.",
)
_ROUGH = NN_(
    "%(count)s model has no exact release day and is shown in the middle of the month or year.",
    "%(count)s models have no exact release day and are shown in the middle of the month or year.",
)


def more(models: Markdown) -> Markdown:
    """Return the note on models that the charts show and the table omits; ``models`` is a link."""
    return Markdown(_("The charts also show %(models)s.")) % {"models": models}


def lower_ranks(count: int) -> str:
    """Return a number of models whose scores are below those of a table."""
    ranks = NN_("%(count)s model with a lower rank", "%(count)s models with lower ranks")
    return _counted(ranks, count)


def _counted(message: Plural, count: int, **parts: str) -> str:
    return ngettext(*message, count) % {"count": figures.number(count), **parts}
