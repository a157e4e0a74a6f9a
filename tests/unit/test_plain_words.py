"""Where only plain text is shown, no signs of Markdown are."""

import pytest

from cardpress.markup import plain_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Runs **at night** with\n\n- less *load*\n- more `care`",
            "Runs at night with less load more care",
        ),
        ("[A page](https://acme.dev) says\nso", "A page says so"),
        ("5 \\* 3 &amp; a\\\nbreak", "5 * 3 & a break"),
        ("```python\nprint(1)\n```", "print(1)"),
    ],
)
def test_only_the_words_of_a_text_are_left(text: str, words: str) -> None:
    assert plain_words(text) == words
