"""Small cards, each with what Cardstock makes of it: a page, or problems told to the letter."""

import re
from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.build import build, check
from generator.cli import main
from tests.conftest import CASES, Catalogue

_CARD = "cards/models/acme/case.yml"
_PAGE = "models/case.md"
_BAD = sorted(path for path in (CASES / "bad").iterdir() if path.suffix == ".yml" or path.is_dir())
_GOOD = sorted((CASES / "good").glob("*.yml"))
_AWFUL = CASES / "awful.yml"
_PLACE = re.compile(r"^(?:cards|templates)/\S+:[0-9]+:[0-9]+: ")

Expect = Callable[[Path, str], None]


@pytest.fixture
def expect(request: pytest.FixtureRequest) -> Expect:
    """Hold a text against a file that says what is expected, or with --accept rewrite the file."""

    def hold(golden: Path, found: str) -> None:
        if request.config.getoption("--accept"):
            golden.write_text(found, encoding="utf-8", newline="\n")
            return
        wanted = golden.read_text(encoding="utf-8") if golden.exists() else ""
        if found != wanted:
            told = unified_diff(
                wanted.split("\n"), found.split("\n"), str(golden), "what it is now", lineterm=""
            )
            remedy = (
                "If what it is now is right: .venv/bin/pytest tests/unit/test_cases.py --accept"
            )
            pytest.fail("\n".join([*told, remedy]), pytrace=False)

    return hold


@pytest.mark.parametrize("case", [*_BAD, _AWFUL], ids=lambda path: path.stem)
def test_a_mistake_is_told_to_the_letter(case: Path, catalogue: Catalogue, expect: Expect) -> None:
    root = catalogue(_files(case))
    arguments = ["--root", str(root), "check", "--format", "text"]
    told = CliRunner().invoke(main, arguments, catch_exceptions=False)
    expect(case.with_name(f"{case.stem}.txt"), told.output)
    assert told.exit_code == 1


@pytest.mark.parametrize("case", _GOOD, ids=lambda path: path.stem)
def test_a_card_becomes_this_page(case: Path, catalogue: Catalogue, expect: Expect) -> None:
    built = build(catalogue(_files(case)))
    assert not built.problems
    pages = {page.path: page.markdown for page in built.pages}
    expect(case.with_suffix(".md"), pages[_PAGE])


@pytest.mark.parametrize("case", [*_BAD, _AWFUL], ids=lambda path: path.stem)
def test_every_message_says_what_to_do(case: Path) -> None:
    *lines, summary, end = case.with_name(f"{case.stem}.txt").read_text("utf-8").split("\n")
    assert re.fullmatch(r"[0-9]+ problems? in [0-9]+ of [0-9]+ cards", summary)
    assert not end
    for line, following in zip(lines, [*lines[1:], summary], strict=True):
        answered = "did you mean '" in line or "expected one of '" in line
        assert not _PLACE.match(line) or answered or following.startswith("    "), line


def test_the_awful_card_has_its_mistakes_told_from_top_to_bottom() -> None:
    told = _AWFUL.with_suffix(".txt").read_text("utf-8").split("\n")
    places = [tuple(map(int, line.split(":")[1:3])) for line in told if _PLACE.match(line)]
    assert len(places) >= 15
    assert places == sorted(places)


@pytest.mark.parametrize("text", ["*a " * 3000 + "b* " * 3000, "**a " * 999 + "b** " * 999])
def test_markdown_that_is_nested_without_end_is_told(text: str, catalogue: Catalogue) -> None:
    card = f"name: Case\ntype: Embedding Model\noverview: '{text}'\n"
    [problem] = check(catalogue({_CARD: card})).problems
    assert (problem.path, problem.line, problem.field) == (_CARD, 3, "overview")


def test_every_expected_text_belongs_to_a_case() -> None:
    cases = {path.stem for path in _BAD}
    assert {path.stem for path in (CASES / "bad").glob("*.txt")} == cases
    assert {path.stem for path in (CASES / "good").glob("*.md")} == {path.stem for path in _GOOD}


def _files(case: Path) -> dict[str, str]:
    """Give the files of a case: a folder's own, or the one card."""
    if case.is_dir():
        paths = sorted(path for path in case.rglob("*") if path.is_file())
        return {path.relative_to(case).as_posix(): path.read_text("utf-8") for path in paths}
    return {_CARD: case.read_text(encoding="utf-8")}
