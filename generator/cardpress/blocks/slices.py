"""A model's results on slices of a benchmark: a table of each, with the best and the worst."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cardpress.comparison import (
    Compared,
    ReportedResult,
    SliceGroup,
    folded,
    slice_groups,
    slice_name,
)
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, join, strong
from cardpress.schema import Model
from cardpress.wording import MISSING, measured_under
from cardpress.wording import slices as words

from .citations import Citations
from .reported import samples
from .results import ResultCells
from .score_range import bracketed
from .table import CellContent, Table, figure_columns, text_columns, without_empty


@dataclass(frozen=True)
class SliceTable:
    """The slices of one benchmark: their conditions, the best and the worst, and all in a table."""

    heading: Markdown
    conditions: Markdown | None
    extremes: Markdown | None
    table: Table


class SliceTables:
    """The tables of a catalogue's slices."""

    def __init__(self, compared: Compared, cite: Citations) -> None:
        self._compared, self._cite = compared, cite
        self._cells = ResultCells(compared, cite)

    def tables(self, file: CardFile[Model]) -> Iterator[SliceTable]:
        """Yield a table for every group of a model's slices that may be compared."""
        for benchmark, results in self._compared.results[file.place.id].items():
            card = self._compared.catalogue.benchmarks[benchmark].card
            groups = list(slice_groups(results, card))
            for group in groups:
                alike = [other for other in groups if _by(other) == _by(group)]
                yield self._table(group, self._apart(group, alike) if len(alike) > 1 else None)

    def _apart(self, group: SliceGroup, alike: Iterable[SliceGroup]) -> Markdown | None:
        """Return what sets a group apart from those whose heading would be the same."""
        apart = group.conditions.apart_from(other.conditions for other in alike)
        # One that says less than the others states nothing apart from them, and all that it says.
        told = apart if apart.written else group.conditions
        if told.written:
            return escape(measured_under(told))
        first = group.slices[0]
        # Without conditions, groups are told apart by their sources.
        return self._cite.source(first.model, first.source)

    def _table(self, group: SliceGroup, apart: Markdown | None) -> SliceTable:
        name = escape(self._compared.catalogue.name("benchmark", group.benchmark))
        whole = [(strong(Markdown(words.whole())), *self._row(group.whole))] if group.whole else []
        rows = [(_name(part), *self._row(part)) for part in group.slices]
        columns = [
            *text_columns("slice"),
            *figure_columns("score", "samples"),
            *text_columns("note", "source"),
        ]
        table = without_empty(columns, [*whole, *rows])
        assert table
        known = group.conditions.are_known
        return SliceTable(
            heading=words.heading(name, [escape(by) for by in group.by if by], apart),
            conditions=escape(measured_under(group.conditions)) if known else None,
            extremes=self._extremes(group),
            table=table,
        )

    def _row(self, reported: ReportedResult) -> Iterator[CellContent]:
        # Its note and its source stand beside it.
        is_disputed = self._compared.disagreement_on(reported) is not None
        yield self._cells.score(reported) if is_disputed else self._cells.plain(reported)
        yield samples(reported.result)
        yield escape(reported.result.note) if reported.result.note else MISSING
        yield self._cite.source(reported.model, reported.source) or MISSING

    def _extremes(self, group: SliceGroup) -> Markdown | None:
        if len({part.conditions.slice for part in group.slices}) < 2:
            return None
        if not group.best:
            return Markdown(words.all_equal())
        return words.extremes(self._named(group.best), self._named(group.worst))

    def _named(self, parts: Iterable[ReportedResult]) -> list[Markdown]:
        return [join((_name(part), self._score(part)), " ") for part in parts]

    def _score(self, part: ReportedResult) -> Markdown:
        return bracketed(self._cells.score(part).text)


def _by(group: SliceGroup) -> list[str]:
    return [folded(by) for by in group.by]


def _name(reported: ReportedResult) -> Markdown:
    # What the slices differ in stands once, in the heading.
    groups = ", ".join(part.group for part in reported.result.slice)
    return escape(groups or slice_name(reported.result.slice))
