"""Figures and dates look the same for every reader, on any machine."""

import pytest

from cardpress import figures
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
        (20, "JPY", "¥20.00"),
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
    assert figures.programming_language(name) == shown
