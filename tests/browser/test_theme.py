"""The theme's script, which waits for a visitor: nothing that a visitor does is lost."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.conftest import Watch, Watched
from tests.browser.tools import expect_ready

_MODEL = "models/lumen-4.2/"
_PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
_STARTED = "() => 'document$' in window"
# Sums up how far things moved on their own; the browser leaves out what follows a click or a key.
_SHIFTS = """async () => {
  let sum = 0;
  const add = all => all.forEach(each => sum += each.value);
  const observer = new PerformanceObserver(list => add(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  // What has just been set is laid out in the next frame, and told after it.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  add(observer.takeRecords());
  return sum;
}"""
_SIGNS: dict[str, Callable[[Page], Any]] = {
    "pointer": lambda page: page.mouse.move(100, 100),
    "key": lambda page: page.keyboard.press("Tab"),
    "wheel": lambda page: page.mouse.wheel(0, 200),
    "scroll": lambda page: page.evaluate("scrollTo(0, 200)"),
    "link within the page": lambda page: page.evaluate("location.hash = '#sources'"),
}


@pytest.fixture
def visitor(watch: Watch, home: str) -> Watched:
    """Open a window in which nobody has ever moved a mouse or pressed a key."""
    return watch(home, cold=True)


def _is_theme(request: Request) -> bool:
    return "/bundle" in request.url


def _opened(window: Watched, path: str) -> Page:
    """Open a page of which nobody has made use when its browser has nothing left to do."""
    # Then the theme's script is fetched for later, and not run.
    with window.page.expect_event("requestfinished", _is_theme):
        page = window.open(path)
    assert [each.resource_type for each in window.requested if _is_theme(each)] == ["other"]
    assert not page.evaluate(_STARTED)
    return page


@pytest.mark.parametrize("sign", _SIGNS.values(), ids=_SIGNS)
def test_the_theme_starts_at_the_first_sign_of_a_visitor(
    visitor: Watched, sign: Callable[[Page], Any]
) -> None:
    page = _opened(visitor, _MODEL)
    sign(page)
    page.wait_for_function(_STARTED)
    expect(page.locator(".md-typeset__scrollwrap").first).to_be_visible()


def test_the_theme_starts_at_once_where_a_search_led_to_the_page(visitor: Watched) -> None:
    page = visitor.open(f"{_MODEL}?h=abacus")
    expect(page.locator("article mark").first).to_be_visible()


def test_what_is_typed_into_the_search_before_is_searched(visitor: Watched) -> None:
    page = _opened(visitor, "numbers/")
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("lumen-4.2")
    expect(page.locator(".md-search-result__list").get_by_role("link").first).to_contain_text(
        "Lumen"
    )


def _loads_for_the_search(window: Watched) -> set[str]:
    """Return the index and the worker of the search, as far as they have been asked for."""
    pattern = re.compile(r"search_index\.json|workers/search")
    return {found[0] for each in window.requested if (found := pattern.search(each.url))}


def test_what_the_search_needs_is_loaded_when_it_is_used(visitor: Watched) -> None:
    page = visitor.use("numbers/")
    page.get_by_role("link", name="Models", exact=True).first.click()
    expect(page.locator("[data-cardpress=models]")).to_have_attribute("data-ready", "")
    assert _loads_for_the_search(visitor) == set()
    page.get_by_role("textbox", name="Search", exact=True).focus()
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    assert _loads_for_the_search(visitor) == {"search_index.json", "workers/search"}
    page.keyboard.type("lumen-4.2")
    expect(page.locator(".md-search-result__list h1").first).to_have_text("Lumen-4.2")


@pytest.mark.parametrize("control", ["search", "menu", "theme"])
def test_a_first_tap_is_answered(watch: Watch, home: str, control: str) -> None:
    page = _opened(watch(home, cold=True, **_PHONE), _MODEL)
    header = page.locator("header")
    if control == "search":
        header.locator(".md-header__button[for=__search]").tap()
        expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    if control == "menu":
        header.locator(".md-header__button[for=__drawer]").tap()
        expect(page.locator("#__drawer")).to_be_checked()
    if control == "theme":
        header.get_by_title("Switch to the dark theme").tap()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_instant_navigation_starts_what_the_next_page_asks_for(visitor: Watched) -> None:
    page = visitor.use("numbers/")
    page.evaluate("window.stayed = true")
    page.get_by_role("link", name="Models", exact=True).first.click()
    expect(page.locator("[data-cardpress=models]")).to_have_attribute("data-ready", "")
    page.get_by_role("link", name="Cost", exact=True).first.click()
    expect(page.locator("[data-cardpress=cost]")).to_have_attribute("data-ready", "")
    page.go_back()
    expect(page.locator("[data-cardpress=models]")).to_have_attribute("data-ready", "")
    expect(page.locator("table.cp-table")).to_have_count(1)
    assert page.evaluate("window.stayed")


def test_nothing_moves_when_scripts_and_theme_start(watch: Watch, home: str) -> None:
    window = watch(home, cold=True, **_PHONE)
    files = window.context.new_cdp_session(window.page)
    tools = ("models/", "explore/", "cost/", "compare/", "compare/?model=lumen-4.1&model=opal-4")
    moved: dict[str, float] = {}
    for path in ("", _MODEL, *tools):
        files.send("Network.clearBrowserCache")
        page = window.use(path)
        expect_ready(page, path)
        moved[path] = page.evaluate(_SHIFTS)
    assert {path: sum_of for path, sum_of in moved.items() if sum_of >= 0.01} == {}
