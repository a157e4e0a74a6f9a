"""The guide of reviewers is true: what it says to run is run, and does what it says."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import BASE, CASES, ROOT
from tests.site.clones import shell, with_commands

_GUIDE = (ROOT / "site_src/contribute/review.md").read_text("utf-8")
_PUBLISHING = (ROOT / "site_src/own/publishing.md").read_text("utf-8")
_LOOK, _BACK, _ISSUE = (
    re.findall(r"^\$ (.*)$", block, re.MULTILINE)
    for block in re.findall(r"^```console\n(.*?)^```", _GUIDE, re.DOTALL | re.MULTILINE)
)
_GH = f"#!/bin/sh\ncat {CASES / 'github/issue-fact.md'}\n"
_CARD = "name: One\ntype: Embedding Model\n"
_OURS = "cardpress/cardpress/"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    # What these do is tested elsewhere.
    return with_commands(tmp_path / "bin", gh=_GH, make="#!/bin/sh\n")


@pytest.fixture
def clone(tmp_path: Path, environment: dict[str, str]) -> Path:
    """Return a maintainer's clone of a repository that has a pull request."""
    origin = tmp_path / "origin"
    shutil.copytree(BASE, origin)
    assert (
        shell("git init -q -b main && git add -A && git commit -qm main", origin, environment) == 0
    )
    (origin / "cards/models/acme/one.yml").write_text(_CARD, encoding="utf-8")
    (origin / "cards/models/acme/plain.yml").unlink()
    (origin / "Makefile").write_text("all: ; false\n", encoding="utf-8")
    request = (
        "git checkout -qb fork && git add -A && git commit -qm change"
        " && git update-ref refs/pull/12/merge HEAD && git checkout -q main && git branch -qD fork"
    )
    assert shell(request, origin, environment) == 0
    assert shell(f"git clone -q file://{origin} clone", tmp_path, environment) == 0
    folder = tmp_path / "clone"
    (folder / ".venv/bin").mkdir(parents=True)
    (folder / ".venv/bin/cardpress").symlink_to(tmp_path / "bin/cardpress")
    (folder / ".git/info/exclude").write_text(".venv\nissue.md\n", encoding="utf-8")
    return folder


def _run(commands: list[str], clone: Path, env: dict[str, str]) -> None:
    for command in commands:
        assert shell(command, clone, env) == 0, command


def test_the_cards_of_a_pull_request_are_looked_at_and_nothing_else(
    clone: Path, environment: dict[str, str]
) -> None:
    _run(_LOOK, clone, environment)
    models = {path.stem for path in (clone / "cards/models/acme").iterdir()}
    assert models == {"one"}
    assert not (clone / "Makefile").exists()
    _run(_BACK, clone, environment)
    assert shell('test -z "$(git status --porcelain)"', clone, environment) == 0


def test_an_issue_becomes_a_change_of_a_card(clone: Path, environment: dict[str, str]) -> None:
    _run(_ISSUE, clone, environment)
    card = yaml.safe_load((clone / "cards/models/acme/plain.yml").read_text("utf-8"))
    assert card["benchmarks"]["sums"]["score"] == 76.8


def _examples() -> dict[str, Any]:
    """Returns the files of the examples of publishing by their paths."""
    blocks = re.findall(r"^```yaml\n# (\S+)\n(.*?)^```", _PUBLISHING, re.DOTALL | re.MULTILINE)
    return {path: yaml.safe_load(text) for path, text in blocks}


def _used(data: object) -> list[dict[str, Any]]:
    """Returns whatever uses something of ours, be it a step or a job."""
    if isinstance(data, list):
        return [each for item in data for each in _used(item)]
    if not isinstance(data, dict):
        return []
    mine = [data] if str(data.get("uses")).startswith(_OURS) else []
    return mine + [each for item in data.values() for each in _used(item)]


def test_what_other_repositories_are_told_to_use_is_there() -> None:
    used = _used(list(_examples().values()))
    assert len(used) == 3
    for each in used:
        path, _at, commit = str(each["uses"]).removeprefix(_OURS).partition("@")
        assert commit == "COMMIT"
        action = ROOT / path / "action.yml"
        file = yaml.safe_load((action if action.is_file() else ROOT / path).read_text("utf-8"))
        taken = file.get("inputs") or (file[True]["workflow_call"] or {}).get("inputs", {})
        given = each.get("with", {})
        assert {*given} <= {*taken}
        # What is called may be given no more than the caller has.
        if "jobs" in file:
            [job] = file["jobs"].values()
            assert each["permissions"] == job["permissions"]


def test_the_hooks_that_others_are_told_to_use_are_there() -> None:
    [repository] = _examples()[".pre-commit-config.yaml"]["repos"]
    named = [hook["id"] for hook in repository["hooks"]]
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert sorted(named) == sorted(hook["id"] for hook in hooks)
