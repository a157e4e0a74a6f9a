"""A site without some kinds of pages: no script leads there, asks for them, or breaks."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from cardpress.configuration import SitePages
from tests.browser.conftest import Watch
from tests.browser.models_table import table
from tests.browser.serving import served
from tests.browser.tools import expect_ready
from tests.conftest import CATALOGUE
from tests.site.conftest import SMALL_SITE

_CHOSEN = """localStorage.setItem("cardpress.compare", '["lumen-4.2","opal-4"]')"""
_CARDS = ("benchmarks", "organizations")


def _site(folder: Path, *parts: str) -> Path:
    root = folder / "catalogue"
    shutil.copytree(CATALOGUE / "cards", root / "cards")
    (root / "docs").mkdir()
    (root / "mkdocs.yml").write_text(SMALL_SITE, encoding="utf-8")
    left_out = ", ".join(f"{part}: false" for part in parts)
    (root / "catalogue.yml").write_text(f"parts: {{{left_out}}}\n", encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def least(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a site with as few kinds of pages as can be."""
    root = _site(tmp_path_factory.mktemp("least"), *SitePages.model_fields)
    with served(root, root.parent / "site") as address:
        yield address


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a site with every tool, but without pages of benchmarks and organizations."""
    root = _site(tmp_path_factory.mktemp("tools"), *_CARDS)
    with served(root, root.parent / "site") as address:
        yield address


def _leads_to(page: Page) -> list[str]:
    """Return the paths of all links of the page's article."""
    found: list[str] = page.locator("article a").evaluate_all("links => links.map(a => a.pathname)")
    return found


def test_the_least_site_offers_no_comparison(watch: Watch, least: str) -> None:
    window = watch(least)
    window.open("numbers/")
    window.page.evaluate(_CHOSEN)  # as one has it who came before the page was left out
    for path in ("", "models/", "models/lumen-4.2/", "numbers/"):
        page = window.open(path)
        expect_ready(page, path)
        expect(page.get_by_role("region", name="Models in my comparison")).to_have_count(0)
        expect(page.get_by_role("button", name="Compare")).to_have_count(0)
        expect(page.locator("article").get_by_role("checkbox", name="Compare ")).to_have_count(0)
        tool = tuple(f"/{part}" for part in SitePages.model_fields)
        assert [each for each in _leads_to(page) if each.startswith(tool)] == [], path


def test_the_table_of_the_least_site_still_finds_and_sorts(watch: Watch, least: str) -> None:
    page = watch(least).open("models/")
    expect(table(page)).to_be_visible()
    page.get_by_role("searchbox").fill("lumen-4.2")
    expect(table(page).get_by_role("link", name="Lumen-4.2", exact=True)).to_be_visible()


def test_tools_name_cards_that_have_no_page(watch: Watch, tools: str) -> None:
    window = watch(tools)
    for path in ("models/", "compare/?model=lumen-4.2&model=opal-4", "explore/", "cost/"):
        page = window.open(path)
        expect(page.locator("[data-cardpress]"), path).to_have_attribute("data-ready", "")
        links = _leads_to(page)
        assert [one for one in links if one.startswith(("/benchmarks", "/organ"))] == [], path
        assert any(one.startswith("/models/") for one in links), path
