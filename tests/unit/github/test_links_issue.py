"""The issue on sources that cannot be read: there is one while there are any, and none else."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import CASES, ROOT, Expect
from tests.unit.github.on_github import Done, on_github
from tests.unit.github.workflows import FOLDER, script

_TELL = script(FOLDER / "links.yml", "Write the issue, bring it up to date, or close it")
_REPORT = (CASES / "github/links.md").read_text("utf-8")
_OURS: dict[str, Any] = {"number": 4, "body": "<!-- cardpress: links -->\n\nolder"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "links").mkdir()
    (tmp_path / "links/report.md").write_text(_REPORT, encoding="utf-8")
    return tmp_path


def _tell(folder: Path, answer: str, issues: list[dict[str, Any]]) -> Done:
    context = {"serverUrl": "https://github.com", "runId": 7}
    given = {"RUNNER_TEMP": str(folder), "ANSWER": answer}
    [done] = on_github(_TELL, context, [{"issues.listForRepo": issues}], given)
    assert done.pop(0)[0] == "issues.listForRepo"
    return done


def test_an_issue_says_which_addresses_do_not_answer(folder: Path, expect: Expect) -> None:
    [(name, asked)] = _tell(folder, "failure", [])
    assert name == "issues.create"
    expect(CASES / "github/links-issue.md", f"{asked['body']}\n")


def test_the_issue_that_is_open_is_brought_up_to_date(folder: Path) -> None:
    others: list[dict[str, Any]] = [
        {"number": 1, "body": None},
        {**_OURS, "number": 2, "pull_request": {}},
    ]
    [(name, asked)] = _tell(folder, "failure", [*others, _OURS])
    assert (name, asked["issue_number"]) == ("issues.update", 4)
    assert "older" not in asked["body"]


def test_the_issue_is_closed_when_every_address_answers(folder: Path) -> None:
    said, closed = _tell(folder, "success", [_OURS])
    assert said[0] == "issues.createComment"
    assert closed[1]["state"] == "closed"
    assert _tell(folder, "success", []) == []


def test_addresses_are_asked_for_seldom_and_slowly() -> None:
    settings = tomllib.loads((ROOT / ".github/lychee.toml").read_text("utf-8"))
    assert settings["host_concurrency"] == 1
    assert settings["host_request_interval"] == "1s"
    assert settings["cache"]
    assert settings["exclude_all_private"]
    assert "cardpress" in settings["user_agent"]
    # A page that people can read is not told because it refuses machines.
    assert {"403", "429"} <= set(settings["accept"])
    assert "404" not in settings["accept"]
