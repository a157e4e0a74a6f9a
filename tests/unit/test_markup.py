"""Card text appears on a page exactly as its author wrote it, and never as markup."""

import html
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cardpress import markup
from tests.site.elements import parse_html

_REFERENCE = MarkdownIt("commonmark")
_MARKS = "\\`*_{}[]()<>#+-.!|~=:^&;/\"'@$%?,0123 \nabcxyzé²τ中"
# Pieces that two Markdown parsers may read in two ways.
_PIECES = st.sampled_from(
    [
        *("`", "``", "```", "` `", "```html\n", "\n", "\n\n", "\n  ", "\n    ", "- ", "1. ", "* "),
        *("<b>", "<img src=x onerror=a>", "&lt;i>", "!", "![", "[a](https://a.example/)", "\\"),
        *("=", "===", "---", "# ", "> ", "~~~", "**", "*", "_", "|", "{: .x }", "\t", "\xa0", "a"),
    ]
)
_LINES = st.text(alphabet=_MARKS, min_size=1, max_size=40).filter(str.strip)
_OF_EVERY_PAGE = {"html", "head", "body"}
_PLAIN_TAGS = {"ul", "li", "p", "table", "thead", "tbody", "tr", "th", "td", "h2", "hr"}


class _Read:
    """The text, the tags and the attributes of a piece of HTML, as browsers read it."""

    def __init__(self, source: str) -> None:
        page = parse_html(source)
        self.text = page.text()
        self.tags = {element.tag for element in page.every()} - _OF_EVERY_PAGE
        self.attributes = {name for element in page.every() for name in element.attributes}
        self.titles = [element.attributes.get("title", "") for element in page.every()]


def _render(source: str) -> _Read:
    return _Read(markup.to_html(markup.Markdown(source)))


def _squeezed(text: str) -> str:
    return " ".join(text.split())


@given(_LINES)
@example("1. one")
@example("12) twelve")
@example("=== tab")
@example("C#")
@example("a\\")
@example("&lt;b&gt; &#60; &amp;")
@example("{: .x onclick=alert(1) }")
@example("<script>alert(1)</script>")
@example("[x](javascript:alert(1))")
@example("*[HTML]: x")
@example("[^1]: x")
@example("[ ] task")
@example("&#0 &lt &copy")
def test_plain_text_shows_as_written_in_a_list(text: str) -> None:
    page = _render(f"- {markup.escape(text)}\n- next")
    assert _squeezed(page.text) == _squeezed(f"{text} next")
    assert page.tags <= _PLAIN_TAGS
    assert not page.attributes


@given(_LINES, _LINES)
@example("a | b", "\\|")
@example("`a | b`", "``")
def test_plain_text_shows_as_written_in_a_table(left: str, right: str) -> None:
    cells = f"{markup.escape(left)} | {markup.escape(right)}"
    page = _render(f"| A | B |\n| --- | ---: |\n| {cells} |")
    assert _squeezed(page.text) == _squeezed(f"A B {left} {right}")
    assert page.tags <= _PLAIN_TAGS
    assert page.attributes <= {"align"}


@given(_LINES)
@example("C#")
@example("x ##")
@example("a {#id}")
def test_plain_text_shows_as_written_in_a_heading(text: str) -> None:
    page = _render(f"## {markup.escape(text)}\n\nnext")
    assert _squeezed(page.text) == _squeezed(f"{text} next")
    assert page.tags <= _PLAIN_TAGS


@given(_LINES)
def test_plain_text_shows_as_written_in_bold_and_in_a_link(text: str) -> None:
    bold = markup.strong(markup.escape(text))
    linked = markup.link(markup.escape(text), "https://a.example/")
    page = _render(f"- {bold}: {linked}\n- next")
    assert _squeezed(page.text) == f"{_squeezed(text)}: {_squeezed(text)} next"
    assert page.tags <= _PLAIN_TAGS | {"strong", "a"}
    assert page.attributes <= {"href"}


@settings(max_examples=400)
@given(st.one_of(st.text(alphabet=_MARKS, min_size=1, max_size=60), st.lists(_PIECES).map("".join)))
@example("- ```html\n  a\n\n  <script>alert(1)</script>\n  ```")
@example("see ` ` or ``<img src=x onerror=alert(2)>`` ok")
@example("`<zz>```\t`")
@example("Look\\![here](https://tracker.example/p.png)")
@example("foo\\\n\\=")
@example("- First.\n\n  More.\n\n- Second.")
@example('- &nbsp;\n      !!! danger "Retired"')
@example("It marks text with `<x y='` tags.")
@example("`&#41` and `<!-- a --!> b`")
@example("*_nested_* **klzzwxh:0** __*x*__")
@example("100. a\n\n     b\n\n- c\n\n* d")
def test_markdown_text_says_what_commonmark_says(text: str) -> None:
    if markup.unsupported(text):
        with pytest.raises(ValueError, match="in Markdown text"):
            markup.write(text)
        return
    expected = _squeezed(_Read(_REFERENCE.render(text)).text)
    prose = markup.write(text)
    written = {"strong", "em", "code", "a", "ul", "ol", "li", "p", "br", "pre"}
    # As HTML on our site, as Markdown for other engines, and among the blocks of a page.
    for source in (prose.html, prose, f"<div>\n\n{prose.html}\n\n</div>"):
        page = _render(source)
        assert _squeezed(page.text) == expected
        assert page.tags <= {*written, "div"}
        assert page.attributes <= {"href", "class", "start"}


@pytest.mark.parametrize("is_html", [True, False])
def test_nothing_in_a_text_ends_the_block_that_it_stands_in(*, is_html: bool) -> None:
    prose = markup.write("a\n\n```html\n</code></pre></div>\n\n  \n# b\n```\n\n- c\n\n  d")
    page = _render(f"# x\n\n{prose.html if is_html else prose}\n\n## y")
    assert page.tags == {"h1", "h2", "p", "pre", "code", "ul", "li"}
    assert "</code></pre></div>\n\n  \n# b\n" in page.text


@given(text=st.text(alphabet=_MARKS, min_size=1, max_size=60))
def test_code_shows_as_written(text: str) -> None:
    page = _render(f"<div>\n\n{markup.code_block(text, 'text')}\n\n</div>\n\nnext")
    assert page.text.strip("\n").removesuffix("next").rstrip("\n") == text.strip("\n").rstrip("\n")


@given(st.text(alphabet=_MARKS, min_size=1, max_size=40).filter(str.strip))
@example("a\\|b")
@example("`|`")
def test_code_in_a_line_shows_as_written_in_a_cell_too(text: str) -> None:
    code = markup.code(text)
    for page in (_render(f"- {code}"), _render(f"| A |\n| --- |\n| {code} |")):
        assert _squeezed(page.text.removeprefix("\n\n\nA")).replace("A ", "", 1) in (
            _squeezed(text),
            _squeezed(text).replace("A ", "", 1),
        )
        assert "code" in page.tags


def test_items_of_several_paragraphs_stay_apart() -> None:
    shown = markup.to_html(markup.write("- First.\n\n  More.\n\n- Second."))
    assert shown.count("<li>") == 2
    assert shown.count("<p>") == 3


def test_markdown_that_a_card_may_use_stays_as_it_is() -> None:
    text = (
        "It is **bold**, *slanted*, `code` and [linked](https://a.example/b_c?d=1&e=2).\n\n"
        "- one\n- two\n  - inner\n\n1. first\n2. second\n\n```python\nprint(1)\n```"
    )
    assert markup.write(text) == text


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/a)b(c",
        "https://huggingface.co/docs?q='gpt'",
        "https://a.example/?q=a&amp;b&lt;c&copy=1",
        "https://en.example/wiki/C_(language)#(x)",
        "https://a.example/~user/$1;a=*b*_c_",
    ],
)
def test_a_link_leads_where_its_address_says(address: str) -> None:
    linked = markup.link(markup.escape("x"), address, 'A "tip" \\ | `a` <b> &amp; [c](d) {e}')
    for source in (f"- {linked}", f"| A |\n| --- |\n| {linked} |"):
        shown = markup.to_html(markup.Markdown(source))
        assert [html.unescape(found) for found in re.findall('href="(.*?)"', shown)] == [address]
        [tip] = re.findall('title="(.*?)"', shown)
        assert html.unescape(tip) == 'A "tip" \\ | `a` <b> &amp; [c](d) {e}'


def test_what_may_not_stand_in_an_address_is_encoded() -> None:
    shown = markup.to_html(markup.link(markup.escape("x"), 'https://a.example/c]d "f<g|h\\'))
    assert 'href="https://a.example/c%5Dd%20%22f%3Cg%7Ch%5C"' in shown


def test_front_matter_text_stays_inside_an_attribute() -> None:
    hostile = "\"><script>alert('x')</script> R&D"
    safe = markup.escape_metadata(hostile)
    assert not re.search(r'[<>"]', safe)
    assert html.unescape(safe) == hostile


@given(_LINES)
@example('Tester\'s Guild (input), [code]; "more"')
@example("a` | b` | c :smile: \\\\ &amp; &#39; <b>")
@example('x") ![y](z "w')
@example("*[HTML]: *a* __b__ {: .x } === ~~~")
@example("a\\")
@example("a\\\\")
@example("\\")
def test_a_tip_shows_as_written_in_a_line_and_in_a_table(tip: str) -> None:
    linked = markup.link(markup.escape("a"), "https://a.example/", tip)
    for source in (f"- {linked} {linked}", f"| x | y |\n| - | - |\n| {linked} | {linked} `b` |"):
        page = _render(source)
        assert {_squeezed(title) for title in page.titles if title} == {_squeezed(tip)}
        assert page.attributes == {"href", "title"}
        assert page.tags <= _PLAIN_TAGS | {"a", "code"}
