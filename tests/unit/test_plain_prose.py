"""A text without a sign of Markdown is written as the parser would have it."""

from random import Random

import pytest

from cardpress.markup import find_unsupported, plain_words, write
from cardpress.markup.plain_prose import plain_paragraphs
from cardpress.markup.prose import _PARSER, _first_unsupported, _rewritten, parsed_words

_PIECES = (
    *("a", "B", "word", "A5", "1", "0.5", "(x)", "it's", "50%", "$2", "a/b", "www.x.dev", "x:"),
    *(",", ".", ";", ":", "-", "--", "\u2013", "\u2014", "'", "(", ")", "/", "%", "$"),
    *(
        " ",
        " ",
        " ",
        "  ",
        "\n",
        "\n",
        "\n\n",
        "\n\n\n",
        "http://x.dev",
        "+",
        "#",
        "!",
        "1. ",
        "- ",
    ),
)
_ODD = (
    *("a\n---", "a\n-", "a\n===", "A\n1. b", "A\n- b", "a  \nb", "a \nb", "a\n b", "a\n\n    b"),
    *("a\n:-", "a\n:-:\nb", "a |\n-|", "www.a.dev", "http://a.dev", "a\n\n\n\nb", "\n\na", "a\n\n"),
)


def _agrees(text: str) -> bool:
    """Return whether a text is plain, and then what its two ways of writing have in common."""
    if not plain_paragraphs(text):
        return False
    short, parsed = write(text), _rewritten(text)
    assert (str(short), short.html, short.line) == (str(parsed), parsed.html, parsed.line), text
    assert plain_words(text) == parsed_words(text), text
    assert _first_unsupported(text, _PARSER.parse(text)) is None is find_unsupported(text)
    return True


@pytest.mark.parametrize("seed", range(4))
def test_a_plain_text_is_written_as_it_is_when_parsed(seed: int) -> None:
    random = Random(seed)
    texts = ("".join(random.choices(_PIECES, k=random.randint(1, 12))) for _ in range(3_000))
    assert sum(map(_agrees, texts)) > 200


def test_a_text_with_a_construct_is_parsed() -> None:
    found = {text for text in _ODD if _agrees(text)}
    assert found == {"www.a.dev", "http://a.dev", "a\n\n"}


def test_a_long_line_is_read_once() -> None:
    # Were each way to divide it tried, this would not end.
    assert plain_paragraphs(f"{'word ' * 20_000}*") == []
    assert plain_paragraphs(f"{'a' * 100_000}*") == []
