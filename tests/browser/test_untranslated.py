"""In a language in which every message shows, no tool of the site says anything of its own."""

import csv
import io
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests import pseudo
from tests.browser.conftest import Watch
from tests.browser.serving import served

_SITE = f"""\
site_name: Κατάλογος
theme: {{name: material, language: {pseudo.CODE}, font: false}}
plugins: [search, cardpress]
nav: [{{Αρχή: index.md}}, {{Μοντέλα: models/index.md}}]
"""
"""A site names the parts of its menu itself."""
_FILE = "models.csv"  # has one name in every language, as an address has
_TWO = "?model=lumen-4.2&model=opal-4"
# What we show: not the theme, which has a language of its own; nor code, nor an address.
_TEXTS = """() => {
  const ours = [...document.querySelectorAll("article, #cp-basket, #cp-announcer, .cp-toast")];
  const found = [];
  for (const part of ours) {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: around, textContent: text } = texts.currentNode;
      const isLink = around.closest("a")?.href.includes(text.trim());
      if (!around.closest("code, pre, script, noscript") && !isLink) found.push(text);
    }
    for (const one of part.querySelectorAll("*")) {
      for (const name of ["title", "alt", "aria-label", "placeholder", "label"]) {
        if (one.hasAttribute(name)) found.push(one.getAttribute(name));
      }
    }
  }
  return found;
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the frozen catalogue in Greek letters, in the language that shows every message."""
    root = pseudo.root(tmp_path_factory.mktemp("pseudo") / "root")
    (root / "docs").mkdir()
    (root / "mkdocs.yml").write_text(_SITE, encoding="utf-8")
    with served(root, root.parent / "site") as address:
        yield address


@pytest.fixture
def page(watch: Watch, site: str) -> Page:
    return watch(site).page


def _expect_messages(page: Page) -> None:
    """Expect that all that is shown is a message, of a card, or a figure."""
    shown = [text.replace(_FILE, "") for text in page.evaluate(_TEXTS)]
    assert any("⟦" in text for text in shown)
    assert [text for text in shown if pseudo.is_plain(text)] == []


def _open(page: Page, site: str, path: str, tool: str) -> None:
    page.goto(site + path)
    expect(page.locator("html")).to_have_attribute("lang", pseudo.CODE)
    expect(page.locator(f"[data-cardpress={tool}]")).to_have_attribute("data-ready", "")
    _expect_messages(page)


def test_the_table_of_models(page: Page, site: str) -> None:
    _open(page, site, "models/", "models")
    buttons = page.locator(".cp-bar button.cp-tool")
    expect(buttons.nth(0)).to_have_attribute("aria-expanded", "true")  # there is room
    for more in page.locator("button.cp-more[aria-expanded]").all():
        more.click()
    page.locator(".cp-scores button.cp-more").click()
    page.locator(".cp-scores select").first.select_option("riddles-diamond")
    for bound in page.locator(".cp-range input").all()[:4]:
        bound.fill("ξ")
    page.locator(".cp-filters .cp-choices input").first.check()
    expect(page.locator(".cp-chip")).not_to_have_count(0)
    buttons.nth(1).click()
    _expect_messages(page)
    with page.expect_download() as download:
        buttons.nth(3).click()
    text = download.value.path().read_text("utf-8-sig")
    head, *_ = csv.reader(io.StringIO(text, newline=""))
    assert [each for each in head if pseudo.is_plain(each)] == ["id"]  # a name for programs
    page.locator(".cp-bar input[type=search]").fill("ξξξ")
    expect(page.locator(".cp-table tbody td")).to_have_count(1)
    _expect_messages(page)


def test_the_comparison(page: Page, site: str) -> None:
    for query in ("", "?model=opal-4", _TWO, f"{_TWO}&model=opal-4.5&model=lumen-3-turbo"):
        _open(page, site, f"compare/{query}", "compare")
    page.locator(".cp-switch input").check()
    page.locator(".cp-add input").fill("ξξξ")
    page.locator(".cp-add button").click()
    expect(page.locator(".cp-add + .cp-problem")).not_to_be_empty()
    _expect_messages(page)


def test_the_cost(page: Page, site: str) -> None:
    _open(page, site, "cost/", "cost")
    for details in page.locator("details").all():
        details.locator("summary").click()
    _expect_messages(page)
    page.locator("#cp-tier").select_option("batch")
    page.locator("#cp-input").fill("250000")
    _expect_messages(page)
    for text in ("-1", "ξ", "1" * 16):
        page.locator("#cp-input").fill(text)
        expect(page.locator(".cp-workload .cp-problem:not(:empty)")).not_to_have_count(0)
        _expect_messages(page)
    _open(page, site, "cost/?model=vectors-1", "cost")
    _open(page, site, "cost/?model=opal-4", "cost")


def test_the_charts(page: Page, site: str) -> None:
    _open(page, site, "explore/?benchmark=score:riddles-diamond&x=input&scale=log", "explore")
    expect(page.locator(".cp-live .cp-dot").first).to_be_visible()
    _expect_messages(page)
    along = page.locator("figure:has(.cp-live) .cp-below")
    for axis in ("context", "released"):
        before = along.inner_text()
        page.locator("#cp-against").select_option(axis)
        # A card of the chart that stood before goes with it.
        expect(along).not_to_have_text(before)
        page.locator(".cp-live .cp-dot").first.focus()
        expect(page.locator(".cp-card")).to_be_visible()
        _expect_messages(page)


def test_the_button_and_the_bar_of_a_comparison(page: Page, site: str) -> None:
    page.goto(f"{site}models/opal-4/")
    button = page.locator("article [data-compare]")
    button.click()
    expect(page.locator("#cp-basket li")).to_have_count(1)
    _expect_messages(page)
    page.goto(f"{site}compare/{_TWO}")
    page.goto(f"{site}models/lumen-4.2/")
    page.locator("article [data-compare]").click()
    expect(page.locator("#cp-basket li")).to_have_count(2)
    _expect_messages(page)


def test_what_the_search_finds(page: Page, site: str) -> None:
    page.goto(site)
    page.locator(".md-search__input").click()
    page.keyboard.type("Οπαλ")
    page.keyboard.press("Shift")  # to keys the theme listens, and these letters have none
    results = page.locator(".md-search-result__article")
    expect(results.first).to_be_visible()
    assert [text for text in results.all_inner_texts() if pseudo.is_plain(text)] == []


def test_an_address_that_leads_nowhere(site: str, page: Page) -> None:
    page.goto(f"{site}404.html")
    _expect_messages(page)
