"""On a site with pages of its own and two catalogues, each page finds what is its catalogue's."""

import json
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch
from tests.browser.serving import served
from tests.conftest import BASE, CASES

_SETTINGS = {
    "site_name": "Docs",
    "theme": {"name": "material", "font": False, "features": ["navigation.instant"]},
    "plugins": [
        "search",
        {"cardpress": {"path": "rockets/"}},
        {"cardpress": {"root": "more", "path": "language/models"}},
    ],
    "nav": ["index.md", "rockets/models/index.md", "language/models/models/index.md"],
}
_OVERRIDE = '{% extends "base.html" %}'  # of a site that has one of its own, and not ours
_LOOK = "element => getComputedStyle(element).textDecorationLine"


@pytest.fixture(scope="module", params=["ours", "own"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a site with a page of its own and two catalogues, its template ours or its own."""
    folder = tmp_path_factory.mktemp("two")
    root = folder / "root"
    shutil.copytree(BASE, root)
    shutil.copytree(CASES / "reference", root / "more")
    settings = json.loads(json.dumps(_SETTINGS))
    if request.param == "own":
        settings["theme"]["custom_dir"] = "overrides"
        (root / "overrides").mkdir()
        (root / "overrides/main.html").write_text(_OVERRIDE, "utf-8")
    (root / "docs").mkdir()
    (root / "docs/index.md").write_text("# Own\n\n[Bolt](rockets/models/bolt.md)\n", "utf-8")
    served_at = "!ENV SITE_URL"
    text = json.dumps({**settings, "site_url": served_at}).replace(f'"{served_at}"', served_at)
    (root / "mkdocs.yml").write_text(text, "utf-8")
    with served(root, folder / "site") as address:
        yield address


@pytest.fixture
def page(watch: Watch, site: str) -> Page:
    return watch(site).use("")


def test_the_bar_of_a_catalogue_has_its_models_alone(page: Page, site: str) -> None:
    bar = page.locator("#cp-basket")
    for path, model, name in (
        ("rockets/models/bolt/", "bolt", "Bolt"),
        ("language/models/models/gpt-5.2/", "gpt-5.2", "GPT-5.2 (unconfirmed)"),
    ):
        page.goto(site + path)
        page.locator(f'[data-compare="{model}"]').click()
        expect(bar.locator("li")).to_have_text([f"{name}×"])
        way = f"{site}{path.partition('/models/' + model)[0]}/compare/?model={model}"
        expect(bar.get_by_role("link")).to_have_attribute("href", way)
    page.goto(site)
    expect(page.locator("h1")).to_contain_text("Own")
    expect(bar).to_have_count(0)


def test_each_table_has_the_models_of_its_catalogue(page: Page, site: str) -> None:
    for path, model in (("rockets/", "Bolt"), ("language/models/", "GPT-5.2 (unconfirmed)")):
        page.goto(f"{site}{path}models/")
        expect(page.locator("[data-ready]")).to_be_attached()
        link = page.get_by_role("table").get_by_role("link", name=model, exact=True)
        link.click()
        expect(page.locator("h1")).to_contain_text(model.partition(" ")[0])
        assert page.url.startswith(f"{site}{path}models/")


def test_going_on_without_a_reload_changes_the_catalogue(page: Page) -> None:
    page.evaluate("globalThis.stayed = true")
    page.get_by_role("link", name="Bolt").click()
    button = page.locator('[data-compare="bolt"]')
    button.click()
    expect(page.locator("#cp-basket li")).to_have_count(1)
    page.locator("a.md-logo").first.click()
    expect(page.locator("h1")).to_contain_text("Own")
    expect(page.locator("#cp-basket")).to_have_count(0)
    assert page.evaluate("globalThis.stayed")


def test_a_page_of_the_site_keeps_its_look(page: Page, site: str) -> None:
    assert page.locator("article p a").first.evaluate(_LOOK) == "none"
    page.goto(f"{site}rockets/models/")
    assert page.locator("article p a").first.evaluate(_LOOK) == "underline"
