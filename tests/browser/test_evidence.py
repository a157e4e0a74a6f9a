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
    _scroll_to(page, row)
    return row


def _scroll_to(page: Page, place: Locator) -> None:
    place.scroll_into_view_if_needed()
    # The theme notes a while after scrolling where a page was left; nobody clicks sooner.
    page.wait_for_function("() => !scrollY || history.state?.y === scrollY")


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
    lit = "line => getComputedStyle(line).backgroundImage"
    assert "gradient" in line.evaluate(lit)


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_figure_leads_to_its_source_in_one_step(watch: Watch, home: str, phone: bool) -> None:
    size = {"width": 390, "height": 844} if phone else {"width": 1440, "height": 900}
    page = _opened(watch(home, viewport=size))
    _row(page, "Lemma").get_by_role("link", name="94.8%").click()
    expect(page).to_have_url(re.compile("#source.reference$"))
    _expect_to_see(page, "source.reference")


def test_the_keyboard_leads_from_a_figure_to_its_source_and_back(visitor: Watched) -> None:
    page = _opened(visitor)
    figure = _row(page, "Patchwork Verified").get_by_role("link", name="76.8%")
    figure.focus()
    page.keyboard.press("Enter")
    _expect_to_see(page, "source.reference")
    page.go_back()
    expect(figure).to_be_in_viewport()


def test_a_rivals_own_figure_leads_to_the_source_on_the_rivals_page(visitor: Watched) -> None:
    page = _opened(visitor)
    _row(page, "Patchwork Verified").get_by_role("link", name="62.2%").click()
    expect(page).to_have_url(f"{visitor.address}models/opal-4/#source.guild")
    _expect_to_see(page, "source.guild")


def test_a_marker_leads_to_its_explanation(visitor: Watched) -> None:
    page = _opened(visitor)
    for benchmark, marker, heading in (
        ("Ladder", "conditions unknown", "Same-conditions"),
        ("Patchwork Verified", "own card", "Quoted"),
        ("Abacus 2024", "quoted only", "Quoted"),
        ("Keyboard", "own card agrees", "Quoted"),
    ):
        _row(page, benchmark).get_by_role("link", name=marker, exact=True).first.click()
        place = f"about.{heading.lower()}"
        expect(page).to_have_url(re.compile(f"/numbers/#{place}$"))
        expect(page.locator("h2").filter(has=page.locator(f"[id='{place}']"))).to_be_in_viewport()
        page.go_back()
        expect(page).to_have_url(f"{visitor.address}{_MODEL}")


def test_a_marker_of_a_dispute_leads_to_the_values(visitor: Watched) -> None:
    page = _opened(visitor)
    marker = page.get_by_role("link", name="disputed: $1.75 to $20.00").first
    _scroll_to(page, marker)
    marker.click()
    _expect_to_see(page, "dispute.input-usd-1m-tokens")


def test_the_count_of_results_leads_to_all_of_them(visitor: Watched) -> None:
    page = _opened(visitor)
    _row(page, "Patchwork Verified").get_by_role("link", name="2 results").click()
    _expect_to_see(page, "results.patchwork-verified")


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
