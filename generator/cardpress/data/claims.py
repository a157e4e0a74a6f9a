"""The value by which a claim of each kind is sorted and filtered."""

from collections.abc import Callable
from typing import Any

from cardpress.blocks import in_plain_words, own_choices
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


def value_of(claim: Claim) -> object:
    """Return the value of a claim, a number or a text, or None if it cannot be sorted."""
    return of_kind(VALUES, type(claim), in_plain_words)(claim)


def _value(claim: Any) -> object:  # noqa: ANN401 - any claim that has a value
    return claim.value


VALUES: dict[type[Claim], Callable[[Any], object]] = {
    TokenClaim: _value,
    CountClaim: _value,
    QuantityClaim: _value,
    ParameterClaim: _value,
    DateClaim: _value,
    TextClaim: _value,
    # In words, as scripts sort numbers and texts, and nothing else.
    FlagClaim: in_plain_words,
    StatusClaim: _value,
    ModalityClaim: in_plain_words,
    NumberClaim: _value,
    ProseClaim: in_plain_words,
    ChoiceClaim: in_plain_words,
    # Each of its own, so that a visitor may filter by it.
    ChoicesClaim: own_choices,
    AddressClaim: in_plain_words,
    PersonClaim: in_plain_words,
    ModelClaim: in_plain_words,
    # By the name that is shown, not by the SPDX identifier, which a card may leave out.
    License: in_plain_words,
}
