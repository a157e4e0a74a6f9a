"""The scores of other models that a card quotes, with all that their source states of them."""

from collections.abc import Iterator

from cardpress import wording
from cardpress.comparison import Compared, Conditions, Quote
from cardpress.markup import Markdown, anchor, escape, join
from cardpress.wording import MISSING, quoted_anchor

from .citations import Citations
from .quotations import QuotationCells, says_more
from .reported import samples
from .table import CellContent, Table, figure_columns, text_columns, with_notes, without_empty


def quoted_scores(model: str, compared: Compared, cite: Citations) -> Table | None:
    """Return a table of the quoted scores of which more is stated than a comparison shows.

    None if there are none: a bare score stands beside the model's own already.
    """
    cells = QuotationCells(compared, cite)
    columns = [
        *text_columns("model", "benchmark"),
        *figure_columns("score"),
        *text_columns("uncertainty"),
        *figure_columns("samples"),
        *text_columns("conditions", "source"),
    ]
    rows, placed = [], set[str]()
    for quote in filter(says_more, compared.quotes[model]):
        place = compared.place_of_quote(quote)
        # The place of a benchmark's first score is that of the first which is in the table.
        names = [] if quote.benchmark in placed else [quoted_anchor(quote.benchmark)]
        placed.add(quote.benchmark)
        if place > 1:
            names.append(quoted_anchor(quote.benchmark, place))
        rows.append(tuple(_row(quote, join(map(anchor, names)), cells, cite)))
    return without_empty(columns, rows)


def _row(
    quote: Quote, place: Markdown, cells: QuotationCells, cite: Citations
) -> Iterator[CellContent]:
    yield join((place, cite.links.model(quote.model)))
    yield cite.links.benchmark(quote.benchmark)
    yield cells.plain(quote)
    yield escape(wording.stated_uncertainty(quote.quoted)) or MISSING
    yield samples(quote.quoted)
    note = escape(quote.quoted.note) if quote.quoted.note else None
    conditions = wording.measured_under(Conditions.of(quote.quoted))
    yield with_notes(escape(conditions), note)
    yield cite.source(quote.by, quote.source, quote.locator) or MISSING
