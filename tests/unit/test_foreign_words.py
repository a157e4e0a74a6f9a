"""Words that other programs act on read as written, wherever on a page a card's line may stand."""

import pytest

from cardpress import markup
from tests.site.elements import parse_html

# ruff: noqa: RUF001 -- signs of all scripts are the subject
WORDS = (
    *("<math><mtext></p><svg><style><img src=x onerror=a()>", "--><img src=x onerror=a()><!--"),
    *("]]><img src=x onerror=a()>", '<noscript><p title="</noscript><img src=x onerror=a()>">'),
    *(
        "<details open ontoggle=a()>",
        "</script><!--<script>a()",
        "<a href=java\u00adscript:a()>x</a>",
    ),
    *("{{constructor.constructor('a()')()}}", "%(name)s %s {0} {name!r} \\1 \\g<0> $1 $& $`"),
    *("\\u003cscript\\u003e \\x3cb\\x3e &LT;b&GT; &#00060;b", "&NewLine;&Tab;&colon;&lpar;&fjlig;"),
    *("&#x110000; &#xD800; &#0; &#x202e;", "smart... -- 'q' (c) (tm) +/- != --> 1/2 1st c/o =/="),
    *(
        "~sub~ ^sup^ ^^ins^^ ==mark== ++ctrl+alt++ {++a++} {--b--} {>>c<<}",
        ":smile: :+1: :a-b:{ .x }",
    ),
    *("www.a.example me@a.example @user user/repo#1 !1", "1) paren", "+ plus", "=====", "-----"),
    *("~~~", "***", "- [x] done", "[a]: https://a.example", "*[HTM]: y", ": def", "|---|", ":---:"),
    *("a|b\\|c\\\\|d", "a\\", "`a``b`", "***a**", "__a__b", "![", "](", "[]()", "{: #a .b c=d}"),
    *(
        "$a$b$",
        "\\(a\\) \\[b\\]",
        "\\begin{a}",
        "e\u0301",
        "שלום (1) x",
        "مرحبا 5",
        "👨\u200d👩\u200d👧",
    ),
    *("ﷺ", "Ⅷ ① ㎏", "ẞ İ ſ K", "0x1f", "2026-01-15", "null", "~", "<<", "&a *a", "? a", "a: b #c"),
    *("--8<-- 'x'", "<!-- more -->", "[TOC] [[_TOC_]]", ":::danger", "/// note", "??? x", "-# x"),
    *("%% x %%", "<?= 1 ?>", "<% x %>", "[//]: # (c)", "||x||", "^[x]", "[@x]", "((x))", "::x::"),
)
"""Each of these means something to some parser, engine, template or reader."""
_PLACES = {
    "a line": "- %s\n- next",
    "a heading": "### %s\n\nnext",
    "a cell": "| x | y |\n| - | - |\n| %s | next |",
    "a paragraph": "%s\n\nnext",
    "bold in a link": "- [**%s**](https://a.example/)\n- next",
    "a second item": "1. a\n\n    - %s\n\nnext",
}


def _tags(source: str) -> list[str]:
    return [each.tag for each in parse_html(markup.to_html(markup.Markdown(source))).every()]


@pytest.mark.parametrize("place", _PLACES.values(), ids=_PLACES)
def test_a_word_reads_as_written(place: str) -> None:
    usual = _tags(place % "word")
    for word in WORDS:
        source = place % markup.escape(word)
        page = parse_html(markup.to_html(markup.Markdown(source)))
        assert " ".join(word.split()) in " ".join(page.text().split()), word
        assert _tags(source) == usual, word


def test_a_word_reads_as_written_in_html_and_in_code() -> None:
    for word in WORDS:
        for source in (
            f"<p>{markup.escape_html(word)}</p>",
            f"- {markup.code(word)}\n- {markup.code_block(word)}",
        ):
            assert word in parse_html(markup.to_html(markup.Markdown(source))).text(), word
