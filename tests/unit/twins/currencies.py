"""Catalogues that count in several currencies, and prices that their cards state."""

from typing import Any

_RATE = {"rate": 0.8617, "date": "2026-11-02", "source": "https://bank.example.com/usd"}
# Catalogues that count in another currency: what they say of it, and the prices of their cards.
CATALOGUES: tuple[dict[str, Any], ...] = (
    {"currency": "EUR"},
    {"currency": "EUR", "rates": {"USD": _RATE}},
    {"currency": "JPY"},
    {"currency": "JPY", "rates": {"USD": {"rate": 151.37, "date": "2026-11"}}},
    {"currency": "USD", "rates": {"EUR": {"rate": 1.1605, "date": "2026"}, "JPY": _RATE}},
    {"currency": "CHF", "rates": {"EUR": {"rate": 1e-7, "date": "2026"}, "JPY": _RATE}},
)
SOLD_FOR: tuple[list[dict[str, Any]], ...] = (
    [{"input": 1.75, "output": 14, "cache_read": 0.175}],
    [{"input": 2, "output": 8, "currency": "EUR"}],
    [{"input": 120, "output": 999.5, "currency": "JPY"}],
    [{"input": 1, "output": 3}, {"input": 2, "output": 4, "currency": "EUR"}],
    [{"input": 1, "output": 3, "currency": "CHF"}],
    [
        {"input": 0.15, "output": 3, "batch_input": 0.07},
        {"output": 0.04, "per": "image", "currency": "EUR"},
        {"input": 1, "per": "hour", "currency": "JPY"},
    ],
)
WORKLOADS_OF_MONEY: tuple[list[Any], ...] = (
    [2_000, 1_000, 500, 10_000],
    [2_001, 1_001, 7, 3, "batch"],
    [1, 1, 1, 1],
    [10, 0, 0, 3, "standard", {"output_image": 4}],
    [0, 0, 0, 3, "standard", {"output_image": 4, "input_minute": 7}],
)
