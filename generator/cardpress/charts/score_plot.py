"""What a chart of a field's scores against an axis shows: its points, line, scales and words."""

from collections.abc import Sequence
from dataclasses import dataclass

from cardpress import figures
from cardpress.comparison import Compared, Field, Point, unbeaten
from cardpress.wording import measured_under
from cardpress.wording import plot_captions as words

from .axes import Axis, is_rough
from .labels import Label, Named, place_labels
from .scales import Scale, linear, staircase


@dataclass(frozen=True)
class Tick:
    """A line across a chart, its place in percent from the left or the top, and what it means."""

    at: float
    label: str


@dataclass(frozen=True)
class Layout:
    """Where everything stands. Places are in percent, from the left and from the top.

    ``line`` are the corners of the frontier.
    """

    x: Scale
    y: Scale
    xs: tuple[Tick, ...]
    ys: tuple[Tick, ...]
    line: tuple[tuple[float, float], ...]
    labels: tuple[Label, ...]

    def place(self, point: Point) -> tuple[float, float]:
        """Return where a point stands."""
        return self.x.place(point.x), 100 - self.y.place(point.score)


@dataclass(frozen=True)
class ScorePlot:
    """A chart in plain words and numbers; without a point to draw it has no layout.

    ``best`` are the points that no other beats, among them what the scale has no place for.
    """

    axis: Axis
    title: str
    along: str
    up: str
    note: str
    is_comparable: bool
    drawn: tuple[Point, ...]
    best: tuple[Point, ...]
    layout: Layout | None


@dataclass(frozen=True)
class _Points:
    """The points of a field on an axis, and those that no other beats."""

    known: tuple[Point, ...]
    best: tuple[Point, ...]


class ScorePlots:
    """Plans charts; what a model has on an axis is looked up once for all of them."""

    def __init__(self, compared: Compared) -> None:
        self._compared = compared
        self._values: dict[tuple[str, str], float | None] = {}
        self._rough: dict[str, bool] = {}
        # Of both scales of an axis in turn; all points of a catalogue are too many to keep.
        self._last: tuple[Field, Axis, _Points] | None = None

    def value(self, axis: Axis, model: str) -> float | None:
        """Return a model's figure on an axis; None where it has none."""
        key = axis.key, model
        if key not in self._values:
            self._values[key] = axis.value(self._compared, model)
        return self._values[key]

    def best(self, field: Field, axis: Axis) -> tuple[Point, ...]:
        """Return the points that no other beats; none where they may not be compared."""
        return self._points(field, axis).best

    def plot(self, field: Field, axis: Axis, *, is_log: bool = True) -> ScorePlot:
        """Return the chart of a field."""
        points = self._points(field, axis)
        known, best = points.known, points.best
        drawn = tuple(point for point in known if axis.holds(point.x, is_log=is_log))
        benchmark = self._compared.catalogue.benchmarks[field.benchmark].card
        under = measured_under(field.conditions) if field.conditions else ""
        shown = self._shown(field, axis, len(known), drawn)
        return ScorePlot(
            axis=axis,
            title=words.title(axis.key, benchmark.name, under),
            along=words.along(axis.key, is_log=is_log),
            up=words.up(is_lower=self._is_lower(field)),
            note=" ".join(words.notes(axis.key, field.comparability, shown)),
            is_comparable=field.comparability == "alike",
            drawn=drawn,
            best=best,
            layout=self._laid_out(field, axis, drawn, best, is_log=is_log) if drawn else None,
        )

    def _is_lower(self, field: Field) -> bool:
        card = self._compared.catalogue.benchmarks[field.benchmark].card
        return card.direction == "lower_is_better"

    def _points(self, field: Field, axis: Axis) -> _Points:
        if self._last is None or self._last[0] is not field or self._last[1] is not axis:
            self._last = field, axis, self._found(field, axis)
        return self._last[2]

    def _found(self, field: Field, axis: Axis) -> _Points:
        values = ((each, self.value(axis, each.model)) for each in field.results)
        known = [Point(each.model, x, each.result.score) for each, x in values if x is not None]
        if field.comparability != "alike":
            return _Points(tuple(known), ())
        more, lower = axis.more_is_better, self._is_lower(field)
        best = unbeaten(known, more_is_better=more, lower_is_better=lower)
        return _Points(tuple(known), best)

    def _laid_out(
        self,
        field: Field,
        axis: Axis,
        drawn: Sequence[Point],
        best: Sequence[Point],
        *,
        is_log: bool,
    ) -> Layout:
        x = axis.scale([each.x for each in drawn], is_log=is_log)
        y = linear([each.score for each in drawn])
        frontier = [each for each in best if axis.holds(each.x, is_log=is_log)]
        corners = staircase(frontier, x, more_is_better=axis.more_is_better)
        unit = self._compared.catalogue.benchmarks[field.benchmark].card.unit
        return Layout(
            x=x,
            y=y,
            xs=tuple(Tick(x.place(tick), axis.tick(tick)) for tick in x.ticks),
            ys=tuple(Tick(100 - y.place(tick), figures.score(tick, unit)) for tick in y.ticks),
            line=tuple((along, 100 - y.place(score)) for along, score in corners),
            labels=self._labels(field, axis, frontier, x, y),
        )

    def _labels(
        self, field: Field, axis: Axis, frontier: Sequence[Point], x: Scale, y: Scale
    ) -> tuple[Label, ...]:
        """Return the names of the frontier's models that have room, the best score's first.

        They stand where x and score are both better, where there is no point.
        """
        is_lower = self._is_lower(field)
        sign = 1 if is_lower else -1
        name = self._compared.catalogue.name
        wanted = [
            Named(x.place(each.x), 100 - y.place(each.score), name("model", each.model))
            for each in sorted(frontier, key=lambda each: sign * each.score)
        ]
        return place_labels(wanted, prefers_right=axis.more_is_better, is_below=is_lower)

    def _shown(self, field: Field, axis: Axis, known: int, drawn: Sequence[Point]) -> words.Shown:
        """Count what a chart shows, and what it does not."""
        return words.Shown(
            drawn=len(drawn),
            lacking=len(field.results) - known,
            free=known - len(drawn),
            rough=sum(self._is_rough(point.model) for point in drawn) if axis.is_date else 0,
        )

    def _is_rough(self, model: str) -> bool:
        if model not in self._rough:
            self._rough[model] = is_rough(self._compared, model)
        return self._rough[model]
