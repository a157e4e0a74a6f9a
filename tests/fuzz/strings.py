"""Hostile strings: what means something to Markdown, HTML, YAML, templates, themes or a reader."""

from random import Random

SIGNS = "\\`*_{}[]()<>#+-.!|~=:^&;/\"'@$%?,0123456789 abcxyz\t"
SPACES = (" ", "\t", "\u00a0", "\u2003", "\u3000", "\u200b", "\u00ad", "\u2060", "\u1680")
LOOK_ALIKES = ("\uff1c", "\uff1e", "\uff03", "\uff0a", "\u02cb", "\u2502", "\u0430", "\u3164")
WORDS = (
    "a",
    "b7",
    "klzzwxh:0",
    "wzxhzdk:1",
    "中文",
    "é",
    "e\u0301",
    "👩‍👩‍👧",
    "²",
    "τ",
    "🏴",
    "\ufb01",
)
HTML = (
    *("<script>alert(1)</script>", "</script>", "<img src=x onerror=alert(1)>", "<svg/onload=a>"),
    *("<b>", "</b>", "</p>", "</div>", "</code></pre>", "</td></tr></table>", "<!--", "-->"),
    *("--!>", "<!-- a --!> b", "<![CDATA[", "]]>", "<?php", "?>", "<!DOCTYPE html>", "<a href='"),
    *('" onmouseover="a()', "' x='", "<x y='`", "<style>*{}</style>", "<iframe src=//a.example>"),
    *("<a\u00a0href=x>", "<\u200bb>", "<scr<script>ipt>", "<math><mi//xlink:href='data:x,1'>"),
    *("<plaintext>", "<title>", "<textarea>", "<base href=//a.example>", "<h1>x</h1>", "<hr>"),
)
ENTITIES = (
    *("&lt;", "&gt;", "&amp;", "&amp;lt;", "&#60;", "&#x3c;", "&#41", "&#0;", "&#0", "&copy"),
    *("&nbsp;", "&NewLine;", "&Tab;", "&quot;", "&#10;", "&#x202e;", "&bogus;", "&", "&#x110000;"),
    *("&colon;", "&lpar;", "&lowbar;", "&ast;", "&#42;", "&lbrack;", "&grave;", "&vert;"),
)
LINKS = (
    *("[x](javascript:alert(1))", "[x](https://a.example/)", "[x](<https://a.example/ b>)"),
    *("![](//127.0.0.1:9/a.png)", "![x](https://a.example/x.png)", "<https://a.example/>"),
    *("[x]: https://a.example/", "[x][y]", "[x]", "[", "](", "![", "https://a.example/?q='gpt'"),
    *("[x](data:text/html,1)", "[x](\u0001javascript:a())", "[x](//a.example)", "<a@b.example>"),
    *("[x](https://a.example 't')", "[x](https://a.example/(a)(b))", "www.a.example", "@user"),
)
THEME = (
    *('!!! danger "Retired"', "??? note", '=== "Tab"', "=== tab", "{: .x onclick=alert(1) }"),
    *("{ .annotate }", "--8<-- 'mkdocs.yml'", "-8<- 'x'", "<!-- material/tags -->", "$$x$$"),
    *("++ctrl+alt++", "==mark==", "^^ins^^", "~~del~~", "H~2~O", "(c)", "(tm)", "-->", ":smile:"),
    *("*[HTML]: Hyper", "[^1]", "[^1]: note", "[TOC]", "[[wiki]]", "{{ config }}", "{% raw %}"),
    *("{#- comment -#}", "%(model)s", "%s", "{0}", "${x}", "#{x}", "{++ added ++}", "||x||"),
)
BLOCKS = (
    *("# a", "a\n===", "---", "***", "> q", "- a", "* a", "1. a", "12) a", "+ a", "~~~", "```"),
    *("    code", "\tcode", "| a | b |", "| --- | --- |", ":--", "=", "C#", "x ##", "a\\", ":::"),
    *(
        "Term\n: meaning",
        "- [ ] task",
        "2026-01-15",
        "0x1F",
        ".",
        ")",
        "1)",
        "-",
        "+",
        "#",
        "---\na",
    ),
)
NAMES = (
    *("__proto__", "constructor", "toString", "__config", "__search", "hasOwnProperty", "null"),
    *("true", "~", "NaN", "-1e999", "index", "con", "../../etc/passwd", "a/b", "%2e%2e", "|", ">-"),
)
PIECES = (*HTML, *ENTITIES, *LINKS, *THEME, *NAMES, *WORDS, *LOOK_ALIKES)
ADDRESSES = (
    *(
        "?q='gpt'",
        "?a=1&copy=2&lt;=3",
        "(a)(b",
        "a)b",
        "*b*_c_~d~",
        "[1]",
        "%22%3Cb%3E",
        "#:~:text=a",
    ),
    *(
        "?u=javascript:alert(1)",
        "//b.example",
        "\u4e2d",
        "a%20b",
        "$1;",
        "@x",
        "!$&'()+,;=",
        "&amp;",
    ),
    *("[a](b)", "%", "%zz", "&#41;", "{a}"[:0], "..", "./a.md", "..;", "a:b", "'onload='a"),
)


def line(random: Random) -> str:
    """Return a hostile text of one line, with at least one sign that is seen."""
    count = random.choice((1, 1, 1, 2, 2, 3, 5))
    pieces = [_piece(random) for _ in range(count)]
    text = random.choice(("", " ", "", "\u00a0")).join(pieces).replace("\n", " ")[:300]
    return text if any(sign.isprintable() and not sign.isspace() for sign in text) else f"{text}x"


def _piece(random: Random) -> str:
    kind = random.random()
    if kind < 0.7:
        return random.choice(random.choice((HTML, ENTITIES, LINKS, THEME, BLOCKS, NAMES, WORDS)))
    if kind < 0.75:
        return random.choice(SIGNS.strip()) * random.choice((2, 3, 4, 7, 80, 250))
    if kind < 0.8:
        return random.choice((*SPACES, *LOOK_ALIKES))
    return "".join(random.choices(SIGNS, k=random.randint(1, 12)))


def address(random: Random) -> str:
    """Return a web address with hostile parts."""
    host = random.choice(("a.example", "xn--80ak6aa92e.example", "a.example:8080", "u@a.example"))
    return f"https://{host}/" + "".join(random.choices(ADDRESSES, k=random.randint(1, 4)))
