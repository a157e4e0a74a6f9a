"""All results of a model, each with its conditions, its uncertainty and the run behind it."""

from collections.abc import Iterator

from cardpress import figures, wording
from cardpress.comparison import Compared, ReportedResult
from cardpress.loader import CardFile
from cardpress.markup import Markdown, anchor, escape, join
from cardpress.schema import Model, QuotedResult
from cardpress.wording import MISSING, results_anchor

from .citations import Citations, is_read
from .results import ResultCells
from .table import Cell, CellContent, Table, figure_columns, text_columns, with_notes, without_empty


class ReportedResults:
    """The results of models, one a row."""

    def __init__(self, compared: Compared, cite: Citations) -> None:
        self._compared, self._cite = compared, cite
        self._cells = ResultCells(compared, cite)

    def table(self, file: CardFile[Model]) -> Table | None:
        """Return a table of all results of a model with their conditions; None if it has none.

        Sources that state the same share a row.
        """
        columns = [
            *text_columns("benchmark"),
            *figure_columns("score"),
            *text_columns("uncertainty"),
            *figure_columns("samples"),
            *text_columns("conditions", "evaluated_by", "date"),
            *figure_columns("cost", "duration"),
            *text_columns("source"),
        ]
        by_benchmark = self._compared.results[file.place.id]
        rows = [
            tuple(self._row(agreeing, is_first=number == 0))
            for results in by_benchmark.values()
            for number, agreeing in enumerate(_agreeing(results))
        ]
        return without_empty(columns, rows)

    def _row(self, agreeing: list[ReportedResult], *, is_first: bool) -> Iterator[CellContent]:
        first = agreeing[0]
        name = self._cite.links.benchmark(first.benchmark)
        yield join((*self._anchors(agreeing, is_first=is_first), name))
        yield self._cells.plain(first, is_headline=is_first and not first.conditions.slice)
        yield escape(wording.stated_uncertainty(first.result)) or MISSING
        yield samples(first.result)
        notes = dict.fromkeys(escape(r.result.note) for r in agreeing if r.result.note)
        yield with_notes(escape(wording.measured_under(first.conditions)), *notes)
        yield escape(wording.evaluator(first.result))
        dates = [r.result.date for r in agreeing if r.result.date]
        yield Markdown(figures.short_date(dates[0])) if dates else MISSING
        yield from _run(first)
        places = [(r.source, r.result.locator or "") for r in agreeing]
        tips = ((key, "" if is_read(place) else place) for key, place in places)
        source = self._cite.sources(first.model, tips) or MISSING
        yield with_notes(source, *(escape(place) for _, place in places if is_read(place)))

    def _anchors(self, agreeing: list[ReportedResult], *, is_first: bool) -> Iterator[Markdown]:
        """Yield the places to which links lead that stand elsewhere for what is in a row."""
        # Links to a model's results on a benchmark lead to the first, so that anchor stands once.
        if is_first:
            yield anchor(results_anchor(agreeing[0].benchmark))
        for reported in agreeing:
            place = self._compared.place_of(reported)
            if place > 1:
                yield anchor(results_anchor(reported.benchmark, place))


def samples(result: QuotedResult) -> CellContent:
    """Return the number of samples behind a result."""
    if result.samples is None:
        return MISSING
    return Cell(Markdown(figures.number(result.samples)))


def _run(reported: ReportedResult) -> Iterator[CellContent]:
    cost, time = reported.result.cost, reported.result.time
    yield MISSING if cost is None else Cell(escape(figures.money(cost)))
    yield MISSING if time is None else Cell(escape(wording.duration(time)))


def _agreeing(results: tuple[ReportedResult, ...]) -> list[list[ReportedResult]]:
    """Return the results in groups of equal score, conditions and evaluator, in their order."""
    # By the evaluator in words, not by the source: who measured makes a result, who repeats it does
    # not.
    groups: dict[object, list[ReportedResult]] = {}
    for reported in results:
        result = reported.result
        about = (result.score, reported.conditions, wording.evaluator(result))
        run = (result.standard_error, result.confidence_interval, result.samples)
        groups.setdefault((about, run, result.cost, result.time), []).append(reported)
    return list(groups.values())
