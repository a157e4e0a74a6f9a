"""From a figure to its source, and from a marker to its meaning, by mouse, finger and keyboard."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Watch, Watched

_MODEL = "models/lumen-4.2/"


def _opened(window: Watched, path: str = _MODEL) -> Page:
    return window.use(path)


def _row(page: Page, benchmark: str) -> Locator:
    tables = page.locator("article table").filter(has_text="Opal 4")
    name = page.get_by_role("link", name=benchmark, exact=True)
    row = tables.locator("tr").filter(has=name)
    row.scroll_into_view_if_needed()
    return row


def _expect_to_see(page: Page, anchor: str) -> None:
    """Expect the place in sight, below the header that stays, and lit up."""
    place = page.locator(f"[id='{anchor}']")
    line = place.locator("xpath=ancestor::*[self::li or self::tr][1]")
    expect(line).to_be_in_viewport()
    header = page.locator("header.md-header").bounding_box()
    box = line.bounding_box()
    assert header
    assert box
    assert box["y"] >= header["y"] + header["height"] - 1
    expect(line).to_have_css("background-image", re.compile("gradient"))


def _details(page: Page) -> Locator:
    return page.locator(".cp-details")


def _figure(page: Page, benchmark: str, figure: str) -> Locator:
    return _row(page, benchmark).get_by_role("link", name=figure).first


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_figure_opens_its_source_and_conditions_within_the_window(
    watch: Watch, home: str, phone: bool
) -> None:
    size = {"width": 390, "height": 844} if phone else {"width": 1440, "height": 900}
    page = _opened(watch(home, viewport=size))
    _figure(page, "Lemma", "94.8%").click()
    details = _details(page)
    expect(details.get_by_text("Lumen-4.2 reference page")).to_be_visible()
    expect(details.get_by_text("Conditions")).to_be_visible()
    box = details.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= size["width"]
    page.keyboard.press("Escape")
    expect(details).to_have_count(0)


def test_pointing_at_a_figure_shows_its_details_and_leaving_hides_them(visitor: Watched) -> None:
    page = _opened(visitor)
    figure = _figure(page, "Patchwork Verified", "76.8%")
    figure.hover()
    expect(_details(page).get_by_text("Other values")).to_be_visible()
    expect(_details(page).get_by_text("80%").first).to_be_visible()
    page.locator("h1").hover()
    expect(_details(page)).to_have_count(0)


def test_the_keyboard_meets_one_stop_a_figure_and_opens_it(visitor: Watched) -> None:
    page = _opened(visitor)
    figure = _figure(page, "Patchwork Verified", "76.8%")
    figure.focus()
    page.keyboard.press("Enter")
    details = _details(page)
    expect(details).to_be_focused()
    expect(details.get_by_role("link", name="All details")).to_be_visible()
    page.keyboard.press("Escape")
    expect(details).to_have_count(0)
    expect(figure).to_be_focused()
    page.keyboard.press("Tab")
    expect(figure).not_to_be_focused()
    expect(page.locator("td a:focus")).to_have_attribute("href", re.compile("#"))


def test_details_lead_to_the_place_that_has_them_in_a_folded_list(visitor: Watched) -> None:
    page = _opened(visitor)
    _figure(page, "Patchwork Verified", "76.8%").click()
    _details(page).get_by_role("link", name="All details").click()
    _expect_to_see(page, "results.patchwork-verified")


def test_a_rivals_figure_has_the_details_of_its_own_page(visitor: Watched) -> None:
    page = _opened(visitor)
    page.locator("article table").get_by_role("link", name="81.4%").first.click()
    expect(_details(page).get_by_text("From the card of Opal 4")).to_be_visible()


def test_an_amount_on_which_sources_disagree_opens_all_of_them(visitor: Watched) -> None:
    page = _opened(visitor)
    marker = page.locator(".cp-brief").get_by_role("link", name="$1.75 sources disagree")
    marker.click()
    expect(_details(page).get_by_text("$20.00")).to_be_visible()


def test_without_scripts_a_figure_leads_to_its_evidence(watch: Watch, home: str) -> None:
    page = watch(home, java_script_enabled=False).page
    page.goto(f"{home}{_MODEL}")
    page.locator("article table").get_by_role("link", name="94.8%").first.click()
    expect(page).to_have_url(re.compile("#results.lemma$"))
    expect(page.locator("[id='results.lemma']").locator("xpath=ancestor::tr")).to_be_visible()


def test_an_alias_in_the_address_leads_to_the_model(visitor: Watched) -> None:
    page = visitor.open("models/lumen-4.2-2025-12-11/")
    expect(page).to_have_url(f"{visitor.address}{_MODEL}")
    expect(page.locator("article h1")).to_contain_text("Lumen-4.2")


def test_a_model_that_is_deprecated_says_so_before_anything_else(visitor: Watched) -> None:
    page = visitor.open("models/cygnus-3-pro/")
    banner = page.locator("article .admonition.warning")
    expect(banner).to_contain_text("Deprecated")
    expect(banner).to_be_in_viewport()
    above = banner.bounding_box()
    below = page.locator("article blockquote").bounding_box()
    assert above
    assert below
    assert above["y"] < below["y"]
