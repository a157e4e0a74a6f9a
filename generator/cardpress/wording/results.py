"""Sentences about the results on a page: whose they are, and how many state their conditions."""

from collections.abc import Sequence

from cardpress import figures
from cardpress.comparison import Leaderboard
from cardpress.markup import Markdown, escape
from cardpress.messages import _, ngettext

from . import counts


def of_source(title: Markdown, kind: str | None) -> Markdown:
    """Return a source with the kind that it is of, where that is known."""
    if kind is None:
        return title
    return Markdown(_("%(source)s (%(kind)s)")) % {"source": title, "kind": escape(kind)}


def origin(results: int, benchmarks: int, sources: Sequence[tuple[int, Markdown]]) -> Markdown:
    """Return how many results a model has, and from which sources, with the count of each."""
    parts = {
        "results": Markdown(counts.results(results)),
        "benchmarks": Markdown(counts.benchmarks(benchmarks)),
    }
    if len(sources) == 1:
        message = Markdown(_("%(results)s on %(benchmarks)s, from %(source)s."))
        return message % {**parts, "source": sources[0][1]}
    by_source = "; ".join(_from_source(count, source) for count, source in sources)
    message = Markdown(_("%(results)s on %(benchmarks)s: %(sources)s."))
    return message % {**parts, "sources": Markdown(by_source)}


def _from_source(count: int, source: Markdown) -> Markdown:
    parts = {"count": Markdown(figures.number(count)), "source": source}
    return Markdown(_("%(count)s from %(source)s")) % parts


def with_conditions(known: int, results: int) -> str:
    """Return how many of the results have known conditions."""
    if results == 1:
        return _("Its conditions are known.") if known else _("Its conditions are unknown.")
    if not known:
        return _("Their conditions are unknown.")
    parts = {"known": figures.number(known), "results": figures.number(results)}
    return _("Conditions are known for %(known)s of %(results)s.") % parts


def reporting(board: Leaderboard) -> str:
    """Return how many models have results of their own on a benchmark."""
    message = ngettext(
        "%(models)s has a result from its own card.",
        "%(models)s have results from their own cards.",
        board.models,
    )
    return message % {"models": counts.models(board.models)}


def group(results: int, models: int) -> str:
    """Return how many results were measured under the same conditions, and of how many models."""
    # A model may have results of several snapshots under the same conditions.
    if results == models:
        return _("%(models)s, all under these conditions.") % {"models": counts.models(models)}
    parts = {"results": counts.results(results), "models": counts.models(models)}
    return _("%(results)s of %(models)s, all under these conditions.") % parts


def possible_range(lowest: str, highest: str) -> str:
    """Return the possible scores of a benchmark; an end that is open is empty."""
    parts = {"lowest": lowest, "highest": highest}
    if lowest and highest:
        return _("%(lowest)s to %(highest)s") % parts
    return _("%(lowest)s or more") % parts if lowest else _("up to %(highest)s") % parts
