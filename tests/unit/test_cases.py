"""Small cards, each with what Cardpress makes of it: a page, or problems told to the letter."""

import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from cardpress.build import build, check
from cardpress.cli import main
from cardpress.loader.reading import read
from cardpress.pages import plan
from cardpress.rendering import RenderedPage, Renderer
from tests.conftest import CASES, Expect, MakeRoot

_CARD = "cards/models/acme/case.yml"
_PAGE = "models/case.md"
_BAD = sorted(path for path in (CASES / "bad").iterdir() if path.suffix == ".yml" or path.is_dir())
_GOOD = sorted((CASES / "good").glob("*.yml"))
_AWFUL = CASES / "awful.yml"
_PLACE = re.compile(r"^(?:cards|templates)/\S+:[0-9]+:[0-9]+: ")

_FULL = CASES / "good/full.yml"
_ODD: list[object] = [
    *(1e300, 10**19, -1, 0, True, None, "", "settings", "[x](javascript:1)", "*" * 99, "\u202e"),
    *([], {}, [[]], [{}], [None], {"score": {}}, {"settings": {}}, {"value": []}, {"": {"": {}}}),
]

_Path = tuple[str | int, ...]
_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)  # the one in C, where there is one


@pytest.mark.parametrize("case", [*_BAD, _AWFUL], ids=lambda path: path.stem)
def test_a_mistake_is_told_to_the_letter(case: Path, catalogue: MakeRoot, expect: Expect) -> None:
    root = catalogue(_files(case))
    arguments = ["--root", str(root), "check", "--format", "text"]
    told = CliRunner().invoke(main, arguments, catch_exceptions=False)
    expect(case.with_name(f"{case.stem}.txt"), told.output)
    assert told.exit_code == 1


@pytest.mark.parametrize("case", _GOOD, ids=lambda path: path.stem)
def test_a_card_becomes_this_page(case: Path, catalogue: MakeRoot, expect: Expect) -> None:
    built = build(catalogue(_files(case)))
    assert not built.problems
    pages = {page.path: page.markdown for page in built.pages}
    expect(case.with_suffix(".md"), pages[_PAGE])


@pytest.mark.parametrize("case", [*_BAD, _AWFUL], ids=lambda path: path.stem)
def test_every_message_says_what_to_do(case: Path) -> None:
    *lines, summary, end = case.with_name(f"{case.stem}.txt").read_text("utf-8").split("\n")
    assert re.fullmatch(
        r"[0-9]+ problems?(?: and [0-9]+ warnings?)? in [0-9]+ of [0-9]+ cards", summary
    )
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
def test_markdown_that_is_nested_without_end_is_told(text: str, catalogue: MakeRoot) -> None:
    card = f"name: Case\ntype: Embedding Model\noverview: '{text}'\n"
    [problem] = check(catalogue({_CARD: card})).problems
    assert (problem.path, problem.line, problem.field) == (_CARD, 3, "overview")


@pytest.mark.parametrize("odd", _ODD, ids=lambda odd: str(odd)[:20])
def test_no_odd_value_anywhere_in_a_card_is_an_error_of_ours(
    odd: object, catalogue: MakeRoot
) -> None:
    root = catalogue({})
    renderer = Renderer(root)
    whole = read(_FULL.read_bytes()).data
    figures = [path for path, value in _values(whole) if isinstance(value, int | float)]
    anywhere = [path for path, _ in _values(whole)][_ODD.index(odd) :: len(_ODD)]
    for path in figures if isinstance(odd, int | float) else anywhere:
        text = yaml.dump(_with(whole, path, odd), Dumper=_Dumper, allow_unicode=True)
        (root / _CARD).write_text(text, encoding="utf-8")
        checked = check(root)
        for page in () if checked.problems else plan(checked.compared):
            assert isinstance(renderer.render(page), RenderedPage), text


def test_every_expected_text_belongs_to_a_case() -> None:
    cases = {path.stem for path in _BAD}
    assert {path.stem for path in (CASES / "bad").glob("*.txt")} == cases
    assert {path.stem for path in (CASES / "good").glob("*.md")} == {path.stem for path in _GOOD}


def _values(data: object, path: _Path = ()) -> Iterator[tuple[_Path, object]]:
    """Yield every value below the top of a card's data, with its path."""
    if path:
        yield path, data
    inner = data.items() if isinstance(data, dict) else ()
    for step, value in enumerate(data) if isinstance(data, list) else inner:
        yield from _values(value, (*path, step))


def _with(data: Any, path: _Path, value: object) -> Any:
    """Return a copy of a card's data with another value at a path."""
    whole = deepcopy(data)
    inside = whole
    for step in path[:-1]:
        inside = inside[step]
    inside[path[-1]] = value
    return whole


def _files(case: Path) -> dict[str, str]:
    """Return the files of a case: a folder's own, or the one card."""
    if case.is_dir():
        paths = sorted(path for path in case.rglob("*") if path.is_file())
        return {path.relative_to(case).as_posix(): path.read_text("utf-8") for path in paths}
    return {_CARD: case.read_text(encoding="utf-8")}
