"""Facts of a file, in the form of claims: only what is stated, each with its source."""

from collections.abc import Mapping


def stated(data: Mapping[str, object]) -> dict[str, object]:
    """Return a mapping without what is not stated, be it within others."""
    inner = {k: stated(v) if isinstance(v, dict) else v for k, v in data.items()}
    return {key: value for key, value in inner.items() if value not in (None, [], {}, ())}


def claims(value: object, cited: Mapping[str, object]) -> list[dict[str, object]]:
    """Return a value, or a mapping of a claim's fields, as the claim of a source; none for None."""
    if value is None or value == {}:
        return []
    return [{**(value if isinstance(value, dict) else {"value": value}), **cited}]


def add(card: dict[str, object], more: Mapping[str, object]) -> None:
    """Add what a mapping states to a card: claims to those that it has, the rest where it lacks."""
    for key, value in more.items():
        there = card.get(key)
        if isinstance(there, list) and isinstance(value, list):
            card[key] = [*there, *value]
        elif isinstance(there, dict) and isinstance(value, dict):
            add(there, value)
        else:
            card.setdefault(key, value)
