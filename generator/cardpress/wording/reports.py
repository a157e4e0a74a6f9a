"""The words of a report of changes: its titles, and what stands around the words of cards.

All that is handed in here is safe for the report already.
"""

from cardpress import figures
from cardpress.messages import N_, NN_, NP_, Labels, Plural, _, ngettext

TITLES = Labels(
    {
        "suspicious": N_("Suspicious"),
        "broken": N_("New problems and warnings"),
        "mended": N_("Problems and warnings that are gone"),
        "uncompared": N_("Not compared, as a card cannot be read"),
        "renamed": N_("Renamed cards"),
        "removed": N_("Removed cards"),
        "added": N_("Added cards"),
        "alike": N_("The same change on many cards"),
        "changed": N_("Changed cards"),
        "settings": N_("Settings in catalogue.yml"),
        "effects": N_("On the pages of others"),
        "dead": N_("Addresses that lead nowhere now"),
        "new_pages": N_("Other new pages"),
        "gone_pages": N_("Other pages that are gone"),
        "pages": N_("Other pages that change"),
    }
)
SEVERITIES = Labels({"problem": NP_("report", "problem"), "warning": NP_("report", "warning")})
"""How grave a new or a mended problem is."""
MARKS = Labels({"draft": NP_("report", "draft"), "imported": N_("imported, not yet reviewed")})
"""What the page of a card is marked with."""
_COUNTS: dict[str, Plural] = {
    "suspicious": NN_("%(count)s suspicious change", "%(count)s suspicious changes"),
    "broken": NN_("%(count)s new problem or warning", "%(count)s new problems and warnings"),
    "mended": NN_("%(count)s problem or warning gone", "%(count)s problems and warnings gone"),
    "uncompared": NN_("%(count)s card not compared", "%(count)s cards not compared"),
    "renamed": NN_("%(count)s card renamed", "%(count)s cards renamed"),
    "removed": NN_("%(count)s card removed", "%(count)s cards removed"),
    "added": NN_("%(count)s card added", "%(count)s cards added"),
    "changed": NN_("%(count)s card changed", "%(count)s cards changed"),
    "settings": NN_("%(count)s setting changed", "%(count)s settings changed"),
    "dead": NN_("%(count)s dead address", "%(count)s dead addresses"),
    "pages": NN_("%(count)s other page changes", "%(count)s other pages change"),
}
_PAGES: dict[str, Plural] = {
    "model": NN_("%(count)s page of a model", "%(count)s pages of models"),
    "benchmark": NN_("%(count)s page of a benchmark", "%(count)s pages of benchmarks"),
    "organization": NN_("%(count)s page of an organization", "%(count)s pages of organizations"),
    "pair": NN_("%(count)s comparison of two models", "%(count)s comparisons of two models"),
    "list": NN_("%(count)s list or tool", "%(count)s lists and tools"),
}


def title(base: str, to: str) -> str:
    """Return what a report is about; ``to`` is empty for the working tree."""
    if to:
        return _("Changes from %(base)s to %(to)s") % {"base": base, "to": to}
    return _("Changes since %(base)s") % {"base": base}


def counted(key: str, count: int) -> str:
    """Return how many things a section is about, for the line that sums a report up."""
    return _with_count(_COUNTS[key], count)


def pages(kind: str, count: int) -> str:
    """Return how many pages of a kind there are."""
    return _with_count(_PAGES[kind], count)


def table(address: str, count: int) -> str:
    """Return the address of a table on several pages, with how many of them there are."""
    message = NN_(
        "the table at %(address)s (%(count)s page)", "the table at %(address)s (%(count)s pages)"
    )
    return ngettext(*message, count) % {"address": address, "count": figures.number(count)}


def on_cards(count: int) -> str:
    """Return on how many cards something is."""
    return _with_count(NN_("on %(count)s card", "on %(count)s cards"), count)


def nothing() -> str:
    """Return that no reader of the site would see a difference."""
    return _("Nothing changes on the site.")


def more(count: int) -> str:
    """Return how many lines are left out, and where they are."""
    return _("and %(count)s more; --format json has all") % {"count": figures.number(count)}


def more_places(count: int) -> str:
    """Return in how many further places a text has changed."""
    message = ngettext("and in %(count)s more place", "and in %(count)s more places", count)
    return message % {"count": figures.number(count)}


def part(label: str, old: str, new: str) -> str:
    """Return an old and a new value of an item, of which one may be missing."""
    if not old:
        return stated(label, _("%(new)s, was not stated") % {"new": new})
    if not new:
        return stated(label, _("no longer stated, was %(old)s") % {"old": old})
    return stated(label, _("%(old)s → %(new)s") % {"old": old, "new": new})


def stated(label: str, value: str) -> str:
    """Return a value behind what it is called, if that is not known."""
    return f"{label} {value}" if label else value


def added(item: str, values: str) -> str:
    """Return an item that is new, with all that it says."""
    return _with_values(_("%(item)s, new"), item, values)


def removed(item: str, values: str) -> str:
    """Return an item that is gone, with all that it said."""
    return _with_values(_("%(item)s, removed"), item, values)


def same_by_another_source(item: str, values: str) -> str:
    """Return an item that another source states now."""
    return _with_values(_("%(item)s, by another source"), item, values)


def source(title: str, address: str) -> str:
    """Return a source by its title and its address."""
    return f"{title}, {address}" if address else _("%(source)s, no address") % {"source": title}


def by_source(source: str) -> str:
    """Return the source of what stands below."""
    return _("Source: %(source)s") % {"source": source}


def by_sources(old: str, new: str) -> str:
    """Return the sources before and after of what stands below."""
    return _("Source: %(new)s; was %(old)s") % {"old": old, "new": new}


def of_several(maker: str, cards: str, shared: str) -> str:
    """Return how many cards one organization has that are new or gone, and what all of them say."""
    parts = {"maker": maker, "cards": cards, "shared": shared}
    if shared:
        return _("%(cards)s of %(maker)s, all of them: %(shared)s") % parts
    return _("%(cards)s of %(maker)s") % parts


def renamed(name: str, old: str, new: str) -> str:
    """Return a card under its new id."""
    return _("%(name)s: %(old)s → %(new)s") % {"name": name, "old": old, "new": new}


def keeps_no_name() -> str:
    """Return that nothing leads from the former name of a card to it."""
    return _("its former name leads nowhere; add it to former_names")


def _with_values(message: str, item: str, values: str) -> str:
    named = message % {"item": item}
    return f"{named}: {values}" if values else named


def _with_count(forms: Plural, count: int) -> str:
    return ngettext(*forms, count) % {"count": figures.number(count)}


def folded(title: str, count: int) -> str:
    """Return the title of a section of which the lines are folded."""
    return _("%(title)s (%(count)s)") % {"title": title, "count": figures.number(count)}


def too_long() -> str:
    """Return that a report has no room where it is to stand."""
    return _("The rest has no room here; --format json has all.")
