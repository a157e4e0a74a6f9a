"""How two claims of a kind compare: whether they state one value, and how large each is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cardpress.schema import (
    Claim,
    CountClaim,
    DateClaim,
    FlagClaim,
    License,
    ModalityClaim,
    ParameterClaim,
    QuantityClaim,
    StatusClaim,
    TextClaim,
    TokenClaim,
    of_kind,
)

from .notation import folded, kinds_of, same_count, same_date, same_tokens, same_words


def _sizeless(_claim: Claim) -> None:
    return None


@dataclass(frozen=True)
class Comparing:
    """The rules of a kind: ``same`` value or not, and the ``size`` by which two lie apart."""

    same: Callable[[Any, Any], bool]
    size: Callable[[Any], float | None] = _sizeless


def same_claim(one: Claim, other: Claim) -> bool:
    """Return whether two claims about one fact state one value, as their kind is read."""
    return of_kind(COMPARING, type(one), _UNKNOWN).same(one, other)


def size_of(claim: Claim) -> float | None:
    """Return how large a claim is; None for what has no size, as a text or a date."""
    return of_kind(COMPARING, type(claim), _UNKNOWN).size(claim)


def _value(claim: TokenClaim | CountClaim | ParameterClaim | QuantityClaim) -> float | None:
    return None if claim.value is None else float(claim.value)


def _same_value(one: FlagClaim | StatusClaim, other: FlagClaim | StatusClaim) -> bool:
    return one.value == other.value


def _same_statement(one: Claim, other: Claim) -> bool:
    return one.stated == other.stated


def _same_parameters(one: ParameterClaim, other: ParameterClaim) -> bool:
    if one.value is None or other.value is None:
        return one.value == other.value
    return same_count(one.value, other.value)


def _same_modalities(one: ModalityClaim, other: ModalityClaim) -> bool:
    sides = ((one.input, other.input), (one.output, other.output))
    return all(kinds_of(a) == kinds_of(b) for a, b in sides if a is not None and b is not None)


def _same_license(one: License, other: License) -> bool:
    if (
        None not in (one.open_weights, other.open_weights)
        and one.open_weights != other.open_weights
    ):
        return False
    if one.spdx and other.spdx:
        return same_words(one.spdx, other.spdx)
    names = [{folded(name) for name in (each.name, each.spdx) if name} for each in (one, other)]
    return bool(names[0] & names[1])


COMPARING: dict[type[Claim], Comparing] = {
    TokenClaim: Comparing(lambda one, other: same_tokens(one.value, other.value), _value),
    CountClaim: Comparing(lambda one, other: same_count(one.value, other.value), _value),
    QuantityClaim: Comparing(lambda one, other: same_count(one.value, other.value), _value),
    ParameterClaim: Comparing(_same_parameters, _value),
    DateClaim: Comparing(lambda one, other: same_date(one.value, other.value)),
    TextClaim: Comparing(lambda one, other: same_words(one.value, other.value)),
    FlagClaim: Comparing(_same_value),
    StatusClaim: Comparing(_same_value),
    ModalityClaim: Comparing(_same_modalities),
    License: Comparing(_same_license),
}
_UNKNOWN = Comparing(_same_statement)
