"""A model's evaluation results: beside those of other models, and each with its conditions."""

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
    Reported,
    ResultTable,
    Row,
)
from cardpress.loader import CardFile
from cardpress.markup import Markdown, anchor, escape, join, strong
from cardpress.schema import Model, Result
from cardpress.wording import MISSING, markers, results_anchor
from cardpress.wording import results as words

from .citations import Citations
from .table import Cell, Filling, Table, beside, figure_columns, text_columns, without_empty


@dataclass(frozen=True)
class Section:
    """A heading with a table below it."""

    heading: Markdown
    table: Table


class ResultCells:
    """Results as cells of a table, each leading to its source and marked for what it is."""

    def __init__(self, compared: Compared, cite: Citations) -> None:
        self._compared, self._cite = compared, cite

    def sections(self, file: CardFile[Model], tables: Iterable[ResultTable]) -> Iterator[Section]:
        """Yield a table for each category of benchmarks."""
        for results in tables:
            yield self._section(file, results)

    def origin(self, file: CardFile[Model]) -> Markdown | None:
        """Return from which sources a model's results are, and how many state their conditions."""
        by_benchmark = self._compared.results[file.place.id]
        results = list(chain.from_iterable(by_benchmark.values()))
        by_source = Counter(each.source for each in results if each.source)
        if not by_source:
            return None
        sources = [(count, self._source(file, key)) for key, count in by_source.most_common()]
        known = sum(bool(each.conditions.stated) for each in results)
        origin = words.origin(len(results), len(by_benchmark), sources)
        return join((origin, Markdown(words.with_conditions(known, len(results)))), " ")

    def _source(self, file: CardFile[Model], key: str) -> Markdown:
        kind = file.card.sources[key].kind
        title = self._cite.source(file.place.id, key) or escape(key)
        return words.of_source(title, wording.SOURCE_KINDS[kind] if kind else None)

    def reported(self, file: CardFile[Model]) -> Table | None:
        """Lay out every result of a model with its conditions; None without any.

        Sources that state the same stand in one row.
        """
        columns = [
            *text_columns("benchmark"),
            *figure_columns("score"),
            *text_columns("conditions", "evaluated_by", "date", "source"),
        ]
        by_benchmark = self._compared.results[file.place.id]
        rows = [
            tuple(self._with_conditions(same, is_headline=number == 0))
            for results in by_benchmark.values()
            for number, same in enumerate(_stating_the_same(results))
        ]
        return without_empty(columns, rows)

    def score(self, reported: Reported, *, in_full: bool = False) -> Cell:
        """Return a score of a model's own card, linked to its source."""
        shown = self._figure(reported.benchmark, reported.result.score, in_full=in_full)
        text = self._cite.figure(Markdown(shown), reported.model, reported.source)
        return Cell(text, shown.decimals)

    def disputed(self, disagreement: Disagreement | None) -> Markdown | None:
        """Mark a score on which sources disagree; None where they do not."""
        if disagreement is None or not isinstance(disagreement.about, OfScore):
            return None
        benchmark = disagreement.about.benchmark
        records = (reading[0].record for reading in disagreement.readings)
        scores = (self.in_full(benchmark, r.score) for r in records if isinstance(r, Result))
        place = results_anchor(benchmark)
        count = len(self._compared.results[disagreement.model][benchmark])
        return self._cite.disputed(
            disagreement.model, place, scores, markers.several_results(count)
        )

    def several(self, model: str, benchmark: str, count: int) -> Markdown:
        """Return the number of a model's results on a benchmark, which leads to them."""
        return self._cite.results(model, benchmark, markers.several_results(count))

    def quoted(self, quote: Quote, *, in_full: bool = False) -> Cell:
        """Return a quoted score, linked to the source in the quoting card."""
        shown = self._figure(quote.benchmark, quote.quoted.score, in_full=in_full)
        return Cell(self._cite.figure(Markdown(shown), quote.by, quote.source), shown.decimals)

    def in_full(self, benchmark: str, score: float) -> Markdown:
        """Show a score with all its digits, as it is held against another that differs."""
        return Markdown(self._figure(benchmark, score, in_full=True))

    def _figure(self, benchmark: str, score: float, *, in_full: bool = False) -> figures.Figure:
        unit = self._compared.catalogue.benchmarks[benchmark].card.unit
        return figures.score(score, unit, in_full=in_full)

    def _section(self, file: CardFile[Model], results: ResultTable) -> Section:
        links = self._cite.links
        models = figure_columns(escape(file.card.name), *map(links.model, results.columns))
        rows = [
            (links.benchmark(row.benchmark), self._own(row), *self._others(row))
            for row in results.rows
        ]
        laid_out = without_empty([*text_columns("benchmark"), *models], rows)
        assert laid_out
        return Section(escape(results.category), laid_out)

    def _own(self, row: Row) -> Filling:
        own = row.own
        if own is None:
            return MISSING
        each = own.headline
        shown = self._figure(each.benchmark, each.result.score)
        text = self._cite.figure(strong(Markdown(shown)), each.model, each.source)
        is_beside_others = any(isinstance(other, OwnCardResult) for other in row.others)
        is_silent = is_beside_others and not each.conditions.of_the_measurement.stated
        return beside(
            Cell(text, shown.decimals),
            self._cite.marker(markers.LIKENESS["unstated"], _LIKENESS) if is_silent else None,
            self._more(own.disagreement, each, own.count),
        )

    def more(self, each: Reported) -> Markdown | None:
        """Return a link from one of several results of a model to all, or that they disagree."""
        count = len(self._compared.results[each.model][each.benchmark])
        return self._more(self._compared.disagreement_on(each), each, count)

    def _more(self, found: Disagreement | None, each: Reported, count: int) -> Markdown | None:
        """Return a link from one of several results to all, or that they disagree."""
        if marker := self.disputed(found):
            return marker
        return self.several(each.model, each.benchmark, count) if count > 1 else None

    def _others(self, row: Row) -> Iterator[Filling]:
        for other in row.others:
            if other is None:
                yield MISSING
            elif isinstance(other, OwnCardResult):
                more = self._more(other.disagreement, other.reported, other.count)
                yield beside(self.score(other.reported), self._likeness(other), more)
            else:
                yield beside(self.quoted(other), self.verdict(other))

    def verdict(self, quote: Quote) -> Markdown:
        """Return what the quoted model's own card says to a quoted score."""
        name = self._compared.catalogue.name("model", quote.model)
        tip = markers.quoted_tip(quote.verdict, name)
        marker = self._cite.marker(markers.QUOTED[quote.verdict], "quoted", tip)
        return (
            join((marker, self.own_range(quote).text), ": ")
            if quote.verdict == "differs"
            else marker
        )

    def own_range(self, quote: Quote) -> Cell:
        """Return what the own card has for a quoted score, from the lowest to the highest."""
        by_score = sorted(quote.own, key=lambda each: each.result.score)
        lowest, highest = self.score(by_score[0]), self.score(by_score[-1])
        is_one = by_score[0].result.score == by_score[-1].result.score
        if is_one:
            return highest
        # The last of them stands where the figures of the column are aligned.
        return Cell(Markdown(markers.between(lowest.text, highest.text)), highest.decimals)

    def _likeness(self, drawn: OwnCardResult) -> Markdown:
        name = self._compared.catalogue.name("model", drawn.reported.model)
        return self._cite.marker(
            markers.LIKENESS[drawn.likeness], _LIKENESS, markers.from_card(name)
        )

    def _with_conditions(self, same: list[Reported], *, is_headline: bool) -> Iterator[Filling]:
        each, result = same[0], same[0].result
        name = self._cite.links.benchmark(each.benchmark)
        mark = anchor(results_anchor(each.benchmark)) if is_headline else Markdown("")
        yield join((mark, name))
        score = self._figure(each.benchmark, result.score)
        shown = strong(Markdown(score)) if is_headline else Markdown(score)
        yield Cell(self._cite.figure(shown, each.model, each.source), score.decimals)
        notes = dict.fromkeys(escape(r.result.note) for r in same if r.result.note)
        yield beside(escape(wording.measured_under(each.conditions)), *notes)
        yield escape(wording.evaluator(result))
        dates = [r.result.date for r in same if r.result.date]
        yield Markdown(figures.short_date(dates[0])) if dates else MISSING
        source = self._cite.sources(each.model, (r.source for r in same)) or MISSING
        yield beside(source, *(_place(r.result.locator or "") for r in same))


def _stating_the_same(results: tuple[Reported, ...]) -> list[list[Reported]]:
    found: dict[object, list[Reported]] = {}
    for each in results:
        said = (each.result.score, each.conditions, wording.evaluator(each.result))
        found.setdefault(said, []).append(each)
    return list(found.values())


def _place(locator: str) -> Markdown | None:
    """Show a place that a reader can look up, as a page or a table, but no key of a data set."""
    return escape(locator) if " " in locator else None


_LIKENESS = "same-conditions"  # the section on how to read the numbers that explains it
