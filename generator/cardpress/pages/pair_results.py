"""The results of two models: on benchmarks that both have, and on those that one alone has."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cardpress.blocks import Cell, CellContent, Section, Table, figure_columns, table, text_columns
from cardpress.blocks import with_notes as noted
from cardpress.charts import Dots, Drawn, dots
from cardpress.comparison import Aligned
from cardpress.markup import Markdown, anchor, escape, join, link
from cardpress.wording import MISSING, Links, category_name, measured_under
from cardpress.wording import verdict as words

from .pair_side import PairSide, PairSides

_Row = tuple[CellContent, ...]


@dataclass(frozen=True)
class PairResults:
    """What the results of both say: by category, drawn, and in tables.

    ``categories`` are conclusions, each linked to its section among those of ``shared``; ``alone``
    are the results on benchmarks that the other has none on, ``folded`` says how many they are.
    """

    categories: tuple[Markdown, ...]
    chart: Dots | None
    shared: tuple[Section, ...]
    alone: Table | None
    folded: Markdown


def pair_results(
    sides: Sequence[PairSide], aligned: Mapping[str, Aligned], links: Links, cells: PairSides
) -> PairResults:
    """Return the results of two models, those on shared benchmarks by category."""
    rows = _Rows(sides, links, cells)
    # Those measured alike first, as they alone rank; the order is stable.
    shared = sorted(
        (item for item in aligned.items() if item[1].is_shared),
        key=lambda item: (rows.category_of(item[0]), not item[1].comparable),
    )
    alone = [name for name, each in aligned.items() if not each.is_shared]
    alone.sort(key=rows.category_of)
    sections = [*rows.sections(shared)]
    return PairResults(
        categories=tuple(rows.categories(shared)),
        chart=dots([side.name for side in sides], [*rows.drawn(shared)]),
        shared=tuple(sections),
        alone=table(rows.columns, (rows.row(name, aligned[name]) for name in alone)),
        folded=escape(words.folded(len(alone))),
    )


class _Rows:
    """The rows of a pair's tables."""

    def __init__(self, sides: Sequence[PairSide], links: Links, cells: PairSides) -> None:
        self._names, self._links, self._cells = [side.name for side in sides], links, cells
        self._benchmarks = cells.compared.catalogue.benchmarks
        self._order = cells.compared.catalogue.category_order
        linked = (side.linked for side in sides)
        self.columns = [*text_columns("benchmark"), *figure_columns(*linked)]

    def category_of(self, benchmark: str) -> tuple[object, ...]:
        """Return the place of a benchmark's category among all."""
        return self._order(self._benchmarks[benchmark].card.category)

    def sections(self, shared: Sequence[tuple[str, Aligned]]) -> Iterator[Section]:
        """Yield a table for each category, below a heading with an anchor."""
        for number, (category, found) in enumerate(self._grouped(shared), 1):
            heading = join((anchor(f"scores.{number}"), escape(category)))
            scores = table(self.columns, (self.row(name, each) for name, each in found))
            assert scores
            yield Section(heading, scores)

    def categories(self, shared: Sequence[tuple[str, Aligned]]) -> Iterator[Markdown]:
        """Yield for each category who is ahead, as a link to its table."""
        for number, (category, found) in enumerate(self._grouped(shared), 1):
            said = words.about_category(category, self._names, [each for _, each in found])
            yield link(escape(said), f"#scores.{number}")

    def drawn(self, shared: Sequence[tuple[str, Aligned]]) -> Iterator[Drawn]:
        """Yield what a chart draws of each benchmark."""
        for name, aligned in shared:
            points = [self._cells.point(each) if each else None for each in aligned.results]
            yield Drawn(self._benchmarks[name].card, aligned, points)

    def row(self, name: str, aligned: Aligned) -> _Row:
        """Return the scores on a benchmark, after its name and under what they were measured."""
        return (self._heading(name, aligned), *self._scores(aligned))

    def _grouped(
        self, shared: Sequence[tuple[str, Aligned]]
    ) -> Iterator[tuple[str, list[tuple[str, Aligned]]]]:
        groups: dict[str, list[tuple[str, Aligned]]] = {}
        for name, aligned in shared:
            category = category_name(self._benchmarks[name].card.category)
            groups.setdefault(category, []).append((name, aligned))
        yield from groups.items()

    def _heading(self, name: str, aligned: Aligned) -> Cell:
        benchmark = self._links.benchmark(name)
        if not aligned.is_shared:
            return Cell(benchmark)
        conditions = aligned.conditions
        said = measured_under(conditions) if conditions else words.conditions_in_doubt(aligned)
        return noted(benchmark, escape(said))

    def _scores(self, aligned: Aligned) -> Iterator[CellContent]:
        for place, reported in enumerate(aligned.results):
            is_ahead = place in aligned.best
            yield self._cells.score(reported, is_ahead=is_ahead) if reported else MISSING
