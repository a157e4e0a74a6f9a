"""Which price is in force, which is past, which is to come, and which are disputed."""

from typing import Any

import pytest

from cardpress.comparison import Compared, compare
from tests.catalogues import catalogue_of


def _compared(*rows: dict[str, Any], as_of: str | None = None) -> Compared:
    return compare(catalogue_of({"case": {"pricing": list(rows)}}), as_of)


def _sorted(compared: Compared) -> tuple[list[int], list[int], list[int]]:
    """Return the numbers of the rows in force, past and to come."""
    lines = compared.prices["case"]
    return (
        [offer.number for line in lines for offer in line.current],
        [offer.number for line in lines for offer in line.past],
        [offer.number for line in lines for offer in line.to_come],
    )


@pytest.mark.parametrize(
    ("rows", "current"),
    [
        ([{"input": 2, "from": "2026"}, {"input": 3, "from": "2025"}], [0]),
        ([{"input": 3, "from": "2025"}, {"input": 2, "from": "2026"}], [1]),
        ([{"input": 2, "from": "2025-06"}, {"input": 3, "checked": "2025-01-15"}], [0]),
        ([{"input": 2, "from": "2025-06"}, {"input": 3}], [0]),
        ([{"input": 3}, {"input": 2, "from": "2025-06"}], [0, 1]),
        ([{"input": 2}, {"input": 3}], [0, 1]),
        ([{"input": 2, "from": "2026"}, {"input": 3, "from": "2026-02"}], [0, 1]),
        ([{"input": 2, "source": "two", "from": "2026"}, {"input": 3, "checked": "2025"}], [0]),
        ([{"input": 2, "source": "two", "from": "2026"}, {"input": 3, "checked": "2026"}], [0, 1]),
        ([{"input": 2, "source": "two", "from": "2026"}, {"input": 3}], [0, 1]),
        ([{"input": 2, "from": "2026"}, {"input": 3, "above": 200_000, "from": "2025"}], [0, 1]),
        ([{"input": 2, "from": "2026"}, {"input": 3, "currency": "EUR", "from": "2025"}], [0, 1]),
    ],
)
def test_a_row_is_past_where_a_later_one_of_its_kind_holds(
    rows: list[dict[str, Any]], current: list[int]
) -> None:
    found, past, to_come = _sorted(_compared(*rows))
    assert found == current
    assert sorted([*found, *past]) == [0, 1]
    assert to_come == []


_WITH_CACHE = {"input": 2, "output": 4, "cache_read": 0.2, "cache_minutes": 5}


@pytest.mark.parametrize(
    ("newer", "current", "past"),
    [
        ({"input": 2, "output": 4, "from": "2025-01", "checked": "2025-06"}, [0, 1, 1], []),
        ({"input": 2, "from": "2025-01"}, [0, 1, 1], []),
        ({"cache_write": 3, "checked": "2025-06"}, [0, 1, 1], []),
        ({"input": 3, "output": 4, "from": "2025-01"}, [0], [1, 1]),
        ({**_WITH_CACHE, "input": 3, "from": "2025-01"}, [0, 0], [1, 1]),
        ({**_WITH_CACHE, "cache_read": 0.1, "from": "2025-01"}, [0, 1, 0], [1]),
    ],
)
def test_only_other_amounts_make_a_price_past_and_its_row_with_it(
    newer: dict[str, Any], current: list[int], past: list[int]
) -> None:
    assert _sorted(_compared(newer, _WITH_CACHE)) == (current, past, [])


def test_a_price_that_is_announced_is_to_come_until_its_day() -> None:
    rows = {"input": 10, "from": "2027-01"}, {"input": 20, "from": "2025-01"}
    assert _sorted(_compared(*rows, as_of="2026-08-20")) == ([1], [], [0])
    assert _sorted(_compared(*rows, as_of="2027-01-01")) == ([0], [1], [])
    price = _compared(*rows, as_of="2026-08-20").price("case")
    assert price
    assert price.price.input == 20
    assert _compared(rows[0], as_of="2026-08-20").price("case") is None


def test_the_makers_own_price_for_any_length_stands_for_the_model() -> None:
    rows: list[dict[str, Any]] = [
        {"input": 1, "provider": "Elsewhere"},
        {"input": 2, "above": 9},
        {"input": 3},
    ]
    for order in (rows, rows[::-1]):
        price = _compared(*order).price("case")
        assert price
        assert price.price.input == 3


@pytest.mark.parametrize(
    ("rows", "amounts"),
    [
        ([{"input": 1}, {"output": 5}], {"input": 1, "output": 5}),
        ([{"input": 1, "note": "a"}, {"output": 5, "note": "a"}], {"input": 1, "output": 5}),
        ([{"input": 1}, {"input": 1, "output": 5}], {"input": 1, "output": 5}),
        ([{"input": 1}, {"input": 2, "output": 5}], {"input": 1}),
        ([{"input": 1}, {"output": 5, "note": "a"}], {"input": 1}),
        ([{"input": 1}, {"output": 5, "source": "two"}], {"input": 1}),
        ([{"input": 1}, {"output": 5, "until": "2099"}], {"input": 1}),
        ([{"input": 1}, {"output": 5}, {"output": 6}], {"input": 1, "output": 5}),
    ],
)
def test_rows_of_one_kind_and_source_complete_one_another(
    rows: list[dict[str, Any]], amounts: dict[str, float]
) -> None:
    price = _compared(*rows).own_price("case")
    assert price
    assert price.amounts == amounts


@pytest.mark.parametrize("provider", ["Acme", "acme", "ACME"])
def test_a_provider_that_is_the_maker_is_the_maker(provider: str) -> None:
    compared = _compared({"input": 1}, {"input": 2, "provider": provider, "source": "two"})
    [line] = compared.prices["case"]
    assert line.kind.provider is None
    assert [each.spread.size for each in compared.disagreements["case"]] == [1]


@pytest.mark.parametrize(
    ("rows", "disputed"),
    [
        ([{"input": 1}, {"input": 2, "source": "two"}], True),
        ([{"input": 1}, {"input": 1, "source": "two"}], False),
        ([{"input": 1, "note": "standard"}, {"input": 2, "note": "priority"}], False),
        ([{"input": 1}, {"input": 2}, {"input": 2, "source": "two"}], False),
        ([{"input": 1}, {"input": 2}, {"input": 3, "source": "two"}], True),
        ([{"input": 1}, {"input": 2, "source": "two", "provider": "Elsewhere"}], False),
        ([{"input": 1, "output": 2}, {"input": 1, "output": 3, "source": "two"}], True),
        ([{"input": 1}, {"output": 3, "source": "two"}], False),
    ],
)
def test_a_price_is_disputed_where_two_sources_have_no_amount_in_common(
    rows: list[dict[str, Any]], disputed: bool
) -> None:
    assert bool(_compared(*rows).disagreements["case"]) is disputed


def test_the_distance_of_scores_does_not_depend_on_their_notation() -> None:
    def size(*scores: float) -> float | None:
        card = {"benchmarks": {"sums": [{"score": score} for score in scores]}}
        [found] = compare(catalogue_of({"case": card})).disagreements["case"]
        return found.spread.size and round(found.spread.size, 9)

    assert size(0.496, 51.2) == size(49.6, 51.2) == 1.6
    assert size(0.8, 1.2) == 0.4
    assert size(49.6, 0.496, 60) == 10.4
