"""Which lists of a model's page are folded: those that are long, and that nobody decides by."""

from collections.abc import Callable, Collection

from cardpress.blocks import Table
from cardpress.markup import Markdown, escape_html
from cardpress.wording import folds as words

from .model_view import Folds, ModelView

MOST = 5
"""How many lines or rows of a list stand open."""


def folds_of(view: ModelView) -> Folds:
    """Return which lists of a page are folded."""
    pricing, differing = view.pricing, view.disagreements
    sources, quotes = (differing.sources, differing.quotes) if differing else ((), ())
    disagreements = escape_html(words.disagreements(len(sources), len(quotes)))
    return Folds(
        bars=escape_html(words.charts(len(view.bars.charts))) if view.bars else None,
        by_source=_table(pricing.by_source if pricing else None, words.prices),
        to_come=_table(pricing.to_come if pricing else None, words.prices),
        history=_table(pricing.history if pricing else None, words.prices),
        disagreements=disagreements if len(sources) + len(quotes) > MOST else None,
        reported=_table(view.reported, words.results),
        quoted=_table(view.quoted, words.quoted),
        terms=_folded(view.terms, words.facts),
        sources=_folded(view.sources, words.sources),
        # Of no use to most readers, however short.
        completeness=escape_html(words.standards(len(view.completeness.table.rows))),
    )


def _table(table: Table | None, say: Callable[[int], str]) -> Markdown | None:
    return _folded(table.rows, say) if table else None


def _folded(lines: Collection[object], say: Callable[[int], str]) -> Markdown | None:
    return escape_html(say(len(lines))) if len(lines) > MOST else None
