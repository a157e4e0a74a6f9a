"""Cards as hostile as they can be: nothing of them runs, and all of it reads as written."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch, Watched
from tests.browser.hostile_cards import ADDRESSES, SAMPLES, catalogue_of
from tests.browser.hostile_words import REFUSED, TEXTS, WORDS
from tests.browser.searching import search_for
from tests.browser.serving import served
from tests.site.conftest import build
from tests.site.elements import Element, read_html

_FROM_MARKDOWN = {
    *((tag,) for tag in ("p", "strong", "em", "code", "ul", "ol", "li", "br", "pre", "span")),
    *(("a", "href"), ("div", "class")),
}
_IN_SEARCH = {
    *("li", "a", "article", "h1", "h2", "p", "mark", "del", "nav", "div", "span", "ul", "ol"),
    *("code", "pre", "details", "summary"),
}
_READ_OF = """(document) => {
  const texts = part => [...document.querySelectorAll(`article ${part}`)].map(one => {
    const copy = one.cloneNode(true);
    copy.querySelectorAll(".headerlink").forEach(link => link.remove());
    return copy.textContent.trim();
  });
  const [title, href] = [document.title, all => [...all].map(one => one.getAttribute("href"))];
  const read = Object.fromEntries(["h1", "h3", "td", "li", "a"].map(part => [part, texts(part)]));
  return { ...read, title: [title], href: href(document.querySelectorAll("article a")) };
}"""
_READ = f"({_READ_OF})(document)"
# The same of a page that is read and not shown.
_READ_AT = f"""async address => {{
  const text = await (await fetch(address)).text();
  return ({_READ_OF})(new DOMParser().parseFromString(text, "text/html"));
}}"""
_HAS_MARKED = "before => location.href !== before && location.search.includes('h=')"
_OTHERS = (
    ("benchmarks/b{}/", "scores of 2 models"),
    ("organizations/o{}/", "2 AI models, with prices and benchmarks"),
)
_OF_HTML = 14
"""How many of the words, the first, are of HTML; the others are of Markdown and what extends it."""


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the same catalogue with harmless words."""
    folder = tmp_path_factory.mktemp("plain")
    # As long as the others, of which a long one is behind a link where it is a note.
    words = [f"word {number} ".ljust(len(word), "z").strip() for number, word in enumerate(WORDS)]
    built = build(catalogue_of(folder / "root", words, ["text"] * len(TEXTS)), folder / "site")
    assert built.returncode == 0, built.stdout
    return folder / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the hostile site, which the fixture `hostile` builds."""
    return tmp_path_factory.mktemp("hostile") / "site"


@pytest.fixture(scope="module")
def hostile(site: Path) -> Iterator[str]:
    """Build and serve the hostile catalogue; gives the address of its home."""
    with served(catalogue_of(site.parent / "root", WORDS, TEXTS), site) as address:
        yield address


def _shape(element: Element) -> Counter[tuple[str, ...]]:
    """Count the elements with their attributes, apart from tips and the colours of code.

    The lines into which a chart breaks a name count as one.
    """
    shape: Counter[tuple[str, ...]] = Counter()
    parents = [element]
    while parents:
        children = [each for each in parents.pop().children if isinstance(each, Element)]
        keys = [(child.tag, *sorted(child.attributes.keys() - {"title"})) for child in children]
        shape.update(key for key in keys if key[0] != "text")
        shape.update({key for key in keys if key[0] == "text"})
        parents += [child for child in children if child.tag != "code"]
    return shape


@cache
def _pages(site: Path) -> dict[str, Element]:
    """Return every page of a site, which is built, by its path."""
    return {page.relative_to(site).as_posix(): read_html(page) for page in site.rglob("*.html")}


def _shapes(site: Path) -> dict[str, Counter[tuple[str, ...]]]:
    """Return the shape of every page; those of the table of models, which go by name, as one."""
    shapes: dict[str, Counter[tuple[str, ...]]] = {}
    for path, page in _pages(site).items():
        key = "models" if re.match("models/(index|page)", path) else path
        if "/text" not in path:
            shapes[key] = shapes.get(key, Counter()) + _shape(page)
    return shapes


@pytest.mark.usefixtures("hostile")
def test_no_word_of_a_card_becomes_markup(site: Path, plain: Path) -> None:
    hostile, usual = _shapes(site), _shapes(plain)
    assert len(hostile) > 4 * len(WORDS)
    assert [path for path, shape in hostile.items() if shape != usual[path]] == []


@pytest.mark.usefixtures("hostile")
def test_markdown_of_a_card_gives_only_what_a_card_may_use(site: Path, plain: Path) -> None:
    for page in sorted(site.glob("*/text*/index.html")):
        article = read_html(page).one("article")
        usual = read_html(plain / page.relative_to(site)).one("article")
        assert set(_shape(article) - _shape(usual)) <= _FROM_MARKDOWN, page


@pytest.mark.usefixtures("hostile")
def test_links_lead_only_where_links_may(site: Path) -> None:
    for path, page in _pages(site).items():
        links = list(page.all("a"))
        assert {urlsplit(a.attributes.get("href", "")).scheme for a in links} <= {
            "",
            "http",
            "https",
        }
        tags = [a.attributes["href"] for a in links if "md-tag" in a.attributes.get("class", "")]
        assert {urlsplit(urljoin(f"/{path}", tag)).path for tag in tags} <= {"/tags/"}, path


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize("number", range(len(SAMPLES)))
def test_samples_read_as_written(site: Path, number: int) -> None:
    article = read_html(site / f"models/m{number}/index.html").one("article")
    blocks = [code.text() for pre in article.all("pre") for code in pre.all("code")]
    assert blocks == [SAMPLES[number]] * 3


def test_what_no_escape_can_make_safe_is_refused_with_its_place(tmp_path: Path) -> None:
    root = catalogue_of(tmp_path / "root", ["word"], ["text"])
    for number, text in enumerate(REFUSED):
        card = {"name": f"Broken {number}", "type": "Embedding Model", "overview": text}
        path = root / f"cards/models/o0/broken-{number}.yml"
        path.write_text(json.dumps(card), encoding="utf-8")
    built = build(root, tmp_path / "site")
    assert built.returncode == 1
    for number, text in enumerate(REFUSED):
        assert f"cards/models/o0/broken-{number}.yml:1:" in built.stdout, text
    assert "Traceback" not in built.stdout


def _visit(window: Watched, path: str) -> dict[str, Any]:
    page = window.open(path)
    assert page.evaluate("window.__pwned") is None, path
    return dict(page.evaluate(_READ))


def _read(window: Watched, path: str) -> dict[str, Any]:
    return dict(window.page.evaluate(_READ_AT, window.address + path))


def test_models_run_nothing_and_read_as_written(watch: Watch, hostile: str) -> None:
    window = watch(hostile)
    for number, word in enumerate(WORDS):
        path = f"models/m{number}/"
        told = _visit(window, path) if number < _OF_HTML else _read(window, path)
        title = f"{word} by {word}: price, benchmarks - Cardpress"
        assert " ".join(told["title"]) == title
        assert told["h1"] == [word]
        assert {word, f"1. {word}"} <= set(told["h3"])
        assert {word, f"{word} ({word})"} <= set(told["td"])
        assert {word, f"{word}: {word}", f"✅ {word}", f"❌ {word}"} <= set(told["li"])
        assert unquote(ADDRESSES[number % 4]) in map(unquote, filter(None, told["href"]))


def test_other_cards_run_nothing_and_read_as_written(watch: Watch, hostile: str) -> None:
    window = watch(hostile)
    for number, word in enumerate(WORDS[:_OF_HTML]):  # all others are read statically
        path, has = _OTHERS[number % 2]
        told = _visit(window, path.format(number))
        assert window.page.title() == f"{word}: {has} - Cardpress"
        assert told["h1"] == [word]
        assert word in told["td"]
    for number, _ in enumerate(TEXTS):
        assert _visit(window, f"models/text-{number}/")["h1"] == [f"Text {number}"]
    assert _visit(window, "organizations/text/")["h1"] == ["Text"]


def test_lists_run_nothing_and_name_all_as_written(watch: Watch, hostile: str) -> None:
    window = watch(hostile)
    assert _visit(window, "")["h1"]
    for path in ("benchmarks/", "organizations/"):
        assert set(_visit(window, path)["td"]) >= set(WORDS)
    assert set(_visit(window, "tags/")["a"]) >= set(WORDS)


def test_scripts_run_nothing_and_show_all_as_written(watch: Watch, hostile: str) -> None:
    window = watch(hostile)
    _visit(window, "models/")
    table = window.page.locator(".cp-table")
    for word in WORDS[:8]:
        window.page.get_by_role("searchbox", name="Search models").fill(word)
        expect(table.get_by_role("link", name=word, exact=True).first).to_be_visible()
    models = [f"m{number}" for number in range(6)]
    _visit(window, f"compare/?{'&'.join(f'model={model}' for model in models)}")
    for word in WORDS[:6]:
        expect(window.page.get_by_role("columnheader", name=word).first).to_be_visible()
    for path in ("explore/", "cost/"):
        _visit(window, path)
    assert window.page.evaluate("window.__pwned") is None


def test_search_runs_nothing(watch: Watch, hostile: str) -> None:
    window = watch(hostile)
    page = window.open("contribute/")
    for typed in ("onerror", "onclick", "javascript", "<img src=x onerror=", "danger inline"):
        search_for(page, typed)
        expect(page.locator(".md-search-result__meta"), typed).to_contain_text("matching document")
        _holds_texts_alone(page)
        before = page.url
        page.locator(".md-search-result__list").get_by_role("link").first.click()
        page.wait_for_function(_HAS_MARKED, arg=before)
        expect(page.locator(".md-content article h1")).to_be_visible()
        assert page.evaluate("window.__pwned") is None, typed


def _holds_texts_alone(page: Page) -> None:
    found = page.locator(".md-search-result__list")
    expect(found.locator("li").first).to_be_visible()
    titles = {title.strip() for title in found.locator("article > h1").all_text_contents()}
    assert titles & set(WORDS)
    elements = found.locator("*").evaluate_all("all => all.map(one => one.localName)")
    assert set(elements) <= _IN_SEARCH
    assert page.evaluate("window.__pwned") is None
