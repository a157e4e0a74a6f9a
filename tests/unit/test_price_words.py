"""What a price is in: units and currencies, and what is said of those that are not known."""

from typing import Any

import pytest
from pydantic import ValidationError

from cardpress.loader.messages import explain
from cardpress.schema import Model
from cardpress.schema.price_units import UNITS, unit_remedy

_UNKNOWN = "for example USD or EUR; no known currency has this code"


def _told(row: dict[str, Any]) -> tuple[str, str]:
    """Return the message and the hint for the one thing that is wrong with a price row."""
    card = {"name": "Case", "type": "Embedding Model", "pricing": [{"input": 1, **row}]}
    with pytest.raises(ValidationError) as caught:
        Model.model_validate(card)
    [error] = [error for error in caught.value.errors() if error["type"] == "expected"]
    path = tuple(error["loc"])
    return explain(error, Model, "", path)


@pytest.mark.parametrize("unit", UNITS)
def test_every_unit_in_which_models_are_sold_can_be_written(unit: str) -> None:
    card = {"name": "Case", "type": "Embedding Model", "pricing": [{"input": 1, "per": unit}]}
    assert Model.model_validate(card).pricing[0].per == unit


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("token", "write 1M tokens, and 1,000,000 times the price"),
        ("1K tokens", "write 1M tokens, and 1,000 times the price"),
        ("1000 tokens", "write 1M tokens, and 1,000 times the price"),
        ("1,000 Tokens", "write 1M tokens, and 1,000 times the price"),
        ("10M tokens", "write 1M tokens, and the price divided by 10"),
        ("MTok", "write 1M tokens"),
        ("1 million tokens", "write 1M tokens"),
        ("1m characters", "write 1M characters"),
        ("character", "write 1M characters, and 1,000,000 times the price"),
        ("pages", "write page"),
        ("1K pages", "write page, and the price divided by 1,000"),
        ("1000 images", "write image, and the price divided by 1,000"),
        ("sec", "write second"),
        ("minutes", "write minute"),
        ("15 seconds", "write second, and the price divided by 15"),
        ("hr", "write hour"),
        ("per hour", "write hour"),
        ("call", "write request"),
        ("Videos", "write video"),
    ],
)
def test_a_unit_in_another_spelling_or_size_gets_a_remedy_that_converts(
    written: str, remedy: str
) -> None:
    message, hint = _told({"per": written})
    assert message == f"expected a unit of prices, found '{written}'"
    assert hint == remedy


@pytest.mark.parametrize(
    "written", ["stage", "sage", "megapixel", "credit", "token/s", "vide", "minuet", "step", "ours"]
)
def test_no_unit_is_taken_for_one_that_only_looks_alike(written: str) -> None:
    assert unit_remedy(written) == ""
    message, hint = _told({"per": written})
    assert "did you mean" not in message
    assert hint == f"one of {', '.join(UNITS)}"


@pytest.mark.parametrize("other", UNITS)
def test_a_remedy_never_names_another_unit(other: str) -> None:
    word = other.removeprefix("1M ").rstrip("s")
    for written in (word, f"{word}s", f"1K {word}s", f"per {word}", word.upper(), f"5 {word}s"):
        # A comma or the end behind it, as "image" also begins a longer word.
        assert f"{unit_remedy(written)},".startswith(f"write {other},"), written


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("RMB", "write CNY"),
        ("rmb", "write CNY"),
        ("yuan", "write CNY"),
        ("$", "write USD"),
        ("US$", "write USD"),
        ("€", "write EUR"),
        ("£", "write GBP"),
        ("¥", "write CNY or JPY, whichever is meant"),
        ("usd", "write USD"),
        ("eur", "write EUR"),
        ("Dollars", "write USD"),
        ("XYZ", _UNKNOWN),
        ("ABC", _UNKNOWN),
        ("UDS", _UNKNOWN),
        ("xyz", _UNKNOWN),
        ("U.S.", _UNKNOWN),
    ],
)
def test_a_currency_that_is_no_code_gets_its_code_where_it_is_certain(
    written: str, hint: str
) -> None:
    message, told = _told({"currency": written})
    assert message == f"expected an ISO 4217 currency code, found '{written}'"
    assert told == hint


@pytest.mark.parametrize("code", ["USD", "EUR", "CNY", "JPY", "INR", "KRW", "CHF", "BRL", "KWD"])
def test_a_developers_own_currency_may_be_any(code: str) -> None:
    card = {"name": "Case", "type": "Embedding Model", "pricing": [{"input": 1, "currency": code}]}
    assert Model.model_validate(card).pricing[0].currency == code


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"tier": "batch", "batch_input": 1}, "no batch_input or batch_output in a row with tier"),
        ({"tier": "flex", "batch_output": 1}, "no batch_input or batch_output in a row with tier"),
        ({"cache_minutes": 5}, "a price of the cache beside cache_minutes"),
        ({"per": "minute", "token_kind": "audio"}, "no token_kind in a price per minute"),
    ],
)
def test_a_row_that_could_mean_two_prices_is_refused_with_a_remedy(
    row: dict[str, Any], told: str
) -> None:
    message, hint = _told(row)
    assert told in message
    assert hint
