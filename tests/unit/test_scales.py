"""Every value has its place on an axis, between ticks that are round."""

import datetime
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from cardpress.charts.scales import Scale, calendar, day, linear, logarithmic, month

_spread = st.lists(st.floats(-1e12, 1e12), min_size=1, max_size=8)
_amounts = st.lists(st.floats(1e-9, 1e15), min_size=1, max_size=8)
_dates = st.dates(datetime.date(1950, 1, 1), datetime.date(2100, 12, 31)).map(str)
_days = st.lists(_dates, min_size=1, max_size=8)


def _holds(scale: Scale, values: Sequence[float]) -> None:
    places = [scale.place(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(0 < place < 100 for place in places)
    assert all(0 <= scale.place(tick) <= 100 for tick in scale.ticks)
    assert 1 <= len(scale.ticks) <= 8
    assert list(scale.ticks) == sorted(set(scale.ticks))


@given(_spread)
def test_a_linear_axis_holds_every_score(values: list[float]) -> None:
    _holds(linear(values), values)


@given(_amounts)
def test_a_logarithmic_axis_holds_every_price(values: list[float]) -> None:
    _holds(logarithmic(values), values)


@given(_days)
def test_a_calendar_holds_every_day(dates: list[str]) -> None:
    days = [day(date) for date in dates]
    _holds(calendar(days), days)


def test_a_date_that_is_not_exact_stands_in_its_middle() -> None:
    assert day("1970-01-01") == 0
    assert day("2026-01-01") < day("2026-01") < day("2026-02-01") < day("2026") < day("2026-12")
    assert [month(day(each)) for each in ("2026-01-01", "2026-07-01")] == ["2026", "2026-07"]
