"""The same cards give the same bytes, whatever the machine, its settings and its file system."""

import os
import random
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from cardpress.build import Built, build
from cardpress.changes import CatalogueHistory
from tests.conftest import CASES, ROOT, MakeRoot

_CARDS = {
    f"cards/models/acme/{path.stem}.yml": path.read_text(encoding="utf-8")
    for path in sorted((CASES / "good").glob("*.yml"))
}
_TWINS = {
    f"cards/models/acme/twin-{name}.yml": f"name: Twin {name}\ntype: Embedding Model\n"
    "sources: {s: {title: Report}}\nbenchmarks: {sums: 9}"
    for name in "cabd"
}
_ENVIRONMENTS: list[dict[str, str]] = [
    {"LC_ALL": "C", "TZ": "UTC", "PYTHONHASHSEED": "0", "PYTHONUTF8": "0"},
    {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LANG": "de_DE"},
]
_WALK = os.walk


def _written(root: Path, out: Path, environment: Mapping[str, str]) -> dict[str, bytes]:
    inherited = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON"))}
    subprocess.run(
        [sys.executable, "-m", "cardpress", "--root", root, "pages", "--out", out],
        env={**inherited, **environment, "PYTHONPATH": str(ROOT)},
        cwd=out.parent,
        capture_output=True,
        check=True,
    )
    paths = sorted(path for path in out.rglob("*") if path.is_file())
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in paths}


def test_pages_are_the_same_bytes_in_every_environment(catalogue: MakeRoot, tmp_path: Path) -> None:
    root = catalogue({**_CARDS, **_TWINS})
    built = build(root, history=CatalogueHistory(root))
    here = {page.path: page.markdown.encode() for page in built.pages}
    assert here
    for number, environment in enumerate(_ENVIRONMENTS):
        assert _written(root, tmp_path / str(number), environment) == here


def test_pages_and_problems_do_not_depend_on_the_order_of_folders(
    catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = catalogue({**_CARDS, **_TWINS})
    pages, shown = build(root), _with_problems(root)
    chance = random.Random(0)

    def walk(top: Path, **options: Any) -> Iterator[tuple[str, list[str], list[str]]]:
        found = list(_WALK(top, **options))
        for folder, folders, files in chance.sample(found, len(found)):
            yield folder, folders, chance.sample(files, len(files))

    monkeypatch.setattr(os, "walk", walk)
    for _ in range(2):  # each in another order
        assert _with_problems(root) == shown
        (root / "cards/models/acme/broken.yml").unlink()
        assert build(root) == pages


def _with_problems(root: Path) -> Built:
    broken = root / "cards/models/acme/broken.yml"
    broken.write_text("nmae: Broken\ntyp: AI\nname: &a\n", encoding="utf-8")
    built = build(root, show_problems=True)
    assert len(built.problems) > 2
    return built


def test_a_second_build_in_one_process_gives_the_same(catalogue: MakeRoot) -> None:
    root = catalogue({**_CARDS, **_TWINS})
    assert build(root) == build(root)


def test_a_card_does_not_change_the_pages_of_cards_that_it_has_nothing_to_do_with(
    catalogue: MakeRoot,
) -> None:
    root = catalogue(_CARDS)
    before = {page.path: page.markdown for page in build(root).pages}
    (root / "cards/models/rival/new.yml").write_text(
        "name: New\ntype: Embedding Model\nadded: 2026-01\n", encoding="utf-8"
    )
    after = {page.path: page.markdown for page in build(root).pages}
    changed = {path for path in after if after[path] != before.get(path)}
    assert changed == {
        *("cost.md", "coverage.md", "index.md", "models/index.md", "models/new.md"),
        "data/index.md",
        *("organizations/index.md", "organizations/rival.md"),
    }
