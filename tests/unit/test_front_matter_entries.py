"""A plain text in front matter is written as YAML's own writer would write it."""

from random import Random

import pytest
import yaml

from cardpress.pages import Page
from cardpress.rendering.front_matter import dumped, front_matter, metadata, written

_PIECES = (
    *("a", "Word", "GPT-5.2", "0", "1.5", "yes", "No", "ON", "off", "null", "y", "n", "true"),
    *(" ", " ", " ", "  ", ":", ": ", "#", " #", "-", "- ", "?", "&amp;", "&", "*", "!", "'", '"'),
    *(
        "(x)",
        ",",
        ".",
        ";",
        "/",
        "%",
        "+",
        "$",
        "\u2013",
        "\u2014",
        "\u00e9",
        "@",
        "`",
        "{",
        "[",
        "|",
        ">",
        "~",
        "=",
    ),
)
_WORDS = (
    "yes",
    "No",
    "ON",
    "off",
    "null",
    "Null",
    "y",
    "n",
    "true",
    "False",
    "e5",
    "x1",
    "Infinity",
    "nan",
)


@pytest.mark.parametrize("seed", range(4))
def test_a_plain_text_is_written_as_any_other(seed: int) -> None:
    random = Random(seed)
    texts = {"".join(random.choices(_PIECES, k=random.randint(1, 8))) for _ in range(4_000)}
    plain = [text for text in texts | {*_WORDS} if written(text)]
    assert len(plain) > 100
    for text in plain:
        assert dumped({"title": text}) == f"title: {written(text)}\n"
        assert dumped({"tags": [text]}) == f"tags:\n- {written(text)}\n"


def test_front_matter_says_what_the_page_does() -> None:
    for title in ("GPT-5.2 vs Claude", "yes", "A: b", "# c", "", "\u00c9t\u00e9", "x" * 20_000):
        for tags in ((), ("Open weights", "no"), ("Image input",)):
            page = Page("a.md", "pages/model.md.j2", object, title, title, tags, in_search=False)
            text = front_matter("", metadata(page)).removesuffix("\n---\n\n").split("\n", 2)[2]
            stated = {"title": title, "description": title, "tags": [*tags]}
            rest = {"hide": ["navigation"], "search": {"exclude": True}}
            assert yaml.safe_load(text) == {k: v for k, v in stated.items() if v} | rest
