"""A sound card is read without the places of its values; with them it would be the same."""

from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cardpress.checked import check
from cardpress.loader import composing, load, reading
from cardpress.loader.plain import plain_data
from cardpress.loader.reading import MAX_DEPTH, read, read_marked
from cardpress.problem import FieldPath
from tests.conftest import MakeRoot

_FRAGMENTS = (
    *("a: ", "b: ", "'c': ", "- ", "  ", "    ", "\n", "\n  ", "\n    ", "\r\n", "\t"),
    *("word", "two words", "1", "2.5", "1e-400", "true", "no", "~", "null", '"quoted"', "'it''s'"),
    *("# comment", "#cut", " #cut", "\n  # goes on", "[", "]", "{", "}", ", ", ": ", "? "),
    *("&x ", "*x", "!t ", "! ", "!!str ", "<<: ", "---\n", "...\n", "|\n", ">-\n", "%", "@", "`"),
    *("a: 1\n", "b:\n  - c\n", "c: {d: e}\n", "d: [1, [2]]\n", "\N{NO-BREAK SPACE}", "é", "\ufeff"),
)
_TEXTS = st.lists(st.sampled_from(_FRAGMENTS), max_size=14).map("".join)


@given(_TEXTS)
@example("a: one #cut\n")
@example("a:\n  one\n  # goes on\n  two\n")
@example("a: one\n# of its own\nb: two\n")
@example("a: 1\na: 2\n")
@example("a: 1\n--- \nb: 2\n")
@example("[" * MAX_DEPTH + "]" * MAX_DEPTH)
@example("[" * (MAX_DEPTH + 1) + "1" + "]" * (MAX_DEPTH + 1))
def test_any_text_is_read_as_with_the_place_of_every_value(text: str) -> None:
    found, marked = read(text.encode()), read_marked(text.removeprefix("\ufeff"))
    if "\ufeff" in text[1:] or text.startswith("\ufeff\ufeff"):
        return  # refused before it is read
    assert repr(found.data) == repr(marked.data)
    assert (found.faults, found.is_empty) == (marked.faults, marked.is_empty)
    for path in _paths(found.data):
        assert found.locate(path) == marked.locate(path)
        assert found.locate(path, key=True) == marked.locate(path, key=True)
        assert found.written(path) == marked.written(path)
        assert found.beside(path) == marked.beside(path)


def _paths(data: object, path: FieldPath = ()) -> Iterator[FieldPath]:
    yield path
    items = (
        data.items() if isinstance(data, dict) else enumerate(data if type(data) is list else ())
    )
    for step, inner in items:
        yield from _paths(inner, (*path, step))


@pytest.mark.parametrize(
    "text",
    [
        "name: One\naliases: [a, 'b']\nsources:\n  card:\n    title: >-\n      A card\n",
        "name: One  # a comment\n# another\nsources:\n  # indented\n  a: {title: B}\n",
        'name: "One #1"\noverview: |\n  Rank #1\n  # no comment\n',
    ],
)
def test_an_ordinary_card_is_read_in_the_fast_way(text: str) -> None:
    assert plain_data(text, deepest=MAX_DEPTH) == read_marked(text).data is not None


def test_places_are_sought_only_of_a_card_with_something_to_tell(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_again = list[str]()

    class Counted(composing.Composer):
        def __init__(self, text: str) -> None:
            super().__init__(text)
            read_again.append(text)

    monkeypatch.setattr(reading, "Composer", Counted)
    root = catalogue({"cards/models/acme/two.yml": "name: Two\ntype: Nothing\n"})
    assert {problem.path for problem in check(root).problems} == {"cards/models/acme/two.yml"}
    assert [text.split("\n")[0] for text in read_again] == ["name: Two"]
    read_again.clear()
    assert load(root).models
    assert len(read_again) == 1
