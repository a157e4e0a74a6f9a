"""What a stranger's files can make of time, pages and messages has bounds, told as problems."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cardpress.build import build, check
from cardpress.loader import loading
from cardpress.loader.places import find_cards
from cardpress.problem import Problem, in_short
from tests.conftest import MakeRoot

_CASE = "cards/models/acme/case.yml"


def _gone(path: Path) -> None:
    path.unlink()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _link(path: Path) -> None:
    path.unlink()
    path.symlink_to("/etc/passwd")


def _link_to_nowhere(path: Path) -> None:
    path.unlink()
    path.symlink_to("nowhere")


def _file_for_its_folder(path: Path) -> None:
    path.unlink()
    path.parent.rename(path.parent.with_name("away"))
    path.parent.write_text("a", encoding="utf-8")


@pytest.mark.parametrize(
    "change", [_gone, _folder, _pipe, _link, _link_to_nowhere, _file_for_its_folder]
)
def test_a_card_that_changes_while_it_is_read_is_a_problem(
    change: Callable[[Path], None], catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = catalogue({_CASE: "name: Case\ntype: Embedding Model\n"})
    find = find_cards

    def find_and_change(where: Path) -> Any:
        found = find(where)
        change(root / _CASE)
        return found

    monkeypatch.setattr(loading, "find_cards", find_and_change)
    problems = [problem for problem in check(root).problems if problem.path == _CASE]
    assert [problem.message.split(":")[0] for problem in problems] == ["cannot be read"]
    assert "root:" not in str(problems)


@pytest.mark.parametrize("name", ["models", "organizations", "benchmarks"])
def test_a_file_in_place_of_a_folder_of_cards_is_a_problem(name: str, catalogue: MakeRoot) -> None:
    root = catalogue({}, base=False)
    (root / "cards" / name).write_text("a", encoding="utf-8")
    [problem] = check(root).problems
    assert (problem.path, problem.message[:17]) == (f"cards/{name}", "expected a folder")


def test_problems_of_many_files_are_reported_in_short() -> None:
    problems = [
        Problem(f"cards/{n:05}.yml", line, 1, "", "a") for n in range(99) for line in range(150)
    ]
    short = [*in_short(problems)]
    assert len(short) == 5_001
    assert short[99].message == "a"
    assert short[100].message == "50 more problems in this card"
    assert short[-1].path == "cards/00049.yml"
    assert short[-1].message == "4,999 more problems, from here on in 50 files"
    assert [*in_short(problems[:150])][-1].message == "50 more problems in this card"


def test_a_thousand_broken_cards_get_a_hundred_pages_and_all_their_problems(
    catalogue: MakeRoot,
) -> None:
    files = {f"cards/models/acme/case-{n:04}.yml": "nmae: [" for n in range(1_000)}
    built = build(catalogue(files), show_problems=True)
    assert len({problem.path for problem in built.problems}) == 1_000
    pages = [page.path for page in built.pages if "case-" in page.path]
    assert len(pages) == 100
    assert "models/bolt.md" in {page.path for page in built.pages}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: b\n" * 60_000, "expected a card of at most 64 KB"),
        ("[" * 60_000, "expected at most 24 levels"),
        ("a: " * 20_000, "not valid YAML"),
        ("a: &a [1]\nb: [" + "*a, " * 15_000 + "*a]\n", "expected plain data, found &a"),
        ("".join(f"x{n}: 1\n" for n in range(6_000)), "not a field of a model card"),
        ("a" * 60_000 + ": 1\n", "not valid YAML"),
        ("? " * 30_000, "expected a key of plain text"),
        ("- " * 30_000, "expected at most 24 levels"),
        ("!" * 60_000, "expected plain data, found the tag"),
        ("%YAML 1." + "9" * 60_000 + "\n---\na: 1\n", "not valid YAML"),
    ],
)
def test_a_hostile_card_costs_no_more_than_a_short_report(
    text: str, told: str, catalogue: MakeRoot
) -> None:
    problems = check(catalogue({_CASE: text})).problems
    assert any(problem.message.startswith(told) for problem in problems), problems[0]
    assert len(problems) <= 101
    assert sum(len(str(problem)) for problem in problems) < 100_000
