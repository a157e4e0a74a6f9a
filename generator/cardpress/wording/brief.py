"""What the first screen of a model's page says in few words."""

from collections.abc import Iterable

from cardpress import figures
from cardpress.markup import Markdown
from cardpress.messages import N_, Labels, _, ngettext

TILES = Labels(
    {
        "input": N_("Input price"),
        "output": N_("Output price"),
        "cheapest": N_("Cheapest seller"),
        "status": N_("Status"),
        "sources": N_("Newest source"),
    }
)
"""What the tiles are called that are no fact of the card with a label of its own."""


def title() -> str:
    """Return what the tiles are called together."""
    return _("At a glance")


def per(unit: str) -> str:
    """Return for what an amount is."""
    return _("per %(unit)s") % {"unit": unit}


def from_seller(seller: Markdown) -> Markdown:
    """Return who sells at a price, where that is the developer itself."""
    return Markdown(_("from %(seller)s")) % {"seller": seller}


def both(amounts: Iterable[str]) -> str:
    """Return the amounts of input and output in one line."""
    return " / ".join(amounts)


def rank(place: int, count: int) -> str:
    """Return the place of a score among all that were measured alike."""
    parts = {"rank": figures.number(place), "count": figures.number(count)}
    return _("rank %(rank)s of %(count)s alike") % parts


def alone() -> str:
    """Return that no other model's result may be compared with a score."""
    return _("no other measured alike")


def days_left(count: int) -> str:
    """Return how many days a model has left, on the day for which the site is built."""
    parts = {"count": figures.number(count)}
    return ngettext("%(count)s day left", "%(count)s days left", count) % parts
