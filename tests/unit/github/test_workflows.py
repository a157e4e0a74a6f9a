"""What runs on the project's account: actions that cannot change, and a stranger's code."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from tests.unit.github.workflows import (
    ACTIONS,
    FOLDER,
    OURS,
    STARTED,
    STARTER,
    WORKFLOWS,
    jobs,
    read,
    steps,
    triggers,
)

# A tag or a branch can be moved to other code; a commit cannot. The version is for readers, and for
# Dependabot, which keeps it true.
_PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+")
_FROM_HERE = re.compile(r"\$/(\.github/actions/[\w-]+)")
_READS = {"contents": "read"}
_WRITING: dict[tuple[str, str], dict[str, str]] = {
    ("comment.yml", "comment"): {"actions": "read", "pull-requests": "write"},
    ("links.yml", "tell"): {"issues": "write"},
    ("publish.yml", "publish"): {"pages": "write", "id-token": "write"},
    ("catalogue.yml", "publish"): {"pages": "write", "id-token": "write"},
}
"""The jobs that may do more than read the code."""
_NAMED_BY_A_STRANGER = re.compile(r"head|title|body|label|message|author|ref\b|email|login|name")
_STEPS = [(path, step) for path in (*WORKFLOWS, *ACTIONS) for step in steps(path)]
_JOBS = [(path, name, job) for path in WORKFLOWS for name, job in jobs(path).items()]


def test_each_action_is_named_by_its_commit_with_its_version() -> None:
    for path in (*WORKFLOWS, *ACTIONS):
        named = re.findall(r"^.*\buses:\s*(.*)$", path.read_text("utf-8"), re.MULTILINE)
        assert len(named) == sum("uses" in step for step in steps(path))
        for action in named:
            ours = _FROM_HERE.fullmatch(action)
            assert ours or _PINNED.fullmatch(action), f"{path}: {action}"
            assert not ours or (ROOT / ours[1] / "action.yml").is_file(), action
            # A new catalogue has only what it was given.
            assert not ours or path not in STARTED


def test_an_action_has_one_version_everywhere() -> None:
    text = "".join(path.read_text("utf-8") for path in (*WORKFLOWS, *ACTIONS))
    named = {each for each in re.findall(r"uses: (.*)", text) if not each.startswith("$/")}
    assert len({action.partition("@")[0] for action in named}) == len(named)


def test_a_job_may_only_read_the_code_or_what_is_listed_here() -> None:
    for path, name, job in _JOBS:
        assert read(path)["permissions"] == {}, path
        assert job["permissions"] == _WRITING.get((path.name, name), _READS), f"{path}: {name}"
        assert "timeout-minutes" in job
        # A workflow elsewhere, or a runner that keeps what a stranger's code left on it.
        assert job["runs-on"] == "ubuntu-latest"
        assert "uses" not in job


def test_a_job_that_may_write_runs_nothing_of_a_repository() -> None:
    writing = [job for path, name, job in _JOBS if (path.name, name) in _WRITING]
    assert len(writing) == len(_WRITING) + 1  # a comment is written in a new catalogue, too
    for job in writing:
        for step in job["steps"]:
            assert "run" not in step
            assert re.match(
                r"actions/(?:deploy-pages|download-artifact|github-script)@", step["uses"]
            )


def test_nothing_of_a_stranger_is_read_by_a_shell_or_as_a_script() -> None:
    for path, step in _STEPS:
        assert "${{" not in step.get("run", ""), path
        assert "${{" not in step.get("with", {}).get("script", ""), path
        # Nor does an action take a word of theirs; a number and a commit are none.
        for name, value in step.get("with", {}).items():
            if name != "script":
                for expression in re.findall(r"github\.event\.[\w.]+", str(value)):
                    assert not _NAMED_BY_A_STRANGER.search(expression), expression


def test_no_secret_is_used_and_the_token_only_where_something_is_fetched() -> None:
    for path in (*WORKFLOWS, *ACTIONS):
        text = path.read_text("utf-8")
        assert not re.search(r"\bsecrets\.", text), path
        assert path.name == "comment.yml" or "github.token" not in text, path
    for path, step in _STEPS:
        settings = step.get("with", {})
        assert not {"token", "cache", "allow-unsafe-pr-checkout"} & set(settings)
        if "actions/checkout@" in step.get("uses", ""):
            assert settings["persist-credentials"] is False, path
            assert not {"ref", "repository"} & set(settings), path


def test_a_strangers_code_never_runs_with_the_rights_of_the_repository() -> None:
    for path in WORKFLOWS:
        assert triggers(path) <= {
            *("pull_request", "push", "schedule", "workflow_call", "workflow_dispatch"),
            "workflow_run",
        }, path
        # What follows a pull request's run has the rights of main, so it has no code at all.
        if "workflow_run" in triggers(path):
            [job] = jobs(path).values()
            assert not [step for step in job["steps"] if "checkout" in step["uses"]]
        if triggers(path) != {"workflow_call"} and "workflow_run" not in triggers(path):
            assert "concurrency" in read(path), path


def test_what_follows_a_run_names_the_workflow_that_compares() -> None:
    for folder in (OURS, STARTED):
        [comment] = [path for path in folder if path.name == "comment.yml"]
        [catalogue] = [path for path in folder if path.name == "catalogue.yml"]
        assert read(comment)["on"]["workflow_run"]["workflows"] == [read(catalogue)["name"]]
        assert "pull_request" in triggers(catalogue)


def test_a_new_catalogue_has_the_comment_that_ours_has() -> None:
    [started] = [path for path in STARTED if path.name == "comment.yml"]
    assert started.read_bytes() == (FOLDER / "comment.yml").read_bytes()


def test_a_pull_request_of_cards_runs_the_quick_job_and_no_other_the_long_one() -> None:
    for name, wanted in (("catalogue.yml", "'true'"), ("ci.yml", "'false'")):
        assert "paths" not in str(read(FOLDER / name)["on"])
        for job in jobs(FOLDER / name).values():
            # Not the job as a whole: one that is required and never runs holds a pull request.
            assert "if" not in job
            checkout, compare, *rest = job["steps"]
            assert checkout["with"]["fetch-depth"] == 2
            assert compare["uses"] == "$/.github/actions/cards-only"
            assert {step["if"] for step in rest} == {
                f"steps.{compare['id']}.outputs.cards-only == {wanted}"
            }


def test_the_site_is_kept_even_when_something_fails() -> None:
    for path in (ROOT / ".github/actions/cardpress/action.yml", *STARTED[:1]):
        kept = {
            step["with"]["name"]: step["if"]
            for step in steps(path)
            if "upload-artifact@" in step.get("uses", "")
        }
        assert set(kept) == {"changes", "site"}
        assert all("always()" in condition for condition in kept.values())


def test_a_new_catalogue_runs_what_the_action_runs() -> None:
    def plain(command: str) -> str:
        return command.replace("CARDPRESS_AS_OF='' ", "").replace('"$BASE"', "HEAD^1")

    action = [plain(each["run"]) for each in steps(ACTIONS[0]) if "run" in each][1:]
    started = [each["run"] for each in steps(STARTED[0]) if "run" in each][1:]
    assert ACTIONS[0].parent.name == "cardpress"
    assert action == started


def test_main_is_published_at_each_push_and_each_day() -> None:
    for path in (FOLDER / "publish.yml", STARTED[0]):
        on = read(path)["on"]
        assert on["push"] == {"branches": ["main"]}
        [schedule] = on["schedule"]
        assert re.fullmatch(r"\d+ \d+ \* \* \*", schedule["cron"])
        publish = jobs(path)["publish"]
        assert publish["environment"]["name"] == "github-pages"
        assert isinstance(publish["needs"], str)
        built = [step.get("uses", "") for step in jobs(path)[publish["needs"]]["steps"]]
        assert any("upload-pages-artifact@" in each for each in built)
        assert "github.ref == 'refs/heads/main'" in str(jobs(path))


@pytest.mark.parametrize(
    ("name", "runs"), [("audit.yml", "make audit"), ("links.yml", "make links")]
)
def test_what_changes_without_us_is_asked_for_every_week(name: str, runs: str) -> None:
    [schedule] = read(FOLDER / name)["on"]["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* [0-6]", schedule["cron"])
    assert runs in [step.get("run") for step in steps(FOLDER / name)]


def test_tests_run_on_the_oldest_python_and_on_a_newer_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    versions = jobs(FOLDER / "ci.yml")["test"]["strategy"]["matrix"]["python"]
    assert versions[0] == project["requires-python"].removeprefix(">=")
    assert versions[-1] == "3.14"
    # As text: YAML reads 3.10 as 3.1.
    assert all(isinstance(version, str) for version in versions)


def _offered(path: Path) -> set[Any]:
    updates = yaml.safe_load(path.read_text("utf-8"))["updates"]
    assert all(each["cooldown"]["default-days"] >= 7 for each in updates)
    return {each["package-ecosystem"] for each in updates}


def test_newer_actions_and_libraries_are_offered() -> None:
    assert _offered(ROOT / ".github/dependabot.yml") == {"github-actions", "npm"}
    assert _offered(STARTER / ".github/dependabot.yml") == {"github-actions", "pip"}
