"""The page that gathers every disagreement of the catalogue."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from cardpress.blocks import (
    Cell,
    Citations,
    DisagreementLine,
    DisagreementLines,
    ResultCells,
    Table,
    figure_columns,
    table,
    text_columns,
)
from cardpress.comparison import Compared, Disagreement, Quote
from cardpress.figures import Figure
from cardpress.markup import Markdown
from cardpress.wording import ABOUT, NUMBERS, TITLES, numbers_anchor
from cardpress.wording import disagreements as words

from .page import Page

PATH = "disagreements.md"
_MOST = 200  # models or benchmarks on the page, and quoted scores; each has its own page for all


@dataclass(frozen=True)
class Dispute:
    """What is disagreed about one model, or on one benchmark, the largest spread first."""

    heading: Markdown
    lines: tuple[DisagreementLine, ...]


@dataclass(frozen=True)
class DisagreementsView:
    """The catalogue's disagreements by model and by benchmark, and quoted scores that differ."""

    count: Markdown
    models: tuple[Dispute, ...]
    benchmarks: tuple[Dispute, ...]
    quotes: Table | None
    is_cut: Markdown | None
    numbers: Markdown


def disagreements_page(compared: Compared) -> Page:
    """Plan the page on which sources disagree."""
    cite = Citations(compared.catalogue, PATH)
    disputes = DisagreementLines(compared, cite)
    models = _by_spread(compared.disagreements)
    benchmarks = _by_spread(
        {name: compared.disagreements_on.get(name, ()) for name in compared.catalogue.benchmarks}
    )
    quotes = _differing(compared)
    view = DisagreementsView(
        count=Markdown(words.found(compared.disagreement_count, len(models), len(quotes))),
        models=tuple(
            Dispute(cite.links.model(name), tuple(disputes.lines(found)))
            for name, found in islice(models.items(), _MOST)
        ),
        benchmarks=tuple(
            Dispute(cite.links.benchmark(name), tuple(disputes.by_model(found)))
            for name, found in islice(benchmarks.items(), _MOST)
        ),
        quotes=_quotes(quotes[:_MOST], compared, cite),
        is_cut=_cut(max(len(models), len(benchmarks), len(quotes))),
        numbers=Markdown(cite.links.address(NUMBERS, numbers_anchor("disputed"))),
    )
    return Page(
        PATH,
        "pages/disagreements.md.j2",
        view,
        TITLES["disagreements"],
        ABOUT["disagreements"],
        hide=(),
        in_search=False,
        is_list=True,
    )


def _by_spread(
    found: Mapping[str, Iterable[Disagreement]],
) -> dict[str, list[Disagreement]]:
    """Put the largest spread first, in each list and among the lists; leave out empty lists."""
    ordered = {name: sorted(each, key=lambda d: d.order) for name, each in found.items()}
    disputed = [(name, each) for name, each in ordered.items() if each]
    return dict(sorted(disputed, key=lambda item: item[1][0].order))


def _differing(compared: Compared) -> list[Quote]:
    """Return the quoted scores that differ from the own cards, the largest spread first."""
    found = [q for quotes in compared.quotes.values() for q in quotes if q.verdict == "differs"]
    return sorted(found, key=lambda quote: -(quote.spread.share or 0.0))


def _quotes(quotes: list[Quote], compared: Compared, cite: Citations) -> Table | None:
    cells, disputes = ResultCells(compared, cite), DisagreementLines(compared, cite)
    rows = [
        (
            cite.links.benchmark(quote.benchmark),
            cite.links.model(quote.model),
            cells.quoted(quote),
            cells.score(quote.own[0]),
            _apart(disputes.spread(quote.benchmark, quote.spread)),
            cells.own_range(quote),
            cite.links.model(quote.by),
        )
        for quote in quotes
    ]
    columns = [
        *text_columns("benchmark", "model"),
        *figure_columns("quoted", "nearest", "apart", "own_card"),
    ]
    return table([*columns, *text_columns("quoted_by")], rows)


def _apart(shown: Figure) -> Cell:
    return Cell(Markdown(shown), shown.decimals)


def _cut(longest: int) -> Markdown | None:
    return Markdown(words.cut(_MOST)) if longest > _MOST else None
