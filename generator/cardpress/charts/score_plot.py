"""A chart of a cohort's scores against an axis, in numbers: its points, line, scales and words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cardpress import figures
from cardpress.comparison import Cohort, Compared, Point, colored, measure, ranks_of, unbeaten
from cardpress.wording import measured_under, model_name
from cardpress.wording import plot_captions as words

from .axes import Axis, is_rough
from .labels import Candidate, Label, place_labels
from .scales import Scale, linear, staircase

_FEWEST_OF_A_LINE = 5  # of fewer models nearly each is unbeaten, and a line says nothing


@dataclass(frozen=True)
class Tick:
    """A line across a chart, its position in percent from the left or the top, and its label."""

    at: float
    label: str


@dataclass(frozen=True)
class Layout:
    """The position of everything, in percent from the left and from the top.

    ``line`` has the corners of the frontier.
    """

    x: Scale
    y: Scale
    xs: tuple[Tick, ...]
    ys: tuple[Tick, ...]
    line: tuple[tuple[float, float], ...]
    labels: tuple[Label, ...]

    def place(self, point: Point) -> tuple[float, float]:
        """Return a point's position from the left and from the top."""
        return self.x.place(point.x), 100 - self.y.place(point.score)


@dataclass(frozen=True)
class ScorePlot:
    """A chart in plain text and numbers; without a point to draw it has ``empty`` for a layout.

    ``best`` are the points that no other beats, including those that the scale cannot show;
    ``makers`` are the organizations that have a color, by its number, the same on every axis.
    """

    axis: Axis
    title: str
    along: str
    up: str
    note: str
    is_comparable: bool
    drawn: tuple[Point, ...]
    best: tuple[Point, ...]
    makers: tuple[str, ...]
    layout: Layout | None
    empty: str


@dataclass(frozen=True)
class _Points:
    """The points of a cohort on an axis, and those that no other beats."""

    known: tuple[Point, ...]
    best: tuple[Point, ...]


class ScorePlots:
    """Plans the charts of a catalogue, and looks up each model's figures once for all of them."""

    def __init__(self, compared: Compared) -> None:
        self._compared = compared
        self._values: dict[tuple[str, str], float | None] = {}
        self._rough: dict[str, bool] = {}
        # The two scales of an axis are planned in turn; all points would be too many to keep.
        self._last: tuple[Cohort, Axis, _Points] | None = None

    def value(self, axis: Axis, model: str) -> float | None:
        """Return a model's figure on an axis, or None if no source states it."""
        key = axis.key, model
        if key not in self._values:
            self._values[key] = axis.value(self._compared, model)
        return self._values[key]

    def best(self, cohort: Cohort, axis: Axis) -> tuple[Point, ...]:
        """Return the points that no other beats; none if the scores may not be compared."""
        return self._points(cohort, axis).best

    def plot(self, cohort: Cohort, axis: Axis, *, is_log: bool = True) -> ScorePlot:
        """Return the chart of a cohort."""
        points = self._points(cohort, axis)
        known, best = points.known, points.best
        drawn = tuple(point for point in known if axis.holds(point.x, is_log=is_log))
        benchmark = self._compared.catalogue.benchmarks[cohort.benchmark].card
        under = measured_under(cohort.conditions) if cohort.conditions else ""
        counts = self._counts(cohort, axis, len(known), drawn)
        currency = self._compared.money.currency
        makers = self._compared.makers
        is_few = cohort.comparability == "same" and len(known) < _FEWEST_OF_A_LINE
        standing = "few" if is_few else cohort.comparability
        return ScorePlot(
            axis=axis,
            title=words.title(axis.key, benchmark.name, under),
            along=words.along(axis.key, currency, is_log=is_log),
            up=words.up(is_lower=self._is_lower(cohort)),
            note=" ".join(words.notes(axis.key, standing, counts, currency)),
            is_comparable=cohort.comparability == "same",
            drawn=drawn,
            best=best,
            makers=colored(makers[reported.model] for reported in cohort.results),
            layout=self._layout(cohort, axis, drawn, best, is_log=is_log) if drawn else None,
            empty="" if drawn else words.empty(counts),
        )

    def _is_lower(self, cohort: Cohort) -> bool:
        card = self._compared.catalogue.benchmarks[cohort.benchmark].card
        return card.direction == "lower_is_better"

    def _points(self, cohort: Cohort, axis: Axis) -> _Points:
        # By identity: to compare two cohorts would compare every result in them.
        if self._last is None or self._last[0] is not cohort or self._last[1] is not axis:
            self._last = cohort, axis, self._find_points(cohort, axis)
        return self._last[2]

    def _find_points(self, cohort: Cohort, axis: Axis) -> _Points:
        values = ((reported, self.value(axis, reported.model)) for reported in cohort.results)
        known = tuple(
            Point(reported.model, x, reported.result.score)
            for reported, x in values
            if x is not None
        )
        if cohort.comparability != "same" or len(known) < _FEWEST_OF_A_LINE:
            return _Points(known, ())
        # Of all results, as a ranking has them: a score between two may make them one rank or two.
        measures = {reported.model: measure(reported.result) for reported in cohort.results}
        unit = self._compared.catalogue.benchmarks[cohort.benchmark].card.unit
        ranks = ranks_of(measures, unit, is_lower=self._is_lower(cohort))
        return _Points(known, unbeaten(known, ranks, more_is_better=axis.more_is_better))

    def _layout(
        self,
        cohort: Cohort,
        axis: Axis,
        drawn: Sequence[Point],
        best: Sequence[Point],
        *,
        is_log: bool,
    ) -> Layout:
        money = self._compared.money
        x = axis.scale([point.x for point in drawn], is_log=is_log)
        y = linear([point.score for point in drawn])
        # A free model is on the frontier, and beats others, even where a log scale has no place for
        # it.
        frontier = [point for point in best if axis.holds(point.x, is_log=is_log)]
        corners = staircase(frontier, x, more_is_better=axis.more_is_better)
        unit = self._compared.catalogue.benchmarks[cohort.benchmark].card.unit
        line = tuple((along, 100 - y.place(score)) for along, score in corners)

        def place(point: Point) -> tuple[float, float]:
            return x.place(point.x), 100 - y.place(point.score)

        return Layout(
            x=x,
            y=y,
            xs=tuple(Tick(x.place(tick), axis.tick_label(tick, money)) for tick in x.ticks),
            ys=tuple(Tick(100 - y.place(tick), figures.score(tick, unit)) for tick in y.ticks),
            line=line,
            labels=self._labels(cohort, drawn, frontier, place, line),
        )

    def _labels(
        self,
        cohort: Cohort,
        drawn: Sequence[Point],
        frontier: Sequence[Point],
        place: Callable[[Point], tuple[float, float]],
        line: Sequence[tuple[float, float]],
    ) -> tuple[Label, ...]:
        """Return the names that have room: of the line first, and of the best scores."""
        sign = 1 if self._is_lower(cohort) else -1
        on_the_line = {point.model for point in frontier}
        first: list[Candidate] = []
        others: list[Candidate] = []
        for point in sorted(drawn, key=lambda point: (sign * point.score, point.model)):
            name = model_name(self._compared.catalogue, point.model)
            candidate = Candidate(point.model, name, *place(point))
            (first if point.model in on_the_line else others).append(candidate)
        return place_labels(first, others, line)

    def _counts(
        self, cohort: Cohort, axis: Axis, known: int, drawn: Sequence[Point]
    ) -> words.Shown:
        """Return how many models a chart shows, and how many it leaves out for which reason."""
        return words.Shown(
            drawn=len(drawn),
            lacking=len(cohort.results) - known,
            free=known - len(drawn),
            rough=sum(self._is_rough(point.model) for point in drawn) if axis.is_date else 0,
        )

    def _is_rough(self, model: str) -> bool:
        if model not in self._rough:
            self._rough[model] = is_rough(self._compared, model)
        return self._rough[model]
