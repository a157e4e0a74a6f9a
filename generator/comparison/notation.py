"""When two ways of writing are one value: a difference of notation is no disagreement.

Every rule here is symmetric, and holds for any two values that a card can state.
"""

import math
import re
from collections.abc import Callable
from typing import Any

from generator.schema import (
    CountClaim,
    DateClaim,
    License,
    ModalityClaim,
    ParameterClaim,
    Record,
    TextClaim,
    TokenClaim,
)

_LETTERS = re.compile(r"[\W_]+")
_CLOSE = 1e-9  # binary fractions: 0.1 + 0.2 is 0.3
_FRACTION = 1.0  # the largest share of one


def same_number(one: float, other: float) -> bool:
    """Tell whether two numbers are one, but for how binary fractions are kept."""
    return math.isclose(one, other, rel_tol=_CLOSE, abs_tol=_CLOSE)


def same_score(one: float, other: float, unit: str) -> bool:
    """Tell whether two scores are one value: 49.6, and 0.496 where the unit is percent."""
    if same_number(one, other):
        return True
    small, large = sorted((abs(one), abs(other)))
    is_share = unit == "percent" and 0 < small <= _FRACTION < large and one * other > 0
    return is_share and same_number(small * 100, large)


def same_tokens(one: int, other: int) -> bool:
    """Tell whether two numbers of tokens are one size: 128,000 and 131,072 are both called 128K."""
    return _size(one) == _size(other)


def same_date(one: str, other: str) -> bool:
    """Tell whether two dates agree as far as both are known: 2025-12 and 2025-12-11."""
    return one.startswith(other) or other.startswith(one)


def same_words(one: str, other: str) -> bool:
    """Tell whether two texts are spellings of one: Apache-2.0 and apache_2_0."""
    return folded(one) == folded(other)


def folded(text: str) -> str:
    """Give a text without case, spaces and punctuation, by which its spellings are equal."""
    return _LETTERS.sub("", text.casefold()) or text.strip()


def same_claim(one: Record, other: Record) -> bool:
    """Tell whether two claims about one field state one value, as the field's type reads it."""
    return _READ.get(type(one), _same_value)(one, other)


def _size(tokens: int) -> tuple[int, str]:
    """Give the short name of a size: 128K or 1M, of thousands or of binary ones of 1,024."""
    for base, name in ((1_000_000, "M"), (1_048_576, "M"), (1_000, "K"), (1_024, "K")):
        if tokens % base == 0:
            return tokens // base, name
    return tokens, ""


def _same_modalities(one: ModalityClaim, other: ModalityClaim) -> bool:
    sides = ((one.input, other.input), (one.output, other.output))
    return all(set(a) == set(b) for a, b in sides if a is not None and b is not None)


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


def _same_parameters(one: ParameterClaim, other: ParameterClaim) -> bool:
    return one.value == other.value


def _same_value(one: Any, other: Any) -> bool:  # noqa: ANN401 - any claim that has a value
    return bool(one.value == other.value)


_READ: dict[type[Record], Callable[[Any, Any], bool]] = {
    TokenClaim: lambda one, other: same_tokens(one.value, other.value),
    CountClaim: _same_value,
    DateClaim: lambda one, other: same_date(one.value, other.value),
    TextClaim: lambda one, other: same_words(one.value, other.value),
    ParameterClaim: _same_parameters,
    ModalityClaim: _same_modalities,
    License: _same_license,
}
