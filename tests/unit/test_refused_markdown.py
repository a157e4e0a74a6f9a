"""What a card's Markdown may not hold is refused by name: what no text needs, and what misleads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardpress import markup
from cardpress.schema.texts import _ONLY_WORDS

_ELSEWHERE = "a link that leads elsewhere than it says"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- ```\n  a\n  ```", "a list item that does not begin with text"),
        ("a ` ` b", "empty code"),
        ("# A heading", "a heading"),
        ("A heading\n===", "a heading"),
        ("> quoted", "a quotation"),
        ("---", "a rule"),
        ("![x](https://a.example/x.png)", "an image"),
        ("[x](other.md)", "a link that is not an http or https address"),
        ("[x](mailto:a@b.example)", "a link that is not an http or https address"),
        ("[x](//127.0.0.1:9/)", "a link that is not an http or https address"),
        ("[x](&#106;ava&Tab;script:a())", "a link that is not an http or https address"),
        ("[x](https:a.example)", "a link that is not an http or https address"),
        ("[x](http:\\\\a.example)", "a link that is not an http or https address"),
        ("[x][y]\n\n[y]: vbscript:a()", "a link that is not an http or https address"),
        ("[https://a.example/](https://b.example/)", _ELSEWHERE),
        ("[**https://a.example**/x](https://b.example/x)", _ELSEWHERE),
        ("[`www.a.example`](https://b.example/)", _ELSEWHERE),
        ("[https&colon;//a.example](https://a.example.b.example/)", _ELSEWHERE),
        ("[https://a.example][x]\n\n[x]: https://a.example@b.example/", _ELSEWHERE),
        ("[https://\u0430.example](https://a.example)", _ELSEWHERE),
        ("[](https://a.example)", "a link without text"),
        ("x [&nbsp;&#8203;](https://a.example)", "a link without text"),
        ("x [**\u3164**][y]\n\n[y]: https://a.example", "a link without text"),
        ("[x]: https://a.example", "text that shows nothing"),
        ("&nbsp;", "text that shows nothing"),
        ("- &#8203;\n- `\u2800`", "text that shows nothing"),
        ("**&zwnj;&shy;**  \n&#xE0041;", "text that shows nothing"),
        ("```\n\n```", "text that shows nothing"),
        ("![" * 9_000, "more than 1000 brackets"),
    ],
)
def test_what_a_card_may_not_use_is_named(text: str, found: str) -> None:
    assert markup.unsupported(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "<https://a.example/>",
        "[https://www.a.example/x](http://a.example/y)",
        "[https://\u00e9.example](https://xn--9ca.example/)",
        "[a.example or b.example](https://b.example/)",
        "[see https://a.example](https://b.example/)",
        "x\n\n&nbsp;\n\n[y]: https://a.example",
        "- Approved\n- &nbsp;",
        "```\n&nbsp;\n```",
    ],
)
def test_a_link_that_leads_where_it_says_and_space_beside_text_may_stand(text: str) -> None:
    assert markup.unsupported(text) is None


_WORD_SIGNS = (
    *"aZé1 \n.,:;-+=()!/'\"$%^{}",
    "\n\n",
    "  ",
    "1. ",
    "- ",
    "---",
    "===",
    "://",
    "www.",
)


@given(st.lists(st.sampled_from(_WORD_SIGNS), max_size=20).map("".join))
def test_words_that_are_not_parsed_hold_nothing_to_refuse(text: str) -> None:
    if _ONLY_WORDS.fullmatch(text):
        assert markup.find_unsupported(text) is None


@pytest.mark.parametrize("text", ["A.\n\nB, and (c) - 1!\nD", "Café: 2 x 3 = 6; i.e. $5"])
def test_most_prose_is_not_parsed(text: str) -> None:
    assert _ONLY_WORDS.fullmatch(text)
