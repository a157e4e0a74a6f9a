"""Figures of a column stand with their decimal points below one another, in any notation."""

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from babel.numbers import list_currencies
from hypothesis import given
from hypothesis import strategies as st

from cardpress import figures, sums
from cardpress.blocks import (
    Cell,
    Citations,
    Prices,
    Table,
    figure_columns,
    table,
    text_columns,
    with_notes,
)
from cardpress.comparison import PER, compare
from cardpress.figures import Figure
from cardpress.markup import Markdown, escape
from cardpress.wording import counts
from tests.catalogues import catalogue_of

_POINT, _DIGIT = "&puncsp;", "&numsp;"
_CURRENCIES = sorted(list_currencies(locale="en"))
_VALUES = st.floats(-1e12, 1e12, allow_nan=False)
_AMOUNTS = st.one_of(st.floats(0, 1e9), st.decimals(0, 1000, places=4).map(float))
_UNITS = ("percent", "points", "elo", "usd", "ratio", "seconds")


def _read(figure: Figure) -> int:
    """Count the decimals of a figure as a reader would."""
    written = re.search(r"[\d,]+(?:\.(\d+))?", figure)
    assert written
    return len(written[1] or "")


@given(_AMOUNTS, st.sampled_from(_CURRENCIES))
def test_an_amount_knows_its_decimals_in_every_currency(amount: float, currency: str) -> None:
    shown = figures.money(amount, currency)
    assert shown.decimals == _read(shown)


@given(_VALUES, st.sampled_from(_UNITS))
def test_a_score_knows_its_decimals_in_every_unit(value: float, unit: str) -> None:
    for shown in (figures.score(value, unit), counts.points(value)):
        assert shown.decimals == _read(shown)


@given(st.fractions(0, 1_000_000))
def test_a_computed_sum_knows_its_decimals(amount: Fraction) -> None:
    for make in (sums.sum_of_money, sums.money_in_full):
        assert make(amount, "USD").decimals == _read(make(amount, "USD"))


def _column(*cells: Cell | Markdown, columns: Callable[..., Any] = figure_columns) -> list[str]:
    laid_out = table(columns(Markdown("Amount")), [[cell] for cell in cells])
    assert isinstance(laid_out, Table)
    return [cell for (cell,) in laid_out.rows]


def _priced(amount: float, currency: str) -> Cell:
    shown = figures.money(amount, currency)
    return Cell(escape(shown), shown.decimals)


def test_amounts_of_every_currency_are_aligned() -> None:
    for currency in _CURRENCIES:
        short, long = _column(_priced(5, currency), _priced(0.175, "USD"))
        # Of a currency without cents, room for the point and all decimals.
        assert short.endswith((f"5.00{_DIGIT}", f"5{_POINT}{3 * _DIGIT}")), currency
        assert long == "$0.175", currency


def test_a_figure_without_decimals_has_room_for_the_point_too() -> None:
    cells: list[Cell | Markdown] = [
        Cell(Markdown("70%"), 0),
        Cell(Markdown("66.5%"), 1),
        Markdown("—"),
    ]
    assert _column(*cells) == [f"70%{_POINT}{_DIGIT}", "66.5%", "—"]


def test_one_very_precise_figure_moves_no_others_far_apart() -> None:
    cells = [_priced(1, "USD"), _priced(0.000025, "USD")]
    assert _column(*cells) == [f"$1.00{_DIGIT}", "$0.000025"]


def test_the_room_stands_behind_the_figure_and_not_behind_what_is_below_it() -> None:
    noted = with_notes(_priced(5, "CAD"), Markdown("at Ours"), None, Markdown("disputed"))
    more = with_notes(noted, Markdown("on the line")).in_bold
    assert _column(more, _priced(0.175, "USD"))[0] == (
        f"**CA$5.00**{_DIGIT}<br><small>at Ours, disputed</small><br><small>on the line</small>"
    )


def test_a_column_of_text_is_not_aligned() -> None:
    cells = [Cell(Markdown("1"), 0), Cell(Markdown("1.5"), 1)]
    assert _column(*cells, columns=text_columns) == ["1", "1.5"]


def test_an_amount_of_another_unit_is_not_aligned_with_those_of_the_column() -> None:
    prices = {
        "canadian": {"currency": "CAD", "input": 5},
        "exact": {"input": 0.175},
        "imagined": {"per": "image", "input": 0.0001},
    }
    compared = compare(catalogue_of({name: {"pricing": [row]} for name, row in prices.items()}))
    cells = Prices(compared, Citations(compared.catalogue, "models/index.md"))
    files = compared.catalogue.models.values()
    shown = _column(*(cells.headline(file, "input", per=PER) for file in files))
    figures_of = [re.sub(r"\[|\]\(.*?\)", "", cell) for cell in shown]
    assert figures_of == [f"CA$5.00{_DIGIT}", "$0.175", "$0.0001 per image"]
