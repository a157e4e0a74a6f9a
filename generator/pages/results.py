"""A model's evaluation results: beside those of other models, and each with its conditions."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import filters
from generator.comparison import (
    Compared,
    Disagreement,
    Drawn,
    OfScore,
    Own,
    Quote,
    Reported,
    ResultTable,
    Row,
)
from generator.loader import CardFile
from generator.markup import Markdown, anchor, escape, join, strong
from generator.schema import Model, Result

from . import wording
from .citations import Citations, beside, results_anchor
from .page import MISSING
from .table import Table, figures, table, without_empty, words


@dataclass(frozen=True)
class Section:
    """A heading with a table below it."""

    heading: Markdown
    table: Table


class ResultCells:
    """Results as cells of a table, each leading to its source and marked for what it is."""

    def __init__(self, compared: Compared, cite: Citations) -> None:
        self._compared, self._cite = compared, cite

    def sections(self, file: CardFile[Model]) -> Iterator[Section]:
        """Yield a table for each category of benchmarks."""
        for results in self._compared.tables(file.place.id):
            yield self._section(file, results)

    def reported(self, file: CardFile[Model]) -> Table | None:
        """Lay out every result of a model with its conditions; None without any."""
        columns = [
            *words("Benchmark"),
            *figures("Score"),
            *words("Conditions", "Measured by", "Date", "Source", "Note"),
        ]
        by_benchmark = self._compared.results[file.place.id]
        rows = [
            tuple(self._with_conditions(each, is_headline=number == 0))
            for results in by_benchmark.values()
            for number, each in enumerate(results)
        ]
        return without_empty(columns, rows)

    def score(self, reported: Reported) -> Markdown:
        """Give a score of a model's own card, linked to its source."""
        shown = self.shown(reported.benchmark, reported.result.score)
        return self._cite.figure(shown, reported.model, reported.source)

    def disputed(self, disagreement: Disagreement | None) -> Markdown | None:
        """Mark a score on which sources disagree; None where they do not."""
        if disagreement is None or not isinstance(disagreement.about, OfScore):
            return None
        records = (reading[0].record for reading in disagreement.readings)
        scores = [record.score for record in records if isinstance(record, Result)]
        return self._cite.disputed(self.shown(disagreement.about.benchmark, s) for s in scores)

    def quoted(self, quote: Quote) -> Markdown:
        """Give a quoted score, linked to the source in the quoting card."""
        shown = self.shown(quote.benchmark, quote.quoted.score)
        return self._cite.figure(shown, quote.by, quote.source)

    def shown(self, benchmark: str, score: float) -> Markdown:
        """Show a score in its benchmark's unit."""
        unit = self._compared.catalog.benchmarks[benchmark].card.unit
        return Markdown(filters.score(score, unit))

    def _section(self, file: CardFile[Model], results: ResultTable) -> Section:
        links = self._cite.links
        models = figures(escape(file.card.name), *map(links.model, results.columns))
        rows = [
            (links.benchmark(row.benchmark), self._own(row.own), *self._others(row))
            for row in results.rows
        ]
        laid_out = table([*words("Benchmark"), *models], rows)
        assert laid_out
        return Section(escape(results.category), laid_out)

    def _own(self, own: Own | None) -> Markdown:
        if own is None:
            return MISSING
        each = own.headline
        many = f"{own.count} results"
        shown = strong(self.shown(each.benchmark, each.result.score))
        return beside(
            self._cite.figure(shown, each.model, each.source),
            self.disputed(own.disagreement),
            self._cite.results(each.model, each.benchmark, many) if own.count > 1 else None,
        )

    def _others(self, row: Row) -> Iterator[Markdown]:
        for other in row.others:
            if other is None:
                yield MISSING
            elif isinstance(other, Drawn):
                disputed = self.disputed(other.disagreement)
                yield beside(self.score(other.reported), self._likeness(other), disputed)
            else:
                yield beside(self.quoted(other), self.verdict(other))

    def verdict(self, quote: Quote) -> Markdown:
        """Say what the quoted model's own card says to a quoted score."""
        name = self._compared.catalog.name("model", quote.model)
        if quote.own is None:
            tip = f"The card of {name} has no such result"
            return self._cite.marker("only quoted", "quoted", tip)
        if quote.verdict == "agrees":
            return self._cite.marker("own card agrees", "quoted", f"The card of {name} agrees")
        tip = f"The card of {name} has another score"
        return join((self._cite.marker("own card", "quoted", tip), self.score(quote.own)), ": ")

    def _likeness(self, drawn: Drawn) -> Markdown:
        tip = f"From the card of {self._compared.catalog.name('model', drawn.reported.model)}"
        return self._cite.marker(_LIKENESS[drawn.likeness], "measured-alike", tip)

    def _with_conditions(self, each: Reported, *, is_headline: bool) -> Iterator[Markdown]:
        result = each.result
        name = self._cite.links.benchmark(each.benchmark)
        mark = anchor(results_anchor(each.benchmark)) if is_headline else Markdown("")
        yield join((mark, name))
        score = self.shown(each.benchmark, result.score)
        shown = strong(score) if is_headline else score
        yield self._cite.figure(shown, each.model, each.source)
        yield escape(wording.measured_under(each.conditions))
        yield escape(wording.measured_by(result))
        yield Markdown(filters.short_date(result.date)) if result.date else MISSING
        source = self._cite.source(each.model, each.source) or MISSING
        yield beside(source, escape(result.locator) if result.locator else None)
        yield escape(result.note) if result.note else MISSING


_LIKENESS = {
    "alike": "measured alike",
    "unstated": "conditions not stated",
    "other": "measured otherwise",
}
