"""A workload's cost: where it is cheapest, and what is lost in quality."""

from playwright.sync_api import expect

from tests.browser.conftest import Watched
from tests.browser.cost_rows import costs
from tests.browser.errands import Errand


def test_the_three_cheapest_for_a_workload_and_what_is_lost_in_quality(visitor: Watched) -> None:
    errand = Errand.from_home(visitor)
    page = errand.page
    errand.open_tab("Cost")
    errand.type(page.get_by_label("Requests per month"), "3M")
    errand.type(page.get_by_label("Input tokens per request").first, "2,000")
    errand.type(page.get_by_label("Output tokens per request").first, "500")
    expect(page.locator(".cp-total")).to_contain_text("via Crossroads")
    errand.choose(page.get_by_label("Benchmark", exact=True), "Riddles Diamond")
    errand.click(page.get_by_label("Only models with a score"))
    table = page.get_by_role("region", name="Costs")
    expect(table.get_by_role("columnheader", name="vs. best")).to_be_visible()
    cheapest = list(costs(page).items())[:3]
    assert [(model, month) for model, (month, _) in cheapest] == [
        ("Pebble 1", "$1,440.00"),
        ("Pebble 3", "$1,980.00"),
        ("Pebble 4", "$2,070.00"),
    ]
    rows = table.locator(".cp-costs > tbody > tr:first-child")
    expect(rows.nth(0)).to_contain_text("Crossroads")
    for place, (score, lost) in enumerate(
        (("29.1%", "\N{MINUS SIGN}62.8"), ("33.8%", "\N{MINUS SIGN}58.1"))
    ):
        expect(rows.nth(place)).to_contain_text(score)
        expect(rows.nth(place)).to_contain_text(lost)
    assert errand.steps <= 8
