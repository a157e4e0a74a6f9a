"""The chart that scripts draw has the line, the axes and the ticks of the static one."""

import random
from collections.abc import Sequence

import pytest

from cardpress import figures
from cardpress.charts.plots import Scale, calendar, day, linear, logarithmic, month, staircase
from cardpress.comparison import Point, unbeaten
from tests.browser.conftest import Run

_CHANCE = random.Random(5)
_PLACES = [
    [(_CHANCE.randint(0, 9), _CHANCE.randint(0, 9)) for _ in range(number % 9)]
    for number in range(60)
]


@pytest.mark.parametrize("more", [False, True])
@pytest.mark.parametrize("lower", [False, True])
def test_scripts_draw_the_line_of_the_static_chart(run: Run, more: bool, lower: bool) -> None:
    cases = [[Point(f"m{n}", x, y) for n, (x, y) in enumerate(each)] for each in _PLACES]
    given = {
        "sense": {"moreIsBetter": more, "lowerIsBetter": lower},
        "cases": [[{"id": p.model, "x": p.x, "score": p.score} for p in each] for each in cases],
    }
    body = """return given.cases.map((points) => {
      const best = m.unbeaten(points, given.sense);
      const line = m.staircase(best, [0, 100], given.sense).map(({ x, score }) => [x, score]);
      return [best.map(({ id }) => id), line];
    });"""
    scale = Scale(0, 100, ())
    for points, (best, line) in zip(cases, run("rules/frontier", body, given), strict=True):
        found = unbeaten(points, more_is_better=more, lower_is_better=lower)
        assert best == [each.model for each in found]
        assert line == [[x, y] for x, y in staircase(found, scale, more_is_better=more)]


_VALUES = [
    (46.6, 87.0),
    (1.0, 1.0),
    (0.0, 0.0),
    (-1e12, 1e12),
    (1e12, 1e12 + 1e-3),
    (0.1, 0.7, 0.30000001),
    (0.12, 15.0),
    (1.1, 1.9),
    (1e-9, 1e9),
    (128e3, 10e6),
    (3.0, 3.0001),
    (64e3, 200e3),
]
_DATES = [["2024-04-09", "2025-07-09"], ["2025"], ["1950", "2100-12-31"], ["2025-01", "2025-02-28"]]


def test_scripts_draw_the_axes_of_the_static_chart(run: Run) -> None:
    body = """
      const told = (scale, values) =>
        ({ ticks: scale.ticks, places: values.map((value) => 100 * m.place(scale, value)) });
      const days = given.dates.map((dates) => dates.map(m.day));
      return {
        linear: given.values.map((values) => told(m.linear(values), values)),
        log: given.positive.map((values) => told(m.logarithmic(values), values)),
        days: days.map((values) => ({ ...told(m.calendar(values), values),
          months: m.calendar(values).ticks.map(m.month) })),
      };"""
    positive = [values for values in _VALUES if min(values) > 0]
    found = run("rules/axis", body, {"values": _VALUES, "positive": positive, "dates": _DATES})
    for values, told in zip(_VALUES, found["linear"], strict=True):
        _agree(told, linear(values), values)
    for values, told in zip(positive, found["log"], strict=True):
        _agree(told, logarithmic(values), values)
    for dates, told in zip(_DATES, found["days"], strict=True):
        days = [day(date) for date in dates]
        _agree(told, calendar(days), days)
        assert told["months"] == [month(tick) for tick in calendar(days).ticks]


def _agree(told: dict[str, list[float]], scale: Scale, values: Sequence[float]) -> None:
    assert told["ticks"] == pytest.approx(scale.ticks)
    assert told["places"] == pytest.approx([scale.place(value) for value in values])


def test_ticks_are_written_alike_by_scripts_and_pages(run: Run) -> None:
    counts = [1, 500, 1000, 20_000, 128_000, 1_048_576, 5_000_000, 10**9, 10**12]
    dates = ["2024", "2024-07", "2025-12"]
    body = "return [given.counts.map(m.count), given.dates.map(m.shortMonth)];"
    told = run("rules/figures", body, {"counts": counts, "dates": dates})
    assert told[0] == [figures.count(each) for each in counts]
    assert told[1] == [figures.short_date(each) for each in dates]
