"""A model's results beside those of other models, and where they are from."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from cardpress import wording
from cardpress.comparison import Compared, OwnCardResult, ReportedResult, ResultTable, Row
from cardpress.loader import CardFile
from cardpress.markup import Markdown, escape, join, small
from cardpress.schema import Model
from cardpress.wording import MISSING, category_name, markers, model_name, results_anchor
from cardpress.wording import results as words

from .citations import Citations
from .quotations import QuotationCells
from .results import ResultCells, of_slice
from .table import CellContent, Table, figure_columns, text_columns, with_notes, without_empty


@dataclass(frozen=True)
class Section:
    """A heading with a table below it."""

    heading: Markdown
    table: Table


class ResultTables:
    """The results of models by category, beside what others have on the same benchmarks."""

    def __init__(self, compared: Compared, cite: Citations) -> None:
        self._compared, self._cite = compared, cite
        self._cells, self._quotations = ResultCells(compared, cite), QuotationCells(compared, cite)

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
        beside = markers.CONDITIONS_MATCH["unstated"] if is_unstated else ""
        score = self._cells.score(headline, beside=beside, is_headline=True)
        return with_notes(score, of_slice(headline.result))

    def _parts_alone(self, reported: ReportedResult) -> CellContent | None:
        """Return the number of results of a model that has several on slices, and no whole."""
        results = self._compared.results[reported.model][reported.benchmark]
        # Headlines come first. One slice can be named beside its score; of several none stands for
        # the others, and the first of them would.
        if len(results) == 1 or not results[0].conditions.slice:
            return None
        words = markers.results_in_parts(len(results))
        return small(self._cite.results(reported.model, results_anchor(reported.benchmark), words))

    def _others(self, row: Row) -> Iterator[CellContent]:
        for other in row.others:
            if other is None:
                yield MISSING
            elif isinstance(other, OwnCardResult):
                yield self._of_own_card(other)
            else:
                yield self._quotations.beside(other)

    def _of_own_card(self, other: OwnCardResult) -> CellContent:
        reported, match = other.reported, markers.CONDITIONS_MATCH[other.match]
        if other.match != "same" and (lone := self._parts_alone(reported)):
            return lone
        name = model_name(self._compared.catalogue, reported.model)
        score = self._cells.score(reported, beside=f"{markers.from_card(name)}; {match}")
        # That two may be compared or may not is all that a reader needs to know at once.
        known = Markdown(match) if other.match in ("same", "other") else None
        return with_notes(score, of_slice(reported.result), known)
