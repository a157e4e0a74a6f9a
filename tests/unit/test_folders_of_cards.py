"""Folders and files that are no cards, but could hide some: each is told, and none passed over."""

import os
from pathlib import Path

import pytest

from cardpress.build import check
from cardpress.problem import Problem
from tests.conftest import MakeRoot

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


@pytest.mark.parametrize("folder", ["cards", "cards/models", "cards/models/acme", "cards/x/y"])
def test_a_folder_that_cannot_be_read_is_told(
    folder: str, catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = catalogue({"cards/x/y/z.txt": ""})
    scan = os.scandir

    # The mode of a folder holds nobody back who runs the tests as root.
    def closed(path: str) -> object:
        if Path(path) == root / folder:
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", closed)
    [problem] = [p for p in _problems(root) if p.path == folder]
    assert problem.message == "the folder cannot be read: Permission denied"
