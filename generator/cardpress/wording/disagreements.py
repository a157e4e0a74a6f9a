"""What sources state differently, and quoted scores that differ from a model's own card."""

from collections.abc import Iterable

from cardpress import figures
from cardpress.comparison import Conditions, PriceKind
from cardpress.markup import Markdown, join
from cardpress.messages import _, ngettext

from . import conditions, counts
from .amounts import AMOUNTS
from .prices import priced_unit

# Two percentages lie 3 points apart: 3% apart would be read as a share of one of them.
_IN_POINTS = ("percent", "points", "elo")


def apart(size: float, unit: str) -> figures.Figure:
    """Return how far two scores lie apart."""
    distance = counts.points(size) if unit in _IN_POINTS else figures.score(size, unit)
    shown = _("%(distance)s apart") % {"distance": distance}
    return figures.Figure(shown, distance.decimals)


def times_the_smallest(ratio: float) -> str:
    """Return how many times the smallest of several values the largest is."""
    return _("the largest is %(ratio)s times the smallest") % {"ratio": figures.times(ratio)}


def shared_conditions(shared: Conditions) -> str:
    """Return the conditions under which sources state different scores."""
    if not shared.stated:
        return _("conditions unknown")
    return _("conditions: %(conditions)s") % {"conditions": conditions.measured_under(shared)}


def side_by_side(values: Iterable[Markdown]) -> Markdown:
    """Return the values of one fact in one line."""
    # Without "or", which would offer a choice: one license may be of the code, and the next of the
    # weights, and both hold.
    return join(values, "; ")


def also_stated(value: Markdown) -> Markdown:
    """Return another way in which a value is stated: more exactly, or in another spelling."""
    return Markdown(_("also stated: %(value)s")) % {"value": value}


def price(amount: str, kind: PriceKind) -> str:
    """Return which price sources state differently: the amount, its unit and its seller."""
    parts = {"amount": AMOUNTS[amount], "unit": priced_unit(kind), "provider": kind.provider}
    if kind.provider:
        return _("%(amount)s price per %(unit)s, via %(provider)s") % parts
    return _("%(amount)s price per %(unit)s") % parts


def quoted(
    model: Markdown, score: Markdown, own: Markdown, distance: str, source: Markdown | None
) -> Markdown:
    """Return a quoted score beside what the quoted model's own card has."""
    parts = {"model": model, "score": score, "own": own, "distance": Markdown(distance)}
    if source is None:
        message = _("quoted as %(score)s for %(model)s; its own card has %(own)s; %(distance)s")
        return Markdown(message) % parts
    message = _(
        "quoted as %(score)s for %(model)s in %(source)s; its own card has %(own)s; %(distance)s"
    )
    return Markdown(message) % {**parts, "source": source}


def nearest(results: Markdown, score: Markdown) -> Markdown:
    """Return how many results a model's own card has, and which is nearest to the quoted one."""
    parts = {"results": results, "score": score}
    return Markdown(_("%(results)s, the nearest %(score)s")) % parts


def total(disagreements: int, models: int, quotes: int) -> str:
    """Return how many disagreements the catalogue has, and how many quoted scores differ."""
    parts = {
        "disagreements": counts.disagreements(disagreements),
        "models": counts.models(models),
        "count": figures.number(quotes),
    }
    message = ngettext(
        "%(disagreements)s in %(models)s, and %(count)s quoted score that differs.",
        "%(disagreements)s in %(models)s, and %(count)s quoted scores that differ.",
        quotes,
    )
    return message % parts


def cut_off(most: int) -> str:
    """Return the note that the lists of the page end after ``most`` models or benchmarks."""
    parts = {"count": figures.number(most)}
    return (
        _(
            "Each list shows the first %(count)s; the rest are on the pages of the models and "
            "benchmarks."
        )
        % parts
    )
