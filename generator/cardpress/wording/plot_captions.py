"""The words around the plots of scores; the site's scripts have the same in explore-data.js."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cardpress import figures
from cardpress.markup import Markdown

from .messages import N_, NN_, Labels, Message, Plural, _, ngettext, translated


@dataclass(frozen=True)
class AxisWords:
    """What a plot says of the figure along its axis."""

    against: Message
    along: Message
    frontier: Message


_CHEAPEST = N_(
    "The line is the Pareto frontier: no other model here scores better at the same price or less."
)
AXES: Mapping[str, AxisWords] = {
    "input": AxisWords(
        N_("%(benchmark)s (%(conditions)s): score against input price"),
        N_("Input price, US dollars per 1M tokens, logarithmic"),
        _CHEAPEST,
    ),
    "output": AxisWords(
        N_("%(benchmark)s (%(conditions)s): score against output price"),
        N_("Output price, US dollars per 1M tokens, logarithmic"),
        _CHEAPEST,
    ),
    "context": AxisWords(
        N_("%(benchmark)s (%(conditions)s): score against context window"),
        N_("Context window, tokens, logarithmic"),
        N_(
            "The line is the Pareto frontier: no other model here scores better with a context "
            "window as long or longer."
        ),
    ),
    "released": AxisWords(
        N_("%(benchmark)s (%(conditions)s): score against release date"),
        N_("Release date"),
        N_(
            "The line is the best score so far: no model here that was released before scores "
            "better."
        ),
    ),
}
_LACKING: Mapping[str, Plural] = {
    "input": NN_(
        "%(count)s model has a score here but no input price in US dollars per 1M tokens.",
        "%(count)s models have a score here but no input price in US dollars per 1M tokens.",
    ),
    "output": NN_(
        "%(count)s model has a score here but no output price in US dollars per 1M tokens.",
        "%(count)s models have a score here but no output price in US dollars per 1M tokens.",
    ),
    "context": NN_(
        "%(count)s model has a score here but no context window.",
        "%(count)s models have a score here but no context window.",
    ),
    "released": NN_(
        "%(count)s model has a score here but no release date.",
        "%(count)s models have a score here but no release date.",
    ),
}
_UP = Labels({"higher": N_("Score"), "lower": N_("Score, lower is better")})


def title(axis: str, benchmark: str, conditions: str) -> str:
    """Return the title of a plot."""
    parts = {"benchmark": benchmark, "conditions": conditions}
    return translated(AXES[axis].against) % parts


def along(axis: str) -> str:
    """Return the words of the axis from left to right."""
    return translated(AXES[axis].along)


def up(*, is_lower: bool) -> str:
    """Return the words of the axis of scores; ``is_lower`` where lower ones are better."""
    return _UP["lower" if is_lower else "higher"]


def frontier(models: Iterable[str]) -> str:
    """Return the models on the line, each in words, for whoever cannot see it."""
    return _("On the frontier: %(models)s.") % {"models": "; ".join(models)}


def point(model: str, score: str, figure: str) -> str:
    """Return a point in words: the model, its score, and its figure along the axis."""
    parts = {"model": model, "score": score, "figure": figure}
    return _("%(model)s: %(score)s, %(figure)s") % parts


@dataclass(frozen=True)
class Shown:
    """How many models a plot shows, and why it does not show the others or not in their place.

    ``free`` cost nothing, which a logarithmic scale has no place for; ``rough`` have no exact day.
    """

    drawn: int
    lacking: int
    free: int
    rough: int


def notes(axis: str, models: Shown) -> Iterator[str]:
    """Yield what the line means, and what is not shown."""
    yield translated(AXES[axis].frontier)
    yield _counted(
        ngettext("%(count)s model is shown.", "%(count)s models are shown.", models.drawn),
        models.drawn,
    )
    if models.lacking:
        yield _counted(ngettext(*_LACKING[axis], models.lacking), models.lacking)
    if models.free:
        yield _counted(
            ngettext(
                "%(count)s model asks nothing, which this scale cannot show.",
                "%(count)s models ask nothing, which this scale cannot show.",
                models.free,
            ),
            models.free,
        )
    if models.rough:
        yield _counted(
            ngettext(
                "%(count)s model has no exact day, and the middle of the month or year stands for "
                "it.",
                "%(count)s models have no exact day, and the middle of the month or year stands "
                "for it.",
                models.rough,
            ),
            models.rough,
        )


def _counted(message: str, count: int) -> str:
    return message % {"count": figures.number(count)}


def more(models: Markdown) -> Markdown:
    """Return that the charts show models for which the table has no room; ``models`` is a link."""
    return Markdown(_("The charts also show %(models)s.")) % {"models": models}


def lower_ranks(count: int) -> str:
    """Return a number of models whose scores are below those of a table."""
    return _counted(
        ngettext("%(count)s model with a lower rank", "%(count)s models with lower ranks", count),
        count,
    )
