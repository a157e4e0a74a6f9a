"""Hostile words of cards in a report: nothing of them works in a comment or in a terminal."""

import json
import re
from pathlib import Path

import pytest

from cardpress.changes.prose import word_changes
from cardpress.changes.styles import IN_MARKDOWN, IN_TEXT
from cardpress.markup import Markdown, to_html
from tests.changing import commit, model, told, write
from tests.conftest import MakeRoot
from tests.site.elements import parse_html

_TEXTS = (
    "@octocat please look",
    "see #12, GH-12 and acme/wheel#12",
    "https://evil.example and www.evil.example",
    "[a link](https://evil.example) ![](https://evil.example/x.png)",
    "<img src=x onerror=alert(1)><details><summary>",
    "</details></summary><!-- hidden",
    "a `code` ``b`` ```c``` |cell| end`",
    "a cell | https://evil.example | @octocat",
    "`",
    "**bold** ~~gone~~ __x__ :rocket: $x^2$",
    "::error::a command of a workflow",
    "##[error]another one",
    "1. a list - and # a heading",
    "\N{RIGHT-TO-LEFT OVERRIDE}backwards\N{ZERO WIDTH SPACE}",
)


def _card(text: str) -> str:
    quoted = json.dumps(text)
    return model(
        name=quoted if text.isprintable() else "Case",
        summary=json.dumps(f"Says {text}"),
        sources=f"{{s: {{title: {quoted}, url: https://acme.example/}}}}",
        specifications=f"{{architecture: {{value: {quoted}, note: {quoted}}}}}",
        pricing=f"[{{input: 1, provider: {quoted}, note: {quoted}}}]",
        benchmarks=f"{{sums: {{score: 8, settings: {{other: {quoted}}}, evaluated_by: {quoted}}}}}",
        limitations=f"[{{title: {quoted}, text: {quoted}}}]",
        resources=f"{{{quoted}: https://acme.example/}}",
    )


@pytest.fixture
def root(catalogue: MakeRoot) -> Path:
    """Make a repository in which each card has other hostile words than before."""
    cards = {f"cards/models/acme/case-{n}.yml": text for n, text in enumerate(_TEXTS)}
    root = catalogue({path: _card("plain") for path in cards})
    commit(root)
    write(root, {path: _card(text) for path, text in cards.items()})
    return root


def test_words_of_cards_stand_in_a_comment_as_code_alone(root: Path) -> None:
    comment = told(root, "main", "--format", "markdown")
    assert "<code>" not in comment  # within HTML, a host finds links and mentions
    shown = {element.tag for element in parse_html(to_html(Markdown(comment))).every()}
    assert shown <= {
        *("html", "head", "body", "h2", "h3", "ul", "li", "p", "code", "del", "strong"),
        *("details", "summary", "b"),
    }
    outside = re.sub(r"<code>.*?</code>", "", to_html(Markdown(comment)), flags=re.DOTALL)
    for sign in ("@", "#", "evil", "://", "www.", "octocat", "onerror", ":rocket:", "$", "::"):
        assert sign not in outside, sign
    assert outside.count("<details>") == outside.count("</details>")


def test_words_of_cards_command_no_terminal_and_no_log(root: Path) -> None:
    report = told(root, "main")
    assert all(line.isprintable() for line in report.split("\n"))
    assert not any(line.lstrip().startswith("::") for line in report.split("\n"))
    assert "##[" not in report


def test_every_text_is_shown_in_full_by_its_code() -> None:
    for text in (*_TEXTS, "\x1b[31m red", "two\nlines\tand a tab", " ", ""):
        html = to_html(Markdown(f"- x {IN_MARKDOWN.quote(text)} y"))
        assert html.count("<code>") == bool(text.strip()), text
        assert "\x1b" not in IN_TEXT.quote(text)
        assert "\n" not in IN_TEXT.quote(text)


def test_changed_words_are_shown_with_the_words_beside_them() -> None:
    cases = [
        ("a b c d e f g", "a b c d X f g", "a b c d [-e-] {+X+} f g"),
        ("one two", "one two three", "one two {+three+}"),
        ("one two three", "three", "[-one two-] three"),
        ("same", "same", ""),
        ("", "new words", "{+new words+}"),
    ]
    for before, after, expected in cases:
        assert word_changes(before, after, IN_TEXT) == expected
    many = " ".join(f"w{n} same same same same same same same same" for n in range(9))
    assert word_changes(many, many.replace("w", "v"), IN_TEXT).endswith("and in 6 more places")
    long = " ".join(map(str, range(4_000)))
    assert len(word_changes(long, long[::-1], IN_TEXT)) < 1_000
