"""A hint that proposes a number proposes exactly the one that was written."""

import re
from decimal import Context, Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cardpress.loader.remedies import Standing, remedy
from cardpress.loader.scalars import scalar_value
from cardpress.schema import CountClaim, QuantityClaim, TokenClaim

_EXACT = Context(prec=500)
_POWERS = {"": 0, "k": 3, "M": 6, "B": 9, "T": 12}
_DIGITS = st.text("0123456789", min_size=1, max_size=45)
_FRACTIONS = st.one_of(st.just(""), st.text("0123456789", min_size=1, max_size=8).map(".{}".format))
_EXPONENTS = st.one_of(st.just(""), st.integers(-12, 60).map("e{}".format))
_SCALES = st.sampled_from(sorted(_POWERS))
_UNITS = st.sampled_from(["", " tokens", " params", "%", " USD"])


def _hint(written: str, kind: Any, *, quoted: bool = False) -> str:
    """Return what a card is told that holds a number where another is expected."""
    value = written if quoted else scalar_value(written)
    [metadata] = [m for m in kind.model_fields["value"].metadata if hasattr(m, "hint")]
    context = {"what": metadata.what, "hint": metadata.hint, "example": metadata.example}
    return remedy(value, written, context, Standing())


def _proposed(hint: str) -> Decimal | None:
    found = re.fullmatch(r"write (-?[\d.]+)(?:, or \d+ if the source counts 1024)?", hint)
    return Decimal(found[1]) if found else None


@given(_DIGITS, _FRACTIONS, _EXPONENTS)
@example("21000000000000000000000000", "", "")
@example("21000000000000000000000001", ".0", "")
@example("1", "", "e25")
def test_a_number_in_another_form_keeps_its_value(
    digits: str, fraction: str, exponent: str
) -> None:
    written = f"{digits}{fraction}{exponent}"
    proposed = _proposed(_hint(written, TokenClaim))
    assert proposed is None or proposed == _EXACT.create_decimal(written)


@given(_DIGITS, _FRACTIONS, _SCALES, _UNITS, st.sampled_from([CountClaim, QuantityClaim]))
@example("100000000000000000000000000000000000001", "", "", " tokens", CountClaim)
@example("1", ".0000000000000000000000000000000001", "T", "", QuantityClaim)
def test_a_number_with_a_scale_or_a_unit_keeps_its_value(
    digits: str, fraction: str, scale: str, unit: str, kind: Any
) -> None:
    proposed = _proposed(_hint(f"{digits}{fraction}{scale}{unit}", kind, quoted=True))
    meant = _EXACT.create_decimal(f"{digits}{fraction}e{_POWERS[scale]}")
    assert proposed is None or proposed == meant


@pytest.mark.parametrize(
    ("written", "of_a_count", "of_a_quantity"),
    [
        ("400,000", "400000", None),
        ("1,234,567", "1234567", "1234567"),
        ("82,5", None, "82.5"),
        ("4.5M", "4500000", "4500000"),
        ("400.000", None, "400"),
        ("1.76 trillion", "1760000000000", "1760000000000"),
        ("1 million tokens", "1000000", "1000000"),
        ("70 bn params", "70000000000", "70000000000"),
        ("12 Thousand", "12000", "12000"),
        ("128KiB", "131072", None),
        ("1 Mi tokens", "1048576", None),
        ("0.3 Ki", None, None),
    ],
)
def test_a_number_that_may_be_two_is_left_to_its_author(
    written: str, of_a_count: str | None, of_a_quantity: str | None
) -> None:
    for kind, wanted in ((CountClaim, of_a_count), (QuantityClaim, of_a_quantity)):
        proposed = _proposed(_hint(written, kind, quoted=True))
        assert proposed == (None if wanted is None else Decimal(wanted)), kind


@pytest.mark.parametrize(
    ("written", "number", "binary"),
    [
        *((">=128k", 128_000, 131_072), ("up to 1M tokens", 1_000_000, 1_048_576)),
        *(("64K+", 64_000, 65_536), ("about 8k", 8_000, 8_192)),
    ],
)
def test_a_bound_in_thousands_may_count_1024_too(written: str, number: int, binary: int) -> None:
    hint = _hint(written, TokenClaim, quoted=True)
    assert hint == f"write {number}, or {binary} if the source counts 1024"


def test_a_whole_number_is_read_to_its_last_digit() -> None:
    digits = "21000000000000000000000001"
    assert scalar_value(digits) == int(digits)
    assert CountClaim.model_validate({"value": scalar_value(digits)}).value == int(digits)


@pytest.mark.parametrize("written", ["1e25", "1E25", "1e+25", "1.0e25", "10" + "0" * 24])
def test_a_large_quantity_may_be_written_in_any_form(written: str) -> None:
    assert QuantityClaim.model_validate({"value": scalar_value(written)}).value == 1e25
