"""An import adds to a card: what it had stays, line by line, and what is added stands in order."""

import copy
import difflib
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardpress.formatting import (
    Addition,
    BrokenText,
    Correction,
    NoPlace,
    with_additions,
    with_corrections,
)
from cardpress.formatting.canonical import comments
from cardpress.loader import read
from tests.unit.test_canonical_form import CARDS, shuffled
from tests.untidy import Untidy, texts

_CARD = """\
# yaml-language-server: $schema=../../model.schema.json
name: X  # the name
type: Large Language Model
release_date: 2026-01 # first
# about the sources
sources:
    a:
        title:   A
    # end of sources
specifications:
  context_window: 400000  # cw
  # closing

license:
    # in license
    name: MIT
    note: >-
        long
        text
benchmarks: {b1: 1.50, b2: {score: 2}}
# about pricing
pricing:
- {input: 1,   output: 2}
- input: 3
  output: 4
examples:
  - title: T
    code: |
      x

      y
# the end
"""
_WITH = """\
# yaml-language-server: $schema=../../model.schema.json
name: X  # the name
type: Large Language Model
family: "no"
release_date:
  - 2026-01 # first
  - {value: 2025-12-01, source: a}
aliases:
  - "2026"
  - x-1
# about the sources
sources:
    a:
        title:   A
    b:
      title: B
      url: https://b.example/
    # end of sources
lifecycle:
  status: {value: active, source: b}
specifications:
  context_window:
    - 400000  # cw
    - {value: 300000, source: b}
  max_output: {value: 3000, source: b}
  # closing

license:
    # in license
  - name: MIT
    note: >-
        long
        text
  - {name: Apache License 2.0, spdx: Apache-2.0}
benchmarks: {b1: [{score: 1.50, note: "a, b"}, {score: 2.5, source: b}], b2: {score: 2}, b3: 1e-05}
# about pricing
pricing:
- {input: 1,   output: 2, cache_read: 0.1}
- from: 2026
  input: 3
  output: 4
- {input: 0.15, source: b}
examples:
  - title: T
    code: |
      x

      y
  - title: T2
    language: python
    code: |
      if x:

          y()
# the end
"""
_ADDED = [
    (("release_date",), {"value": "2025-12-01", "source": "a"}),
    (("sources", "b"), {"title": "B", "url": "https://b.example/"}),
    (("specifications", "context_window"), {"source": "b", "value": 300000}),
    (("specifications", "max_output"), {"value": 3000, "source": "b", "note": None}),
    (("license",), {"name": "Apache License 2.0", "spdx": "Apache-2.0"}),
    (("benchmarks", "b1"), {"score": 2.5, "source": "b"}),
    (("benchmarks", "b3"), 1e-05),
    (("pricing",), {"input": 0.15, "source": "b"}),
    (("pricing", 0, "cache_read"), 0.1),
    (("pricing", 1, "from"), "2026"),
    (("aliases",), ["2026"]),
    (("aliases",), "x-1"),
    (("lifecycle", "status"), {"value": "active", "source": "b"}),
    (("family",), "no"),
    (("examples",), {"title": "T2", "code": "if x:\n\n    y()\n", "language": "python"}),
    (("benchmarks", "b1", 0, "note"), "a, b"),
]
_ADDITIONS = [Addition(path, value) for path, value in _ADDED]


def test_additions_stand_where_the_schema_has_them_and_change_no_other_line() -> None:
    assert with_additions(_CARD, _ADDITIONS) == _WITH


def test_lines_end_as_the_first_one_does_and_the_mark_of_an_editor_stays() -> None:
    for mark, end in (("", "\r\n"), ("\ufeff", "\n"), ("\ufeff", "\r\n")):
        text, expected = (mark + card.replace("\n", end) for card in (_CARD, _WITH))
        assert with_additions(text, _ADDITIONS) == expected
    without_end = with_additions("name: X\ntype: Y", [Addition(("family",), "F")])
    assert without_end == "name: X\ntype: Y\nfamily: F\n"


@pytest.mark.parametrize(
    ("path", "value"), [(("name",), "Y"), (("sources", "a"), {}), (("sources", 3), {}), ((), 1)]
)
def test_what_is_there_once_for_all_takes_no_second(
    path: tuple[str | int, ...], value: Any
) -> None:
    with pytest.raises(NoPlace):
        with_additions(_CARD, [Addition(path, value)])


def test_a_text_with_faults_takes_nothing() -> None:
    for text in ("", "a: 1\na: 2\n", "a: &x 1\n", "\tname: X\n", "a: " + "x" * 70_000):
        with pytest.raises(BrokenText):
            with_additions(text, [Addition(("family",), "F")])
        with pytest.raises(BrokenText):
            with_corrections(text, [Correction(("a",), "F")])


# A year is a number to YAML where it stands without quotes, as a date does.
_SAID = texts.filter(lambda text: not re.fullmatch(r"\d{4}", text))
_CLAIM = st.fixed_dictionaries({"value": _SAID}, optional={"source": texts})
_ADD = (
    st.tuples(st.just(("aliases",)), texts)
    | st.tuples(st.just(("release_date",)), _SAID | _CLAIM)
    | st.tuples(st.just(("specifications", "context_window")), texts | _CLAIM)
    | st.tuples(st.tuples(st.just("benchmarks"), texts), st.fixed_dictionaries({"score": texts}))
    | st.tuples(st.just(("examples",)), st.fixed_dictionaries({"title": texts, "code": texts}))
)


@given(data=CARDS, added=st.lists(_ADD, min_size=1, max_size=3), draws=st.data())
def test_any_card_says_what_it_said_and_what_was_added_with_every_comment(
    data: dict[str, Any], added: list[tuple[tuple[str, ...], Any]], draws: st.DataObject
) -> None:
    text = Untidy(draws.draw, with_comments=True).text(shuffled(data, draws))
    if read(text.encode()).faults:
        return
    expected = copy.deepcopy(read(text.encode()).data)
    for path, value in added:
        _add(expected, path, copy.deepcopy(value))
    became = with_additions(text, [Addition(path, value) for path, value in added])
    document = read(became.encode())
    assert (document.faults, document.data) == ([], expected), f"{text}\n->\n{became}"
    assert comments(became) == comments(text)
    # A value that becomes a list is moved to the right, and brackets get more inside them.
    lost = [one for one in difflib.ndiff(_inks(text), _inks(became)) if one.startswith("- ")]
    assert len(lost) <= 2 * len(added), lost


def _inks(text: str) -> list[str]:
    return [line.strip(" -") for line in text.split("\n") if line.strip()]


def _add(data: Any, path: tuple[str, ...], value: Any) -> None:
    *above, last = path
    for step in above:
        data = data.setdefault(step, {})
    if last not in data:
        is_list = last in ("aliases", "examples")
        data[last] = [value] if is_list else value
    elif isinstance(data[last], list):
        data[last].append(value)
    else:
        data[last] = [data[last], value]


def test_corrections_change_the_words_that_they_name_and_nothing_else() -> None:
    made = with_corrections(
        "related: [{model: old,   relation: variant}]  # old\n"
        "family: 'old'\nlineage: {base: 'old'}\nbenchmarks:\n  old: 5\n",
        [
            Correction(("related", 0, "model"), "new"),
            Correction(("lineage", "base", "model"), "a: b"),
            Correction(("benchmarks", "old"), "2025", is_key=True),
            Correction(("benchmarks", "gone", "x"), "5"),
            Correction(("family",), "new"),
            Correction(("related",), "not a text"),
        ],
    )
    assert made == (
        "related: [{model: new,   relation: variant}]  # old\n"
        "family: 'new'\n"
        'lineage: {base: "a: b"}\nbenchmarks:\n  "2025": 5\n'
    )
