"""Figures of any size that a card may state or a page computes are written out, none fails."""

from fractions import Fraction

import pytest

from cardpress import figures, sums

_LARGE = [10**exponent for exponent in (15, 24, 25, 26, 27, 28, 29, 30)]


@pytest.mark.parametrize("value", [*_LARGE, *(7 * value for value in _LARGE)])
def test_a_large_number_has_all_its_digits(value: int) -> None:
    assert figures.number(value) == f"{value:,}"
    digits = figures.number(float(value)).replace(",", "")
    assert float(digits) == pytest.approx(value)


@pytest.mark.parametrize("value", [1e15, 1e25, 1e28, 1e30, 2.1e25, 1.5e300, 1.7e308, -1e30])
def test_no_figure_is_too_large_to_be_written(value: float) -> None:
    for write in (figures.number, figures.money, figures.quantity, figures.times):
        assert write(value)
    for unit in ("percent", "usd", "points", "elo", "minutes", "tokens_per_second"):
        assert figures.score(value, unit)
        assert figures.score(value, unit, in_full=True)
    assert figures.margin(abs(value))
    assert sums.sum_of_money(abs(Fraction(value)), "USD")
    assert sums.money_in_full(abs(Fraction(value)), "USD")


def test_a_count_without_bounds_is_written_out() -> None:
    assert figures.number(10**2_000).replace(",", "") == "1" + "0" * 2_000
