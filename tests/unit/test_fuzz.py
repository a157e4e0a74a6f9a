"""A few of the attacks of `make fuzz`, the same on every machine, and what those once found."""

from random import Random

import pytest

from cardpress.markup import known_language, to_html, unsupported, write
from tests.fuzz import code_attack, prose_attack, strings, twins, wild_attack
from tests.fuzz.run import try_out
from tests.fuzz.sorts import SORTS
from tests.fuzz.tokens import Forged, read

_CASES = {"prose": 500, "fields": 1, "cards": 2, "code": 60}


@pytest.mark.parametrize("name", SORTS)
def test_no_hostile_input_changes_more_of_a_page_than_its_text(name: str) -> None:
    for number in range(_CASES[name]):
        try_out(name, SORTS[name].sample(Random(f"test:{name}:{number}")))


def test_most_texts_of_the_grammar_are_such_as_cards_may_have() -> None:
    texts = (prose_attack.sample(Random(number)) for number in range(200))
    assert sum(prose_attack.attack(text) for text in texts) > 80


@pytest.mark.parametrize(
    "page",
    [
        "<p>a<p>b</p>",
        "<p>a</b></p>",
        "<p>1 < 2</p>",
        "<img src=x onerror=alert(1)>",
        "<a href='x'>y</a>",
        '<p title="a>b</p>',
    ],
)
def test_the_reader_of_pages_refuses_what_browsers_could_read_in_two_ways(page: str) -> None:
    with pytest.raises(Forged):
        [*read(page)]


@pytest.mark.parametrize(
    ("page", "twin"),
    [
        ("<p>a <b>x</b></p>", "<p>Line000001z</p>"),
        ("<p>a x b</p>", "<p>Line000001z</p>"),
        ("<h2>a</h2>", "<p>Line000001z</p>"),
        ('<p><a href="https://b.example/">a</a></p>', "<p>Line000001z</p>"),
        ('<p class="x">a</p>', "<p>Line000001z</p>"),
        ('<p onclick="x">a</p>', "<p>Line000001z</p>"),
    ],
)
def test_a_page_that_differs_from_its_twin_by_more_than_a_text_is_forged(
    page: str, twin: str
) -> None:
    twins.compare("<p>a</p>", "<p>Line000001z</p>", {"Line000001z": "a"})
    with pytest.raises(Forged):
        twins.compare(page, twin, {"Line000001z": "a"})


def test_every_page_of_a_spoilt_catalogue_is_read() -> None:
    with pytest.raises(Forged, match="script"):
        wild_attack.hold_part("index.md", next(read("<script></script>")))


@pytest.mark.parametrize("text", ["<https://%zz/>", "[x](https://)", "[x](https://a.example:0x/)"])
def test_a_link_that_no_browser_follows_is_refused(text: str) -> None:
    assert unsupported(text) == "a link that is not an http or https address"


@pytest.mark.parametrize(
    "text",
    ["[<https://a.example/>](https://b.example/)", "[*a <http://a.example>* b](https://b.example)"],
)
def test_a_link_within_a_link_is_refused(text: str) -> None:
    assert unsupported(text) == "a link within a link"


def test_the_language_of_code_is_the_first_word_of_its_fence() -> None:
    for fence in ("```python", "``` python title=x", "~~~&#112;ython"):
        assert '<code class="language-python">' in write(f"{fence}\na\n{fence[:3]}").html


def test_a_space_that_does_not_break_keeps_the_line_break_after_it() -> None:
    assert write("&nbsp;\u00a0  \nb").startswith("&#160;&#160;  \n")
    assert "<br />" in to_html(write("&nbsp;  \nb"))


@pytest.mark.parametrize("language", ["dockerfile", "docker", "csharp", "c#", "scala"])
def test_languages_that_take_too_long_are_not_highlighted(language: str) -> None:
    assert not known_language(language)


def test_hostile_code_has_signs_of_its_language() -> None:
    assert {"async", "lambda"} <= {*code_attack.signs("python")}


def test_hostile_lines_are_of_many_kinds() -> None:
    lines = {strings.line(Random(number)) for number in range(1000)}
    assert len(lines) > 600
    assert all(len(line) <= 301 for line in lines)
