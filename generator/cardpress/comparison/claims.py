"""How claims of each kind compare: whether two state the same value, and how large one is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cardpress.schema import (
    AddressClaim,
    ChoiceClaim,
    ChoicesClaim,
    Claim,
    CountClaim,
    DateClaim,
    FlagClaim,
    License,
    ModalityClaim,
    ModelClaim,
    NumberClaim,
    ParameterClaim,
    PersonClaim,
    ProseClaim,
    QuantityClaim,
    StatusClaim,
    TextClaim,
    TokenClaim,
    of_kind,
)

from .notation import folded, kinds_of, same_count, same_date, same_tokens, same_words

_Plain = FlagClaim | StatusClaim | AddressClaim | ChoiceClaim


def _sizeless(_claim: Claim) -> None:
    return None


def _differ(one: Claim, other: Claim) -> bool:
    return one.stated != other.stated


@dataclass(frozen=True)
class ClaimRules:
    """How claims of one kind compare.

    ``same`` returns whether two state one value; ``adds`` whether of two that do, the second says
    what the first does not, if only more exactly or in another spelling; ``size`` the number by
    which their spread is measured, or None.
    """

    same: Callable[[Any, Any], bool]
    size: Callable[[Any], float | None] = _sizeless
    adds: Callable[[Any, Any], bool] = _differ


def same_claim(one: Claim, other: Claim) -> bool:
    """Return whether two claims about one fact state the same value by the rules of their kind."""
    return of_kind(CLAIM_RULES, type(one), _UNKNOWN).same(one, other)


def covers(one: Claim, other: Claim) -> bool:
    """Return whether a claim states all that another does, so that a page may show it alone."""
    rules = of_kind(CLAIM_RULES, type(one), _UNKNOWN)
    return rules.same(one, other) and not rules.adds(one, other)


def size_of(claim: Claim) -> float | None:
    """Return how large a claim is, or None for a kind without size, such as texts and dates."""
    return of_kind(CLAIM_RULES, type(claim), _UNKNOWN).size(claim)


def _value(
    claim: TokenClaim | CountClaim | NumberClaim | ParameterClaim | QuantityClaim,
) -> float | None:
    return None if claim.value is None else float(claim.value)


def _same_value(one: _Plain, other: _Plain) -> bool:
    return one.value == other.value


def _same_statement(one: Claim, other: Claim) -> bool:
    return one.stated == other.stated


def _same_parameters(one: ParameterClaim, other: ParameterClaim) -> bool:
    # Undisclosed against a number is a dispute: one source says that nobody outside can know.
    if one.value is None or other.value is None:
        return one.value == other.value
    return same_count(one.value, other.value)


def _same_modalities(one: ModalityClaim, other: ModalityClaim) -> bool:
    # A side that one source leaves out is not known to be empty, so it contradicts nothing.
    sides = ((one.input, other.input), (one.output, other.output))
    return all(kinds_of(a) == kinds_of(b) for a, b in sides if a is not None and b is not None)


def _adds_modalities(one: ModalityClaim, other: ModalityClaim) -> bool:
    # By each word, without their order: a PDF file is a file, and says more.
    sides = ((one.input, other.input), (one.output, other.output))
    return any(not set(b or ()) <= set(a or ()) for a, b in sides)


def _adds_to_license(one: License, other: License) -> bool:
    # One license goes by several names, and each may lead to a text of its own.
    names = {words for words in (other.name, other.spdx) if words}
    return not names <= {one.name, one.spdx} or other.url not in (None, one.url)


def _same_license(one: License, other: License) -> bool:
    # Before the names: under one name, whether the weights can be had is what readers decide by.
    if (
        None not in (one.open_weights, other.open_weights)
        and one.open_weights != other.open_weights
    ):
        return False
    # Where both have it, the identifier decides: names are shortened in many ways.
    if one.spdx and other.spdx:
        return same_words(one.spdx, other.spdx)
    # One source may write the identifier where another writes the name: any match will do.
    names, other_names = (
        {folded(name) for name in (license_.name, license_.spdx) if name}
        for license_ in (one, other)
    )
    return not names.isdisjoint(other_names)


CLAIM_RULES: dict[type[Claim], ClaimRules] = {
    TokenClaim: ClaimRules(lambda one, other: same_tokens(one.value, other.value), _value),
    CountClaim: ClaimRules(lambda one, other: same_count(one.value, other.value), _value),
    QuantityClaim: ClaimRules(lambda one, other: same_count(one.value, other.value), _value),
    ParameterClaim: ClaimRules(_same_parameters, _value),
    DateClaim: ClaimRules(lambda one, other: same_date(one.value, other.value)),
    TextClaim: ClaimRules(lambda one, other: same_words(one.value, other.value)),
    FlagClaim: ClaimRules(_same_value),
    StatusClaim: ClaimRules(_same_value),
    ModalityClaim: ClaimRules(_same_modalities, adds=_adds_modalities),
    NumberClaim: ClaimRules(lambda one, other: same_count(one.value, other.value), _value),
    ProseClaim: ClaimRules(lambda one, other: same_words(one.value, other.value)),
    AddressClaim: ClaimRules(_same_value),
    PersonClaim: ClaimRules(lambda one, other: same_words(one.value, other.value)),
    ModelClaim: ClaimRules(lambda one, other: same_words(one.value, other.value)),
    ChoiceClaim: ClaimRules(_same_value),
    ChoicesClaim: ClaimRules(lambda one, other: {*one.value} == {*other.value}),
    License: ClaimRules(_same_license, adds=_adds_to_license),
}
# For a kind that is declared and not yet wired: its pages are right, if too strict at times.
_UNKNOWN = ClaimRules(_same_statement)
