"""The hooks of pre-commit: what it would run, run on the files that it would name."""

import re
import shlex
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT, MakeRoot
from tests.refused import files_of
from tests.site import commands
from tests.site.commands import environment

_HOOKS = {
    hook["id"]: hook
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
}
_PAGES = ("README.md", "cards.yml", "docs/cards.md", "mkdocs.yml", "catalog/notes.yml")


def _run(name: str, root: Path) -> commands.Run:
    """Runs a hook as pre-commit does: its entry, and the files of the repository that it is for."""
    hook = _HOOKS[name]
    files = (path.relative_to(root).as_posix() for path in sorted(root.rglob("*")))
    named = [path for path in files if re.search(hook["files"], path) and (root / path).is_file()]
    program, *arguments = shlex.split(hook["entry"])
    assert program == "cardpress"
    given = named if hook.get("pass_filenames", True) else []
    return commands.run(commands.CARDPRESS, *arguments, *given, cwd=root, env=environment())


@pytest.mark.parametrize("name", sorted(_HOOKS))
def test_a_hook_passes_sound_cards_and_changes_nothing_the_second_time(
    name: str, catalogue: MakeRoot
) -> None:
    root = catalogue({"cards/models/acme/one.yml": "# mine\nname: One\ntype: Embedding Model\n"})
    assert _run(name, root).returncode == 0
    before = files_of(root)
    assert b"# mine" in before["cards/models/acme/one.yml"]
    assert _run(name, root).returncode == 0
    assert files_of(root) == before


@pytest.mark.parametrize("name", sorted(_HOOKS))
def test_a_hook_is_for_cards_wherever_the_catalogue_lies(name: str) -> None:
    pattern = _HOOKS[name]["files"]
    for path in ("cards/models/acme/one.yml", "catalogue/cards/benchmarks/sums.yml"):
        assert re.search(pattern, path)
    assert not [path for path in _PAGES if re.search(pattern, path)]


def test_the_check_reports_what_is_wrong(catalogue: MakeRoot) -> None:
    root = catalogue({"cards/models/acme/one.yml": "name: One\ntype: Embedding Model\n"})
    assert _run("cardpress-check", root).returncode == 0
    (root / "cards/models/acme/one.yml").write_text("nme: One\n", encoding="utf-8")
    told = _run("cardpress-check", root)
    assert told.returncode == 1
    assert "cards/models/acme/one.yml:1:1: nme: not a field" in told.stdout
