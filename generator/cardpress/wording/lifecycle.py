"""What a reader must know first of a model that is going or gone, and the way on."""

from cardpress import figures
from cardpress.comparison import is_before
from cardpress.markup import Markdown
from cardpress.messages import N_, NP_, Labels, _

HEADINGS = Labels(
    {
        "deprecated": NP_("status of a model", "Deprecated"),
        "retired": NP_("status of a model", "Retired"),
        "retires": N_("Retirement announced"),
    }
)
_STATUS = Labels(
    {
        "deprecated": N_("This model is deprecated"),
        "retired": N_("This model is retired"),
    }
)
_DATED = Labels(
    {
        # A date may be a year alone, so none of these stands behind a preposition.
        "deprecated": N_("Deprecation date: %(day)s"),
        "retires": N_("Retirement date: %(day)s"),
        "retired": N_("Shut down: %(day)s"),
    }
)
_RETIREMENT = Labels(
    {
        "given": N_("retirement date: %(day)s"),
        "past": N_("was due to retire: %(day)s"),
        "to_come": N_("retires: %(day)s"),
    }
)


def status(value: str) -> str:
    """Return the sentence that a model is deprecated or retired, without its full stop."""
    return _STATUS[value]


def dated(field: str, day: str, as_of: str | None) -> str:
    """Return a date of the end of a model's life, as seen on the day ``as_of``, if one is given."""
    shown = {"day": figures.date(day)}
    if field == "retires" and as_of:
        seen = {**shown, "as_of": figures.date(as_of)}
        # Neither holds for a year alone within that year: then nothing is said of past or future.
        if is_before(day, as_of):
            return _("Retirement date: %(day)s, already past on %(as_of)s") % seen
        if is_before(as_of, day):
            return _("Retirement date: %(day)s, still to come on %(as_of)s") % seen
    return _DATED[field] % shown


def cited(sentence: str, *sources: Markdown) -> Markdown:
    """Return a sentence with its full stop, and with what it is from in brackets."""
    if not sources:
        return Markdown(_("%(sentence)s.")) % {"sentence": Markdown(sentence)}
    named = Markdown("; ".join(sources))
    parts = {"sentence": Markdown(sentence), "sources": named}
    return Markdown(_("%(sentence)s (%(sources)s).")) % parts


def retirement(day: str, as_of: str | None) -> str:
    """Return the message of a day of retirement below a model's status, with a place for ``day``.

    Without ``as_of`` it says neither that the day is past nor that it is to come.
    """
    if as_of is None:
        return _RETIREMENT["given"]
    return _RETIREMENT["past" if is_before(day, as_of) else "to_come"]


def replacement(model: Markdown) -> Markdown:
    """Return which model to use in place of this one."""
    return Markdown(_("Use %(model)s instead.")) % {"model": model}


def successor(model: Markdown) -> Markdown:
    """Return which model comes after this one."""
    return Markdown(_("Its successor is %(model)s.")) % {"model": model}
