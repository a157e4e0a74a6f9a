"""Figures and dates look the same for every reader, on any machine."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardpress import figures, registries
from cardpress.wording import counts


@pytest.mark.parametrize(
    ("value", "long", "short"),
    [
        ("2026", "2026", "2026"),
        ("2026-01", "January 2026", "Jan 2026"),
        ("2026-01-05", "January 5, 2026", "Jan 5, 2026"),
        ("1950-12-31", "December 31, 1950", "Dec 31, 1950"),
        ("2024-02-29", "February 29, 2024", "Feb 29, 2024"),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(value: str, long: str, short: str) -> None:
    assert figures.date(value) == long
    assert figures.short_date(value) == short


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0, "0"),
        (-0.0, "0"),
        (100, "100"),
        (100.0, "100"),
        (76.80, "76.8"),
        (0.115, "0.115"),
        (0.1 + 0.2, "0.3"),
        (-5.5, "-5.5"),
        (1536, "1,536"),
        (400_000, "400,000"),
        (1_234_567.5, "1,234,567.5"),
        (1e5, "100,000"),
        (10**12, "1,000,000,000,000"),
        (0.00001, "0.00001"),
    ],
)
def test_a_number_has_separators_and_no_trailing_zeros(value: float, shown: str) -> None:
    assert figures.number(value) == shown


@pytest.mark.parametrize("amount", [-0.0, 0, 0.0])
def test_no_money_is_no_money_with_a_minus_or_without(amount: float) -> None:
    assert figures.money(amount) == "$0.00"


@pytest.mark.parametrize("order", [1, -1])
def test_a_whole_number_keeps_all_its_digits(order: int) -> None:
    pairs = [(173_347_402_181_295, "173,347,402,181,295"), (173_347_402_181_295.0, None)]
    for value, shown in pairs[::order]:  # what is told of one is not told of the other
        assert shown in (None, figures.number(value))
    assert figures.number(10**15 - 1) == "999,999,999,999,999"


def test_tokens_are_told_to_the_last_one() -> None:
    assert counts.tokens(400_000) == "400,000 tokens"
    assert counts.tokens(1_048_576) == "1,048,576 tokens"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (7, "7"),
        (110, "110"),
        (999, "999"),
        (1_000, "1K"),
        (1_500, "1.5K"),
        (12_345, "12.3K"),
        (22_700_000, "22.7M"),
        (110_000_000, "110M"),
        (999_400_000, "999M"),
        (999_500_000, "1B"),
        (999_999_999, "1B"),
        (1_000_000_000, "1B"),
        (1_540_000_000, "1.54B"),
        (70_000_000_000, "70B"),
        (671_000_000_000, "671B"),
        (1_760_000_000_000, "1.76T"),
        (15_000_000_000_000, "15T"),
    ],
)
def test_a_large_count_has_three_significant_figures_at_most(value: int, shown: str) -> None:
    assert figures.count(value) == shown


@pytest.mark.parametrize(
    ("value", "in_full", "in_brief"),
    [
        (0, "0", "0"),
        (1248.5, "1,248.5", "1,248.5"),
        (999_999_999_999, "999,999,999,999", "999,999,999,999"),
        (1e15, "1 × 10¹⁵", "1 × 10¹⁵"),
        (2.1e25, "2.1 × 10²⁵", "2.1 × 10²⁵"),
        (2.1432e25, "2.1432 × 10²⁵", "2.14 × 10²⁵"),
        (9.999e25, "9.999 × 10²⁵", "1 × 10²⁶"),
        (1e-6, "0.000001", "0.000001"),
        (2.5e-10, "2.5 × 10⁻¹⁰", "2.5 × 10⁻¹⁰"),
    ],
)
def test_a_quantity_of_any_size_can_be_read(value: float, in_full: str, in_brief: str) -> None:
    assert figures.quantity(value) == in_full
    assert figures.quantity(value, digits=3) == in_brief


def test_a_count_without_a_name_is_written_as_a_power_of_ten() -> None:
    assert figures.count(999_000_000_000_000) == "999T"
    assert figures.count(999_999_999_999_999) == "1 × 10¹⁵"
    assert figures.count(21 * 10**24) == "2.1 × 10²⁵"


@pytest.mark.parametrize(
    ("amount", "currency", "shown"),
    [
        (0, "USD", "$0.00"),
        (20, "USD", "$20.00"),
        (0.15, "USD", "$0.15"),
        (0.175, "USD", "$0.175"),
        (0.1 + 0.2, "USD", "$0.30"),
        (0.000025, "USD", "$0.000025"),
        (1234.5, "USD", "$1,234.50"),
        (-5.5, "USD", "-$5.50"),
        (20, "EUR", "€20.00"),
        (20, "JPY", "¥20"),
    ],
)
def test_an_amount_has_two_decimals_or_as_many_as_the_price(
    amount: float, currency: str, shown: str
) -> None:
    assert figures.money(amount, currency) == shown


@pytest.mark.parametrize(
    ("unit", "shown"),
    [
        ("percent", "5,478.1%"),
        ("points", "5,478.1"),
        ("elo", "5,478.1"),
        ("ratio", "5,478.1"),
        ("seconds", "5,478.1 s"),
        ("usd", "$5,478.10"),
    ],
)
def test_a_score_has_the_unit_of_its_benchmark(unit: str, shown: str) -> None:
    assert figures.score(5478.1, unit) == shown


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (11.0306396573, "percent", "11.03%"),
        (46.83840749414519, "percent", "46.84%"),
        (5.456789, "percent", "5.457%"),
        (0.4356, "percent", "0.4356%"),
        (88.715, "percent", "88.72%"),
        (99.996, "percent", "100%"),
        (33.3, "percent", "33.3%"),
        (0.110306396573, "ratio", "0.1103"),
        (0.00123456, "ratio", "0.001235"),
        (0.7685, "ratio", "0.7685"),
        (1317.4523231, "elo", "1,317.45"),
        (1502, "elo", "1,502"),
        (-12.3456789, "points", "-12.35"),
        (5478.163456, "usd", "$5,478.16"),
        (0.0123456, "usd", "$0.01235"),
        (0.175, "usd", "$0.175"),
        (12.3456789, "seconds", "12.35 s"),
        (0, "percent", "0%"),
    ],
)
def test_a_score_has_the_digits_that_leaderboards_print(
    value: float, unit: str, shown: str
) -> None:
    assert figures.score(value, unit) == shown


def test_what_is_printed_does_not_depend_on_what_was_printed_before() -> None:
    for values in ((0.0, -0.0, 0), (-0.0, 0, 0.0)):
        assert [repr(figures.as_printed(value)) for value in values] == list(map(repr, values))


@given(st.floats(-1e12, 1e12, allow_nan=False), st.integers(0, 2))
def test_a_score_of_few_decimals_is_shown_as_it_is_written(value: float, places: int) -> None:
    written = round(value, places)
    assert figures.score(written, "points") == figures.score(written, "points", in_full=True)


@given(st.floats(0.001, 1e6))
def test_a_score_is_rounded_by_less_than_its_fourth_digit(value: float) -> None:
    shown = float(figures.score(value, "points").replace(",", ""))
    assert abs(shown - value) <= max(value * 0.0005, 1e-9)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("python", "Python"),
        ("javascript", "JavaScript"),
        ("typescript", "TypeScript"),
        ("bash", "Bash"),
        ("c++", "C++"),
        ("csharp", "C#"),
        ("json", "JSON"),
        ("klingon", "klingon"),
    ],
)
def test_a_programming_language_has_its_proper_name(name: str, shown: str) -> None:
    assert registries.programming_language(name) == shown
