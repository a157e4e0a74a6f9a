"""A date of which only a bound is known keeps the bound in what its author is told to write."""

import pytest

from cardpress.loader.date_bounds import date_bound
from cardpress.loader.dates import date_remedy


@pytest.mark.parametrize(
    ("written", "date", "note"),
    [
        ("before 2024", "2024", "Before 2024"),
        (">=2024-05", "2024-05", "Not before 2024-05"),
        ("~2024-05", "2024-05", "About 2024-05"),
        ("not sooner than 2026-01-01", "2026-01-01", "Not before 2026-01-01"),
        ("Since March 2024", "2024-03", "Not before March 2024"),
        ("<2024-05-06", "2024-05-06", "Before 2024-05-06"),
        ("by  2025", "2025", "Not after 2025"),
        ("circa 2024-5", "2024-05", "About 2024-5"),
    ],
)
def test_a_bound_of_a_date_becomes_its_note(written: str, date: str, note: str) -> None:
    assert date_bound(written) == (date, note)


@pytest.mark.parametrize("written", ["2024", "bypass 2024", "before", "after 2024-13", "by3", ">x"])
def test_what_bounds_no_date_is_left_to_its_author(written: str) -> None:
    assert date_bound(written) == ("", "")


@pytest.mark.parametrize("written", ["2024-05/06", "2024/05-06", "2024.5/6"])
def test_a_span_of_months_is_no_day(written: str) -> None:
    assert not date_remedy(written)
