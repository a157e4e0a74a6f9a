"""What a JSON Schema can say of a record as a whole: which fields belong together, or do not.

A record states these as `restrictions`, beside the validator that refuses the same; what a schema
has no words for, as an order of two dates, is the validator's alone.
"""

from typing import Any

Restriction = dict[str, Any]
"""A part of a JSON Schema (draft 7) that a record must match besides its fields."""


def any_of(*keys: str) -> Restriction:
    """Return that at least one of the fields is there."""
    return {"anyOf": [{"required": [key]} for key in keys]}


def one_of(*keys: str) -> Restriction:
    """Return that exactly one of the fields is there."""
    return {"oneOf": [{"required": [key]} for key in keys]}


def needs(key: str, *others: str) -> Restriction:
    """Return that where the field is there, at least one of the others is."""
    return {"dependencies": {key: any_of(*others)}}


def without(key: str, *others: str) -> Restriction:
    """Return that where the field is there, none of the others is."""
    return {"dependencies": {key: {"not": any_of(*others)}}}


def where(key: str, *values: object, then: Restriction) -> Restriction:
    """Return what holds where a field is there and has one of the values."""
    condition = {"properties": {key: {"enum": [*values]}}, "required": [key]}
    return {"if": condition, "then": then}


def otherwise(key: str, *values: object, then: Restriction) -> Restriction:
    """Return what holds where a field is there and has none of the values."""
    condition = {"properties": {key: {"not": {"enum": [*values]}}}, "required": [key]}
    return {"if": condition, "then": then}
