"""The scores of models as cells of a table, each linked to all that is stated of it."""

from cardpress import figures
from cardpress.comparison import Compared, ReportedResult, measure, slice_name
from cardpress.markup import Markdown, escape, join, strong
from cardpress.schema import QuotedResult, Result
from cardpress.wording import markers, model_name, results_anchor, scored

from .citations import Citations
from .table import Cell


class ResultCells:
    """Results of models' own cards as cells, which lead to the rows of their models' pages."""

    def __init__(self, compared: Compared, cite: Citations) -> None:
        self._compared, self._cite = compared, cite

    def score(
        self, reported: ReportedResult, *, beside: str = "", is_headline: bool = False
    ) -> Cell:
        """Return a score of a model's own card, linked to all that is stated of it.

        ``beside`` is how it compares with the score beside it; a headline is in bold.
        """
        plain = self.plain(reported, is_headline=is_headline)
        return Cell(self._cited(reported, plain.text, beside), plain.decimals)

    def named(self, reported: ReportedResult) -> Markdown:
        """Return the name of a model and its score, linked to all that is stated of the score."""
        name = escape(model_name(self._compared.catalogue, reported.model))
        return self._cited(reported, join((name, self.plain(reported).text), " "), "")

    def _cited(self, reported: ReportedResult, text: Markdown, beside: str) -> Markdown:
        anchor, disputed = self._anchor(reported), self._disputed_values(reported)
        tip = "; ".join(filter(None, (reported.result.note, beside)))
        if disputed:
            return self._cite.contested(text, reported.model, anchor, disputed, tip)
        return self._cite.detailed(text, reported.model, anchor, reported.source, tip)

    def plain(
        self, reported: ReportedResult, *, in_full: bool = False, is_headline: bool = False
    ) -> Cell:
        """Return a score of a model's own card where all that is stated of it stands beside it."""
        figure = score_figure(self._compared, reported.benchmark, reported.result, in_full=in_full)
        text = strong(Markdown(figure)) if is_headline else Markdown(figure)
        return Cell(text, aligned(figure, reported.result))

    def _anchor(self, reported: ReportedResult) -> str:
        return results_anchor(reported.benchmark, self._compared.place_of(reported))

    def _disputed_values(self, reported: ReportedResult) -> list[str]:
        """Return the scores that sources state under the same conditions, if they disagree."""
        disagreement = self._compared.disagreement_on(reported)
        records = (reading[0].record for reading in disagreement.readings) if disagreement else ()
        # With all digits: 88.712 and 88.714 may disagree, and a table rounds both to 88.71.
        return [self.in_full(reported.benchmark, r) for r in records if isinstance(r, Result)]

    def several(self, model: str, benchmark: str, count: int) -> Markdown:
        """Return the number of a model's results on a benchmark, linked to them."""
        return self._cite.results(model, results_anchor(benchmark), markers.several_results(count))

    def note(self, reported: ReportedResult) -> Markdown | None:
        """Return the note of a result, without which its figure would say more; or None."""
        note = reported.result.note
        return self._cite.note(note, reported.model, self._anchor(reported)) if note else None

    def in_full(self, benchmark: str, result: QuotedResult) -> Markdown:
        """Return a score with all its digits, so that two that differ never look the same."""
        return Markdown(score_figure(self._compared, benchmark, result, in_full=True))


def score_figure(
    compared: Compared, benchmark: str, result: QuotedResult, *, in_full: bool = False
) -> figures.Figure:
    """Return a score in the unit of its benchmark, with its uncertainty."""
    unit = compared.catalogue.benchmarks[benchmark].card.unit
    return scored(result, unit, in_full=in_full)


def aligned(figure: figures.Figure, result: QuotedResult) -> int | None:
    """Return the decimals by which a score is aligned with those of its column, or None."""
    # A figure that ends in its margin has no decimal point where those of its column have theirs.
    return None if measure(result).is_uncertain else figure.decimals


def of_slice(result: QuotedResult) -> Markdown | None:
    """Return the slice that a result is of, without which its figure must not stand; or None."""
    return escape(slice_name(result.slice)) if result.slice else None
