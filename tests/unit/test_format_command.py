"""`cardpress format`: what it writes and tells, and what it leaves alone."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from cardpress.cli import main
from cardpress.formatting import canonical
from cardpress.loader import read
from cardpress.schema import Benchmark, Model, Organization, Record
from tests.conftest import CATALOGUE, MakeRoot
from tests.refused import files_of, here

_CARD = "cards/models/acme/case.yml"
_UNTIDY = """\
type: 'Large Language Model'

# its name
name:   "Case"
benchmarks:
    sums: {source: a, score: 5.0}
sources: {a: {title: A, url: "https://a.example/"}}


# the end
"""
_TIDY = """\
# its name
name: Case
type: Large Language Model
sources:
  a:
    title: A
    url: https://a.example/
benchmarks:
  sums: {score: 5.0, source: a}

# the end
"""
_SCHEMAS: dict[str, type[Record]] = {
    "models": Model,
    "organizations": Organization,
    "benchmarks": Benchmark,
}


def test_a_card_is_brought_into_canonical_form_once(catalogue: MakeRoot) -> None:
    root = catalogue({_CARD: _UNTIDY})
    assert here(root, f"format {root / _CARD}").output == (
        f"formatted {_CARD}\n1 of 1 card formatted\n"
    )
    assert (root / _CARD).read_text("utf-8") == _TIDY
    assert here(root, f"format {root / _CARD}").output == "0 of 1 card formatted\n"


def test_a_figure_is_read_from_what_it_is_to_who_says_so(catalogue: MakeRoot) -> None:
    result = "{note: n, source: a, settings: {tools: true}, evaluator: self, score: 5}"
    compared = "{source: a, results: {bolt: {sums: 4}}}"
    waived = "{reason: So it is., field: name, rule: x}"
    root = catalogue(
        {
            _CARD: f"name: Case\ntype: X\nbenchmarks: {{sums: {result}}}\n"
            f"comparisons: [{compared}]\nwaivers: [{waived}]\n"
        }
    )
    here(root, f"format {root / _CARD}")
    assert (root / _CARD).read_text("utf-8") == (
        "name: Case\ntype: X\nbenchmarks:\n"
        "  sums: {score: 5, evaluator: self, settings: {tools: true}, source: a, note: n}\n"
        "comparisons:\n  - source: a\n    results:\n      bolt:\n        sums: 4\n"
        "waivers:\n  - rule: x\n    field: name\n    reason: So it is.\n"
    )


def test_format_check_shows_what_it_would_change_and_changes_nothing(catalogue: MakeRoot) -> None:
    root = catalogue({_CARD: _UNTIDY})
    before = files_of(root)
    told = here(root, f"format --check {root / _CARD}")
    assert told.exit_code == 1
    first, *lines, last = told.output.strip().split("\n")
    assert first == f"{_CARD} is not in canonical form:"
    assert "    +  sums: {score: 5.0, source: a}" in lines
    assert all(line.startswith("    ") for line in lines)
    assert last == "1 of 1 card to be formatted"
    assert files_of(root) == before
    (root / _CARD).write_text(_TIDY, "utf-8")
    told = here(root, f"format --check {root / _CARD}")
    assert (told.exit_code, told.output) == (0, "0 of 1 card to be formatted\n")


def test_a_long_difference_is_cut(catalogue: MakeRoot) -> None:
    aliases = "".join(f"  - 'name {number}'\n" for number in range(30))
    root = catalogue({_CARD: f"name: Case\ntype: Large Language Model\naliases:\n{aliases}"})
    told = here(root, f"format --check {root / _CARD}").output
    assert "    and 41 more lines\n" in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"name: Case\n\ttype: X\n", f"{_CARD}:2:1: not valid YAML"),
        (b"name: A\nname: B\n", f"{_CARD}:2:1: name: given twice, first on line 1"),
        (b"name: &a A\ntype: *a\n", f"{_CARD}:1:7: name: expected plain data, found &a"),
        (b"", f"{_CARD}:1:1: the card is empty"),
        (b"# nothing\n", f"{_CARD}:1:1: the card is empty"),
        (b"name: \xff\n", f"{_CARD}:1:7: expected UTF-8 text"),
        (b"name: A\n" + b"# x\n" * 300_000, f"{_CARD}:1:1: expected a card of at most 64 KB"),
        (b"<<<<<<< HEAD\nname: A\n", f"{_CARD}:1:1: expected a card, found the mark of a merge"),
    ],
)
def test_a_broken_card_is_told_and_left_alone_while_others_are_formatted(
    text: bytes, told: str, catalogue: MakeRoot
) -> None:
    other = "cards/models/acme/other.yml"
    root = catalogue({_CARD: "", other: _UNTIDY})
    (root / _CARD).write_bytes(text)
    result = here(root, f"format {root / 'cards/models/acme'}")
    assert result.exit_code == 1
    assert result.output.startswith(told)
    assert (root / _CARD).read_bytes() == text
    assert (root / other).read_text("utf-8") == _TIDY


def test_what_the_schema_refuses_is_formatted_all_the_same(catalogue: MakeRoot) -> None:
    root = catalogue({_CARD: "type: 5\nnmae:   'Case'\n"})
    assert here(root, f"format {root / _CARD}").exit_code == 0
    assert (root / _CARD).read_text("utf-8") == "type: 5\nnmae: Case\n"


def test_line_ends_of_windows_stay_and_the_mark_of_its_editors_goes(catalogue: MakeRoot) -> None:
    root = catalogue({_CARD: ""})
    (root / _CARD).write_bytes(b"\xef\xbb\xbf" + _UNTIDY.replace("\n", "\r\n").encode())
    assert here(root, f"format {root / _CARD}").exit_code == 0
    assert (root / _CARD).read_bytes() == _TIDY.replace("\n", "\r\n").encode()
    assert here(root, f"format {root / _CARD} --check").exit_code == 0


def test_a_card_that_cannot_be_written_keeps_no_other_waiting(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = catalogue({_CARD: _UNTIDY, "cards/models/rival/other.yml": _UNTIDY})
    replace = Path.replace

    def refused(path: Path, target: Path) -> Path:
        if target == root / _CARD:
            raise PermissionError(13, "Permission denied", str(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refused)
    result = here(root, "format")
    assert result.exit_code == 2
    assert f"{root / _CARD}: permission denied\n    " in result.stderr
    assert (root / _CARD).read_text("utf-8") == _UNTIDY
    assert (root / "cards/models/rival/other.yml").read_text("utf-8") == _TIDY
    assert not [path for path in files_of(root) if "unfinished" in path]


@pytest.mark.parametrize(
    ("arguments", "given", "code", "out"),
    [
        ([], _UNTIDY, 0, _TIDY),
        (["--check"], _TIDY, 0, ""),
        (["--as", "cards/organizations/x.yml"], "website: https://x/\nname: X\n", 0, None),
        (["--as", "cards\\benchmarks\\x.yml"], "name: X\n", 2, None),
        (["--as", "notes.txt"], "name: X\n", 2, None),
        ([], "name: A\nname: B\n", 1, ""),
    ],
)
def test_standard_input_becomes_standard_output(
    arguments: list[str], given: str, code: int, out: str | None, catalogue: MakeRoot
) -> None:
    command = ["--root", str(catalogue({})), "format", "-", *arguments]
    result = CliRunner().invoke(main, command, input=given, catch_exceptions=False)
    assert result.exit_code == code
    if out is not None:
        assert result.stdout == out
    if code == 1:
        assert result.stderr.startswith("-:2:1: name: given twice")


def test_format_names_files_that_are_no_cards(catalogue: MakeRoot) -> None:
    root = catalogue({_CARD: _TIDY, "cards/models/acme/Case 2.yml": _UNTIDY})
    told = here(root, f"format {root / 'cards/models/acme'}")
    assert told.exit_code == 1
    assert "cards/models/acme/Case 2.yml:1:1: expected a name of a-z" in told.output
    assert here(root, f"format {root / 'cards/model.schema.json'}").exit_code == 2


def test_every_card_of_the_frozen_catalogue_says_the_same_in_canonical_form() -> None:
    for path in CATALOGUE.glob("cards/**/*.yml"):
        text = path.read_text("utf-8")
        schema = _SCHEMAS[path.relative_to(CATALOGUE).parts[1]]
        formatted = canonical(text, schema)
        assert read(formatted.encode()).data == read(text.encode()).data, path
        assert canonical(formatted, schema) == formatted, path
        words = [line for line in text.split("\n") if line.strip().startswith("#")]
        assert {word.strip() for word in words} <= {
            line.strip() for line in formatted.split("\n")
        }, path


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_card_that_has_no_room_for_its_form_is_left_and_told(
    end: str, catalogue: MakeRoot
) -> None:
    items = ", ".join(f"{{title: t{number}, text: b}}" for number in range(2600))
    text = f"name: Case{end}type: Embedding Model{end}limitations: [{items}]{end}"
    assert len(text) < 65_536
    root = catalogue({})
    (root / _CARD).write_bytes(text.encode())
    for arguments in ("format", "format --check"):
        told = here(root, f"{arguments} {_CARD}")
        assert told.exit_code == 1
        assert told.output.startswith(f"{_CARD}:1:1: left as it is: in canonical form it would")
        assert "65,536" in told.output.replace("\n", " ")
        assert (root / _CARD).read_bytes() == text.encode()
    shorter = items.replace("title: t1", "title: t")[: len(items) // 2].rpartition(", {")[0]
    (root / _CARD).write_text(f"name: Case\ntype: Embedding Model\nlimitations: [{shorter}]\n")
    assert here(root, f"format {_CARD}").exit_code == 0
