"""A site in euros, with a model priced in dollars and a rate, and one in yen without."""

import csv
import io
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import Watch
from tests.browser.made_cards import catalogue_of
from tests.browser.models_table import open_panel
from tests.browser.serving import served

_SETTINGS = """\
currency: EUR
rates: {USD: {rate: 0.8617, date: 2026-11-02, source: "https://bank.example.com/usd"}}
"""
_PHONE = {"width": 390, "height": 844}
_DOLLAR, _EURO, _YEN = "Dollar Two", "Euro One", "Yen Three"
_TOLD = "converted from $1.75 at 0.8617, Nov 2, 2026"


def _model(name: str, score: float, **price: Any) -> dict[str, Any]:
    return {
        "name": name,
        "type": "Large Language Model",
        "sources": {"list": {"title": "Price list", "url": "https://prices.acme.dev/list"}},
        "benchmarks": {"sums": {"score": score, "settings": {"shots": 5}}},
        "pricing": [price],
    }


@pytest.fixture(scope="module")
def euros(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a catalogue that counts in euros; gives the address of its home."""
    folder = tmp_path_factory.mktemp("euros")
    models = {
        "dollar": _model(_DOLLAR, 80, input=1.75, output=14, currency="USD"),
        "euro": _model(_EURO, 70, input=1.5, output=6, currency="EUR"),
        "yen": _model(_YEN, 85, input=120, output=480, currency="JPY"),
    }
    models["dollar"]["price_comparisons"] = ["euro", "yen"]
    cards: dict[str, Any] = {f"models/acme/{name}": card for name, card in models.items()}
    cards["organizations/acme"] = {"name": "Acme"}
    cards["benchmarks/sums"] = {"name": "Sums", "category": "Maths"}
    root = catalogue_of(folder / "root", cards)
    (root / "catalogue.yml").write_text(_SETTINGS, encoding="utf-8")
    with served(root, folder / "site") as address:
        yield address


def _opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.locator("[data-cardpress][data-ready]").wait_for()
    return page


def _names(page: Page) -> list[str]:
    return [name.strip() for name in page.locator("tbody .cp-name a").all_inner_texts()]


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_the_table_sorts_and_filters_in_euros(watch: Watch, euros: str, phone: bool) -> None:
    options = {"viewport": _PHONE} if phone else {}
    page = _opened(watch(euros, **options).page, f"{euros}models/?sort=input")
    # What is not counted is last.
    assert _names(page) == [_EURO, _DOLLAR, _YEN]
    row = page.locator("tbody tr").filter(has_text=_DOLLAR)
    figure = row.get_by_role("link", name="≈\xa0€1.51")
    expect(figure).to_have_attribute("title", re.compile(re.escape(_TOLD)))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []
    figure.click()
    rate = page.get_by_role("dialog", name="€1.51").get_by_role("link", name=_TOLD)
    expect(rate).to_have_attribute("href", "https://bank.example.com/usd")
    page.keyboard.press("Escape")
    expect(rate).to_have_count(0)
    open_panel(page, "Filters")
    bounds = page.get_by_role("group", name="Input price € per 1M tokens")
    bounds.get_by_role("textbox").first.fill("1.505")
    expect(page.locator("tbody .cp-name a")).to_have_text([_DOLLAR])
    expect(page).to_have_url(re.compile(r"1\.505"))


def test_what_is_downloaded_says_in_what_it_counts(watch: Watch, euros: str) -> None:
    page = _opened(watch(euros).page, f"{euros}models/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download CSV").click()
    text = download.value.path().read_text("utf-8-sig")
    rows = {row["Model"]: row for row in csv.DictReader(io.StringIO(text))}
    amounts = {name: row["Input price (EUR per 1M tokens)"] for name, row in rows.items()}
    assert amounts == {_DOLLAR: "1.507975", _EURO: "1.5", _YEN: ""}
    notes = {name: row["Input price, notes"] for name, row in rows.items()}
    assert notes == {_DOLLAR: _TOLD, _EURO: "", _YEN: "¥120"}


def test_a_cost_is_that_of_the_page_without_scripts(watch: Watch, euros: str) -> None:
    shown = []
    for scripts in (False, True):
        page = watch(euros, java_script_enabled=scripts).page
        page.goto(f"{euros}cost/")
        if scripts:
            page.locator("[data-ready]").wait_for()
            page.locator(".cp-left-out > summary").click()
        expect(page.locator("article")).to_contain_text("at their cheapest provider, in euros")
        expect(page.locator("article")).to_contain_text(f"Priced in JPY (1): {_YEN}")
        row = page.locator("article table tr").filter(has_text=_DOLLAR).first
        shown.append([cell.inner_text().split() for cell in row.locator("td").all()[-5:]])
        for amount in ("≈\xa0€13.57", "converted from US dollars at 0.8617"):
            expect(row).to_contain_text(amount)
    page.goto(f"{euros}cost/?input=2000&cached=1000&output=500&requests=10000")
    page.locator("[data-ready]").wait_for()
    page.get_by_role("button", name=_DOLLAR).click()
    steps = page.locator("article .cp-steps li")
    expect(steps.first).to_have_text("1,000 input tokens × $1.75 × 0.8617 / 1M = €0.001507975")
    expect(page.locator("article")).to_contain_text("Per month: 10,000 requests × €0.00904785")


def test_a_comparison_and_the_page_of_a_pair_say_the_same(watch: Watch, euros: str) -> None:
    window = watch(euros)
    told = []
    for path in ("compare/dollar_vs_euro/", "compare/?model=dollar&model=euro"):
        window.page.goto(euros + path)
        price = window.page.locator("article li").filter(has_text="Input per 1M tokens")
        expect(price).to_have_text(
            f"Input per 1M tokens: €1.50 for {_EURO} from Acme and "
            f"≈\xa0€1.51 for {_DOLLAR} from Acme, 1.01 times as much."
        )
        row = window.page.locator("article tr").filter(has_text="Input (per 1M tokens)")
        expect(row.get_by_role("link", name=_TOLD)).to_be_visible()
        told.append(row.inner_text().split())
    assert told[0] == told[1]


def test_the_charts_count_in_euros_and_say_who_is_left_out(watch: Watch, euros: str) -> None:
    page = _opened(watch(euros).page, f"{euros}explore/")
    expect(page.locator("article")).to_contain_text("Input price, euros per 1M tokens")
    expect(page.locator("article")).to_contain_text(
        "1 model has a score here but no input price in euros per 1M tokens."
    )


def test_a_models_own_page_keeps_the_price_as_it_is_sold(watch: Watch, euros: str) -> None:
    page = watch(euros).open("models/dollar/")
    row = page.locator("article tr").filter(has_text="$1.75").first
    expect(row).to_contain_text("≈\xa0€1.51 at 0.8617, Nov 2, 2026")
    expect(page.locator("article tr").filter(has_text=_YEN).filter(has_text="¥120")).to_be_visible()
