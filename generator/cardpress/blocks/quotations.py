"""Scores that cards quote of other models, beside what the quoted models' own cards say."""

from cardpress import wording
from cardpress.comparison import Compared, Conditions, Quote
from cardpress.markup import Markdown, escape
from cardpress.wording import markers, quote_dispute_anchor, quoted_anchor

from .citations import Citations
from .results import ResultCells, aligned, of_slice, score_figure
from .score_range import score_range
from .table import Cell, CellContent, with_notes


class QuotationCells:
    """Quoted scores as cells of a table."""

    def __init__(self, compared: Compared, cite: Citations) -> None:
        self._compared, self._cite = compared, cite
        self._cells = ResultCells(compared, cite)

    def beside(self, quote: Quote) -> CellContent:
        """Return a quoted score beside scores of others, linked to all that is known of it."""
        plain = self.plain(quote)
        found = "; ".join(filter(None, (quote.quoted.note, markers.quoted_tip(quote.verdict))))
        if quote.verdict == "differs":
            text = self._differing(quote, plain.text, found)
        elif says_more(quote):
            anchor = quoted_anchor(quote.benchmark, self._compared.place_of_quote(quote))
            text = self._cite.detailed(plain.text, quote.by, anchor, quote.source, found)
        else:
            anchor = f"source.{quote.source}"
            text = self._cite.detailed(plain.text, quote.by, anchor, quote.source, found)
        return with_notes(Cell(text, plain.decimals), of_slice(quote.quoted))

    def _differing(self, quote: Quote, text: Markdown, found: str) -> Markdown:
        anchor = quote_dispute_anchor(quote.benchmark, self._compared.place_of_quote(quote))
        scores = {own.result.score: own.result for own in quote.own}
        ends = (scores[end] for end in dict.fromkeys((min(scores), max(scores))))
        stated = (quote.quoted, *ends)
        values = (self._cells.in_full(quote.benchmark, result) for result in stated)
        return self._cite.contested(text, quote.by, anchor, values, found)

    def plain(self, quote: Quote, *, in_full: bool = False) -> Cell:
        """Return a quoted score where all that is known of it stands beside it."""
        figure = score_figure(self._compared, quote.benchmark, quote.quoted, in_full=in_full)
        return Cell(Markdown(figure), aligned(figure, quote.quoted))

    def note(self, quote: Quote) -> Markdown | None:
        """Return the note of a quoted score, which is on the page of the quoting model; or None."""
        note = quote.quoted.note
        if not note:
            return None
        anchor = quoted_anchor(quote.benchmark, self._compared.place_of_quote(quote))
        return self._cite.note(note, quote.by, anchor)

    def verdict(self, quote: Quote) -> Markdown | None:
        """Return what the quoted model's own card says, or None where the figure's mark says it."""
        return None if quote.verdict == "differs" else escape(markers.QUOTED[quote.verdict])

    def own_range(self, quote: Quote) -> Cell:
        """Return the scores that the quoted model's own card has, as a range if they differ."""
        by_score = sorted(quote.own, key=lambda reported: reported.result.score)
        lowest, highest = map(self._cells.score, (by_score[0], by_score[-1]))
        if by_score[0].result.score == by_score[-1].result.score:
            return highest
        return score_range(lowest, highest)


def says_more(quote: Quote) -> bool:
    """Return whether more is stated of a quoted score than itself and its margin."""
    quoted = quote.quoted
    is_conditional = bool(Conditions.of(quoted).stated) or quoted.settings is not None
    return bool(
        is_conditional or quoted.note or quoted.samples or wording.stated_uncertainty(quoted)
    )
