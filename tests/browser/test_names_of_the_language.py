"""Cards called like a part of the language, of the theme or of our own page: every tool works."""

import re
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch, Watched
from tests.browser.made_cards import cards_named, catalogue_of, id_of
from tests.browser.searching import search_for
from tests.browser.serving import served

NAMES = (
    *("__config", "__search", "mermaid", "location", "document", "constructor"),
    *("__proto__", "toString", "hasOwnProperty", "valueOf", "cp-basket", "Overview", "then"),
)
_OUR_OWN = re.compile(r"[a-z-]+\.|__[a-z]+(_\d+)+$")
# The ids of a page but those of our sections, on the second level.
_IDS = """() => [...document.querySelectorAll("article [id]:not(h2)")].map(part => part.id)"""
# The same of a page that is read and not shown.
_IDS_AT = """async address => {
  const read = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  return [...read.querySelectorAll("article [id]:not(h2)")].map(part => part.id);
}"""

# How many rows, cells and bests each table has, by its label.
_COUNTS = """regions => regions.map(region => [region.getAttribute("aria-label"),
  ["tr", "tr td", "tr strong"].map(each => region.querySelectorAll(`tbody ${each}`).length)])"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a catalogue of these names under its site's policy; gives the address of its home."""
    folder = tmp_path_factory.mktemp("names")
    root = catalogue_of(folder / "root", cards_named(NAMES))
    with served(root, folder / "site", strict=True) as address:
        yield address


@pytest.fixture
def window(watch: Watch, made: str) -> Watched:
    return watch(made)


def _started(window: Watched, path: str, tool: str) -> Page:
    page = window.use(path)
    expect(page.locator(f"[data-cardpress={tool}]")).to_have_attribute("data-ready", "")
    return page


@pytest.mark.parametrize("folder", ["models", "benchmarks", "organizations"])
def test_the_theme_and_our_scripts_start_on_every_page(window: Watched, folder: str) -> None:
    # Of the two other kinds those names that the theme itself looks for; all are read below.
    for name in NAMES if folder == "models" else NAMES[:4]:
        page = window.use(f"{folder}/{id_of(name)}/")
        assert page.locator("article h1").inner_text().strip("¶\n") == name
        assert page.evaluate("typeof mermaid") == "undefined"
        _assert_named_apart(page.evaluate(_IDS))


@pytest.mark.parametrize("folder", ["benchmarks", "organizations"])
def test_no_page_has_a_place_called_like_what_scripts_have(window: Watched, folder: str) -> None:
    page = window.open("models/")
    for name in NAMES:
        _assert_named_apart(page.evaluate(_IDS_AT, f"{window.address}{folder}/{id_of(name)}/"))


def _assert_named_apart(ids: list[str]) -> None:
    """Hold the ids of a page: no variable of any script, no part of the theme and none of ours."""
    assert ids
    for part in ids:
        assert _OUR_OWN.match(part) or re.match(r"(?!cp-)[^_-]+-", part), part


def test_our_sections_keep_their_addresses(window: Watched) -> None:
    page = window.use("models/overview/")
    for section in ("key-specifications", "benchmarks", "pricing", "key-features"):
        assert page.locator(f"h2#{section}").count() == 1


def test_the_table_has_every_model_and_its_scores(window: Watched) -> None:
    keys = ",".join(f"score:{id_of(name)}" for name in (*NAMES[3:8], NAMES[-1]))
    page = _started(window, f"models/?columns={keys}", "models")
    table = page.locator(".cp-table")
    for name in NAMES:
        page.get_by_role("searchbox", name="Search models").fill(name)
        row = table.locator("tbody tr", has=page.get_by_role("link", name=name, exact=True))
        expect(row.first).to_contain_text(f"{11 + NAMES.index(name)}")


def test_compare_sets_all_side_by_side(window: Watched) -> None:
    for chosen in (NAMES[:6], NAMES[-6:], ("constructor", "then", *NAMES[:4])):
        query = urlencode([("model", id_of(name)) for name in chosen])
        page = _started(window, f"compare/?{query}", "compare")
        expect(page.locator(".cp-sentences li").first).to_be_visible()
        tables = page.get_by_role("region").evaluate_all(_COUNTS)
        counted = sorted(each for each in tables if each[0] in NAMES)
        assert counted == [[name, [1, 6, 1]] for name in sorted(NAMES)]


def test_explore_draws_every_benchmark(window: Watched) -> None:
    for name in ("constructor", "__proto__", "toString", "document"):
        page = _started(window, f"explore/?benchmark=score:{id_of(name)}&x=input", "explore")
        expect(page.locator(".cp-live .cp-dot"), name).to_have_count(len(NAMES) - 1)
        page.get_by_role("link", name=re.compile(f"^{re.escape(name)}; Score: ")).focus()
        expect(page.get_by_role("group", name=name, exact=True)).to_be_visible()


def test_cost_computes_every_model(window: Watched) -> None:
    page = _started(window, "cost/", "cost")
    expect(page.locator(".cp-costs tbody")).to_have_count(len(NAMES))
    for name in NAMES:
        expect(page.locator(".cp-costs").get_by_role("link", name=name, exact=True)).to_be_visible()


def test_search_finds_each_card(window: Watched) -> None:
    page = window.use("models/")
    titles = page.locator(".md-search-result__list article > h1")
    for name in NAMES:
        search_for(page, name)
        expect(titles.first).to_have_text(name)


def test_the_basket_keeps_what_is_set_aside(window: Watched) -> None:
    for name in ("constructor", "cp-basket"):
        page = window.use(f"models/{id_of(name)}/")
        page.get_by_role("button", name="+ Compare").click()
        expect(page.get_by_role("region", name="Models in my comparison")).to_contain_text(name)
        assert page.locator("article h1").count() == 1


def test_a_tab_shows_the_code_of_its_language(window: Watched) -> None:
    page = window.use("models/then/")
    page.locator("article").get_by_text("Bash", exact=True).click()
    expect(page.get_by_text("echo hello")).to_be_visible()
