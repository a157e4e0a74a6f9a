"""Cards are data: whoever adds, corrects and removes some soundly passes what CI runs on them."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import CATALOGUE, ROOT
from tests.site.commands import Run
from tests.site.conftest import BIN, run
from tests.site.contributing import add, correct, follow_the_check, named_by_others, read, remove

_REMOVED = 5


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Copy all with which a pull request of cards is checked, around the frozen cards."""
    shutil.copytree(CATALOGUE / "cards", tmp_path / "cards")
    for name in ("site_src", "templates", "tests/site"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("Makefile", "mkdocs.yml"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def _make_catalogue(repository: Path) -> Run:
    """Run the target that CI runs on cards, with the tools that are set up already."""
    venv = BIN.parent
    done = ("--old-file", venv / ".ready", "--old-file", "node_modules/.ready")
    return run("make", "catalogue", f"VENV={venv}", *done, cwd=repository)


def test_cards_that_are_added_corrected_and_removed_pass_what_ci_runs(repository: Path) -> None:
    before = read(repository)
    # Those that others refer to come first, as they are the harder ones.
    named = named_by_others(before)
    removed = set(sorted(before.models, key=lambda name: (name not in named, name))[:_REMOVED])
    remove(repository, before, removed)
    corrected = correct(repository, read(repository))
    follow_the_check(repository, {file.place.path for file in before.models.values()})
    added = add(repository, before)
    made = _make_catalogue(repository)
    assert made.returncode == 0, made.stdout
    models = {path.parent.name for path in (repository / "site/models").glob("*/index.html")}
    assert added <= models
    assert not removed & models
    assert ("alias" in corrected) == ("proof-alias" in models)


def test_a_card_that_others_refer_to_is_missed_with_its_place(repository: Path) -> None:
    before = read(repository)
    for name in sorted(named_by_others(before))[:1]:
        (repository / before.models[name].place.path).unlink()
        made = _make_catalogue(repository)
        assert made.returncode != 0
        assert "expected a model in the catalogue, found '" in made.stdout
        assert "write the id of a card in cards/models/, or start the card" in made.stdout
        assert not (repository / "site").exists()
