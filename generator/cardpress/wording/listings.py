"""Sentences of the pages that count and list cards."""

from cardpress import figures
from cardpress.markup import Markdown
from cardpress.messages import N_, Labels, _, ngettext

from . import counts

ANY = Labels({"results": N_("Any evaluation result"), "prices": N_("Any price")})


def compared(models: int, organizations: int, benchmarks: int) -> str:
    """Return what the catalogue is, in numbers."""
    parts = {
        "models": counts.models(models),
        "organizations": counts.organizations(organizations),
        "benchmarks": counts.benchmarks(benchmarks),
    }
    # A catalogue of one's own may well have none.
    if not benchmarks:
        return _("%(models)s from %(organizations)s.") % parts
    return _("%(models)s from %(organizations)s, compared on %(benchmarks)s.") % parts


def covered(models: int, organizations: int, results: int, benchmarks: int, prices: int) -> str:
    """Return how many of each thing the catalogue has."""
    parts = {
        "models": counts.models(models),
        "organizations": counts.organizations(organizations),
        "results": counts.results(results),
        "benchmarks": counts.benchmarks(benchmarks),
        "prices": counts.prices(prices),
    }
    return (
        _("%(models)s from %(organizations)s, %(results)s on %(benchmarks)s, and %(prices)s.")
        % parts
    )


def disagreements(count: int) -> str:
    """Return what the page of disagreements holds."""
    parts = {"disagreements": counts.disagreements(count)}
    return _("%(disagreements)s, each with every value and its source.") % parts


def disputed(count: int, models: int, *, page: Markdown | None, numbers: Markdown) -> Markdown:
    """Return how many disagreements there are, and where they are shown and explained."""
    message = ngettext(
        "There is [%(count)s disagreement of sources in %(models)s](%(page)s); see [how "
        "disagreements are shown](%(numbers)s).",
        "There are [%(count)s disagreements of sources in %(models)s](%(page)s); see [how "
        "disagreements are shown](%(numbers)s).",
        count,
    )
    return Markdown(message) % {
        "count": Markdown(figures.number(count)),
        "models": Markdown(counts.models(models)),
        "page": page,
        "numbers": numbers,
    }


def as_of(day: str) -> str:
    """Return the day for which the site is built."""
    return _("As of %(day)s.") % {"day": figures.date(day)}


def current(day: str) -> str:
    """Return the newest day on which a source was read."""
    return _("The newest of its sources was read: %(day)s.") % {"day": figures.date(day)}


def added(day: str) -> str:
    """Return the day on which a card came into the catalogue."""
    return _("Added: %(day)s") % {"day": figures.date(day)}


def rows(first: int, last: int, total: int) -> str:
    """Return which models a page of the table shows, by name."""
    models = counts.models(total)
    if last - first + 1 == total:
        return models
    parts = {"first": figures.number(first), "last": figures.number(last), "models": models}
    return _("%(first)s to %(last)s of %(models)s, by name") % parts


def unspecified() -> str:
    """Return the kind of a source whose card states none."""
    return _("unspecified")


def more_models(shown: str, count: int) -> str:
    """Return names of models, and how many more there are."""
    # English has one form for both; other languages have not.
    message = ngettext("%(models)s, and %(count)s more", "%(models)s, and %(count)s more", count)
    return message % {"models": shown, "count": figures.number(count)}
