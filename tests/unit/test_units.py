"""Every unit of a benchmark has a name, a figure and a distance."""

from typing import get_args

import pytest

from cardpress import figures
from cardpress.schema import Benchmark
from cardpress.wording import UNITS
from cardpress.wording.disagreements import apart

_UNITS: tuple[str, ...] = get_args(Benchmark.model_fields["unit"].annotation)


@pytest.mark.parametrize("unit", _UNITS)
def test_a_unit_has_a_name(unit: str) -> None:
    assert UNITS[unit]


def test_no_unit_is_named_that_the_schema_does_not_know() -> None:
    assert set(UNITS) == set(_UNITS)


@pytest.mark.parametrize(
    ("unit", "shown", "distance"),
    [
        ("percent", "1,234.5%", "1 point apart"),
        ("points", "1,234.5", "1 point apart"),
        ("elo", "1,234.5", "1 point apart"),
        ("ratio", "1,234.5", "1 apart"),
        ("count", "1,234.5", "1 apart"),
        ("usd", "$1,234.50", "$1.00 apart"),
        ("milliseconds", "1,234.5 ms", "1 ms apart"),
        ("seconds", "1,234.5 s", "1 s apart"),
        ("minutes", "1,234.5 min", "1 min apart"),
        ("hours", "1,234.5 h", "1 h apart"),
        ("tokens_per_second", "1,234.5 tok/s", "1 tok/s apart"),
        ("degrees", "1,234.5°", "1° apart"),
        ("decibels", "1,234.5 dB", "1 dB apart"),
        ("other", "1,234.5", "1 apart"),
    ],
)
def test_a_figure_has_the_sign_of_its_unit(unit: str, shown: str, distance: str) -> None:
    assert figures.score(1234.5, unit) == shown
    assert apart(1.0, unit) == distance
