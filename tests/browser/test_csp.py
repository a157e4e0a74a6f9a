"""The site under the content security policy that its own build has written.

All that visitors do on the site of the frozen catalogue they do under it, in all files here: it is
served so, and what a page is refused fails its test. Here is what no other test does.
"""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watch, Watched
from tests.browser.themes import choose_theme, expect_theme
from tests.browser.tools import expect_ready
from tests.conftest import ROOT

_MODEL = "models/lumen-4.2/"
_INLINE = re.compile(r"<script(?![^>]*\bsrc=)([^>]*)>(.*?)</script>", re.DOTALL)
_HANDLER = re.compile(r"<[a-z][^>]*\s(on[a-z]+|style)=")
_LINK = re.compile("javascript:")
_HEADINGS = {"Home": "Choose an AI model"}  # of pages whose links name them otherwise
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
        expect_ready(page, path)
        choose_theme(page, "light")
        choose_theme(page, "dark")
        assert held.wrong == [], path
    choose_theme(page, "light")
    page.reload()
    expect_theme(page, "light")


def test_a_former_name_leads_to_the_page(held: Watched) -> None:
    page = held.open("models/lumen-four/")
    expect(page).to_have_url(f"{held.address}models/lumen-4/")


def test_links_are_followed_without_a_reload_to_any_depth(held: Watched) -> None:
    page = held.use("")
    page.evaluate("window.stayed = true")
    links = ("Explore", "Models", "Lumen-4.2", "Patchwork Verified", "Cost", "Home")
    for link in links:
        page.get_by_role("link", name=link, exact=True).locator("visible=true").first.click()
        expect(page.locator(".md-content h1")).to_contain_text(_HEADINGS.get(link, link))
        expect_ready(page, link)
    assert page.evaluate("window.stayed")


def test_no_template_of_ours_has_a_script_or_a_handler_in_it() -> None:
    templates = [path for path in (ROOT / "templates").rglob("*") if path.is_file()]
    assert templates
    for path in templates:
        text = path.read_text("utf-8")
        for runs in (_INLINE, _HANDLER, _LINK):
            assert not runs.search(text), path
