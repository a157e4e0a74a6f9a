"""The ids of headings: sections keep theirs, and card text takes none that others look for."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardpress.markup import escape_html
from cardpress.mkdocs_plugin.headings import Permalinks, anchors, with_anchors

_LINKS = Permalinks(sign=None, title="", levels=range(1, 7))
_SAFE = re.compile(r"part\..*|(?!cp-)[a-z0-9][^-]*-.*")


def _ids(*headings: tuple[int, str]) -> list[str]:
    page = "\n".join(f"<h{level}>{escape_html(text)}</h{level}>" for level, text in headings)
    found = with_anchors(page, _LINKS)[0]
    return re.findall(r'<h\d id="([^"]*)"', found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("__config", "part.config"),
        ("mermaid", "part.mermaid"),
        ("cp-basket", "part.cp-basket"),
        ("__palette_0", "part.palette_0"),
        ("CP Models 1", "part.cp-models-1"),
        ("深度求索", "part."),
        ("GPT-5.2", "gpt-52"),
        ("Side by Side", "side-by-side"),
    ],
)
def test_words_of_a_card_have_ids_that_nobody_looks_for(text: str, name: str) -> None:
    assert _ids((1, text)) == _ids((3, text)) == [name]


def test_a_section_has_its_address_whatever_stands_before_it() -> None:
    headings = [(1, "Key Features"), (3, "Pricing"), (2, "Key Features"), (2, "Pricing")]
    assert _ids(*headings) == ["key-features_1", "part.pricing", "key-features", "pricing"]


@given(st.lists(st.tuples(st.sampled_from([1, 3, 4]), st.text(max_size=20)), max_size=5))
def test_all_ids_differ_and_none_is_a_variable(headings: list[tuple[int, str]]) -> None:
    found = _ids(*headings)
    assert len({*found}) == len(found) == len(headings)
    assert all(_SAFE.fullmatch(each) for each in found)
    assert anchors("".join(f'<p id="{each}">' for each in found)) == {*found}
