"""Repositories and clones, and what somebody runs in them: a person, or a runner of GitHub."""

import os
import subprocess
from pathlib import Path

from tests.site.conftest import BIN

_COMMAND = f"""#!/bin/sh
exec {BIN / "cardpress"} "$@"
"""
_WHO = {
    f"GIT_{role}_{what}": "a@acme.example"
    for role in ("AUTHOR", "COMMITTER")
    for what in ("NAME", "EMAIL")
}


def with_commands(folder: Path, **commands: str) -> dict[str, str]:
    """Returns an environment in which the commands are in a folder, with scripts of one's own."""
    folder.mkdir(parents=True)
    for name, text in {"cardpress": _COMMAND, **commands}.items():
        (folder / name).write_text(text, encoding="utf-8")
        (folder / name).chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CARDPRESS")}
    path = f"{folder}:{BIN}:{os.environ['PATH']}"
    return {**kept, **_WHO, "NO_MKDOCS_2_WARNING": "1", "PATH": path}


def shell(command: str, cwd: Path, env: dict[str, str]) -> int:
    """Runs a command as GitHub does: the first that fails ends it, also within a pipe."""
    strict = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command)
    return subprocess.run(strict, cwd=cwd, env=env, check=False).returncode
