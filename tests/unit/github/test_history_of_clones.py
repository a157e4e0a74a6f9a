"""A job that publishes has the whole history, from which the site tells what is new."""

from typing import Any

from tests.unit.github.workflows import STARTER, WORKFLOWS, jobs, read


def _checkout(job: dict[str, Any]) -> dict[str, Any]:
    [step] = (step for step in job["steps"] if "actions/checkout@" in step.get("uses", ""))
    return step.get("with", {})  # type: ignore[no-any-return]


def test_what_is_published_is_built_from_all_commits() -> None:
    found = 0
    for path in WORKFLOWS:
        for job in jobs(path).values():
            uploads = [
                s for s in job.get("steps", ()) if "upload-pages-artifact@" in s.get("uses", "")
            ]
            if uploads:
                found += 1
                assert _checkout(job)["fetch-depth"] == 0, path
    assert found == 3
    pages = read(STARTER / ".gitlab-ci.yml")["pages"]
    assert pages["variables"]["GIT_DEPTH"] == 0
    assert any("git" in line for line in pages["script"])
