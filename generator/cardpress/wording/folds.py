"""What stands for a list of a model's page that is folded: what it holds, and how much of it."""

from cardpress import figures
from cardpress.messages import _, ngettext

from . import counts


def results(count: int) -> str:
    """Return what the table of all results holds."""
    return _("%(results)s with conditions and sources") % {"results": counts.results(count)}


def disagreements(sources: int, quotes: int) -> str:
    """Return what the list of disagreements holds."""
    message = ngettext(
        "%(count)s quoted score that differs", "%(count)s quoted scores that differ", quotes
    )
    quoted = message % {"count": figures.number(quotes)}
    parts = [counts.disagreements(sources)] if sources else []
    return figures.listed([*parts, quoted] if quotes else parts)


def quoted(count: int) -> str:
    """Return what the table of quoted scores holds."""
    message = ngettext("%(count)s quoted score", "%(count)s quoted scores", count)
    return message % {"count": figures.number(count)}


def sources(count: int) -> str:
    """Return what the list of sources holds."""
    message = ngettext("%(count)s source", "%(count)s sources", count)
    return message % {"count": figures.number(count)}


def prices(count: int) -> str:
    """Return what a table of prices holds."""
    return counts.prices(count)


def facts(count: int) -> str:
    """Return what a list of facts holds."""
    message = ngettext("%(count)s fact", "%(count)s facts", count)
    return message % {"count": figures.number(count)}


def standards(count: int) -> str:
    """Return what the table of standards for model cards holds."""
    message = ngettext("%(count)s standard", "%(count)s standards", count)
    return message % {"count": figures.number(count)}


def code(count: int) -> str:
    """Return how much code a sample has."""
    message = ngettext("%(count)s line of code", "%(count)s lines of code", count)
    return message % {"count": figures.number(count)}


def charts(count: int) -> str:
    """Return how many charts there are."""
    message = ngettext("%(count)s chart", "%(count)s charts", count)
    return message % {"count": figures.number(count)}


def contents() -> str:
    """Return what the list of a page's sections is called."""
    return _("On this page")


def beside(count: int) -> str:
    """Return beside how many other models there is a page."""
    message = ngettext("Compared with %(count)s model", "Compared with %(count)s models", count)
    return message % {"count": figures.number(count)}


def more(count: int) -> str:
    """Return how many more rows a long table has."""
    message = ngettext("%(count)s more", "%(count)s more", count)
    return message % {"count": figures.number(count)}
