"""The site in the German that comes with the package, whose words are long and numbers its own."""

import re
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch
from tests.browser.models_table import open_panel
from tests.browser.page_kinds import KINDS, assert_right
from tests.browser.serving import served
from tests.browser.too_wide import TOO_WIDE
from tests.browser.tools import expect_ready
from tests.conftest import CATALOGUE

_SITE = """\
site_name: Katalog
theme: {name: material, language: de, font: false}
plugins: [search, tags, cardpress]
nav: [{Start: index.md}, {Modelle: models/index.md}]
"""
_NARROW = {
    "width": 320,
    "height": 640,
}  # what a page must bear without scrolling aside: WCAG 1.4.10
_WRITTEN = ("contribute",)  # the catalogue's own pages, which this site leaves out


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the frozen catalogue in German."""
    root = tmp_path_factory.mktemp("german") / "root"
    shutil.copytree(CATALOGUE / "cards", root / "cards")
    (root / "docs").mkdir()
    (root / "docs/tags.md").write_text("# Schlagwörter\n\n<!-- material/tags -->\n", "utf-8")
    (root / "mkdocs.yml").write_text(_SITE, encoding="utf-8")
    with served(root, root.parent / "site") as address:
        yield address


@pytest.fixture
def page(watch: Watch, site: str) -> Page:
    return watch(site).page


def _open(page: Page, site: str, path: str) -> None:
    page.goto(site + path)
    expect(page.locator("html")).to_have_attribute("lang", "de")
    expect_ready(page)


def test_no_german_word_is_too_long_for_a_narrow_phone(watch: Watch, site: str) -> None:
    window = watch(site, viewport=_NARROW)

    def beside_the_screen(path: str) -> list[str]:
        _open(window.page, site, path)
        width = window.page.evaluate("document.documentElement.scrollWidth")
        scrolled = [] if width == _NARROW["width"] else [f"{width} wide"]
        return [*scrolled, *window.page.evaluate(TOO_WIDE)]

    kinds = [kind for kind in KINDS if kind not in _WRITTEN]
    assert_right(window, beside_the_screen, kinds)


def test_a_bound_is_typed_with_the_german_comma(page: Page, site: str) -> None:
    _open(page, site, "models/")
    open_panel(page, "Filter")
    field = page.get_by_label("Eingabepreis von")
    chip = page.locator(".cp-chip")
    # A point that divides no thousands is that of a keyboard for numbers.
    for typed, shown in (("1,5", "ab 1,5"), ("1.5", "ab 1,5"), ("1.500", "ab 1.500")):
        field.fill(typed)
        expect(chip).to_contain_text(shown)
    field.fill("12.34,5")
    expect(page.get_by_text("Keine Zahl: 12.34,5")).to_be_visible()


def test_headings_are_read_out_as_they_are_seen(page: Page, site: str) -> None:
    _open(page, site, "models/")
    price = page.get_by_label(re.compile("^Eingabepreis je 1\xa0Mio. Token: zum Sortieren"))
    expect(price).to_have_count(1)


def test_costs_are_computed_and_written_as_in_german(page: Page, site: str) -> None:
    _open(page, site, "cost/")
    field = page.locator("#cp-input")
    field.fill("1,5")
    expect(page.get_by_text("Eine ganze Zahl eingeben, etwa 3.000 oder 3k.")).to_be_visible()
    field.fill("0,5 Tsd.")
    expect(page.get_by_text("= 500")).to_be_visible()
    page.locator("#cp-requests").fill("1000")
    page.locator("#cp-requests").blur()
    expect(page.locator("#cp-requests")).to_have_value("1.000")
    expect(page.locator(".cp-costs tbody").first).to_contain_text(re.compile(r"\d,\d\d\xa0\$"))
