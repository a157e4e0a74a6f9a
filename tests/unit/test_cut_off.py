"""A text that YAML ends at a # is told, and a comment that stands by itself is left alone."""

import pytest

from cardpress.loader.reading import read

_SIGN = "the text ends here: YAML takes '#1 of 7"


@pytest.mark.parametrize(
    ("written", "line"),
    [
        *(("summary: Top\n  #1 of 7\n", 2), ("summary:\n  Top\n  #1 of 7\n", 3)),
        *(("a:\n  - Top\n    #1 of 7\n", 3), ("- a: Top\n    #1 of 7\n  b: 1\n", 2)),
        *(("a: Top\n\n  #1 of 7\n", 3), ("a: Top\r\n  #1 of 7\r\n", 2)),
        *(("a: {b: Top\n#1 of 7\n}\n", 2), ("a: [Top\n  #1 of 7, c]\n  d]\n", 2)),
        *(("a: Top\n  #1 of 7\n  and more\n", 2), ("a: Top #1 of 7\n", 1)),
    ],
)
def test_a_text_cut_off_by_a_comment_is_told_where_it_ends(written: str, line: int) -> None:
    faults = read(written.encode()).faults
    assert faults[0].message.startswith(_SIGN)
    assert faults[0].place.line == line
    assert len(faults) == 1


@pytest.mark.parametrize(
    "written",
    [
        *("a: b\n#c\nd: e\n", "a:\n  b: c\n  #d: e\n  f: g\n", "a:\n  - b\n  #- c\n  - d\n"),
        *(
            "- a: b\n  #c: d\n  e: f\n",
            "a: b  # c\n  #d\n",
            "a: 'b'\n  #c\n",
            "a: [b,\n  #c\n  d]\n",
        ),
        *("a: |\n  b\n  #1 of 7\n", "a: b\n# c\n", "a:\n#b\n  c: d\n"),
    ],
)
def test_a_comment_by_itself_is_left_alone(written: str) -> None:
    assert not read(written.encode()).faults
