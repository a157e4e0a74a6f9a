"""Messages list names as a sentence does."""

import pytest

from cardpress.checks.rule import listed


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ("a", "a"),
        ("ab", "a and b"),
        ("abc", "a, b and c"),
        ("abcd", "a, b, c and d"),
        ("abcdefg", "a, b, c and 4 others"),
    ],
)
def test_names_are_listed_as_a_sentence_does(names: str, sentence: str) -> None:
    assert listed(list(names)) == sentence
