"""Folders and files that are no cards, but could hide some: each is told, and none passed over."""

import os
from pathlib import Path
from typing import Any

import pytest

from cardpress.build import check
from cardpress.problem import Problem
from tests.conftest import MakeRoot
from tests.refused import deep_folders

_TEXT = "name: Case\ntype: Large Language Model\n"


def _problems(root: Path) -> tuple[Problem, ...]:
    return check(root).problems


@pytest.mark.parametrize("name", ["two.yml", "two.YAML", "two.yml/three"])
def test_a_folder_that_is_named_like_a_card_is_told(name: str, catalogue: MakeRoot) -> None:
    root = catalogue({})
    (root / "cards/models/acme" / name).mkdir(parents=True)
    assert "expected a regular file, found a folder" in {p.message for p in _problems(root)}


def test_a_card_without_a_name_is_told(catalogue: MakeRoot) -> None:
    root = catalogue({"cards/models/acme/.yml": _TEXT, "cards/models/.yaml": _TEXT})
    assert [p.message for p in _problems(root)] == ["expected a name that ends in .yml"] * 2


@pytest.mark.parametrize(
    ("name", "proper"),
    [
        ("case.yml ", "case"),
        ("case.yml.", "case"),
        ("case.yml\u200b", "case"),
        ("case.yml\u3164", "case"),
        ("case\uff0eyml", "case"),
        ("case.y\u0430ml", "case"),
        ("case.ymI", "case"),
        ("case.\U0001d432\U0001d426\U0001d425", "case"),
        ("case.yml.txt", "case"),
        ("My Case.YAML.TXT", "my-case"),
    ],
    ids=ascii,
)
def test_a_card_whose_name_ends_almost_right_is_told(
    name: str, proper: str, catalogue: MakeRoot
) -> None:
    [problem] = _problems(catalogue({f"cards/models/acme/{name}": _TEXT}))
    assert problem.message == "expected a name that ends in .yml"
    assert problem.hint == f"rename it to {proper}.yml"


@pytest.mark.parametrize("levels", [30, 1_500])
def test_folders_without_end_are_told_and_not_followed(levels: int, catalogue: MakeRoot) -> None:
    root = catalogue({})
    with deep_folders(root / "cards/models", levels):
        [problem] = _problems(root)
        assert problem.message == "folders below it are too deep for a card"


def test_a_folder_that_may_be_listed_but_not_entered_is_told(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, look = catalogue({}), os.lstat

    def closed(path: Any, **options: Any) -> Any:
        if Path(path).parent == root / "cards/models/acme":
            raise PermissionError(13, "Permission denied", path)
        return look(path, **options)

    monkeypatch.setattr(os, "lstat", closed)
    monkeypatch.setattr(Path, "lstat", closed)
    told = [p for p in _problems(root) if p.path.startswith("cards/models/acme/")]
    assert {problem.message for problem in told} == {"cannot be read: Permission denied"}
    assert all(problem.hint for problem in told)


@pytest.mark.parametrize("folder", ["cards", "cards/models", "cards/models/acme", "cards/x/.y"])
def test_a_folder_that_cannot_be_read_is_told(
    folder: str, catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = catalogue({"cards/x/.y/z.txt": ""})
    scan = os.scandir

    # The mode of a folder holds nobody back who runs the tests as root.
    def closed(path: str) -> object:
        if Path(path) == root / folder:
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", closed)
    [problem] = [p for p in _problems(root) if p.path == folder]
    assert problem.message == "the folder cannot be read: Permission denied"
