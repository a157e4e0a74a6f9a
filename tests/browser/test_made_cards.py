"""Names that are links, pictures and attributes to some parser: on no page are they any of it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watch, Watched
from tests.browser.made_cards import catalogue_of
from tests.browser.searching import search_for
from tests.browser.serving import served

NAMES = (
    "[x](javascript:alert(1))",
    "![](//127.0.0.1:9/a.png)",
    "![](x){onerror=alert(1)}",
    "<javascript:alert(2)> [y][z] [z]: javascript:alert(2)",
    '<img src="//127.0.0.1:9/b.png" onerror=alert(3)>',
    "[w](data:text/html;base64,x){: onclick=alert(4) }",
)
_OVERVIEW = "It marks text with `<x y='` tags."
_HEAD = {"type": "Large Language Model", "summary": "Made."}
_CITED = {"sources": {"card": {"title": "Card", "url": "https://acme.dev/r"}}}
_LIVE_IN = """(document) => [...document.querySelectorAll("*")].flatMap(part =>
  [...part.attributes].flatMap(({ name, value }) => {
    const isAddress = ["href", "src", "action", "formaction", "xlink:href", "data"].includes(name);
    const isForeign = isAddress && /^\\s*(javascript|data:text|vbscript)/i.test(value);
    return /^on/i.test(name) || isForeign ? [`${part.localName} ${name}=${value}`] : [];
  }))"""
_LIVE = f"({_LIVE_IN})(document)"
# The same of a page that is read and not shown, with how many pictures its article has.
_READ = f"""async address => {{
  const text = await (await fetch(address)).text();
  const read = new DOMParser().parseFromString(text, "text/html");
  return [({_LIVE_IN})(read), read.querySelectorAll("article img").length];
}}"""


def _root(folder: Path) -> Path:
    cards = {
        "organizations/acme": {"name": "Acme"},
        "benchmarks/shared": {"name": "Shared", "category": "Sums", "summary": "Sums."},
        "models/acme/rival": {"name": "Rival", **_HEAD, "benchmarks": {"shared": 71}, **_CITED},
    }
    for number, name in enumerate(NAMES):
        cards[f"benchmarks/alone-{number}"] = {"name": f"{name} alone", "category": name}
        cards[f"models/acme/m{number}"] = {
            **_HEAD,
            "name": name,
            "summary": name,
            "overview": _OVERVIEW,
            "sources": {"card": {"title": name, "url": "https://acme.dev/"}},
            "benchmarks": {"shared": 60 + number, f"alone-{number}": 50},
            "comparisons": [{"results": {"rival": {"shared": 70}}}],
            "pricing": [{"input": 1 + number, "output": 2, "provider": name}],
            "key_features": [{"title": name, "points": [name]}],
        }
    return catalogue_of(folder / "root", cards)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site, which the fixture `made` builds with `attr_list` on."""
    return tmp_path_factory.mktemp("made") / "site"


@pytest.fixture(scope="module")
def made(site: Path) -> Iterator[str]:
    root = _root(site.parent)
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    assert re.search("^markdown_extensions:\n", text, re.MULTILINE)
    more = "markdown_extensions:\n  - attr_list\n"
    if "- attr_list" not in text:
        settings.write_text(text.replace("markdown_extensions:\n", more, 1), encoding="utf-8")
    with served(root, site) as address:
        yield address


@pytest.fixture
def window(watch: Watch, made: str) -> Watched:
    return watch(made)


_PICTURES = {"own/scale/": 1}
"""How many pictures a page has that people wrote; one that is made of cards has none."""


def test_no_page_has_a_script_a_request_or_a_live_link_of_a_card(
    window: Watched, site: Path
) -> None:
    paths = [
        f"{file.parent.relative_to(site).as_posix()}/" for file in sorted(site.rglob("index.html"))
    ]
    assert len(paths) > 3 * len(NAMES)
    page = window.open("models/")
    for path in paths:
        assert page.evaluate(_READ, window.address + path) == [[], _PICTURES.get(path, 0)], path
    # Shown is one of each kind; the pages of these models are shown below.
    for path in {re.sub(r"\d+", "", path): path for path in paths}.values():
        page = window.open(path)
        assert page.evaluate(_LIVE) == [], path
        assert page.locator("article img").count() == _PICTURES.get(path, 0), path


def test_pages_charts_and_titles_read_as_written(window: Watched) -> None:
    for number, name in enumerate(NAMES):
        page = window.open(f"models/m{number}/")
        assert page.title() == f"{name} by Acme: price, benchmarks - Cardpress"
        assert page.locator("meta[name=description]").get_attribute("content") == name
        bars = page.locator("article figure svg")
        assert name in " ".join(" ".join(bars.first.all_text_contents()).split())
        assert page.locator("article code", has_text=re.compile("^<x y='$")).count() == 1
        assert bars.locator("a").evaluate_all("all => all.map(a => a.getAttribute('href'))") == []


def test_tools_show_the_names_as_written(window: Watched) -> None:
    query = "&".join(f"model=m{number}" for number, _ in enumerate(NAMES))
    page = window.use(f"compare/?{query}")
    for path in (f"compare/?{query}", "models/", "cost/", "explore/?benchmark=score:shared"):
        page = window.use(path)
        expect(page.locator("[data-cardpress][data-ready]").first).to_be_attached()
        assert page.evaluate(_LIVE) == [], path
        if not path.startswith("explore"):
            for name in NAMES:
                expect(page.get_by_role("link", name=name, exact=True).first).to_be_attached()


def test_search_shows_the_names_as_written(window: Watched) -> None:
    page = window.use("models/")
    found = page.locator(".md-search-result__list")
    for typed in ("javascript alert", "127.0.0.1", "onerror", "base64"):
        search_for(page, typed)
        expect(found.locator("mark", has_text=typed[:4]).first, typed).to_be_attached()
        titles = {each.strip() for each in found.locator("article > h1").all_text_contents()}
        assert titles & {*NAMES}, typed
        assert page.evaluate(_LIVE) == [], typed
        assert found.locator("img").count() == 0, typed


@pytest.mark.usefixtures("made")
def test_data_feeds_and_maps_hold_the_names_as_text(site: Path) -> None:
    script = (site / "assets/data/site.js").read_text(encoding="utf-8")
    given = json.loads(script[script.index("JSON.parse(") + 11 : script.rindex("));")])
    assert set(NAMES) <= set(json.loads(given)["names"].values())
    for file in (*site.glob("*.xml"), *site.rglob("*.rss"), *site.rglob("*.atom")):
        assert not re.search(r"javascript:|<img|127\.0\.0\.1:9", file.read_text("utf-8")), file
