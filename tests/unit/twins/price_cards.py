"""Cards of which the costs are computed: each way in which prices are sold."""

from typing import Any

PRICES: dict[str, dict[str, Any]] = {
    "tiered": {
        "pricing": [
            {"input": 1.25, "output": 10, "cache_read": 0.125, "source": "one"},
            {"input": 2.5, "output": 15, "above": 200_000, "batch_input": 1.25, "source": "two"},
            {"input": 2.5, "output": 16, "above": 200_000, "source": "three"},
        ]
    },
    "plain": {"pricing": [{"input": 2, "output": 8, "provider": "Elsewhere"}]},
    "batch": {"pricing": [{"input": 0.1, "output": 1e-7, "batch_input": 0.05}]},
    "all": {"pricing": [{"input": 3, "output": 9, "batch_input": 1, "batch_output": 0.0018498}]},
    "numbers": {"pricing": [{"input": 0.1}]},
    "picture": {"pricing": [{"output": 0.04, "per": "image"}]},
    "euros": {"pricing": [{"input": 2, "output": 8, "currency": "EUR"}]},
    "long": {"pricing": [{"input": 1, "output": 2, "above": 1_000}]},
    "short": {"pricing": [{"input": 1}], "specifications": {"context_window": 1_000}},
    "paid by the song": {
        "pricing": [
            {"input": 0, "output": 0},
            {"output": 0.08, "per": "image"},
            {"input": 1, "output": 2, "provider": "Elsewhere"},
        ]
    },
    "song": {"pricing": [{"input": 0, "output": 0}, {"output": 0.08, "per": "image"}]},
    "cheaper elsewhere": {
        "pricing": [
            {"input": 2, "output": 8, "batch_input": 0.5},
            {"input": 1, "output": 8, "provider": "Elsewhere", "source": "two"},
            {"input": 2, "output": 8, "provider": "As dear", "source": "two"},
            {"input": 1, "output": 1, "provider": "Abroad", "currency": "CNY"},
        ]
    },
    "gratis": {"pricing": [{"input": 0, "output": 0, "cache_read": 0.1}]},
    "yuan first": {
        "pricing": [
            {"input": 14, "output": 56, "currency": "CNY"},
            {"input": 2, "output": 8, "hours": "00:30-08:30 UTC"},
            {"input": 3, "output": 9, "note": "peak hours"},
        ]
    },
    "notes": {
        "pricing": [
            {"input": 9, "output": 9, "note": "priority processing"},
            {"input": 1, "output": 2, "until": "2026-06-30"},
            {"input": 4, "output": 6, "above": 1_000, "note": "since May", "until": "2027"},
            {"input": 5, "output": 7, "above": 1_000, "note": "peak hours"},
        ]
    },
    "region": {"pricing": [{"input": 2, "output": 8, "region": "EU", "hours": "off-peak"}]},
    "region, and everywhere": {
        "pricing": [
            {"input": 2, "output": 8, "region": "global"},
            {"input": 4, "output": 12, "above": 200_000},
        ]
    },
    "audio": {"pricing": [{"input": 40, "output": 80, "token_kind": "audio"}]},
    "priority": {"pricing": [{"input": 4, "output": 8, "tier": "priority"}]},
    "batch alone": {"pricing": [{"input": 1, "output": 4, "tier": "batch"}]},
    "a batch that ends": {
        "pricing": [
            {"input": 2, "output": 8, "cache_read": 0.5},
            {"input": 1, "output": 4, "tier": "batch", "until": "2027-05"},
        ]
    },
    "usual prices that end": {
        "pricing": [
            {"input": 2, "output": 8, "until": "2027"},
            {"input": 1, "output": 4, "tier": "batch"},
            {"cache_read": 1, "cache_minutes": 5, "until": "2026-12-31"},
        ]
    },
    "batch in a row": {
        "pricing": [
            {"input": 1, "output": 4, "cache_read": 0.25, "tier": "batch"},
            {"input": 2, "output": 8, "cache_read": 0.5, "cache_storage": 4.5},
        ]
    },
    "caches": {
        "pricing": [
            {"cache_read": 0.6, "cache_minutes": 60},
            {"input": 3, "output": 15, "cache_read": 0.3, "cache_minutes": 5},
        ]
    },
    "minutes": {"pricing": [{"input": 0.006, "output": 0.01, "per": "minute"}]},
    "seconds": {"pricing": [{"input": 0.0001, "per": "second", "note": "of sound"}]},
    "hours": {
        "pricing": [
            {"input": 0.111, "per": "hour", "provider": "Elsewhere"},
            {"input": 0.1, "output": 0.2, "per": "hour", "currency": "EUR"},
        ]
    },
    "speech": {
        "pricing": [
            {"input": 2.5, "output": 10, "cache_read": 1.25, "cache_minutes": 5},
            {"input": 40, "output": 80, "token_kind": "audio", "batch_input": 20},
            {"input": 50, "output": 90, "token_kind": "audio", "above": 1_000},
            {"output": 30, "token_kind": "reasoning", "until": "2027"},
        ]
    },
    "pictures": {
        "pricing": [
            {"input": 5, "output": 1},
            {"output": 0.04, "per": "image", "batch_output": 0.02},
            {"input": 0.005, "per": "request"},
            {"input": 1, "output": 2, "provider": "Elsewhere"},
            {"input": 15, "per": "1M characters", "provider": "Elsewhere", "region": "EU"},
        ]
    },
    "tiers": {
        "pricing": [
            {"input": 4, "output": 8, "tier": "priority"},
            {"input": 1, "output": 2, "tier": "flex"},
            {"output": 3, "tier": "flex", "per": "image"},
        ]
    },
    "free": {},
}
