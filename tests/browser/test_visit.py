"""The site in the hands of a visitor: to find, follow, copy and read, on any screen."""

import re
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.browser.axe import violations, violations_of_color
from tests.browser.conftest import Watch, Watched
from tests.browser.page_kinds import KINDS, assert_right
from tests.browser.themes import choose_theme, expect_theme
from tests.browser.too_wide import TOO_WIDE
from tests.browser.tools import expect_ready
from tests.conftest import CATALOGUE

_HEADING = ".md-content h1"
_MODEL = "models/lumen-4.2/"
# A table scrolls in a box of its own, or else all of it is within the screen and nothing in it
# runs out of its cell, which is what these are.
_CUT_OFF = """table => {
  const above = place => place ? [place, ...above(place.parentElement)] : [];
  if (above(table.parentElement).some(box => getComputedStyle(box).overflowX === "auto")) return [];
  const runsOut = cell => {
    const edge = Math.min(cell.getBoundingClientRect().right, document.documentElement.clientWidth);
    const seen = [cell, ...cell.querySelectorAll(":not(.cp-hidden, .cp-hidden *)")];
    const texts = seen.flatMap(one => [...one.childNodes]).filter(node => node.nodeType === 3);
    return [...seen, ...texts].some(node => {
      const content = document.createRange();
      content.selectNode(node);
      const boxes = (node.nodeType === 3 ? content : node).getClientRects();
      return [...boxes].some(({ right }) => right > edge + 1);
    });
  };
  return [...table.querySelectorAll("th, td")].filter(runsOut).map(cell => cell.textContent);
}"""
_SCROLLED = """() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  window.scrollTo(1000, 0);
  return scrollWidth <= clientWidth && clientWidth === 390 && window.scrollX === 0 ? []
    : [`${scrollWidth} wide on ${clientWidth}, scrolled by ${window.scrollX}`];
}"""
_PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
# The first link of the menu that leads to another page and can be touched where it stands.
_LINK_TO_ELSEWHERE = """() => [...document.querySelectorAll(".md-sidebar a")].find(link => {
  const box = link.getBoundingClientRect();
  const touched = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return touched && link.contains(touched) && link.pathname !== location.pathname;
})"""


def _article_link(page: Page, name: str) -> Any:
    return page.locator("article").get_by_role("link", name=name, exact=True).first


def _unfolded(window: Watched, path: str) -> Page:
    """Open a page with all that its scripts add, every panel of it, and a model set aside."""
    page = window.use(path)
    expect_ready(page)
    boxes = page.get_by_role("checkbox", name=re.compile("^Compare "))
    if boxes.count():
        boxes.first.check()
        expect(page.get_by_role("region", name="Models in my comparison")).to_be_visible()
    folded = page.get_by_role("article").get_by_role("button", expanded=False)
    while folded.count():
        # The filters are first; on a phone they cover the page, and are its last to unfold.
        folded.last.click()
    return page


def _scheme(page: Page) -> str | None:
    return page.locator("body").get_attribute("data-md-color-scheme")


def test_search_finds_a_model_by_its_name(visitor: Watched) -> None:
    page = visitor.open("")
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("Lumen-4.2")
    name = page.get_by_role("heading", name="Lumen-4.2", exact=True, level=1)
    result = page.locator(".md-search-result__item").filter(has=name)
    result.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(f"^{re.escape(visitor.address + _MODEL)}[?]h="))
    expect(page.locator(_HEADING)).to_contain_text("Lumen-4.2")


def test_links_lead_through_the_catalogue_and_back_without_a_reload(visitor: Watched) -> None:
    page = visitor.use("")
    page.evaluate("window.stayed = true")
    way = [
        ("All models", "models/", "Models"),
        ("Lumen-4.2", _MODEL, "Lumen-4.2"),
        ("Opal 4", "models/opal-4/", "Opal 4"),
        ("Patchwork Verified", "benchmarks/patchwork-verified/", "Patchwork Verified"),
        ("Lumen-4.2", _MODEL, "Lumen-4.2"),
        ("Aurora Labs", "organizations/aurora/", "Aurora Labs"),
    ]
    for link, path, heading in way:
        _article_link(page, link).click()
        expect(page).to_have_url(visitor.address + path)
        expect(page.locator(_HEADING)).to_contain_text(heading)
    for _, path, heading in way[-2::-1]:
        page.go_back()
        expect(page).to_have_url(visitor.address + path)
        expect(page.locator(_HEADING)).to_contain_text(heading)
    assert page.evaluate("window.stayed")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (KINDS["model"], "Models"),
        (KINDS["benchmark"], "Benchmarks"),
        (KINDS["organization"], "Organizations"),
    ],
)
def test_breadcrumbs_lead_to_the_list_and_home(visitor: Watched, path: str, kind: str) -> None:
    page = visitor.open(path)
    crumbs = page.locator("nav.md-path")
    expect(crumbs.get_by_role("link")).to_have_text(["Home", kind])
    crumbs.get_by_role("link", name=kind).click()
    expect(page.locator(_HEADING)).to_contain_text(kind)
    page.go_back()
    crumbs.get_by_role("link", name="Home").click()
    expect(page).to_have_url(visitor.address)


def test_the_chosen_theme_is_remembered(visitor: Watched) -> None:
    page = visitor.open("")
    assert _scheme(page) == "default"
    light = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    page.get_by_title("Switch to the dark theme").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    dark = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    assert light != dark
    page = visitor.open(_MODEL)
    assert _scheme(page) == "slate"
    page.get_by_title("Switch to the light theme").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.reload()
    assert _scheme(page) == "default"


def test_the_theme_follows_the_system(watch: Watch, home: str) -> None:
    assert _scheme(watch(home, color_scheme="dark").open("")) == "slate"
    assert _scheme(watch(home, color_scheme="light").open("")) == "default"


def test_code_is_copied_exactly(watch: Watch, home: str) -> None:
    card = yaml.safe_load((CATALOGUE / "cards/models/aurora/lumen-4.2.yml").read_text("utf-8"))
    window = watch(home, permissions=["clipboard-read", "clipboard-write"])
    page = window.open(_MODEL)
    for long in page.locator("article details:has(.highlight) > summary").all():
        long.click()
    samples = page.locator("article .highlight")
    expect(samples).to_have_count(len(card["examples"]))
    for sample, example in zip(samples.all(), card["examples"], strict=True):
        page.evaluate("navigator.clipboard.writeText('')")
        sample.hover()
        sample.get_by_role("button").click()
        page.wait_for_function("async () => await navigator.clipboard.readText() !== ''")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.rstrip("\n") == example["code"].rstrip("\n")


def test_a_phone_scrolls_no_page_sideways(watch: Watch, home: str) -> None:
    window = watch(home, **_PHONE)

    def beside_the_screen(path: str) -> list[Any]:
        page = _unfolded(window, path)
        page.locator("article details").evaluate_all("all => all.forEach(each => each.open = true)")
        cut_off = page.locator("article table").evaluate_all(f"all => all.flatMap({_CUT_OFF})")
        return [*page.evaluate(_SCROLLED), *page.evaluate(TOO_WIDE), *cut_off]

    assert_right(window, beside_the_screen)


@pytest.mark.parametrize("path", ["", _MODEL], ids=["home", "model"])
def test_the_menu_of_a_phone_opens_and_leads_on(watch: Watch, home: str, path: str) -> None:
    window = watch(home, **_PHONE)
    page = window.open(path)
    menu = page.locator(".md-sidebar--primary")
    expect(menu).not_to_be_in_viewport()
    page.locator("header label[for=__drawer]").tap()
    link = page.wait_for_function(_LINK_TO_ELSEWHERE, timeout=5_000).as_element()
    assert link
    link.tap()
    expect(page).not_to_have_url(window.address + path)
    expect(menu).not_to_be_in_viewport()


def test_the_keyboard_reaches_the_content_first(visitor: Watched) -> None:
    page = visitor.open(_MODEL)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{visitor.address}{_MODEL}#lumen-42")


def test_a_key_opens_the_search(visitor: Watched) -> None:
    for key in ("/", "s", "f"):
        page = visitor.open(_MODEL)  # anew, as the first key starts the theme
        page.keyboard.press(key)
        search = page.get_by_role("textbox", name="Search")
        expect(search, key).to_be_focused()
        expect(search).to_have_value("")
        page.keyboard.press("Escape")
        expect(search).not_to_be_focused()


def test_every_page_works_and_axe_finds_nothing_in_both_themes(watch: Watch, home: str) -> None:
    window = watch(home, color_scheme="light")
    choose_theme(window.use("numbers/"), "dark")
    dark = window.page.evaluate("({...localStorage})")

    def violations_in_both(path: str) -> list[str]:
        window.page.evaluate("stored => Object.assign(localStorage, stored)", dark)
        page = _unfolded(window, path)
        expect_theme(page, "dark")  # brought back by a script of the page itself
        in_the_dark = violations_of_color(page)
        choose_theme(page, "light")
        return [*in_the_dark, *violations(page)]

    assert_right(window, violations_in_both)
