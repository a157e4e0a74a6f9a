"""A model's results: beside those of other models, and each with its conditions."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from cardpress import figures, wording
from cardpress.comparison import (
    Compared,
    Disagreement,
    OfScore,
    OwnCardResult,
    Quote,
    ReportedResult,
    ResultTable,
    Row,
    measure,
    slice_name,
)
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, join, small, strong
from cardpress.schema import Model, QuotedResult, Result
from cardpress.wording import (
    MISSING,
    category_name,
    markers,
    model_name,
    quoted_anchor,
    results_anchor,
    scored,
)
from cardpress.wording import results as words

from .citations import Citations
from .score_range import bracketed, score_range
from .table import Cell, CellContent, Table, figure_columns, text_columns, with_notes, without_empty


@dataclass(frozen=True)
class Section:
    """A heading with a table below it."""

    heading: Markdown
    table: Table


class ResultCells:
    """Results as cells of a table, each linked to its source, with a marker for what it is."""

    def __init__(self, compared: Compared, cite: Citations) -> None:
        self._compared, self._cite = compared, cite

    def sections(self, file: CardFile[Model], tables: Iterable[ResultTable]) -> Iterator[Section]:
        """Yield a table for each category of benchmarks."""
        for results in tables:
            yield self._section(file, results)

    def origin(self, file: CardFile[Model]) -> Markdown | None:
        """Return which sources state a model's results, and how many state their conditions."""
        by_benchmark = self._compared.results[file.place.id]
        results = list(chain.from_iterable(by_benchmark.values()))
        # A result without a source of its own has the card's first: there is none where the card
        # has none.
        by_source = Counter(result.source for result in results if result.source)
        if not by_source:
            return None
        sources = [(count, self._source(file, key)) for key, count in by_source.most_common()]
        known = sum(result.conditions.tell_how for result in results)
        origin = words.origin(len(results), len(by_benchmark), sources)
        return join((origin, Markdown(words.with_conditions(known, len(results)))), " ")

    def _source(self, file: CardFile[Model], key: str) -> Markdown:
        kind = file.card.sources[key].kind
        title = self._cite.source(file.place.id, key) or escape(key)
        return words.of_source(title, wording.SOURCE_KINDS[kind] if kind else None)

    def score(
        self, reported: ReportedResult, *, in_full: bool = False, is_headline: bool = False
    ) -> Cell:
        """Return a score of a model's own card, linked to its source; a headline is in bold."""
        figure = self._figure(reported.benchmark, reported.result, in_full=in_full)
        text = strong(Markdown(figure)) if is_headline else Markdown(figure)
        linked = self._cite.figure(text, reported.model, reported.source)
        return Cell(linked, _aligned(figure, reported.result))

    def disputed(self, disagreement: Disagreement | None) -> Markdown | None:
        """Return the marker of a score on which sources disagree, or None if they do not."""
        if disagreement is None or not isinstance(disagreement.about, OfScore):
            return None
        benchmark = disagreement.about.benchmark
        records = (reading[0].record for reading in disagreement.readings)
        # With all digits: 88.712 and 88.714 may disagree, and a table rounds both to 88.71.
        scores = (self.in_full(benchmark, r) for r in records if isinstance(r, Result))
        count = len(self._compared.results[disagreement.model][benchmark])
        return self._cite.disputed(
            disagreement.model,
            results_anchor(benchmark),
            scores,
            markers.disputed_results(disagreement.statements, count),
        )

    def several(self, model: str, benchmark: str, count: int) -> Markdown:
        """Return the number of a model's results on a benchmark, linked to them."""
        return self._cite.results(model, benchmark, markers.several_results(count))

    def quoted(self, quote: Quote, *, in_full: bool = False) -> Cell:
        """Return a quoted score, linked to the source in the quoting card."""
        figure = self._figure(quote.benchmark, quote.quoted, in_full=in_full)
        linked = self._cite.figure(Markdown(figure), quote.by, quote.source, quote.locator)
        return Cell(linked, _aligned(figure, quote.quoted))

    def note(self, reported: ReportedResult) -> Markdown | None:
        """Return the note of a result, without which its figure would say more; or None."""
        # Only what leads there asks for its place: most results have no note, or a brief one.
        note = reported.result.note
        place = 1 if markers.is_brief(note) else self._compared.place_of(reported)
        return self._cite.note(note, reported.model, results_anchor(reported.benchmark, place))

    def quoted_note(self, quote: Quote) -> Markdown | None:
        """Return the note of a quoted score, which is on the page of the quoting model; or None."""
        note = quote.quoted.note
        place = 1 if markers.is_brief(note) else self._compared.place_of_quote(quote)
        return self._cite.note(note, quote.by, quoted_anchor(quote.benchmark, place))

    def in_full(self, benchmark: str, result: QuotedResult) -> Markdown:
        """Return a score with all its digits, so that two that differ never look the same."""
        return Markdown(self._figure(benchmark, result, in_full=True))

    def _figure(
        self, benchmark: str, result: QuotedResult, *, in_full: bool = False
    ) -> figures.Figure:
        unit = self._compared.catalogue.benchmarks[benchmark].card.unit
        return scored(result, unit, in_full=in_full)

    def _section(self, file: CardFile[Model], results: ResultTable) -> Section:
        links = self._cite.links
        own = self._compared.catalogue.name("model", file.place.id)
        models = figure_columns(escape(own), *map(links.model, results.columns))
        rows = [
            (links.benchmark(row.benchmark), self._own(row), *self._others(row))
            for row in results.rows
        ]
        section_table = without_empty([*text_columns("benchmark"), *models], rows)
        assert section_table
        return Section(escape(category_name(results.category)), section_table)

    def _own(self, row: Row) -> CellContent:
        own = row.own
        if own is None:
            return MISSING
        headline = own.headline
        if lone := self._parts_alone(headline):
            return lone
        # Beside scores from other cards, a reader must know whether the two may be compared.
        is_beside_others = any(isinstance(other, OwnCardResult) for other in row.others)
        is_unstated = is_beside_others and not headline.conditions.of_the_measurement.are_known
        return with_notes(
            self.score(headline, is_headline=True),
            of_slice(headline.result),
            self.note(headline),
            self._cite.marker(markers.CONDITIONS_MATCH["unstated"], _SAME_CONDITIONS)
            if is_unstated
            else None,
            self._more(own.disagreement, headline, own.count),
        )

    def _parts_alone(self, reported: ReportedResult) -> CellContent | None:
        """Return the number of results of a model that has several on slices, and no whole."""
        results = self._compared.results[reported.model][reported.benchmark]
        # Headlines come first. One slice can be named beside its score; of several none stands for
        # the others, and the first of them would.
        if len(results) == 1 or not results[0].conditions.slice:
            return None
        words = markers.results_in_parts(len(results))
        return small(self._cite.results(reported.model, reported.benchmark, words))

    def more(self, reported: ReportedResult) -> Markdown | None:
        """Return the link from one of several results to all, marked if they disagree; or None."""
        count = len(self._compared.results[reported.model][reported.benchmark])
        return self._more(self._compared.disagreement_on(reported), reported, count)

    def _more(
        self, disagreement: Disagreement | None, reported: ReportedResult, count: int
    ) -> Markdown | None:
        # It leads to the same list as the count of results, and says how many there are itself.
        if marker := self.disputed(disagreement):
            return marker
        return self.several(reported.model, reported.benchmark, count) if count > 1 else None

    def _others(self, row: Row) -> Iterator[CellContent]:
        for other in row.others:
            if other is None:
                yield MISSING
            elif isinstance(other, OwnCardResult):
                if other.match != "same" and (lone := self._parts_alone(other.reported)):
                    yield lone
                    continue
                more = self.more(other.reported)
                part, match = of_slice(other.reported.result), self._conditions_match(other)
                note = self.note(other.reported)
                yield with_notes(self.score(other.reported), part, note, match, more)
            else:
                part, note = of_slice(other.quoted), self.quoted_note(other)
                yield with_notes(self.quoted(other), part, note, self.verdict(other))

    def verdict(self, quote: Quote) -> Markdown:
        """Return the marker that says whether the quoted model's own card has a quoted score."""
        name = model_name(self._compared.catalogue, quote.model)
        tip = markers.quoted_tip(quote.verdict, name)
        marker = self._cite.marker(markers.QUOTED[quote.verdict], "quoted", tip)
        if quote.verdict != "differs":
            return marker
        own = self.own_range(quote)
        return join((join((marker, own.text), ": "), *(bracketed(note) for note in own.below)), " ")

    def own_range(self, quote: Quote) -> Cell:
        """Return the scores that the quoted model's own card has, as a range if they differ.

        A note that holds for all that is shown is below; any other stands behind its own score.
        """
        by_score = sorted(quote.own, key=lambda reported: reported.result.score)
        ends = by_score[0], by_score[-1]
        lowest, highest = map(self.score, ends)
        notes = self.note(ends[0]), self.note(ends[1])
        if ends[0].result.score == ends[1].result.score:
            # Each once: sources that copy one another copy the note, too.
            return with_notes(highest, *dict.fromkeys(notes))
        return score_range(lowest, highest, notes)

    def _conditions_match(self, other: OwnCardResult) -> Markdown:
        name = model_name(self._compared.catalogue, other.reported.model)
        return self._cite.marker(
            markers.CONDITIONS_MATCH[other.match], _SAME_CONDITIONS, markers.from_card(name)
        )


def of_slice(result: QuotedResult) -> Markdown | None:
    """Return the slice that a result is of, without which its figure must not stand; or None."""
    return escape(slice_name(result.slice)) if result.slice else None


def _aligned(figure: figures.Figure, result: QuotedResult) -> int | None:
    # A figure that ends in its margin has no decimal point where those of its column have theirs.
    return None if measure(result).is_uncertain else figure.decimals


_SAME_CONDITIONS = "same-conditions"  # the section of "How to read the numbers" that explains it
