"""When two ways of writing mean one value: a difference of notation is no disagreement.

Every rule here is symmetric, and holds for any two values that a card can state.
"""

import math
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

_MEANINGFUL = frozenset("+#%<>=~^@&*|")
_LEAST_DECIMALS = {"ratio": 3, "usd": 2}  # in others a tenth; 80 may stand for 80.0
_CLOSE = 1e-9  # binary fractions: 0.1 + 0.2 is 0.3
_LEAST_DIGITS = 3  # 117 billion may stand for 116.8; 7 billion does not for 7.6
_FRACTION = 1.0  # the largest share of one


def same_number(one: float, other: float) -> bool:
    """Return whether two numbers are equal but for the error of binary fractions."""
    return math.isclose(one, other, rel_tol=_CLOSE, abs_tol=_CLOSE)


def same_score(one: float, other: float, unit: str) -> bool:
    """Return whether two scores are the same value: 49.6, and 0.496 where the unit is percent.

    A score is also the same as itself rounded: 88.71 and 88.7.
    """
    if is_rounded(one, other, unit):
        return True
    # A share beside a percentage only: of 0.5 and 0.005, both below 1, nobody can tell.
    small, large = sorted((one, other), key=abs)
    is_share = unit == "percent" and 0 < abs(small) <= _FRACTION < abs(large)
    return is_share and is_rounded(small * 100, large, unit)


def is_rounded(one: float, other: float, unit: str) -> bool:
    """Return whether two scores are equal, or one is the other rounded: 88.71 and 88.7."""
    decimals = min(decimals_of(one, unit), decimals_of(other, unit))
    # Half a step exactly, as 80.05 and 80.1, must not depend on binary fractions.
    close = _CLOSE * max(1.0, abs(one), abs(other))
    return abs(one - other) <= 0.5 * 10.0**-decimals + close


# Cached, as each of a hundred results of a card is compared with each other one.
@lru_cache(maxsize=4096)
def decimals_of(score: float, unit: str) -> int:
    """Return the number of significant decimals of a score, at least those usual for its unit."""
    exponent = _exact(score).normalize().as_tuple().exponent
    assert isinstance(exponent, int)  # cards hold no infinity
    return max(_LEAST_DECIMALS.get(unit, 1), -exponent)


def distance(scores: Iterable[float], unit: str) -> float:
    """Return how far scores lie apart; a fraction beside percentages counts as a percentage."""
    values = list(scores)
    as_written = max(values) - min(values)
    if unit != "percent" or max(map(abs, values)) <= _FRACTION:
        return as_written
    scaled = [value * 100 if abs(value) <= _FRACTION else value for value in values]
    # A true percentage below 1 also stands beside others; the smaller distance accuses nobody.
    return min(as_written, max(scaled) - min(scaled))


def same_tokens(one: int, other: int) -> bool:
    """Return whether two numbers of tokens are the same size.

    128,000 and 131,072 are both called 128K; 65,535 is 65,536 counted from zero.
    """
    return _size(one) == _size(other) or abs(one - other) == 1


def same_count(one: float, other: float) -> bool:
    """Return whether two counts are equal, or one is the other rounded: 116.8 and 117 billion.

    Quantities in the same unit are counts of it: 2.14e25 FLOP may stand for 2.1431e25.
    """
    digits = max(_LEAST_DIGITS, min(_digits(one), _digits(other)))
    return _rounded(one, digits) == _rounded(other, digits)


def same_date(one: str, other: str) -> bool:
    """Return whether two dates agree to the precision that both have: 2025-12 and 2025-12-11."""
    # The schema has them with leading zeros, so a less exact date is a beginning of the text.
    return one.startswith(other) or other.startswith(one)


def same_words(one: str, other: str) -> bool:
    """Return whether two texts are spellings of the same words: Apache-2.0 and apache_2_0."""
    return folded(one) == folded(other)


# Cached, as the same few conditions and names come again on every card: 14 microseconds each time.
@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Return a text without case, spaces and plain punctuation, equal for all its spellings.

    What carries meaning stays: letters, digits and marks, signs as in C++ or 50%, and any sign
    between digits: 1.5 is not 15.
    """
    text = unicodedata.normalize("NFKC", text).casefold()
    # A text of punctuation alone would become empty, and so equal to any other.
    return "".join(_kept(text, index) for index in range(len(text))) or text.strip()


def _kept(text: str, index: int) -> str:
    sign = text[index]
    if sign in _MEANINGFUL or unicodedata.category(sign)[0] in "LNM":
        return sign
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    if before.isdigit() and after.isdigit():
        return "." if sign in "._-" else sign
    is_minus = sign in "-\u2212" and after.isdigit() and not before.isalnum()
    return "-" if is_minus else ""


def _size(tokens: int) -> tuple[int, str]:
    """Return the short name of a size: 128K or 1M, of thousands or of binary ones of 1,024."""
    # Thousands before binary ones: 128,000 is also 125 times 1,024, but nobody calls it 125K.
    for base, name in ((1_000_000, "M"), (1_048_576, "M"), (1_000, "K"), (1_024, "K")):
        if tokens % base == 0:
            return tokens // base, name
    return tokens, ""


def _digits(count: float) -> int:
    return len(_exact(count).normalize().as_tuple().digits)


def _rounded(count: float, digits: int) -> Decimal:
    return Decimal(f"{_exact(count):.{digits - 1}e}")


def _exact(number: float) -> Decimal:
    return Decimal(repr(number))  # 0.1 as written, not the binary fraction nearest to it


def kinds_of(modalities: Iterable[str]) -> set[str]:
    """Return the kinds of input or output; some sources write "file" where others write "PDF"."""
    return {"file" if kind == "pdf" else kind for kind in modalities}
