"""A catalogue counts in its own currency: what it says of other prices, and what they are worth."""

from typing import Any

import pytest

from cardpress.build import check
from cardpress.charts import INPUT, ScorePlots
from cardpress.comparison import Compared, Cost, Workload, comparable_price, compare, cost
from cardpress.data.columns import columns_record
from cardpress.data.cost import cost_record
from cardpress.data.downloads.record import public_model
from cardpress.data.models import model_record
from cardpress.pages.cost_page import CostView, cost_page
from cardpress.pages.model_page import model_page
from tests.catalogues import catalogue_of
from tests.conftest import MakeRoot

_RATE = {"rate": 0.8617, "date": "2026-11-02", "source": "https://bank.example.com/usd"}
_EUROS = {"currency": "EUR"}
_WITH_RATE = {**_EUROS, "rates": {"USD": _RATE}}
_TOLD = "converted from $1.75 at 0.8617, Nov 2, 2026"
_MODELS: dict[str, dict[str, Any]] = {
    "dollar": {"pricing": [{"input": 1.75, "output": 14, "currency": "USD", "source": "one"}]},
    "euro": {"pricing": [{"input": 1.5, "output": 6, "currency": "EUR", "source": "one"}]},
    "yen": {"pricing": [{"input": 120, "output": 480, "currency": "JPY", "source": "one"}]},
}


def _compared(own: dict[str, Any], models: dict[str, Any] = _MODELS) -> Compared:
    scored = {
        name: {**card, "benchmarks": {"sums": {"score": 70, "settings": {"shots": 5}}}}
        for name, card in models.items()
    }
    return compare(catalogue_of(scored, own))


def _record(compared: Compared, model: str) -> dict[str, Any]:
    return model_record(compared.catalogue.models[model], compared, ScorePlots(compared))


@pytest.mark.parametrize(
    ("own", "comparable"),
    [
        ({}, {"dollar": 1.75}),
        (_EUROS, {"euro": 1.5}),
        (_WITH_RATE, {"dollar": 1.507975, "euro": 1.5}),
        ({"currency": "JPY"}, {"yen": 120}),
        ({"rates": {"EUR": {"rate": 1.2, "date": "2026"}}}, {"dollar": 1.75, "euro": 1.8}),
    ],
)
def test_prices_are_compared_in_the_currency_of_the_catalogue(
    own: dict[str, Any], comparable: dict[str, float]
) -> None:
    compared = _compared(own)
    found = {model: comparable_price(compared, model, "input") for model in _MODELS}
    assert {model: amount for model, amount in found.items() if amount is not None} == comparable
    cells = {model: _record(compared, model)["input"] for model in _MODELS}
    values = {model: cell["v"] for model, cell in cells.items() if cell["v"] is not None}
    assert values == comparable


def test_a_converted_amount_says_from_what_and_leads_to_its_rate() -> None:
    compared = _compared(_WITH_RATE)
    assert _record(compared, "dollar")["input"] == {
        "v": 1.507975,
        "t": "≈\xa0€1.51",
        "s": "one",
        "x": [[_TOLD, "https://bank.example.com/usd"]],
    }
    assert _record(compared, "euro")["input"] == {"v": 1.5, "t": "€1.50", "s": "one"}
    assert _record(compared, "yen")["input"] == {"v": None, "t": "¥120", "s": "one"}


def test_a_rate_without_a_source_is_told_without_a_link() -> None:
    rate = {"rate": 2, "date": "2026-11"}
    compared = _compared({**_EUROS, "rates": {"USD": rate}})
    assert _record(compared, "dollar")["input"]["x"] == [
        ["converted from $1.75 at 2, Nov 2026"],
    ]


def test_what_is_stated_in_the_own_currency_goes_before_what_is_converted() -> None:
    rows = [{"input": 1, "output": 2}, {"input": 3, "output": 4, "currency": "EUR"}]
    for own, amount in ((_WITH_RATE, 3), (_EUROS, 3), ({}, 1)):
        compared = _compared(own, {"case": {"pricing": rows}})
        assert comparable_price(compared, "case", "input") == amount
        result = cost(Workload(1, 0, 1, 1), compared.sellers["case"])
        assert isinstance(result, Cost)
        assert [float(part.price) for part in result.parts] == [amount, amount + 1]


def test_a_price_of_no_rate_never_goes_before_one_that_can_be_counted() -> None:
    rows = [
        {"output": 9, "per": "image", "currency": "JPY"},
        {"output": 0.04, "per": "image"},
    ]
    compared = _compared(_WITH_RATE, {"case": {"pricing": rows}})
    images = Workload(0, 0, 0, 0, also={"output_image": 1000})
    result = cost(images, compared.sellers["case"])
    assert isinstance(result, Cost)
    assert float(result.per_month) == 34.468


def test_the_own_page_of_a_model_has_its_price_as_it_is_sold() -> None:
    models = {**_MODELS, "dollar": {**_MODELS["dollar"], "price_comparisons": ["yen", "euro"]}}
    compared = _compared(_WITH_RATE, models)
    view = model_page(compared.catalogue.models["dollar"], compared).view
    own, yen, euro = (row[1] for row in view.pricing.table.rows)  # type: ignore[attr-defined]
    assert own.startswith("[$1.75](")
    assert "[≈\xa0€1.51 at 0.8617, Nov 2, 2026](https://bank.example.com/usd)" in own
    assert "¥120" in yen
    assert "€1.50" in euro
    there = model_page(compared.catalogue.models["euro"], compared).view
    assert "≈" not in str(there.pricing.table)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("own", "left"), [(_EUROS, {"Priced in USD", "Priced in JPY"}), (_WITH_RATE, {"Priced in JPY"})]
)
def test_the_page_of_costs_counts_in_the_currency_and_names_who_is_left_out(
    own: dict[str, Any], left: set[str]
) -> None:
    view = cost_page(_compared(own)).view
    assert isinstance(view, CostView)
    assert view.currency == "euros"
    assert {str(reason.label) for reason in view.reasons} == {f"{each} (1)" for each in left}
    assert view.table
    months = {row[0].partition("]")[0][1:]: row[2] for row in view.table.rows}
    assert "[€7.50](" in months["euro"]
    if own is _WITH_RATE:
        assert "[≈\xa0€13.57](" in months["dollar"]
        assert "converted from US dollars at 0.8617, Nov 2, 2026" in months["dollar"]
        assert view.rates == "[$1.00 = €0.8617, Nov 2, 2026](https://bank.example.com/usd)"


def test_charts_name_the_currency_and_how_many_models_have_no_price_in_it() -> None:
    compared = _compared(_EUROS)
    plots = ScorePlots(compared)
    [cohort] = [one for one in compared.cohorts["sums"] if one.comparability == "same"]
    plot = plots.plot(cohort, INPUT)
    assert plot.along == "Input price, euros per 1M tokens (log scale)"
    assert "2 models have a score here but no input price in euros per 1M tokens." in plot.note
    text = INPUT.text(_compared(_WITH_RATE), "dollar")
    assert text == f"≈\xa0€1.51, {_TOLD}"


@pytest.mark.parametrize(
    ("own", "sign", "code"),
    [({}, "$", None), (_WITH_RATE, "€", "EUR"), ({"currency": "CHF"}, "CHF", "CHF")],
)
def test_bounds_are_typed_in_the_currency_and_downloads_name_it(
    own: dict[str, Any], sign: str, code: str | None
) -> None:
    record = columns_record(_compared(own).catalogue, {"input", "output"})
    units = {each["key"]: each["unit"] for each in record["ranges"]}
    assert units["input"] == units["output"] == f"{sign} per 1M tokens"
    column = next(each for each in record["columns"] if each["key"] == "input")
    assert column.get("currency") == code


def test_scripts_are_told_of_money_only_where_it_is_not_dollars() -> None:
    assert "money" not in cost_record(_compared({}))
    rates = {"JPY": {"rate": 0.0055, "date": "2026"}, "USD": _RATE}
    money = cost_record(_compared({**_EUROS, "rates": rates}))["money"]
    assert money == {"currency": "EUR", "decimals": {"EUR": 2, "JPY": 0, "USD": 2}}


def test_data_for_programs_has_both_the_price_and_what_it_is_worth() -> None:
    compared = _compared(_WITH_RATE)
    models = compared.catalogue.models
    dollar, yen = (public_model(models[name], compared, "") for name in ("dollar", "yen"))
    assert dollar["prices"][0]["input"] == 1.75
    assert dollar["derived"]["converted"] == {
        "currency": "EUR",
        **_RATE,
        "amounts": {"input": 1.507975, "output": 12.0638},
    }
    assert "converted" not in yen["derived"]


_CARD = "name: A\ntype: Large Language Model\npricing: [{input: 1, currency: USD}]\n"
_TO_COME = "3:32: warning: rates.USD.date: the rate is of"


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("currency: euro", ["2:11: currency: expected an ISO 4217 currency code, found 'euro'"]),
        ("rates: {XQQ: {rate: 1, date: 2026}}", ["2:9: rates.XQQ: expected an ISO 4217"]),
        (
            "currency: EUR\nrates: {EUR: {rate: 1, date: 2026}}",
            ["3:9: rates.EUR: EUR is the currency of the catalogue itself"],
        ),
        (
            "rates: {GBP: {rate: 1.3, date: 2026}}",
            ["2:9: warning: rates.GBP: no card states a price in GBP"],
        ),
        (
            "currency: EUR\nrates: {USD: {rate: 0.9, date: 2025-11-01}}",
            ["3:32: warning: rates.USD.date: the rate is of November 1, 2025, 392 days before"],
        ),
        ("currency: EUR\nrates: {USD: {rate: 0.9, date: 2025}}", []),
        *(
            (f"currency: EUR\nrates: {{USD: {{rate: 0.9, date: {to_come}}}}}", [_TO_COME])
            for to_come in ("2026-11-29", "2026-12", "2099")
        ),
        *(
            (f"currency: EUR\nrates: {{USD: {{rate: 0.9, date: {seen}}}}}", [])
            for seen in ("2026-11-28", "2026-11", "2026")
        ),
        ("currency: EUR\nrates: {USD: {rate: 0, date: 2026}}", ["3:21: rates.USD.rate: expected"]),
    ],
)
def test_what_is_wrong_with_money_is_told_at_its_place(
    settings: str, told: list[str], catalogue: MakeRoot
) -> None:
    files = {"catalogue.yml": f"name: Own\n{settings}\n", "cards/models/acme/a.yml": _CARD}
    checked = check(catalogue(files), as_of="2026-11-28")
    found = [
        str(each).removeprefix("catalogue.yml:")
        for each in (*checked.problems, *checked.warnings)
        if each.path == "catalogue.yml"
    ]
    assert len(found) == len(told)
    for line, beginning in zip(found, told, strict=True):
        assert line.startswith(beginning)


def test_a_rate_is_not_called_unneeded_while_a_card_cannot_be_read(catalogue: MakeRoot) -> None:
    settings = "rates: {GBP: {rate: 1.3, date: 2026}}\n"
    files = {"catalogue.yml": settings, "cards/models/acme/a.yml": "name: [\n"}
    checked = check(catalogue(files))
    assert not [each for each in checked.warnings if each.path == "catalogue.yml"]
