"""Figures as other languages write them: where they count otherwise, or spell a currency."""

from decimal import Decimal

import pytest
from babel.numbers import format_decimal

from cardpress import figures
from cardpress.language import Language, in_language


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ("ja", 117_000_000, "1.17億"),
        ("ja", 999_499, "99.9万"),
        ("ja", 671_000_000_000, "6710億"),
        ("ko", 999_499_999, "9.99억"),
        ("hi", 22_700_000, "2.27\xa0क॰"),
        ("en_IN", 999_499, "9.99L"),
        ("de", 22_700_000, "22,7\xa0Mio."),
    ],
)
def test_a_large_count_keeps_its_three_figures_in_every_language(
    code: str, value: int, shown: str
) -> None:
    with in_language(Language(code, code)):
        assert figures.count(value) == shown


@pytest.mark.parametrize(
    ("code", "currency", "shown"),
    [
        ("en", "CHF", "CHF\xa05.00"),
        ("en", "KWD", "KWD\xa05.00"),
        ("en", "CAD", "CA$5.00"),
        ("en", "JPY", "¥5"),
        ("de", "CHF", "5,00\xa0CHF"),
        ("de_CH", "CHF", "CHF\xa05.00"),
        ("pt_BR", "CHF", "CHF\xa05,00"),
    ],
)
def test_a_currency_in_letters_stands_apart_from_its_amount(
    code: str, currency: str, shown: str
) -> None:
    with in_language(Language(code, code)):
        found = figures.money(5, currency)
    assert (found, found.decimals) == (shown, 0 if currency == "JPY" else 2)


def test_a_number_is_written_as_babel_writes_it() -> None:
    values = (0.5, -0.0, 12.0, -1234.5, 76.834, 1e-7, 123456789.25, 999999999999.9, 1e15, -2e20)
    for code in ("en", "de", "de_CH", "en_IN", "fr", "es", "pl", "sv", "hi", "ja", "fa", "ur"):
        with in_language(Language(code, code)):
            for value in values:
                exact = Decimal(f"{value + 0:.12g}")
                written = format_decimal(exact, locale=code, decimal_quantization=False)
                assert figures.number(value) == written, (code, value)
