"""How a kind of claim reads that blocks/claims.py has not: field by field, without knowing it."""

from cardpress import figures
from cardpress.schema import Claim, Record, outline
from cardpress.wording import choice, flag


def in_field_words(claim: Claim) -> str:
    """Return what a claim states: its only value, or all its fields, each with its name."""
    words = _by_name(claim, claim.stated)
    if len(words) == 1:
        return "".join(words.values())
    return "; ".join(_named(words))


def _by_name(record: Record, stated: dict[str, object]) -> dict[str, str]:
    choices = {field.key for field in outline(type(record)) if field.choices}
    return {
        name: choice(value) if name in choices and isinstance(value, str) else _words(value)
        for name, value in stated.items()
    }


def _named(words: dict[str, str]) -> list[str]:
    return [f"{name.replace('_', ' ')}: {value}" for name, value in words.items()]


def _words(value: object) -> str:
    # A reader must never meet Python's own notation: tuples, records, True or 3000000.0.
    if isinstance(value, bool):
        return flag(value)
    if isinstance(value, int | float):
        return figures.quantity(value)
    if isinstance(value, Record):
        return _inside(value)
    if isinstance(value, dict):
        return ", ".join(_named({name: _words(item) for name, item in value.items()}))
    return ", ".join(map(_words, value)) if isinstance(value, tuple) else str(value)


def _inside(record: Record) -> str:
    """Return a record among others: its first value, as a name, and the rest in parentheses."""
    words = _by_name(record, {name: value for name, value in record if value is not None})
    first, *rest = words
    others = _named({name: words[name] for name in rest})
    return f"{words[first]} ({', '.join(others)})" if others else words[first]
