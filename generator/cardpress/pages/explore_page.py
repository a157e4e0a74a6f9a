"""The page of scores against price, context window and release date."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cardpress import figures, wording
from cardpress.blocks import (
    Citations,
    Facts,
    Prices,
    ResultCells,
    Table,
    beside,
    figure_columns,
    table,
    text_columns,
)
from cardpress.catalogue import by_name
from cardpress.charts import (
    AXES,
    CONTEXT,
    INPUT,
    RELEASED,
    Axis,
    Plot,
    Sense,
    Words,
    calendar,
    is_drawn,
    is_rough,
    scatter,
)
from cardpress.comparison import PER, Compared, Field, Point, unbeaten, widest_field
from cardpress.markup import Markdown, escape, link
from cardpress.schema import Benchmark
from cardpress.wording import MISSING, NUMBERS, page_path

from .page import Page

PATH = "explore.md"
_MOST_ROWS = 200  # a table of more is no longer read, and takes long to make
_COLUMNS = [
    *text_columns("Model"),
    *figure_columns("Score", f"Input (per {PER})", f"Output (per {PER})", "Context (tokens)"),
    *text_columns("Released"),
]


@dataclass(frozen=True)
class ExploreView:
    """What is drawn without scripts: a benchmark, its conditions, the charts, and their figures.

    All but the link are None or empty where no two models were measured alike; the charts alone
    where these state nothing that a chart could show.
    """

    benchmark: Markdown | None
    conditions: Markdown | None
    plots: tuple[Plot, ...]
    table: Table | None
    left_out: Markdown | None
    numbers: Markdown


def explore_page(compared: Compared) -> Page:
    """Plan the page."""
    cite = Citations(compared.catalogue, PATH)
    drawn = _Drawn(found, compared) if (found := widest_field(compared)) else None
    view = ExploreView(
        benchmark=cite.links.benchmark(drawn.field.benchmark) if drawn else None,
        conditions=escape(drawn.conditions) if drawn else None,
        plots=tuple(drawn.plots()) if drawn else (),
        table=drawn.table(cite) if drawn else None,
        left_out=drawn.left_out(cite) if drawn else None,
        numbers=Markdown(cite.links.address(NUMBERS)),
    )
    about = "Scores against price, context window and release date, and the models none beats."
    return Page(
        PATH,
        "pages/explore.md.j2",
        view,
        "Explore",
        about,
        hide=("navigation", "toc"),
        is_list=True,
    )


class _Drawn:
    """Models measured alike, as charts and as a table."""

    def __init__(self, field: Field, compared: Compared) -> None:
        self.field, self._compared = field, compared
        self.conditions = wording.measured_under(field.conditions)
        self._card: Benchmark = compared.catalogue.benchmarks[field.benchmark].card
        self._is_lower = self._card.direction == "lower_is_better"

    def plots(self) -> Iterator[Plot]:
        """Yield a chart for each axis of which the models state anything."""
        for axis in (INPUT, CONTEXT, RELEASED):
            known = self._known(axis)
            drawn = [each for each in known if axis.scale is calendar or is_drawn(each.x)]
            if drawn:
                frontier = [each for each in self._frontier(axis) if each in drawn]
                scale = axis.scale([each.x for each in drawn])
                sense = Sense(axis.more_is_better, self._is_lower)
                yield scatter(drawn, frontier, scale, sense, self._words(axis, known, drawn))

    def table(self, cite: Citations) -> Table | None:
        """Lay out the figures of the charts, the best score first, and tell who is on a line."""
        cells, prices = ResultCells(self._compared, cite), Prices(self._compared, cite)
        best = {axis.key: {each.model for each in self._frontier(axis)} for axis in AXES}
        sign = 1 if self._is_lower else -1
        files = by_name(self._compared.catalogue.models.values())
        places = {file.place.id: place for place, file in enumerate(files)}
        ordered = sorted(
            self.field.results, key=lambda each: (sign * each.result.score, places[each.model])
        )
        rows = []
        for each in ordered[:_MOST_ROWS]:
            model, file = each.model, self._compared.catalogue.models[each.model]
            facts = Facts(model, file.card, self._compared.disagreements[model], cite)
            told = {
                "input": prices.headline(file, "input", per=PER),
                "output": prices.headline(file, "output", per=PER),
                "context": facts.cell("context_window") or MISSING,
                "released": facts.cell("release_date") or MISSING,
            }
            score = beside(cells.score(each), cells.disputed(self._compared.disputed(each)))
            marked = (
                beside(cell, Markdown("on the line") if model in best[key] else None)
                for key, cell in told.items()
            )
            rows.append((cite.links.model(model), score, *marked))
        return table(_COLUMNS, rows)

    def left_out(self, cite: Citations) -> Markdown | None:
        """Lead to the models for which the table has no room; None where it has all."""
        more = len(self.field.results) - _MOST_ROWS
        place = cite.links.address(page_path("benchmark", self.field.benchmark))
        return link(Markdown(figures.counted(more, "other")), place) if more > 0 else None

    def _known(self, axis: Axis) -> list[Point]:
        values = ((each, axis.value(self._compared, each.model)) for each in self.field.results)
        return [Point(each.model, x, each.result.score) for each, x in values if x is not None]

    def _frontier(self, axis: Axis) -> tuple[Point, ...]:
        more = axis.more_is_better
        return unbeaten(self._known(axis), more_is_better=more, lower_is_better=self._is_lower)

    def _words(self, axis: Axis, known: Sequence[Point], drawn: Sequence[Point]) -> Words:
        compared, unit = self._compared, self._card.unit
        return Words(
            key=f"plot.{axis.key}",
            title=f"{self._card.name} ({self.conditions}): score against {axis.name}",
            along=axis.along,
            up="Score, lower is better" if self._is_lower else "Score",
            note=" ".join(self._notes(axis, len(known), len(drawn))),
            names={each.model: compared.catalogue.name("model", each.model) for each in drawn},
            xs={each.model: axis.told(compared, each.model) for each in drawn},
            tick=axis.tick,
            score=lambda score: figures.score(score, unit),
        )

    def _notes(self, axis: Axis, known: int, drawn: int) -> Iterator[str]:
        """Say what the line means, and what is not shown; the site's scripts say the same."""
        yield axis.frontier
        yield f"{figures.counted(drawn, 'model')} {'is' if drawn == 1 else 'are'} shown."
        if lacking := len(self.field.results) - known:
            yield f"{_have(lacking)} a score here but {axis.lacking}."
        if free := known - drawn:
            ask = "asks" if free == 1 else "ask"
            yield f"{figures.counted(free, 'model')} {ask} nothing, which this scale cannot show."
        rough = sum(is_rough(self._compared, each.model) for each in self.field.results)
        if axis is RELEASED and rough:
            yield f"{_have(rough)} no exact day, and the middle of the month or year stands for it."


def _have(count: int) -> str:
    return f"{figures.counted(count, 'model')} {'has' if count == 1 else 'have'}"
