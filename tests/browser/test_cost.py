"""The page of costs in the hands of a visitor: the same amounts as without scripts, and shared."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations, violations_in_the_dark, violations_of_color
from tests.browser.conftest import Watch, Watched
from tests.browser.cost_rows import TIMES, arithmetic, opened

_PHONE = {"width": 390, "height": 844}


def _costs(page: Page) -> dict[str, tuple[str, str]]:
    """Return what stands in the rows of either table: by model, a month and a request."""
    read = """table => [...table.querySelectorAll("tr")].flatMap(row => {
      const [name, month, request] = [...row.cells].map(cell => cell.querySelector("a, span"));
      return request ? [[name, month, request].map(each => each.textContent)] : [];
    })"""
    rows = page.locator("article table").first.evaluate(read)
    # Without scripts the word stands behind the link, in it where a script has made the name.
    return {
        name.removesuffix(" (unconfirmed)"): (month.strip(), request.strip())
        for name, month, request in rows
    }


def test_scripts_compute_for_the_example_what_stands_without_them(watch: Watch, home: str) -> None:
    without = watch(home, java_script_enabled=False).open("cost/")
    page = opened(watch(home))
    expected = _costs(without)
    assert len(expected) > 15
    assert list(_costs(page).items()) == list(expected.items())
    left_out = re.compile(r"Left out:.*?(?=Text input alone|How a cost)", re.DOTALL)
    told = [left_out.search(each.locator("article").inner_text()) for each in (without, page)]
    assert told[0]
    assert told[1]
    assert told[0][0].split() == told[1][0].split()
    expect(page.locator("article")).not_to_contain_text("An example")


def test_a_price_row_leads_to_its_source(visitor: Watched) -> None:
    page = opened(visitor, "?model=cygnus-2.5-pro")
    row = arithmetic(page, "Cygnus 2.5 Pro")
    row.locator("summary").click()
    row.get_by_role("link", name="$1.25").first.click()
    expect(page).to_have_url(f"{visitor.address}models/cygnus-2.5-pro/#source.registry")


def test_a_shared_address_shows_the_same(watch: Watch, home: str) -> None:
    page = opened(watch(home))
    page.get_by_label("Input tokens per request").fill("12,345")
    page.get_by_label("Of these, cached").fill("0")
    page.get_by_label("Requests per month").fill("900000000000000")
    page.get_by_label("Processing").select_option("batch")
    page.get_by_label("Add a model").fill("lumen-4")
    page.keyboard.press("Enter")
    page.get_by_label("Add a model").fill("Opal 4.5")
    page.keyboard.press("Enter")
    expect(page).to_have_url(
        f"{home}cost/?input=12345&cached=0&output=500&requests=900000000000000&tier=batch"
        "&model=lumen-4&model=opal-4.5"
    )
    other = watch(home)
    again = opened(other, page.url.removeprefix(f"{home}cost/"))
    assert _costs(again) == _costs(page)
    assert list(_costs(again)) == ["Lumen-4", "Opal 4.5"]
    assert _costs(again)["Lumen-4"][0] == "$16,138,125,000,000.00"
    assert again.url == page.url
    values = [each.input_value() for each in again.get_by_role("textbox").all()]
    assert values[-4:] == ["12,345", "0", "500", "900,000,000,000,000"]
    expect(again.get_by_label("Processing")).to_have_value("batch")


def test_a_model_sold_by_the_minute_has_a_cost_of_its_own(visitor: Watched) -> None:
    page = opened(visitor)
    others = page.get_by_text("Other units", exact=True)
    expect(page.get_by_label("Input minutes per month")).to_be_hidden()
    others.click()
    page.get_by_label("Input minutes per month").fill("1,500")
    expect(
        page.get_by_role("status").filter(has_text="No model has a price for all")
    ).to_be_visible()
    expect(page.locator("article")).to_contain_text("No price per text token: Dictaphone")
    for label in ("Of these, cached", "Input tokens per request", "Output tokens per request"):
        page.get_by_label(label).fill("0")
    expect(page.locator(".cp-costs tbody")).to_have_count(1)
    assert list(page.locator(".cp-costs thead th").all_inner_texts()) == ["Model", "Per month"]
    row = arithmetic(page, "Dictaphone")
    row.locator("summary").click()
    expect(row.get_by_role("listitem").first).to_have_text(
        f"Input minutes per month: 1,500 {TIMES} $0.006 = $9.00"
    )
    expect(page.locator("article")).to_contain_text("Priced in EUR: Dictaphone 2")
    address = page.url
    assert address.endswith("?input=0&cached=0&output=0&requests=10000&input_minute=1500")
    again = opened(visitor, address.removeprefix(f"{visitor.address}cost/"))
    expect(again.get_by_label("Input minutes per month")).to_have_value("1,500")
    assert again.url == address


def test_an_example_fills_the_fields_and_says_that_it_is_shown(visitor: Watched) -> None:
    page = opened(visitor, "?input_minute=5")
    examples = page.get_by_role("group", name="Examples:")
    expect(page.get_by_label("Input tokens per request")).to_have_value("0")
    examples.get_by_role("button", name="Output images").click()
    expect(page.get_by_label("Input minutes per month")).to_have_value("0")
    expect(page.get_by_label("Output images per month")).to_have_value("1,000")
    expect(page.locator(".cp-costs tbody")).to_have_count(2)
    expect(examples.locator("[aria-pressed=true]")).to_have_text("Output images")
    examples.get_by_role("button", name="Text tokens").click()
    expect(page).to_have_url(f"{visitor.address}cost/")
    assert len(_costs(page)) > 15
    examples.get_by_role("button", name="Output images").click()
    page.get_by_label("Output images per month").fill("0")
    expect(page.locator(".cp-total")).to_have_text("Enter at least one number above 0.")
    expect(page.locator(".cp-costs")).to_have_count(0)


def test_a_field_says_what_is_wrong_with_it(visitor: Watched) -> None:
    page = opened(visitor)
    problems = [
        ("Input tokens per request", "-5", "Enter 0 or more."),
        ("Output tokens per request", "many", "Enter a whole number in digits."),
        ("Output tokens per request", "1,5", "Enter a whole number in digits."),
        ("Requests per month", "", "Enter a number."),
        ("Requests per month", "1" * 16, "Enter at most 15 digits."),
        ("Of these, cached", "2001", "At most the 2,000 input tokens can be cached."),
    ]
    for label, said, problem in problems:
        field = page.get_by_label(label)
        usual = field.input_value()
        field.fill(said)
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(field).to_have_accessible_description(problem)
        expect(page.locator(".cp-costs")).to_have_count(0)
        assert "NaN" not in page.locator("article").inner_text()
        field.fill(usual)
        expect(page.locator(".cp-costs")).to_be_visible()
        expect(page.locator(".cp-problem:not(:empty)")).to_have_count(0)


def test_an_address_that_makes_no_sense_is_told_in_the_field(visitor: Watched) -> None:
    page = opened(visitor, "?input=x&cached=-1&model=none-such&output=%3Cimg%20src=x%3E")
    expect(page.locator("[aria-invalid]")).to_have_count(3)
    expect(page.get_by_label("Output tokens per request")).to_have_value("<img src=x>")


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
    assert list(_costs(page)) == ["Lumen-4.1", "Opal 4.5"]
    page.get_by_role("button", name="Remove Lumen-4.1 from the comparison").click()
    expect(page.locator(".cp-costs tbody")).to_have_count(1)
    expect(page).to_have_url(re.compile(r"[?]model=opal-4.5$"))
    switch.uncheck()
    expect(page).to_have_url(f"{visitor.address}cost/")
    assert len(_costs(page)) > 15


def test_the_keyboard_alone_is_enough(visitor: Watched) -> None:
    page = opened(visitor)
    keys = page.keyboard
    page.get_by_label("Input tokens per request").focus()
    keys.press("Control+a")
    keys.type("4000")
    for _ in range(4):
        keys.press("Tab")
    expect(page.get_by_label("Processing")).to_be_focused()
    keys.press("ArrowDown")
    keys.press("Tab")
    expect(page.locator(".cp-others > summary")).to_be_focused()
    keys.press("Tab")  # nothing is set aside, so that switch is passed by
    expect(page.get_by_label("Add a model")).to_be_focused()
    keys.type("Lumen-4.1")
    keys.press("Enter")
    expect(page.get_by_label("Add a model")).to_be_focused()
    keys.press("Shift+Tab")
    expect(page.get_by_role("button", name="All models")).to_be_focused()
    keys.press("Tab")
    for _ in range(4):  # the button that adds, the table, the model, the amount
        keys.press("Tab")
    row = arithmetic(page, "Lumen-4.1")
    for _ in range(2):
        keys.press("Tab")
    expect(row.locator("summary")).to_be_focused()
    keys.press("Enter")
    expect(row.get_by_role("listitem").first).to_have_text(
        f"3,000 input tokens {TIMES} $2.00 / 1M = $0.006"
    )
    expect(page).to_have_url(re.compile(r"input=4000.*tier=batch&model=lumen-4.1$"))


def test_axe_finds_nothing_in_what_scripts_show(watch: Watch, home: str) -> None:
    page = opened(watch(home, color_scheme="light"), "?input=250000&cached=9&output=1&requests=x")
    page.get_by_label("Add a model").fill("cygnus-2.5-pro")
    page.keyboard.press("Enter")
    assert violations(page) == []
    assert violations_in_the_dark(page) == []
    page.get_by_label("Requests per month").fill("7")
    page.locator("summary").click()
    assert violations_of_color(page) == []
    page.get_by_title("Switch to the light theme").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    assert violations(page) == []


@pytest.mark.parametrize("scripts", [True, False])
def test_a_phone_scrolls_the_page_of_costs_only_down(
    watch: Watch, home: str, scripts: bool
) -> None:
    window = watch(home, viewport=_PHONE, java_script_enabled=scripts)
    page = window.open("cost/?requests=999999999999999")
    if scripts:
        page.locator(".cp-costs summary").first.click()
    box = page.locator("article").bounding_box()
    assert box
    assert box["width"] <= 390
    expect(page.locator("article table").first).to_be_visible()
    if scripts:
        assert page.evaluate("document.documentElement.scrollWidth") == 390
