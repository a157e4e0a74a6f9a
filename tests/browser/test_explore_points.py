"""The points of the explore page's chart, by mouse, finger and keyboard."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Watch, Watched
from tests.browser.exploring import ASKED, asked_chart, named, points

_PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def test_the_keyboard_goes_from_point_to_point_and_opens_the_model(visitor: Watched) -> None:
    page = asked_chart(visitor)
    page.evaluate("window.stayed = true")
    point = named(page, "Cygnus 2.5 Pro")
    expect(point).to_have_attribute("aria-label", re.compile("Input price: .1.25; on the line$"))
    page.locator("button.cp-key").last.focus()
    page.keyboard.press("Tab")
    expect(points(page).first).to_be_focused()
    _go(page, point)
    card = page.get_by_role("group", name="Cygnus 2.5 Pro")
    expect(card).to_be_visible()
    expect(card).to_contain_text("84%")
    expect(card).to_contain_text("task version 1.0.0")
    expect(card.get_by_role("link", name="sources disagree")).to_be_visible()
    source = card.get_by_role("link", name="$1.25")
    expect(source).to_have_attribute("href", re.compile("models/cygnus-2.5-pro/#source[.]"))
    page.keyboard.press("Tab")
    expect(card.get_by_role("link", name="Cygnus 2.5 Pro")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(point).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{visitor.address}models/cygnus-2.5-pro/")
    assert page.evaluate("window.stayed")


def _go(page: Page, point: Locator) -> None:
    """Press the arrow that leads to the right until a point has the keyboard."""
    for _ in range(points(page).count()):
        if point.evaluate("point => point === document.activeElement"):
            return
        page.keyboard.press("ArrowRight")
    expect(point).to_be_focused()


def test_arrows_end_at_the_ends_and_one_point_is_a_stop_of_the_tab_key(visitor: Watched) -> None:
    page = asked_chart(visitor)
    dots, stop = points(page), page.locator(".cp-live .cp-dot[tabindex='0']")
    dots.first.focus()
    for keys, at in (
        (["ArrowLeft"], 0),
        (["ArrowRight", "ArrowDown"], 2),
        (["ArrowUp"], 1),
        (["End"], dots.count() - 1),
        (["ArrowRight"], dots.count() - 1),
        (["Home"], 0),
    ):
        for key in keys:
            page.keyboard.press(key)
        expect(dots.nth(at)).to_be_focused()
        expect(stop).to_have_count(1)
        expect(dots.nth(at)).to_have_attribute("tabindex", "0")
    from_the_left = dots.evaluate_all("all => all.map(one => parseFloat(one.getAttribute('cx')))")
    assert from_the_left == sorted(from_the_left)


def test_the_mouse_shows_a_card_that_it_can_reach_and_sets_a_model_aside(visitor: Watched) -> None:
    page = asked_chart(visitor)
    named(page, "Opal 4.5").hover()
    card = page.get_by_role("group", name="Opal 4.5")
    card.get_by_role("button", name="+ Compare").click()
    expect(card.get_by_role("button", name="✓ In comparison")).to_be_visible()
    expect(page.get_by_role("region", name="Models in my comparison")).to_contain_text("Opal 4.5")
    page.get_by_role("heading", name="Explore").hover()
    page.get_by_role("heading", name="Explore").click()
    expect(card).to_have_count(0)
    named(page, "Opal 4.5").click()
    expect(page).to_have_url(f"{visitor.address}models/opal-4.5/")


def test_a_finger_sees_the_card_before_it_opens_anything(watch: Watch, home: str) -> None:
    page = asked_chart(watch(home, **_PHONE))
    named(page, "Pebble 1").tap()
    card = page.get_by_role("group", name="Pebble 1")
    expect(card).to_be_in_viewport()
    expect(page).to_have_url(home + ASKED)
    box = card.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    card.get_by_role("link", name="Pebble 1").tap()
    expect(page).to_have_url(f"{home}models/pebble-1/")
