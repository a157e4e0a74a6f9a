"""The site under the content security policy that its own build has written."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch, Watched
from tests.browser.exploring import ASKED, points
from tests.browser.models_table import head, opened
from tests.browser.themes import choose_theme, expect_theme
from tests.conftest import ROOT

_MODEL = "models/lumen-4.2/"
_INLINE = re.compile(r"<script(?![^>]*\bsrc=)([^>]*)>(.*?)</script>", re.DOTALL)
_TOOLS: dict[str, tuple[str, Callable[[Page], Any]]] = {
    "models": ("models/", lambda page: page.locator("[aria-controls=cp-filters]").click()),
    "compare": (
        "compare/?model=lumen-4.1&model=opal-4",
        lambda page: page.locator(".cp-comparison").get_by_role("checkbox").check(),
    ),
    "explore": (ASKED, lambda page: points(page).first.focus()),
    "cost": ("cost/", lambda page: page.locator("#cp-requests").fill("7")),
}
_PAGES = ("contribute/fields/", "cost/")  # every other kind is visited where axe looks at it


@pytest.fixture
def held(watch: Watch, home: str) -> Watched:
    """Open a window, in which whatever the policy refuses fails the test."""
    return watch(home)


def test_the_theme_that_was_chosen_is_brought_back(held: Watched) -> None:
    choose_theme(held.use(_MODEL), "dark")
    for path in _PAGES:
        page = held.use(path)  # where a script of the page itself brings the choice back
        expect_theme(page, "dark")
        for place in page.locator("[data-cardpress]").all():
            expect(place, path).to_have_attribute("data-ready", "")
        choose_theme(page, "light")
        choose_theme(page, "dark")
        assert held.wrong == [], path
    choose_theme(page, "light")
    page.reload()
    expect_theme(page, "light")


@pytest.mark.parametrize("tool", _TOOLS)
def test_every_tool_works(held: Watched, tool: str) -> None:
    path, use = _TOOLS[tool]
    page = held.use(path)
    expect(page.locator(f"[data-cardpress={tool}]")).to_have_attribute("data-ready", "")
    use(page)


def test_the_table_of_models_is_sorted_and_saved(held: Watched) -> None:
    page = opened(held)
    head(page, "Model").click()
    with page.expect_download():
        page.get_by_role("button", name="Download CSV").click()


def test_a_former_name_leads_to_the_page(held: Watched) -> None:
    page = held.open("models/lumen-four/")
    expect(page).to_have_url(f"{held.address}models/lumen-4/")


def test_search_finds_and_leads_to_a_page(held: Watched) -> None:
    page = held.open("explore/")
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("lumen-4.2")
    expect(page.locator(".md-search-result__list h1").first).to_have_text("Lumen-4.2")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/models/lumen-4\.2/\?h="))
    expect(page.locator("article mark").locator("visible=true").first).to_be_visible()


def test_links_are_followed_without_a_reload_to_any_depth(held: Watched) -> None:
    page = held.use("")
    page.evaluate("window.stayed = true")
    links = ("Explore", "Models", "Lumen-4.2", "Patchwork Verified", "Cost", "Home")
    for link in links:
        page.get_by_role("link", name=link, exact=True).locator("visible=true").first.click()
        expect(page.locator(".md-content h1")).to_contain_text(link if link != "Home" else "")
        for place in page.locator("[data-cardpress]").all():
            expect(place).to_have_attribute("data-ready", "")
    assert page.evaluate("window.stayed")


def test_code_is_copied(watch: Watch, home: str) -> None:
    window = watch(home, permissions=["clipboard-read", "clipboard-write"])
    page = window.use(_MODEL)
    sample = page.locator("article .highlight").first
    sample.hover()
    sample.get_by_role("button").click()
    expect(page.locator(".md-dialog")).to_contain_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("path", sorted((ROOT / "templates").rglob("*.*")), ids=lambda p: p.name)
def test_no_template_of_ours_has_a_script_or_a_handler_in_it(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not _INLINE.search(text)
    assert not re.search(r"<[a-z][^>]*\s(on[a-z]+|style)=", text)
    assert "javascript:" not in text
