"""The page of scores against price, context window and release date."""

from collections.abc import Iterator
from dataclasses import dataclass

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
from cardpress.comparison import PER, Compared, Field, widest_field
from cardpress.markup import Markdown, escape, link
from cardpress.schema import Benchmark
from cardpress.wording import (
    ABOUT,
    MISSING,
    NUMBERS,
    TITLES,
    markers,
    measured_under,
    page_path,
    price_column,
)
from cardpress.wording import plot_captions as words

from .page import Page

PATH = "explore.md"
_MOST_ROWS = 200  # a table of more is no longer read, and takes long to make


@dataclass(frozen=True)
class ExploreView:
    """What is drawn without scripts: a benchmark, its conditions, the charts, and their figures.

    All but the link are None or empty where no two models were measured alike; the charts alone
    where these state nothing that a chart could show.
    """

    benchmark: Markdown | None
    conditions: Markdown | None
    plots: tuple[Scatter, ...]
    table: Table | None
    left_out: Markdown | None
    numbers: Markdown


def explore_page(compared: Compared) -> Page:
    """Plan the page."""
    cite = Citations(compared.catalogue, PATH)
    drawn = _MeasuredAlike(found, compared) if (found := widest_field(compared)) else None
    view = ExploreView(
        benchmark=cite.links.benchmark(drawn.field.benchmark) if drawn else None,
        conditions=escape(drawn.conditions) if drawn else None,
        plots=tuple(drawn.plots()) if drawn else (),
        table=drawn.table(cite) if drawn else None,
        left_out=drawn.left_out(cite) if drawn else None,
        numbers=Markdown(cite.links.address(NUMBERS)),
    )
    return Page(
        PATH,
        "pages/explore.md.j2",
        view,
        TITLES["explore"],
        ABOUT["explore"],
        hide=("navigation", "toc"),
        is_list=True,
    )


class _MeasuredAlike:
    """Models measured alike, as charts and as a table."""

    def __init__(self, field: Field, compared: Compared) -> None:
        self.field, self._compared = field, compared
        self.conditions = measured_under(field.conditions) if field.conditions else ""
        self._card: Benchmark = compared.catalogue.benchmarks[field.benchmark].card
        self._plots = ScorePlots(compared)

    def plots(self) -> Iterator[Scatter]:
        """Yield a chart for each axis of which the models state anything."""
        for axis in (INPUT, CONTEXT, RELEASED):
            plot = self._plots.plot(self.field, axis)
            if plot.layout:
                yield scatter(plot, plot.layout, self.field, self._compared)

    def table(self, cite: Citations) -> Table | None:
        """Lay out the figures of the charts, the best score first, and mark who is on a line."""
        cells, prices = ResultCells(self._compared, cite), Prices(self._compared, cite)
        on_the_line = Markdown(markers.MARKERS["on_the_line"])
        best = {
            axis.key: {each.model for each in self._plots.best(self.field, axis)} for axis in AXES
        }
        sign = 1 if self._card.direction == "lower_is_better" else -1
        files = by_name(self._compared.catalogue.models.values())
        places = {file.place.id: place for place, file in enumerate(files)}
        ordered = sorted(
            self.field.results, key=lambda each: (sign * each.result.score, places[each.model])
        )
        rows: list[tuple[CellContent, ...]] = []
        for each in ordered[:_MOST_ROWS]:
            model, file = each.model, self._compared.catalogue.models[each.model]
            facts = Facts(model, file.card, self._compared.disagreements[model], cite)
            cells_of: dict[str, CellContent] = {
                "input": prices.headline(file, "input", per=PER),
                "output": prices.headline(file, "output", per=PER),
                "context": facts.cell("context_window") or MISSING,
                "released": facts.cell("release_date") or MISSING,
            }
            score = with_notes(
                cells.score(each), cells.disputed(self._compared.disagreement_on(each))
            )
            marked = (
                with_notes(cell, on_the_line if model in best[key] else None)
                for key, cell in cells_of.items()
            )
            rows.append((cite.links.model(model), score, *marked))
        return table(_columns(), rows)

    def left_out(self, cite: Citations) -> Markdown | None:
        """Lead to the models for which the table has no room; None where it has all."""
        more = len(self.field.results) - _MOST_ROWS
        place = cite.links.address(page_path("benchmark", self.field.benchmark))
        return words.more(link(Markdown(words.lower_ranks(more)), place)) if more > 0 else None


def _columns() -> list[Column]:
    prices = (Markdown(price_column(side, PER)) for side in ("input", "output"))
    figures = figure_columns("score", *prices, "context")
    return [*text_columns("model"), *figures, *text_columns("released")]
