"""Repositories and clones, and what somebody runs in them: a person, or a runner of GitHub."""

import os
import subprocess
import sys
from pathlib import Path

from tests.site import asking
from tests.site.commands import CARDPRESS, MKDOCS, warm_place
from tests.site.conftest import BIN

_WHO = {
    f"GIT_{role}_{what}": "a@acme.example"
    for role in ("AUTHOR", "COMMITTER")
    for what in ("NAME", "EMAIL")
}


def with_commands(folder: Path, **commands: str) -> dict[str, str]:
    """Returns an environment in which the commands are in a folder, with scripts of one's own."""
    folder.mkdir(parents=True)
    ours = {"cardpress": _asking(CARDPRESS), "mkdocs": _asking(MKDOCS)}
    for name, text in {**ours, **commands}.items():
        (folder / name).write_text(text, encoding="utf-8")
        (folder / name).chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CARDPRESS")}
    path = f"{folder}:{BIN}:{os.environ['PATH']}"
    return {**kept, **_WHO, "NO_MKDOCS_2_WARNING": "1", "PATH": path}


def _asking(program: str) -> str:
    """Returns the text of a command that is quick to start, as it runs in a warm Python."""
    command = f"{sys.executable} -I -S {asking.__file__} {warm_place()} {program}"
    return f'#!/bin/sh\nexec {command} "$@"\n'


def shell(command: str, cwd: Path, env: dict[str, str]) -> int:
    """Runs a command as GitHub does: the first that fails ends it, also within a pipe."""
    strict = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command)
    return subprocess.run(strict, cwd=cwd, env=env, check=False).returncode
