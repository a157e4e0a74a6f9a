"""The workflows and actions of the project and of a new catalogue, as data."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import ROOT

FOLDER = ROOT / ".github/workflows"
STARTER = ROOT / "generator/cardpress/starter"
OURS = sorted(FOLDER.iterdir())
STARTED = sorted((STARTER / ".github/workflows").iterdir())
"""What `cardpress init` writes."""
WORKFLOWS = [*OURS, *STARTED]
ACTIONS = sorted((ROOT / ".github/actions").glob("*/action.yml"))


def read(path: Path) -> dict[str, Any]:
    """Returns a workflow or an action."""
    # YAML 1.1, in which a bare `on` is true.
    file: dict[Any, Any] = yaml.safe_load(path.read_text("utf-8"))
    return {"on" if key is True else key: value for key, value in file.items()}


def jobs(path: Path) -> dict[str, dict[str, Any]]:
    """Returns the jobs of a workflow by name."""
    found: dict[str, dict[str, Any]] = read(path)["jobs"]
    return found


def steps(path: Path) -> Iterator[dict[str, Any]]:
    """Yields the steps of all jobs of a workflow, or of an action."""
    file = read(path)
    held = [file["runs"]] if "runs" in file else file["jobs"].values()
    for each in held:
        yield from each["steps"]


def triggers(path: Path) -> set[str]:
    """Returns the events on which a workflow runs."""
    return set(read(path)["on"])


def script(path: Path, name: str) -> str:
    """Returns the script of a step that GitHub runs with a token."""
    [text] = [each["with"]["script"] for each in steps(path) if each.get("name") == name]
    return str(text)
