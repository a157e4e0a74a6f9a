"""The comment on a pull request: whose it is, what it says, and that it stays one."""

from pathlib import Path
from typing import Any

import pytest

from tests.conftest import CASES, Expect
from tests.unit.github.on_github import Done, on_github
from tests.unit.github.workflows import FOLDER, script

_WORKFLOW = FOLDER / "comment.yml"
_FIND = script(_WORKFLOW, "Find what was compared, and for which pull request")
_WRITE = script(_WORKFLOW, "Write the comment, or bring it up to date")
_HEAD = "0123456789abcdef0123456789abcdef01234567"
_RUN = {
    "id": 7,
    "conclusion": "success",
    "head_sha": _HEAD,
    "head_branch": "cards",
    "head_repository": {"id": 5, "owner": {"login": "stranger"}},
    "html_url": "https://github.com/acme/models/actions/runs/7",
}
_PULL: dict[str, Any] = {"number": 12, "head": {"sha": _HEAD, "repo": {"id": 5}}}
_CARD = {"filename": "cards/models/acme/one.yml"}
_FOUND = {
    "actions.listWorkflowRunArtifacts": {"artifacts": [{"id": 1, "size_in_bytes": 900}]},
    "pulls.list": [_PULL],
    "pulls.listFiles": [_CARD],
}
_MARK = "<!-- cardpress: what changes on the site -->"


def _run(
    text: str,
    answers: dict[str, Any],
    environment: dict[str, str] | None = None,
    **run: object,
) -> Done:
    [done] = on_github(text, _told(run), [answers], environment or {})
    return done


def _told(run: dict[str, object]) -> dict[str, Any]:
    return {"payload": {"workflow_run": {**_RUN, **run}}}


def _outputs(done: Done) -> dict[str, Any]:
    return dict(said for name, said in done if name == "core.setOutput")


def test_the_pull_request_is_asked_of_github_by_its_branch_and_commit() -> None:
    done = _run(_FIND, _FOUND)
    assert _outputs(done) == {"artifact": 1, "number": 12}
    asked = dict(done)
    assert asked["pulls.list"] == {
        "owner": "acme",
        "repo": "models",
        "state": "open",
        "head": "stranger:cards",
    }
    assert asked["actions.listWorkflowRunArtifacts"]["run_id"] == 7


def test_the_artifact_of_the_last_attempt_is_taken() -> None:
    several = [{"id": number, "size_in_bytes": 1} for number in (3, 8, 5)]
    answers = {**_FOUND, "actions.listWorkflowRunArtifacts": {"artifacts": several}}
    assert _outputs(_run(_FIND, answers))["artifact"] == 8


_ANOTHERS: list[tuple[str, Any]] = [
    ("actions.listWorkflowRunArtifacts", {"artifacts": []}),
    ("actions.listWorkflowRunArtifacts", {"artifacts": [{"id": 1, "size_in_bytes": 10**7}]}),
    ("pulls.list", []),
    # A newer commit has been pushed, whose own run will tell.
    ("pulls.list", [{**_PULL, "head": {**_PULL["head"], "sha": "f" * 40}}]),
    # A branch of the same name in another repository of the same owner, or in one that is gone.
    ("pulls.list", [{**_PULL, "head": {**_PULL["head"], "repo": {"id": 6}}}]),
    ("pulls.list", [{**_PULL, "head": {**_PULL["head"], "repo": None}}]),
    # Two branches into which it may go: which of them was compared, nobody knows.
    ("pulls.list", [_PULL, {**_PULL, "number": 13}]),
    # What is not a card may have made the text itself.
    ("pulls.listFiles", [_CARD, {"filename": ".github/workflows/catalogue.yml"}]),
    ("pulls.listFiles", [{"filename": "generator/cards/models/one.yml"}]),
    ("pulls.listFiles", [{"filename": "cards/models/acme/one.py"}]),
    ("pulls.listFiles", [{**_CARD, "previous_filename": "mkdocs.yml"}]),
    ("pulls.listFiles", [_CARD] * 3000),
]


def test_nothing_is_said_of_what_may_be_anothers() -> None:
    answers = [{**_FOUND, asked: answer} for asked, answer in _ANOTHERS]
    for answer, done in zip(_ANOTHERS, on_github(_FIND, _told({}), answers, {}), strict=True):
        assert not _outputs(done), answer
        assert done[-1][0] in ("core.info", "core.warning"), answer


def _write(
    folder: Path,
    text: str,
    comments: list[dict[str, Any]] | None = None,
    preview: str = "",
    **run: object,
) -> Done:
    (folder / "changes").mkdir(exist_ok=True)
    (folder / "changes/changes.md").write_text(text, encoding="utf-8")
    given = {"RUNNER_TEMP": str(folder), "NUMBER": "12", "PREVIEW_URL": preview}
    done = _run(_WRITE, {"issues.listComments": comments or []}, given, **run)
    return [(name, said) for name, said in done if name != "issues.listComments"]


def _ours(body: str) -> dict[str, Any]:
    return {"id": 99, "user": {"login": "github-actions[bot]"}, "body": body}


def test_the_text_of_the_comment_is_as_expected(tmp_path: Path, expect: Expect) -> None:
    changes = (CASES / "github/changes.md").read_text("utf-8")
    preview = "https://preview.example/{number}/{sha}/"
    [(name, asked)] = _write(tmp_path, changes, preview=preview)
    assert name == "issues.createComment"
    assert asked["issue_number"] == 12
    expect(CASES / "github/comment.md", f"{asked['body']}\n")


def test_a_comment_is_brought_up_to_date_and_stays_one(tmp_path: Path) -> None:
    [(_, first)] = _write(tmp_path, "One price.")
    others = [
        {"id": 1, "user": {"login": "stranger"}, "body": first["body"]},
        {"id": 2, "user": None, "body": None},
    ]
    assert _write(tmp_path, "One price.", [*others, _ours(first["body"])]) == []
    [(name, asked)] = _write(tmp_path, "Two prices.", [*others, _ours(first["body"])])
    assert (name, asked["comment_id"]) == ("issues.updateComment", 99)
    assert asked["body"].startswith(_MARK)
    # What a stranger has copied is not ours.
    [(name, _)] = _write(tmp_path, "One price.", others)
    assert name == "issues.createComment"


def test_a_comment_says_whether_the_checks_pass(tmp_path: Path) -> None:
    for conclusion, said in (
        ("success", "✅ The checks pass"),
        ("failure", "❌ The checks do not"),
    ):
        [(_, asked)] = _write(tmp_path, "x", conclusion=conclusion)
        assert said in asked["body"]


def test_a_long_text_is_cut_at_a_line_and_says_so(tmp_path: Path) -> None:
    [(_, asked)] = _write(tmp_path, "| a row of a table |\n" * 10_000)
    assert len(asked["body"]) < 65_536
    assert "Too long for a comment" in asked["body"]
    assert asked["body"].endswith("| a row of a table |")


def test_what_a_card_says_calls_nobody_and_refers_to_no_issue(tmp_path: Path) -> None:
    text = "@acme/all see #12 and other/repo#3, [x](https://a.example/@b#4) `$(id)` ${{ 1 }}"
    [(_, asked)] = _write(tmp_path, text)
    told = asked["body"].splitlines()[-1]
    assert told == text.replace("@acme", "@\u200bacme").replace("see #", "see #\u200b").replace(
        "repo#", "repo#\u200b"
    )


def test_what_is_no_file_of_text_is_not_told(tmp_path: Path) -> None:
    (tmp_path / "changes").mkdir()
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    (tmp_path / "changes/changes.md").symlink_to(tmp_path / "secret.md")
    given = {"RUNNER_TEMP": str(tmp_path), "NUMBER": "12", "PREVIEW_URL": ""}
    [(name, _)] = _run(_WRITE, {"issues.listComments": []}, given)
    assert name == "core.warning"
    (tmp_path / "changes/changes.md").unlink()
    [(name, _)] = _write(tmp_path, "x" * 4_000_001)
    assert name == "core.warning"


@pytest.mark.parametrize("preview", ["", "javascript:alert(1)", "http://a.example/{number}"])
def test_a_preview_is_linked_only_where_there_is_one(tmp_path: Path, preview: str) -> None:
    [(_, asked)] = _write(tmp_path, "x", preview=preview)
    assert "preview" not in asked["body"]
