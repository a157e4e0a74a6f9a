"""What keys reach: only what is on the screen, and on a small screen the menu as well."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch, Watched

_MODEL = "models/lumen-4.2/"
# The theme draws its skip link, toggles and fields of search where they cannot be seen until used.
# Of each stop there is noted whether it is beside the screen, as its key is released.
_NOTE_STOPS = """() => {
  window.stops = [];
  document.addEventListener("keyup", () => {
    const { activeElement: active } = document;
    if (active === document.body || active.matches("input, .md-skip")) return stops.push(null);
    const { left, right, width } = active.getBoundingClientRect();
    const isSeen = active.checkVisibility({ visibilityProperty: true });
    const isBeside = width === 0 || right <= 0 || left >= innerWidth || !isSeen;
    stops.push(isBeside ? active.outerHTML.slice(0, 200) : null);
  });
}"""
_STOPS = 60


def _window(watch: Watch, home: str, width: int) -> Watched:
    return watch(home, viewport={"width": width, "height": 844})


@pytest.mark.parametrize("width", [390, 1000, 1440])
def test_no_key_leads_beside_the_screen(watch: Watch, home: str, width: int) -> None:
    page = _window(watch, home, width).use(_MODEL)
    page.evaluate(_NOTE_STOPS)
    for _ in range(_STOPS):
        page.keyboard.press("Tab")
    stops = page.evaluate("stops")
    assert len(stops) == _STOPS
    assert [stop for stop in stops if stop] == []


def test_the_menu_of_a_small_screen_opens_and_closes_by_keys(watch: Watch, home: str) -> None:
    page = _window(watch, home, 390).use(_MODEL)
    menu = page.get_by_role("button", name="Menu")
    expect(menu).to_have_attribute("aria-expanded", "false")
    menu.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    _expect_focus_in_the_menu(page)
    page.keyboard.press("Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_focused()
    menu.press(" ")
    _expect_focus_in_the_menu(page)
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(f"{home}/{_MODEL}")


def _expect_focus_in_the_menu(page: Page) -> None:
    expect(page.locator(".md-sidebar--primary :focus")).to_be_visible()
