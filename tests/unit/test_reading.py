"""YAML means what its 1.2 core schema says, and every fault has a place, whatever the bytes are."""

import math
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cardpress.build import check
from cardpress.loader.document import Position
from cardpress.loader.reading import MAX_DEPTH, read
from cardpress.loader.unreadable import MAX_BYTES
from tests.conftest import MakeRoot

_CARD = "cards/models/acme/case.yml"
_BOM = b"\xef\xbb\xbf"
_TEXTS = (
    *("no", "No", "NO", "yes", "Yes", "on", "On", "off", "y", "n", "tRue", "nULL"),
    *("1_000", "400,000", "12:30", "12:30:45", "1:2", "0b101", "0x", "0o8", "0O17", "0X1F"),
    *("2026-01", "2026-01-15", "2026-01-15T10:00:00Z", "+", ".", "e5", "1e", "1.2.3", "1e5.0"),
    *(
        "-0x1F",
        "+0o17",
        "Infinity",
        "NaN",
        "inf",
        ".iNF",
        "-.nan",
        "\uff11\uff12",
        "٣",
        "=",
        "<<",
        "88%",
    ),
)
_NUMBERS: tuple[tuple[str, int | float], ...] = (
    *(("0", 0), ("-0", 0), ("017", 17), ("+17", 17), ("-17", -17), ("400000", 400_000)),
    *(("0o17", 15), ("0x1F", 31), ("0xff", 255), ("99999999999999999999", 10**20 - 1)),
    *(("1e-4", 1e-4), ("1e5", 1e5), ("1E5", 1e5), ("1e+5", 1e5), ("1.", 1.0), (".5", 0.5)),
    *(("-.5", -0.5), ("0.0", 0.0), ("76.80", 76.8), ("1.5e3", 1500.0), ("0175.5", 175.5)),
    *(
        (".inf", math.inf),
        ("-.Inf", -math.inf),
        ("+.INF", math.inf),
        ("1" * 40, int("1" * 40)),
        ("1" * 41, float("1" * 41)),
    ),
)


@pytest.mark.parametrize("written", _TEXTS)
def test_what_yaml_1_1_would_turn_into_something_else_stays_text(written: str) -> None:
    assert read(f"- {written}\n".encode()).data == [written]


@pytest.mark.parametrize(("written", "meant"), _NUMBERS)
def test_a_number_is_read_as_a_number(written: str, meant: float) -> None:
    assert read(f"- {written}\n".encode()).data == [meant]
    assert type(_only_item(f"[{written}]")) is type(meant)


@pytest.mark.parametrize("written", [".nan", ".NaN", ".NAN"])
def test_not_a_number_is_read_as_such(written: str) -> None:
    found = _only_item(f"- {written}\n")
    assert isinstance(found, float)
    assert math.isnan(found)


@pytest.mark.parametrize("written", ["true", "True", "TRUE", "false", "False", "FALSE"])
def test_only_true_and_false_are_truth_values(written: str) -> None:
    assert read(f"- {written}\n".encode()).data == [written.lower() == "true"]


@pytest.mark.parametrize("written", ["~", "null", "Null", "NULL", ""])
def test_null_is_told_where_it_stands(written: str) -> None:
    document = read(f"a: 1\nb: {written}\n".encode())
    assert document.data == {"a": 1, "b": None}
    [fault] = document.faults
    assert fault.path == ("b",)
    assert fault.place.line == 2
    assert "no value" in fault.message


@pytest.mark.parametrize("written", ['"5"', "'true'", '"~"', "'1e5'", "'.inf'", '"2026"'])
def test_what_is_quoted_stays_text(written: str) -> None:
    assert read(f"- {written}\n".encode()).data == [written[1:-1]]


@pytest.mark.parametrize("start", [b"", _BOM], ids=["plain", "with a byte order mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_place_is_the_line_and_column_that_an_editor_shows(start: bytes, end: str) -> None:
    lines = [
        "name: Case",
        "# 中文 👩‍🚀",
        "license: {name: τ²-中文, url: x}",
        "aliases:",
        "  - b",
        "",
    ]
    document = read(start + end.join(lines).encode())
    assert not document.faults
    assert document.locate(("name",)) == ((1, 7), ("name",))
    assert document.locate(("name",), key=True) == ((1, 1), ("name",))
    assert document.locate(("license", "url")) == ((3, 29), ("license", "url"))
    assert document.locate(("aliases", 0)) == ((5, 5), ("aliases", 0))


def test_the_place_of_what_is_missing_is_that_of_what_should_hold_it() -> None:
    document = read(b"name: Case\nbenchmarks:\n  sums: {version: 2}\n")
    assert document.locate(("type",)) == ((1, 1), ())
    assert document.locate(("benchmarks", "sums", 0, "score")) == ((3, 9), ("benchmarks", "sums"))


_BYTES = [
    pytest.param(b"a: \x00\n", (1, 4), "U+0000", id="NUL"),
    pytest.param(b"a: b\nc: \x1b[2J\n", (2, 4), "U+001B", id="escape"),
    pytest.param(b"a: b\x7f\n", (1, 5), "U+007F", id="delete"),
    pytest.param("a: b\nc: \x85\n".encode(), (2, 4), "U+0085", id="a line break of YAML 1.1"),
    pytest.param("a: b\x81\n".encode(), (1, 5), "U+0081", id="C1 control character"),
    pytest.param("a: b\u2028c: d\n".encode(), (1, 5), "U+2028", id="line separator"),
    pytest.param("a: b\uffff\n".encode(), (1, 5), "U+FFFF", id="no character"),
    pytest.param(b"a: b\nname: caf\xe9\n", (2, 10), "0xe9", id="Latin-1"),
    pytest.param("a: τ\nb: ".encode() + b"\xff", (2, 4), "0xff", id="after wide characters"),
    pytest.param(_BOM + b"a: \xff", (1, 4), "0xff", id="after a byte order mark"),
    pytest.param(b"a: \xed\xa0\x80", (1, 4), "0xed", id="half a surrogate pair"),
    pytest.param("name: Case".encode("utf-16"), (1, 1), "0xff", id="UTF-16"),
    pytest.param(_BOM, (1, 1), "empty", id="a byte order mark alone"),
    pytest.param(b"", (1, 1), "empty", id="nothing"),
]


@pytest.mark.parametrize(("source", "place", "told"), _BYTES)
def test_bytes_that_are_no_text_are_told_with_their_place(
    source: bytes, place: tuple[int, int], told: str
) -> None:
    [fault] = read(source).faults
    assert fault.place == place
    assert told in fault.message
    assert fault.hint


def test_a_card_may_be_64_kilobytes_and_no_larger() -> None:
    assert MAX_BYTES == 64 * 1024
    head = b"name: Case\nsummary: "
    largest = head + b"x" * (MAX_BYTES - len(head))
    assert not read(largest).faults
    [fault] = read(largest + b"x").faults
    assert fault.place == (1, 1)
    assert "64 KB" in fault.message


def test_a_huge_card_is_told_and_not_read(catalogue: MakeRoot) -> None:
    root = catalogue({})
    with (root / _CARD).open("wb") as file:
        file.truncate(10**11)
    [problem] = check(root).problems
    assert "64 KB" in problem.message


_ENDLESS = ("[", "{a: ", "- ", "? ", "- - {b: [")


@pytest.mark.parametrize("opening", _ENDLESS)
def test_endless_nesting_is_told_and_not_followed(opening: str) -> None:
    source = (opening * 200_000)[: MAX_BYTES - 1].encode()
    assert len(read(source).faults) == 1
    assert read(source).data is None


def test_nesting_has_a_bound_that_no_card_needs() -> None:
    assert not read(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH).faults
    [fault] = read(b"[" * (MAX_DEPTH + 2) + b"]" * (MAX_DEPTH + 2)).faults
    assert fault.place == Position(1, MAX_DEPTH + 2)
    assert "deeper" in fault.message


def test_every_fault_of_a_file_is_told_at_once() -> None:
    source = b"a: 1\na: 2\nb: &x 1\nc: *x\nd:\ne: !t 1\nf: [~, {g: 1, g: 2}]\n"
    told = [(fault.place, fault.path) for fault in read(source).faults]
    assert told == [
        ((2, 1), ("a",)),
        ((3, 4), ("b",)),
        ((4, 4), ("c",)),
        ((5, 3), ("d",)),
        ((6, 4), ("e",)),
        ((7, 5), ("f", 0)),
        ((7, 15), ("f", 1, "g")),
    ]


def test_a_duplicate_key_is_told_though_the_file_breaks_off_later() -> None:
    twice, broken = read(b"a: 1\na: 2\nb: [\n").faults
    assert "given twice, first on line 1" in twice.message
    assert "not valid YAML" in broken.message


def test_of_a_key_given_twice_the_first_value_stands() -> None:
    assert read(b"a: 1\na: 2\n").data == {"a": 1}


def test_aliases_cannot_multiply_a_small_card() -> None:
    levels = "".join(
        f"{b}: [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcde", "bcdef", strict=True)
    )
    document = read(f"a: &a [lol]\n{levels}".encode())
    assert document.data == {"a": ["lol"], **{key: [None] * 9 for key in "bcdef"}}
    assert len(document.faults) == 1 + 5 * 9


_SIGNS = st.text(alphabet="ab:-[]{}'\"|>&*!%@`#,? \n\t0.~<\\", max_size=30)


@settings(deadline=None, derandomize=True)
@given(
    st.one_of(_SIGNS.map(str.encode), st.binary(max_size=30), st.text(max_size=9).map(str.encode))
)
def test_no_bytes_are_an_error_of_ours(source: bytes) -> None:
    document = read(source)
    assert document.faults or document.data is not None
    lines = len(source.splitlines()) + 1
    for fault in document.faults:
        assert 1 <= fault.place.line <= lines
        assert fault.place.column >= 1
        assert fault.message


def _only_item(text: str) -> object:
    data = read(text.encode()).data
    assert isinstance(data, list)
    [item] = data
    return item


def test_a_card_that_cannot_be_opened_is_told(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = catalogue({_CARD: ""})
    for path in (one for one in root.glob("cards/*/**/*.yml") if one.name != "case.yml"):
        path.unlink()
    opened = os.open

    def unreadable(path: str | Path, flags: int) -> int:
        if str(path).endswith("case.yml"):
            raise PermissionError(13, "Permission denied")
        return opened(path, flags)

    monkeypatch.setattr(os, "open", unreadable)
    assert [*map(str, check(root).problems)] == [f"{_CARD}:1:1: cannot be read: Permission denied"]
