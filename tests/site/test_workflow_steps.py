"""What the workflows run, run: in a clone with nothing else in it, step after step."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from tests.site.clones import shell, with_commands

_ACTIONS = ROOT / ".github/actions"
_STARTER = ROOT / "generator/cardpress/starter"
_CARD = "name: Another\ntype: Classification Model\ncustom: {owner: Ada Lovelace}\n"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Return the environment of a runner of GitHub's, with the commands."""
    return {
        **with_commands(tmp_path / "bin"),
        "GITHUB_EVENT_NAME": "pull_request",
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
        "RUNNER_TEMP": str(tmp_path),
    }


def _pull_request(root: Path, env: dict[str, str], change: Callable[[Path], object]) -> Path:
    """Commits a folder, and merges a change of it; returns a clone as GitHub makes it."""
    begin = "git init -q -b main && git add -A && git commit -qm main && git checkout -qb change"
    assert shell(begin, root, env) == 0
    change(root)
    merge = (
        "git add -A && git commit -qm change && git checkout -q main"
        " && git commit -q --allow-empty -m other"
    )
    assert shell(f"{merge} && git merge -q --no-ff -m merge change", root, env) == 0
    clone = root.parent / "clone"
    assert shell(f"git clone -q --depth 2 file://{root} {clone}", root, env) == 0
    return clone


def _writes(path: str, text: str = "x: 1\n") -> Callable[[Path], object]:
    def write(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")

    return write


def _moves(root: Path) -> None:
    shutil.move(root / "mkdocs.yml", root / "cards/models/acme/mkdocs.yml")


@pytest.mark.parametrize(
    ("change", "event", "expected"),
    [
        (_writes("cards/models/acme/one.yml"), "pull_request", "true"),
        (_writes("cards/models/acme/new one.yml"), "pull_request", "true"),
        (_writes("cards/models/acme/one.yml"), "push", "false"),
        (_writes("cards/models/acme/one.py"), "pull_request", "false"),
        (_writes("cards/model.schema.json"), "pull_request", "false"),
        (_writes("docs/cards/models/acme/one.yml"), "pull_request", "false"),
        (_writes(".github/workflows/cards.yml"), "pull_request", "false"),
        (_moves, "pull_request", "false"),
    ],
)
def test_a_pull_request_of_cards_alone_is_known(
    change: Callable[[Path], object],
    event: str,
    expected: str,
    tmp_path: Path,
    environment: dict[str, str],
) -> None:
    root = tmp_path / "origin"
    _writes("cards/models/acme/two.yml")(root)
    _writes("mkdocs.yml")(root)
    clone = _pull_request(root, environment, change)
    [step] = yaml.safe_load((_ACTIONS / "cards-only/action.yml").read_text("utf-8"))["runs"][
        "steps"
    ]
    assert shell(step["run"], clone, {**environment, "GITHUB_EVENT_NAME": event}) == 0
    assert (tmp_path / "output").read_text("utf-8") == f"cards-only={expected}\n"


def test_where_git_cannot_compare_everything_is_tested(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    [step] = yaml.safe_load((_ACTIONS / "cards-only/action.yml").read_text("utf-8"))["runs"][
        "steps"
    ]
    assert shell(step["run"], tmp_path, environment) == 0
    assert (tmp_path / "output").read_text("utf-8") == "cards-only=false\n"


def _is_due(condition: str, outcomes: dict[str, bool]) -> bool:
    """Returns whether a step runs for a pull request, after steps with these outcomes."""
    if "outcome == 'failure'" in condition:
        return not outcomes["build"]
    if "event_name != 'pull_request'" in condition:
        return False
    return "cancelled()" in condition or "always()" in condition or all(outcomes.values())


def _follow(steps: list[dict[str, Any]], clone: Path, env: dict[str, str]) -> dict[str, bool]:
    """Runs the steps of a job that are due, but for what installs; returns which succeeded."""
    outcomes: dict[str, bool] = {}
    for step in steps:
        command = step.get("run", "")
        if command and "pip install" not in command and _is_due(step.get("if", ""), outcomes):
            name = step.get("id") or command.partition("\n")[0]
            outcomes[name] = shell(command, clone, {**env, "BASE": "HEAD^1"}) == 0
    return outcomes


def _install(command: str) -> bool:
    return command.startswith(("apt-get", "pip"))


def test_a_merge_request_is_compared_and_checked_on_gitlab(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    job = yaml.safe_load((_STARTER / ".gitlab-ci.yml").read_text("utf-8"))["check"]
    commands = [command for command in job["script"] if not _install(command)]
    given = {**environment, "CI_MERGE_REQUEST_DIFF_BASE_SHA": "HEAD^1"}
    assert shell("cardpress init origin --organization Acme", tmp_path, environment) == 0
    change = _writes("cards/models/acme/another.yml", f"{_CARD}releasd: 2026\n")
    clone = _pull_request(tmp_path / "origin", environment, change)
    # A job of GitLab ends with the first command that fails, and keeps what there is then.
    assert shell("\n".join(commands), clone, given) == 1
    for path in job["artifacts"]["paths"]:
        assert (clone / path).exists()
    assert (clone / "site/models/another/index.html").is_file()
    (clone / "cards/models/acme/another.yml").write_text(_CARD, encoding="utf-8")
    assert shell("\n".join(commands), clone, given) == 0


def _steps() -> list[Any]:
    started = yaml.safe_load((_STARTER / ".github/workflows/catalogue.yml").read_text("utf-8"))
    action = yaml.safe_load((_ACTIONS / "cardpress/action.yml").read_text("utf-8"))
    return [
        pytest.param(started["jobs"]["check"]["steps"], id="new catalogue"),
        pytest.param(action["runs"]["steps"], id="action"),
    ]


@pytest.mark.parametrize("steps", _steps())
def test_a_sound_card_passes_and_what_it_changes_is_told(
    steps: list[dict[str, Any]], tmp_path: Path, environment: dict[str, str]
) -> None:
    assert shell("cardpress init origin --organization Acme", tmp_path, environment) == 0
    change = _writes("cards/models/acme/another.yml", _CARD)
    clone = _pull_request(tmp_path / "origin", environment, change)
    outcomes = _follow(steps, clone, environment)
    assert len(outcomes) == 3
    assert all(outcomes.values())
    assert (clone / "site/models/another/index.html").is_file()
    told = (tmp_path / "changes.md").read_text("utf-8")
    assert told.strip()
    assert (tmp_path / "summary.md").read_text("utf-8") == told


@pytest.mark.parametrize("steps", _steps())
def test_a_faulty_card_fails_and_its_site_is_there_to_be_looked_at(
    steps: list[dict[str, Any]], tmp_path: Path, environment: dict[str, str]
) -> None:
    assert shell("cardpress init origin --organization Acme", tmp_path, environment) == 0
    change = _writes("cards/models/acme/another.yml", f"{_CARD}releasd: 2026\n")
    clone = _pull_request(tmp_path / "origin", environment, change)
    outcomes = _follow(steps, clone, environment)
    assert [*outcomes.values()] == [False, True, False, True]
    page = (clone / "site/models/another/index.html").read_text("utf-8")
    assert "releasd: not a field of a model card" in page
    assert (tmp_path / "changes.md").is_file()
