"""The site opened from a folder: it finds, filters, sorts and compares without any server."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watch, Watched
from tests.browser.models_table import OTHER_MAKER, by_maker, head, name, table
from tests.site.conftest import build, copy_site
from tests.site.elements import read_html


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site for a folder, whose path is as people name folders."""
    folder = tmp_path_factory.mktemp("offline")
    out = folder / "My site (2026) #1"
    built = build(copy_site(folder / "root"), out, {"OFFLINE": "true"})
    assert built.returncode == 0, built.stdout
    return out


@pytest.fixture
def reader(watch: Watch, folder: Path) -> Watched:
    """Open a window on the folder; the test fails on anything that is asked for elsewhere."""
    return watch(f"{folder.as_uri()}/")


def test_the_table_of_models_is_filtered_and_sorted(reader: Watched) -> None:
    page = reader.open("models/index.html")
    wanted = sorted(map(name, by_maker(OTHER_MAKER)), key=str.casefold)
    names = table(page).get_by_role("rowheader").get_by_role("link")
    page.get_by_role("searchbox", name="Search models").fill("aurora")
    expect(names).to_have_count(len(wanted))
    for order in (wanted, wanted[::-1]):
        head(page, "Model").click()
        expect(names).to_have_text(order)


def test_two_models_that_are_set_aside_are_compared(reader: Watched) -> None:
    page = reader.open("models/index.html")
    for model in ("Lumen-4.2", "Opal 4"):
        page.get_by_role("checkbox", name=f"Compare {model}", exact=True).check()
    page.get_by_role("link", name="Compare 2").click()
    expect(page).to_have_url(re.compile(r"/compare\.html\?"))
    sides = page.locator("[data-cardpress=compare]")
    expect(sides.get_by_role("row", name=re.compile("^Patchwork Verified"))).to_contain_text("80%")
    sides.get_by_role("link", name="Opal 4", exact=True).first.click()
    expect(page).to_have_url(re.compile(r"/models/opal-4\.html$"))


def test_the_search_finds_a_model_and_leads_to_it(reader: Watched) -> None:
    page = reader.open("index.html")
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("lumen-4.2-2025-12-11")
    expect(page.locator(".md-search-result__list h1").first).to_have_text("Lumen-4.2")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/models/lumen-4\.2\.html\?h="))
    expect(page.locator(".md-content h1")).to_contain_text("Lumen-4.2")


def test_every_tool_of_the_site_starts(reader: Watched, folder: Path) -> None:
    tools: dict[str, str] = {}
    for path in sorted(folder.rglob("*.html")):
        for kind in re.findall(r'data-cardpress="([a-z-]+)"', path.read_text("utf-8")):
            tools.setdefault(kind, path.relative_to(folder).as_posix())
    assert tools.keys() >= {"models", "compare"}
    for kind, page in tools.items():
        started = reader.open(page).locator(f"[data-cardpress={kind}][data-ready]")
        expect(started).not_to_have_count(0)


def test_no_page_loads_anything_from_elsewhere(folder: Path) -> None:
    for path in folder.rglob("*.html"):
        page = read_html(path)
        loaded = {address for element in page.all() for address in element.loads()}
        published = {link.attributes["href"] for link in page.all("link", rel="canonical")}
        if path.name != "404.html":  # which only a server shows, anywhere on the site
            assert [each for each in loaded - published if re.match(r"([a-z]+:)?//", each)] == []
