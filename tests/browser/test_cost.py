"""The page of costs in the hands of a visitor: the same amounts as without scripts, and shared."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations, violations_in_the_dark, violations_of_color
from tests.browser.conftest import Watch, Watched
from tests.browser.cost_rows import TIMES, arithmetic, costs, opened, unfolded

_PHONE = {"width": 390, "height": 844}


def test_scripts_compute_what_stands_without_them_until_a_workload_is_entered(
    watch: Watch, home: str
) -> None:
    without = watch(home, java_script_enabled=False).open("cost/")
    page = opened(watch(home))
    expected = costs(without)
    assert len(expected) > 15
    assert list(costs(page).items()) == list(expected.items())
    page.locator(".cp-left-out > summary").click()
    left_out = re.compile(r"Left out:.*?(?=Embeddings|How a cost)", re.DOTALL)
    told = [left_out.search(each.locator("article").inner_text()) for each in (without, page)]
    assert told[0]
    assert told[1]
    assert told[0][0].split() == told[1][0].split()
    for field in page.locator(".cp-workload input[type=text]").all():
        expect(field).to_have_value("")
    expect(page).to_have_url(f"{home}cost/")


def test_a_price_row_leads_to_its_source(visitor: Watched) -> None:
    page = opened(visitor, "?input=1&model=cygnus-2.5-pro")
    row = unfolded(page, "Cygnus 2.5 Pro")
    row.get_by_role("listitem").get_by_role("link", name="$1.25").click()
    expect(page).to_have_url(f"{visitor.address}models/cygnus-2.5-pro/#source.registry")


def test_a_shared_address_shows_the_same(watch: Watch, home: str) -> None:
    page = opened(watch(home))
    page.get_by_label("Input tokens per request").first.fill("12,345")
    page.get_by_label("Output tokens per request").first.fill("0.5k")
    page.get_by_label("Requests per month").fill("900000 billion")
    page.get_by_label("Processing").select_option("batch")
    page.get_by_label("Add a model").fill("lumen-4")
    page.keyboard.press("Enter")
    page.get_by_label("Add a model").fill("Opal 4.5")
    page.keyboard.press("Enter")
    expect(page).to_have_url(
        f"{home}cost/?requests=900000000000000&input=12345&output=500&tier=batch"
        "&model=lumen-4&model=opal-4.5"
    )
    other = watch(home)
    again = opened(other, page.url.removeprefix(f"{home}cost/"))
    assert costs(again) == costs(page)
    assert list(costs(again)) == ["Lumen-4", "Opal 4.5"]
    assert costs(again)["Lumen-4"][0] == "$16,138,125,000,000.00"
    assert again.url == page.url
    values = [each.input_value() for each in again.locator(".cp-workload input").all()[:4]]
    assert values == ["900,000,000,000,000", "12,345", "", "500"]
    expect(again.get_by_label("Processing")).to_have_value("batch")


def test_a_model_sold_by_the_minute_has_a_cost_of_its_own(visitor: Watched) -> None:
    page = opened(visitor)
    others = page.get_by_text("Other units", exact=True)
    expect(page.get_by_label("Input minutes per month")).to_be_hidden()
    others.click()
    page.get_by_label("Input minutes per month").fill("1,500")
    expect(page.locator(".cp-costs tbody")).to_have_count(1)
    heads = list(page.locator(".cp-costs > thead th").all_inner_texts())
    assert heads == ["Model", "Provider", "Per month"]
    row = unfolded(page, "Dictaphone")
    expect(row.get_by_role("listitem").first).to_have_text(
        f"Input minutes per month: 1,500 {TIMES} $0.006 = $9.00"
    )
    page.locator(".cp-left-out > summary").click()
    expect(page.locator("article")).to_contain_text("Priced in EUR (1): Dictaphone 2")
    address = page.url
    assert address.endswith("cost/?input_minute=1500")
    again = opened(visitor, address.removeprefix(f"{visitor.address}cost/"))
    expect(again.get_by_label("Input minutes per month")).to_have_value("1,500")
    assert again.url == address
    again.get_by_label("Requests per month").fill("7")
    again.get_by_label("Input tokens per request").first.fill("7")
    expect(again.locator(".cp-total")).to_have_text("No cost can be computed for these models.")
    expect(again.locator("article")).to_contain_text(
        re.compile(r"No price per text token \(\d\): Dictaphone")
    )


def test_the_models_set_aside_can_stand_alone(visitor: Watched) -> None:
    visitor.open("models/")
    page = visitor.page
    page.locator(".cp-table").wait_for()
    for name in ("Opal 4.5", "Lumen-4.1"):
        page.get_by_label(f"Compare {name}", exact=True).check()
    page = opened(visitor)
    switch = page.get_by_label("Only models in my comparison")
    switch.check()
    expect(switch).to_be_focused()
    assert list(costs(page)) == ["Lumen-4.1", "Opal 4.5"]
    page.get_by_role("button", name="Remove Lumen-4.1 from the comparison").click()
    expect(page.locator(".cp-costs > tbody")).to_have_count(1)
    expect(page).to_have_url(re.compile(r"[?]model=opal-4.5$"))
    switch.uncheck()
    expect(page).to_have_url(f"{visitor.address}cost/")
    assert len(costs(page)) > 15


def test_the_keyboard_alone_is_enough(visitor: Watched) -> None:
    page = opened(visitor)
    keys = page.keyboard
    page.get_by_label("Requests per month").focus()
    for text in ("10k", "4k", "", "1"):
        keys.type(text)
        keys.press("Tab")
    expect(page.get_by_label("Processing")).to_be_focused()
    keys.press("ArrowDown")
    page.get_by_label("Add a model").focus()
    keys.type("Lumen-4.1")
    keys.press("Enter")
    expect(page.get_by_label("Add a model")).to_be_focused()
    keys.press("Shift+Tab")
    expect(page.get_by_role("button", name="All models")).to_be_focused()
    row = arithmetic(page, "Lumen-4.1")
    row.get_by_role("button").focus()
    keys.press("Enter")
    expect(row.get_by_role("button")).to_have_attribute("aria-expanded", "true")
    expect(row.get_by_role("listitem").first).to_have_text(
        f"4,000 input tokens {TIMES} $2.00 / 1M = $0.008"
    )
    expect(page).to_have_url(re.compile(r"input=4000.*tier=batch&model=lumen-4.1$"))


def test_a_score_and_a_budget_leave_out_what_they_do_not_allow(visitor: Watched) -> None:
    page = opened(visitor, "?requests=3000000&input=2000&output=500")
    page.get_by_label("Benchmark", exact=True).select_option("riddles-diamond")
    conditions = page.get_by_label("Conditions", exact=True)
    expect(conditions.locator("option", has_text="mixed conditions")).to_have_count(0)
    heads = page.locator(".cp-costs > thead th")
    expect(heads.nth(4)).to_have_text("Score")
    rows = page.locator(".cp-costs > tbody > tr:not(.cp-working)")
    expect(rows.filter(has_text="best")).not_to_have_count(0)
    expect(rows.filter(has_text="—")).not_to_have_count(0)
    page.get_by_label("Only models with a score").check()
    expect(rows.filter(has_text="—")).to_have_count(0)
    scored = rows.count()
    page.get_by_label("Score of at least").fill("60")
    expect(rows).not_to_have_count(scored)
    page.get_by_label("Cost of at most, per month").fill("20k")
    page.locator(".cp-left-out > summary").click()
    for reason in ("No score under these conditions", "Score not good enough", "Above the budget"):
        expect(page.locator(".cp-left-out")).to_contain_text(reason)
    months = list(costs(page).values())
    page.get_by_role("button", name="Score", exact=True).click()
    expect(heads.nth(4)).to_have_attribute("aria-sort", "other")
    assert sorted(costs(page).values()) == sorted(months)
    address = page.url
    assert "&least=60&scored=1&budget=20000&sort=score" in address
    again = opened(visitor, address.removeprefix(f"{visitor.address}cost/"))
    expect(again.get_by_label("Score of at least")).to_have_value("60")
    assert again.url == address


def test_axe_finds_nothing_in_what_scripts_show(watch: Watch, home: str) -> None:
    page = opened(watch(home, color_scheme="light"), "?input=250000&cached=9&output=1&requests=x")
    page.get_by_label("Add a model").fill("cygnus-2.5-pro")
    page.keyboard.press("Enter")
    assert violations(page) == []
    assert violations_in_the_dark(page) == []
    page.get_by_label("Requests per month").fill("7")
    page.locator(".cp-unfold").first.click()
    page.get_by_label("Benchmark", exact=True).select_option("riddles-diamond")
    assert violations_of_color(page) == []
    page.get_by_title("Switch to the light theme").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    assert violations(page) == []


@pytest.mark.parametrize("scripts", [True, False])
def test_a_phone_scrolls_the_page_of_costs_only_down(
    watch: Watch, home: str, scripts: bool
) -> None:
    window = watch(home, viewport=_PHONE, java_script_enabled=scripts)
    page = window.open("cost/?input=1&requests=999999999999999")
    if scripts:
        page.locator(".cp-unfold").first.click()
    box = page.locator("article").bounding_box()
    assert box
    assert box["width"] <= 390
    expect(page.locator("article table").first).to_be_visible()
    if scripts:
        assert page.evaluate("document.documentElement.scrollWidth") == 390
