"""Cards as hostile as they can be: nothing of them runs, and all of it reads as written."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import (
    ADDRESSES,
    RUN,
    SAMPLES,
    Watch,
    Watched,
    catalogue_of,
    served,
)
from tests.site.conftest import Element, build, read_html

_WORDS = (
    f"<script>{RUN}</script>",
    f"</title></head><script>{RUN}</script>",
    f"</textarea></style></script></template><img src=x onerror={RUN}>",
    f'"><svg onload={RUN}><animate onbegin={RUN}>',
    f"' onmouseover='{RUN}' autofocus onfocus='{RUN}' x='",
    '<iframe srcdoc="<script>parent.__pwned=1</script>"></iframe>',
    f'<a href="javascript:{RUN}">a</a><form action=javascript:{RUN}><button>b</button></form>',
    "<base href=https://evil.example/><meta http-equiv=refresh content=0;url=https://evil.example>",
    "<link rel=stylesheet href=https://evil.example/a.css><style>@import '//evil.example';</style>",
    f"&lt;script&gt;{RUN}&lt;/script&gt; &lt;img src=x onerror={RUN}&gt;",
    f"&#60;img src=x onerror={RUN}&#62; &#x3c;b&#x3e; &amp;lt;i&amp;gt; &ltb&gt &copy &nbsp;",
    f"[click](javascript:{RUN}) [here][1] [1]: javascript:{RUN} <javascript:{RUN}>",
    "![pic](https://evil.example/pic.png) <https://evil.example/> https://evil.example/",
    f"text{{: onclick={RUN} }} {{ onclick={RUN} }} {{.x #y}} [[wiki]]",
    f"# Heading {{: onclick={RUN} }} #",
    "a | b || c \\| d | --- | ---: |",
    "| --- | --- |",
    "``` </code></pre> ~~~ ```` `code` ``c``",
    '=== "Tab"',
    "!!! danger inline",
    "??? note",
    "/// html | div",
    '--8<-- "mkdocs.yml"',
    "{{ config }} {% raw %} {# x #} ${x} <%= x %>",
    "<!-- material/tags --> <!-- x --> <![CDATA[ x ]]> <?php x ?>",
    ":material-skull: :smile: [^1] [^1]: x *[HTML]: x [TOC]",
    "**b** *i* __b__ _i_ ~~s~~ ==m== ^^u^^ ++k++ $x$ \\(y\\)",
    "> quote - item 1. one",
    "1. one",
    "\\",
    "javascript:alert(1)",
)
"""What a card's plain lines say; each is the name of models, an organization and a benchmark."""

_TEXTS = (
    f"\\<script>{RUN}\\</script> &lt;img src=x onerror={RUN}&gt; &#60;svg onload={RUN}&#x3e;",
    f'[a](https://example.org/ "x" onclick={RUN}) [b](https://example.org/ "onclick={RUN}")',
    f'[a](https://example.org/"onclick="{RUN}) <https://example.org/"onclick={RUN}>',
    f"[a](https://example.org/{{onclick=x}}){{: onclick={RUN} }}\n{{: onclick={RUN} }}",
    f"``` python onclick={RUN}\n</code></pre><script>{RUN}</script>\n````\n``` x",
    f"~~~ {{.python onclick={RUN}}}\n</code></pre><script>{RUN}</script>\n~~~\n",
    f"`</code><script>{RUN}</script>` ``{{: onclick={RUN} }}``{{: onclick={RUN} }}",
    f'=== "Tab"\n\n    <img src=x onerror={RUN}>\n\n!!! note\n    \\<b>b\\</b>\n\n??? x\n    y',
    f'- === "Tab"\n\n      <img src=x onerror={RUN}>\n\n- !!! note\n  1. \\<b>b\\</b>\n',
    f"\\| a \\| b \\|\n\\| --- \\| --- \\|\n| \\<img src=x onerror={RUN}> \\| c |",
    f"term\n: \\<b>\n\n[^1]: \\<b> note here\n\n*[term]: x\n\ntext[^1]\n{{: onclick={RUN} }}",
    '--8< "mkdocs.yml"\n\n`<!-- tags -->`\n\n[TOC]\n\n{{ config }}\n\n:material-skull:',
    f"&amp;lt;b&amp;gt; **\\<b onclick={RUN}>** *&lt;i&gt;*  \n\\<u>u\\</u>\\\n\\<s>",
)
"""What a card's Markdown texts say."""

_REFUSED = (
    f"[a](javascript:{RUN})",
    f"[b](&#106;avascript:{RUN})",
    "[c](data:text/html,x)",
    "[d](vbscript:x)",
    f"[a][1]\n\n[1]: javascript:{RUN}\n",
    f"<javascript:{RUN}>",
    "<img src=x onerror='alert(1)'>",
    "`<!-- material/tags { [ } -->`",
    "```\n<!-- material/tags { [ } -->\n```",
    '`--8<-- "mkdocs.yml"`',
    "![x](https://evil.example/x.png)",
)
"""What the check refuses before any page is made."""

_FROM_MARKDOWN = {
    *((tag,) for tag in ("p", "strong", "em", "code", "ul", "ol", "li", "br", "pre", "span")),
    *(("a", "href"), ("div", "class")),
}
_IN_SEARCH = {
    *("li", "a", "article", "h1", "h2", "p", "mark", "del", "nav", "div", "span", "ul", "ol"),
    *("code", "pre", "details", "summary"),
}
_READ = """() => {
  const texts = part => [...document.querySelectorAll(`article ${part}`)].map(one => {
    const copy = one.cloneNode(true);
    copy.querySelectorAll(".headerlink").forEach(link => link.remove());
    return copy.textContent.trim();
  });
  return Object.fromEntries(["h1", "h3", "td", "li", "a"].map(part => [part, texts(part)]));
}"""


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the same catalogue with harmless words."""
    folder = tmp_path_factory.mktemp("plain")
    words = [f"word {number}" for number, _ in enumerate(_WORDS)]
    built = build(catalogue_of(folder / "root", words, ["text"] * len(_TEXTS)), folder / "site")
    assert built.returncode == 0, built.stdout
    return folder / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the hostile site, which the fixture `hostile` builds."""
    return tmp_path_factory.mktemp("hostile") / "site"


@pytest.fixture(scope="module")
def hostile(site: Path) -> Iterator[str]:
    """Build and serve the hostile catalogue; gives the address of its home."""
    with served(catalogue_of(site.parent / "root", _WORDS, _TEXTS), site) as address:
        yield address


def _shape(element: Element) -> Counter[tuple[str, ...]]:
    """Count the elements with their attributes, apart from tips and the colours of code."""
    shape: Counter[tuple[str, ...]] = Counter()
    for child in element.children:
        if isinstance(child, Element):
            shape[(child.tag, *sorted(child.attributes.keys() - {"title"}))] += 1
            shape += Counter() if child.tag == "code" else _shape(child)
    return shape


@pytest.mark.usefixtures("hostile")
def test_no_word_of_a_card_becomes_markup(site: Path, plain: Path) -> None:
    paths = [page.relative_to(site) for page in site.rglob("*.html")]
    compared = [path for path in paths if not path.parent.name.startswith("text")]
    assert len(compared) > 4 * len(_WORDS)
    for path in compared:
        assert _shape(read_html(site / path)) == _shape(read_html(plain / path)), path


@pytest.mark.usefixtures("hostile")
def test_markdown_of_a_card_gives_only_what_a_card_may_use(site: Path, plain: Path) -> None:
    for page in sorted(site.glob("*/text*/index.html")):
        article = read_html(page).one("article")
        usual = read_html(plain / page.relative_to(site)).one("article")
        assert set(_shape(article) - _shape(usual)) <= _FROM_MARKDOWN, page


@pytest.mark.usefixtures("hostile")
def test_links_lead_only_where_links_may(site: Path) -> None:
    for page in site.rglob("*.html"):
        path = page.relative_to(site).as_posix()
        links = list(read_html(page).all("a"))
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


@pytest.mark.parametrize("text", _REFUSED)
def test_what_no_escape_can_make_safe_is_refused_with_its_place(text: str, tmp_path: Path) -> None:
    root = catalogue_of(tmp_path / "root", ["word"], ["text"])
    card = {"name": "Broken", "type": "Embedding Model", "overview": text}
    (root / "cards/models/openai/broken.yml").write_text(json.dumps(card), encoding="utf-8")
    built = build(root, tmp_path / "site")
    assert built.returncode == 1
    assert "cards/models/openai/broken.yml:1:" in built.stdout
    assert "Traceback" not in built.stdout


def _visit(window: Watched, path: str) -> dict[str, Any]:
    page = window.open(path)
    assert page.evaluate("window.__pwned") is None, path
    return dict(page.evaluate(_READ))


def test_models_run_nothing_and_read_as_written(watch: Watch, hostile: str) -> None:
    window = watch(hostile)
    for number, word in enumerate(_WORDS):
        told = _visit(window, f"models/m{number}/")
        assert window.page.title() == f"{word} - Cardstock"
        assert told["h1"] == [word]
        assert {word, f"1. {word}"} <= set(told["h3"])
        assert {word, f"{word} ({word})"} <= set(told["td"])
        assert {word, f"{word}: {word}", f"✅ {word}", f"❌ {word}"} <= set(told["li"])
        links = window.page.locator("article a").evaluate_all("all => all.map(one => one.href)")
        assert unquote(ADDRESSES[number % 4]) in map(unquote, links)


def test_other_cards_run_nothing_and_read_as_written(watch: Watch, hostile: str) -> None:
    window = watch(hostile)
    for number, word in enumerate(_WORDS[:14]):  # those of HTML; all others are read statically
        path = f"organizations/o{number}/" if number % 2 else f"benchmarks/b{number}/"
        told = _visit(window, path)
        assert window.page.title() == f"{word} - Cardstock"
        assert told["h1"] == [word]
        assert word in told["td"]
    for number, _ in enumerate(_TEXTS):
        assert _visit(window, f"models/text-{number}/")["h1"] == [f"Text {number}"]
    assert _visit(window, "organizations/text/")["h1"] == ["Text"]


def test_lists_run_nothing_and_name_all_as_written(watch: Watch, hostile: str) -> None:
    window = watch(hostile)
    assert _visit(window, "")["h1"]
    for path in ("models/", "benchmarks/", "organizations/"):
        assert set(_visit(window, path)["td"]) >= set(_WORDS)
    assert set(_visit(window, "tags/")["a"]) >= set(_WORDS)


@pytest.mark.parametrize(
    "typed", ["onerror", "onclick", "javascript", "<img src=x onerror=", "danger inline"]
)
def test_search_runs_nothing(watch: Watch, hostile: str, typed: str) -> None:
    page = watch(hostile).open("contribute/")
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type(typed)
    expect(page.locator(".md-search-result__meta")).to_contain_text("matching document")
    found = page.locator(".md-search-result__list")
    expect(found.locator("li").first).to_be_visible()
    titles = {title.strip() for title in found.locator("article > h1").all_text_contents()}
    assert titles & set(_WORDS)
    elements = found.locator("*").evaluate_all("all => all.map(one => one.localName)")
    assert set(elements) <= _IN_SEARCH
    assert page.evaluate("window.__pwned") is None
    found.get_by_role("link").first.click()
    page.wait_for_url("**h=**")
    expect(page.locator(".md-content article h1")).to_be_visible()
    assert page.evaluate("window.__pwned") is None
