"""What has become of cards, in words: for pages, whose parts are safe already, and for feeds."""

from collections.abc import Callable, Iterable

from cardpress import figures
from cardpress.history import CardEvent, Change
from cardpress.messages import N_, NN_, Labels, Plural, _, ngettext

from . import reports
from .titles import TITLES

GROUPS = Labels(
    {
        "model": N_("Models added"),
        "price": N_("Prices"),
        "score": N_("Scores"),
        "date": N_("Dates and statuses"),
        "fact": N_("Other facts"),
        "renamed": N_("Renamed"),
        "removed": N_("Removed"),
        "organization": N_("Organizations added"),
        "benchmark": N_("Benchmarks added"),
    }
)
"""What a day can have changed, in the order of the page."""
_NEW: dict[str, Plural] = {
    "price": NN_("%(count)s price", "%(count)s prices"),
    "score": NN_("%(count)s score", "%(count)s scores"),
    "date": NN_("%(count)s date or status", "%(count)s dates or statuses"),
    "fact": NN_("%(count)s other fact", "%(count)s other facts"),
}
_FAULTS = Labels(
    {
        "": N_("No history was read for this site."),
        "no-repository": N_(
            "The site was built from a copy without its repository, so nobody knows what is new."
        ),
        "no-git": N_("The site was built where git is missing, so nobody knows what is new."),
        "uncommitted": N_("No commit of the repository has a card yet."),
        "unreadable": N_(
            "The history of the repository could not be read whole, so nobody knows what is new."
        ),
        "shallow": N_(
            "The site was built from a clone without its whole history: earlier changes are not "
            "shown. In a workflow, check out with fetch-depth: 0."
        ),
    }
)
_NOTES = Labels(
    {
        "cut": N_("Older changes than these are not shown."),
        "unread": N_(
            "Of some cards it is not told what has changed, as their earlier text is not read."
        ),
    }
)
_WHAT = Labels(
    {
        "added": N_("added to the catalogue"),
        "removed": N_("removed from the catalogue"),
        "renamed": N_("renamed"),
        "changed": N_("changed"),
    }
)
Quote = Callable[[str], str]


def note(name: str, value: str) -> str:
    """Return why there is no history, or not all of it."""
    return _FAULTS[value] if name == "fault" else _NOTES[name]


def no_news() -> str:
    """Return what stands in place of days where nothing of a card has changed."""
    return _("No card has changed yet.")


def told(change: Change, quote: Quote) -> str:
    """Return what has become of a value, without its source."""
    label = quote(change.label)
    if change.subject == "fact":
        return label
    if change.what == "changed":
        parts = (reports.part(*map(quote, part)) for part in change.parts)
        return f"{label}: {', '.join(parts)}"
    stated = (reports.stated(quote(name), quote(was or now)) for name, was, now in change.parts)
    values = ", ".join(stated)
    return (
        reports.added(label, values) if change.what == "added" else reports.removed(label, values)
    )


def by_model(name: str, maker: str, kind: str) -> str:
    """Return a model with its organization and its type."""
    parts = {"name": name, "maker": maker, "type": kind}
    return (_("%(name)s by %(maker)s, %(type)s") if kind else _("%(name)s by %(maker)s")) % parts


def formerly(name: str, former: str) -> str:
    """Return a card with the id that it had before."""
    return _("%(name)s, formerly %(former)s") % {"name": name, "former": former}


def of_maker(maker: str, count: int) -> str:
    """Return an organization with the number of its models that follow."""
    return _("%(maker)s (%(count)s)") % {"maker": maker, "count": figures.number(count)}


def with_sources(values: str, sources: Iterable[str]) -> str:
    """Return values with the sources that state them."""
    named = ", ".join(sources)
    parts = {"values": values, "sources": named}
    return _("%(values)s (%(sources)s)") % parts if named else values


def more(count: int) -> str:
    """Return how many others there are."""
    return ngettext("and %(count)s more", "and %(count)s more", count) % {
        "count": figures.number(count)
    }


def show_more(count: int) -> str:
    """Return what opens a fold of so many lines."""
    message = ngettext("Show %(count)s more", "Show %(count)s more", count)
    return message % {"count": figures.number(count)}


def changes(count: int) -> str:
    """Return the title of a fold with the changes of a card or of an organization's cards."""
    message = ngettext("History: %(count)s entry", "History: %(count)s entries", count)
    return message % {"count": figures.number(count)}


def headline(event: CardEvent) -> str:
    """Return what has become of a card: that it was added, or of what it has new figures."""
    if event.what != "changed":
        return _WHAT[event.what]
    counts = {key: sum(c.subject == key for c in event.changes) for key in _NEW}
    said = [
        ngettext(*_NEW[key], count) % {"count": figures.number(count)}
        for key, count in counts.items()
        if count
    ]
    return _("changed: %(what)s") % {"what": figures.listed(said)} if said else _WHAT["changed"]


def titled(name: str, what: str) -> str:
    """Return the title of an entry of a feed."""
    return _("%(name)s: %(what)s") % {"name": name, "what": what}


def models_added(count: int) -> str:
    """Return how many models a day has brought."""
    message = ngettext("%(count)s model added", "%(count)s models added", count)
    return message % {"count": figures.number(count)}


def title() -> str:
    """Return the title of the page of the newest days."""
    return TITLES["news"]


def month(value: str) -> str:
    """Return the title of the page of a month."""
    return _("What is new, %(month)s") % {"month": figures.date(value)}


def any_catalogue() -> str:
    """Return what a catalogue is called that has no name."""
    return _("Catalogue of AI models")


def feed_of(name: str) -> str:
    """Return the title of the feed of a model, an organization or the catalogue."""
    return _("What is new: %(name)s") % {"name": name}
