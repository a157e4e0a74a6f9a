"""The page of scores against price, context window and release date."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from cardpress.blocks import (
    CellContent,
    Citations,
    Column,
    Facts,
    Prices,
    ResultCells,
    Table,
    figure_columns,
    table,
    text_columns,
    with_notes,
)
from cardpress.catalogue import by_name
from cardpress.charts import (
    AXES,
    CONTEXT,
    INPUT,
    RELEASED,
    Scatter,
    ScorePlots,
    scatter,
)
from cardpress.comparison import PER, Cohort, Compared, ReportedResult, largest_priced_cohort
from cardpress.markup import Markdown, escape
from cardpress.wording import (
    MISSING,
    NUMBERS,
    PATHS,
    markers,
    measured_under,
    page_path,
    price_column,
)
from cardpress.wording import plot_captions as words

from .page import Page, list_page

PATH = PATHS["explore"]
_MOST_ROWS = 200  # nobody reads a longer table, and Markdown takes long to render one


@dataclass(frozen=True)
class ExploreView:
    """What is shown without scripts: a benchmark, its conditions, the charts, and their figures."""

    benchmark: Markdown | None
    """The benchmark of the charts, linked."""
    conditions: Markdown | None
    """The conditions that its results share."""
    plots: tuple[Scatter, ...]
    """The charts."""
    table: Table | None
    """The figures of the charts."""
    left_out: Markdown | None
    """How many models the table has no room for."""
    numbers: Markdown
    """Address of the page that explains the numbers."""


def explore_page(compared: Compared) -> Page:
    """Plan the page of charts."""
    return list_page("explore", PATH, partial(_view, compared))


def _view(compared: Compared) -> ExploreView:
    cite = Citations(compared.catalogue, PATH)
    cohort = largest_priced_cohort(compared)
    shown = _ShownCohort(cohort, compared, cite) if cohort else None
    return ExploreView(
        benchmark=cite.links.benchmark(shown.cohort.benchmark) if shown else None,
        conditions=escape(shown.conditions) if shown else None,
        plots=tuple(shown.plots()) if shown else (),
        table=shown.table() if shown else None,
        left_out=shown.left_out() if shown else None,
        numbers=Markdown(cite.links.address(NUMBERS)),
    )


class _ShownCohort:
    """Models with comparable results on a benchmark, as charts and as a table."""

    def __init__(self, cohort: Cohort, compared: Compared, cite: Citations) -> None:
        self.cohort, self._compared, self._cite = cohort, compared, cite
        self.conditions = measured_under(cohort.conditions) if cohort.conditions else ""
        self._cells, self._prices = ResultCells(compared, cite), Prices(compared, cite)
        self._plots = ScorePlots(compared)

    def plots(self) -> Iterator[Scatter]:
        """Yield a chart for each axis on which any of the models has a figure."""
        # Three charts without scripts; that of the output price is among the choices that scripts
        # offer.
        for axis in (INPUT, CONTEXT, RELEASED):
            plot = self._plots.plot(self.cohort, axis)
            if plot.layout:
                yield scatter(plot, plot.layout, self.cohort, self._compared)

    def table(self) -> Table | None:
        """Return the figures of the charts, the best score first, with markers of the lines."""
        best = {
            axis.key: {point.model for point in self._plots.best(self.cohort, axis)}
            for axis in AXES
        }
        return table(_columns(), (self._row(r, best) for r in self._best_first()[:_MOST_ROWS]))

    def _best_first(self) -> list[ReportedResult]:
        card = self._compared.catalogue.benchmarks[self.cohort.benchmark].card
        sign = 1 if card.direction == "lower_is_better" else -1
        # Of equal scores by name, as in the script's table of models; results come by id.
        files = by_name(self._compared.catalogue.models.values())
        places = {file.place.id: place for place, file in enumerate(files)}
        return sorted(
            self.cohort.results,
            key=lambda reported: (sign * reported.result.score, places[reported.model]),
        )

    def _row(self, reported: ReportedResult, best: Mapping[str, set[str]]) -> Iterator[CellContent]:
        model, cells = reported.model, self._cells
        yield self._cite.links.model(model)
        yield cells.score(reported)
        on_the_line = Markdown(markers.MARKERS["on_the_line"])
        for axis, figure in self._figures(model):
            yield with_notes(figure, on_the_line if model in best[axis] else None)

    def _figures(self, model: str) -> Iterator[tuple[str, CellContent]]:
        """Yield a model's figure for each axis, by the key of the axis."""
        file = self._compared.catalogue.models[model]
        facts = Facts(file, self._compared, self._cite)
        yield "input", self._prices.headline(file, "input", per=PER)
        yield "output", self._prices.headline(file, "output", per=PER)
        yield "context", facts.cell("context_window") or MISSING
        yield "released", facts.cell("release_date") or MISSING

    def left_out(self) -> Markdown | None:
        """Return a link to the models for which the table has no room, or None if it has all."""
        more = len(self.cohort.results) - _MOST_ROWS
        ranks = Markdown(words.lower_ranks(more))
        page = page_path("benchmark", self.cohort.benchmark)
        return words.more(self._cite.links.link(ranks, page)) if more > 0 else None


def _columns() -> list[Column]:
    prices = (Markdown(price_column(side, PER)) for side in ("input", "output"))
    figures = figure_columns("score", *prices, "context")
    return [*text_columns("model"), *figures, *text_columns("released")]
