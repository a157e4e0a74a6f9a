"""Words of the page of retirements: how long a model is there, and how its replacement compares."""

from cardpress import figures
from cardpress.messages import N_, Labels, _, ngettext

COLUMNS = Labels(
    {
        "day": N_("Switched off"),
        "left": N_("Days left"),
        "replacement": N_("Replacement"),
    }
)
"""The headings of the page's own columns."""


def left(days: int) -> str:
    """Return how many days are left until a day."""
    if days == 0:
        return _("today")
    message = ngettext("in %(count)s day", "in %(count)s days", days)
    return message % {"count": figures.number(days)}


def marked(mark: str, note: str) -> str:
    """Return what a mark in the rows of a table stands for."""
    return _("%(mark)s: %(note)s") % {"mark": mark, "note": note}


def successor(model: str) -> str:
    """Return a model that comes after another, but that nobody recommends in its place."""
    return _("%(model)s (successor)") % {"model": model}


def price(old: str, new: str) -> str:
    """Return how the input price of a replacement compares."""
    return _("input %(old)s → %(new)s") % {"old": old, "new": new}


def same_price() -> str:
    """Return that a replacement has the same input price."""
    return _("same input price")


def context(old: str, new: str) -> str:
    """Return how the context window of a replacement compares."""
    return _("context %(old)s → %(new)s tokens") % {"old": old, "new": new}


def summed_up(to_come: int, past: int, *, is_dated: bool) -> str:
    """Return how many models are switched off, and how many were."""
    soon = ngettext("%(count)s date to come", "%(count)s dates to come", to_come)
    gone = ngettext("%(count)s past", "%(count)s past", past)
    if not is_dated:
        message = ngettext("%(count)s date stated", "%(count)s dates stated", to_come)
        return message % {"count": figures.number(to_come)}
    parts = {
        "soon": soon % {"count": figures.number(to_come)},
        "gone": gone % {"count": figures.number(past)},
    }
    return _("%(soon)s, %(gone)s.") % parts


def summary(model: str) -> str:
    """Return the title of a day in a calendar."""
    return _("%(model)s is switched off") % {"model": model}


def instead(model: str) -> str:
    """Return which model to use instead, in a calendar."""
    return _("Replacement: %(model)s") % {"model": model}


def at(day: str, model: str) -> str:
    """Return a model and the day on which it is switched off, in a line."""
    return _("%(day)s: %(model)s") % {"day": day, "model": model}


def with_rest(model: str, rest: str) -> str:
    """Return a model with what else is known of its end."""
    return _("%(model)s, %(rest)s") % {"model": model, "rest": rest}


def replaced_by(model: str) -> str:
    """Return what replaces a model, within a line."""
    return _("replaced by %(model)s") % {"model": model}
