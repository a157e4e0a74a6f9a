"""What runs on the project's account: actions that cannot change, and a stranger's code."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

_FOLDER = ROOT / ".github/workflows"
_PATHS = sorted(_FOLDER.iterdir())
_STARTED = ROOT / "generator/cardpress/starter/.github/workflows/catalogue.yml"
"""What `cardpress init` writes; it publishes, which ours do not."""
# A tag or a branch can be moved to other code; a commit cannot. The version is for readers, and for
# Dependabot, which keeps it true.
_PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+")
_each_workflow = pytest.mark.parametrize("path", _PATHS, ids=lambda path: path.name)


def _read(path: Path) -> dict[str, Any]:
    # YAML 1.1, in which a bare `on` is true.
    workflow: dict[Any, Any] = yaml.safe_load(path.read_text("utf-8"))
    return {"on" if key is True else key: value for key, value in workflow.items()}


def _steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", [*_PATHS, _STARTED], ids=lambda path: path.name)
def test_each_action_is_named_by_its_commit_with_its_version(path: Path) -> None:
    named = re.findall(r"^.*\buses:\s*(.*)$", path.read_text("utf-8"), re.MULTILINE)
    assert len(named) == sum("uses" in step for step in _steps(_read(path)))
    for action in named:
        assert _PINNED.fullmatch(action), action


def test_an_action_has_one_version_everywhere() -> None:
    text = "".join(path.read_text("utf-8") for path in (*_PATHS, _STARTED))
    named = set(re.findall(r"uses: (.*)", text))
    assert len({action.partition("@")[0] for action in named}) == len(named)


@_each_workflow
def test_a_workflow_may_only_read_the_code(path: Path) -> None:
    workflow = _read(path)
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        assert job["permissions"] == {"contents": "read"}
        assert "timeout-minutes" in job
        # A workflow elsewhere, or a runner that keeps what a stranger's code left on it.
        assert job["runs-on"] == "ubuntu-latest"
        assert "uses" not in job


@_each_workflow
def test_a_strangers_code_never_runs_with_the_rights_of_the_repository(path: Path) -> None:
    workflow = _read(path)
    assert set(workflow["on"]) <= {"push", "pull_request", "schedule", "workflow_dispatch"}
    assert "concurrency" in workflow
    text = path.read_text("utf-8")
    assert "secrets" not in text
    assert "github.token" not in text
    for step in _steps(workflow):
        # What a stranger may name, such as a branch, would be read by the shell.
        assert "${{" not in step.get("run", "")
        settings = step.get("with", {})
        assert not {"token", "cache", "allow-unsafe-pr-checkout"} & set(settings)
        if "actions/checkout@" in step.get("uses", ""):
            assert settings["persist-credentials"] is False


def test_tests_run_on_the_oldest_python_and_on_a_newer_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    versions = _read(_FOLDER / "ci.yml")["jobs"]["test"]["strategy"]["matrix"]["python"]
    assert versions[0] == project["requires-python"].removeprefix(">=")
    assert versions[-1] == "3.14"
    # As text: YAML reads 3.10 as 3.1.
    assert all(isinstance(version, str) for version in versions)


def test_locked_versions_are_audited_every_week() -> None:
    workflow = _read(_FOLDER / "audit.yml")
    [schedule] = workflow["on"]["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* [0-6]", schedule["cron"])
    assert {"run": "make audit"} in _steps(workflow)


def test_newer_actions_and_libraries_are_offered() -> None:
    offered = yaml.safe_load((ROOT / ".github/dependabot.yml").read_text("utf-8"))["updates"]
    assert {each["package-ecosystem"] for each in offered} == {"github-actions", "npm"}
    assert all(each["cooldown"]["default-days"] >= 7 for each in offered)


def test_a_new_catalogue_gives_the_right_to_publish_to_a_job_that_runs_no_code_of_it() -> None:
    workflow = _read(_STARTED)
    assert workflow["permissions"] == {}
    assert set(workflow["on"]) == {"push", "pull_request"}
    check, publish = workflow["jobs"]["check"], workflow["jobs"]["publish"]
    assert check["permissions"] == {"contents": "read"}
    assert publish["permissions"] == {"pages": "write", "id-token": "write"}
    assert publish["if"] == "github.event_name == 'push'"
    assert publish["needs"] == "check"
    assert not [step for step in publish["steps"] if "run" in step or "checkout" in step["uses"]]
    assert all("timeout-minutes" in job for job in (check, publish))
