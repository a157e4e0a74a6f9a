"""The page that gathers every disagreement of the catalogue."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import islice

from cardpress.blocks import (
    Cell,
    Citations,
    DisagreementLine,
    DisagreementLines,
    QuotationCells,
    ResultCells,
    Table,
    figure_columns,
    table,
    text_columns,
)
from cardpress.comparison import Compared, Disagreement, Quote
from cardpress.figures import Figure
from cardpress.markup import Markdown
from cardpress.wording import NUMBERS, PATHS, numbers_anchor
from cardpress.wording import disagreements as words

from .page import Page, list_page

PATH = PATHS["disagreements"]
# Models, benchmarks and quoted scores on the page; the rest is on each model's own page.
_MOST = 100


@dataclass(frozen=True)
class DisagreementGroup:
    """The disagreements about one model, or on one benchmark, the largest spread first."""

    heading: Markdown
    lines: tuple[DisagreementLine, ...]


@dataclass(frozen=True)
class DisagreementsView:
    """The catalogue's disagreements by model and by benchmark, and quoted scores that differ."""

    count: Markdown
    """How many disagreements there are."""
    models: tuple[DisagreementGroup, ...]
    """Those on facts and prices, by model."""
    benchmarks: tuple[DisagreementGroup, ...]
    """Those on results, by benchmark."""
    quotes: Table | None
    """Quoted scores that differ from the other model's own card."""
    cut_off: Markdown | None
    """That only the first are shown, where there are more."""
    numbers: Markdown
    """Address of what the page about numbers says of disagreements."""


def disagreements_page(compared: Compared) -> Page:
    """Plan the page of all disagreements."""
    # Every disagreement is on a model's page already, where the search finds it.
    show = partial(_view, compared)
    return list_page("disagreements", PATH, show, hide=(), in_search=False)


def _view(compared: Compared) -> DisagreementsView:
    cite = Citations(compared.catalogue, PATH)
    lines = DisagreementLines(compared, cite)
    models = _by_spread(compared.disagreements)
    benchmarks = _by_spread(
        {name: compared.disagreements_on.get(name, ()) for name in compared.catalogue.benchmarks}
    )
    quotes = _differing(compared)
    return DisagreementsView(
        count=Markdown(words.total(compared.disagreement_count, len(models), len(quotes))),
        models=_groups(models, cite.links.model, lines.lines),
        benchmarks=_groups(benchmarks, cite.links.benchmark, lines.by_model),
        quotes=_quotes(quotes[:_MOST], compared, cite),
        cut_off=_cut_off(max(len(models), len(benchmarks), len(quotes))),
        numbers=Markdown(cite.links.address(NUMBERS, numbers_anchor("disputed"))),
    )


def _groups(
    disagreements: Mapping[str, list[Disagreement]],
    link: Callable[[str], Markdown],
    lines: Callable[[Iterable[Disagreement]], Iterable[DisagreementLine]],
) -> tuple[DisagreementGroup, ...]:
    return tuple(
        DisagreementGroup(link(name), tuple(lines(group)))
        for name, group in islice(disagreements.items(), _MOST)
    )


def _by_spread(
    disagreements: Mapping[str, Iterable[Disagreement]],
) -> dict[str, list[Disagreement]]:
    """Return lists that are not empty, the largest spread first, in each and among them."""
    ordered = {
        name: sorted(group, key=lambda disagreement: disagreement.order)
        for name, group in disagreements.items()
    }
    disputed = [(name, group) for name, group in ordered.items() if group]
    return dict(sorted(disputed, key=lambda item: item[1][0].order))


def _differing(compared: Compared) -> list[Quote]:
    """Return the quoted scores that differ from the own cards, the largest spread first."""
    differing = [q for quotes in compared.quotes.values() for q in quotes if q.verdict == "differs"]
    # By the share, as points of one benchmark and dollars of another have no order.
    return sorted(differing, key=lambda quote: -(quote.spread.share or 0.0))


def _quotes(quotes: list[Quote], compared: Compared, cite: Citations) -> Table | None:
    cells, quotations = ResultCells(compared, cite), QuotationCells(compared, cite)
    lines = DisagreementLines(compared, cite)
    rows = [
        (
            cite.links.benchmark(quote.benchmark),
            cite.links.model(quote.model),
            quotations.beside(quote),
            # The nearest: a quotation may mean any of the own card's results, and is not made out
            # worse than it is.
            cells.score(quote.own[0]),
            _apart(lines.spread(quote.benchmark, quote.spread)),
            quotations.own_range(quote),
            cite.links.model(quote.by),
        )
        for quote in quotes
    ]
    columns = [
        *text_columns("benchmark", "model"),
        *figure_columns("quoted", "nearest", "apart", "own_card"),
    ]
    return table([*columns, *text_columns("quoted_by")], rows)


def _apart(distance: Figure) -> Cell:
    return Cell(Markdown(distance), distance.decimals)


def _cut_off(longest: int) -> Markdown | None:
    return Markdown(words.cut_off(_MOST)) if longest > _MOST else None
