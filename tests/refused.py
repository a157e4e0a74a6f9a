"""Commands that the machine refuses something, and what they tell."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from click.testing import CliRunner, Result

from cardpress.cli import main
from tests.site import commands
from tests.site.commands import Run


def run(script: str, *arguments: str | Path, cwd: Path) -> Run:
    """Run a script of Python with arguments."""
    return commands.run(commands.SCRIPT, script, *arguments, cwd=cwd, env=os.environ)


def here(root: Path, command: str) -> Result:
    """Run a command in this process, in which an exception that it does not tell is raised."""
    arguments = ["--root", str(root), *command.format(out=root.parent / "out").split()]
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def cardpress_run(command: str, cwd: Path, output: int = subprocess.PIPE) -> Run:
    return commands.run(
        commands.CARDPRESS, *command.split(), cwd=cwd, env=os.environ, output=output
    )


def assert_told(ended: Run | Result, place: str) -> None:
    code = ended.exit_code if isinstance(ended, Result) else ended.returncode
    assert code == 2, ended.stderr
    assert "Traceback" not in ended.stderr
    assert place in ended.stderr
    lines = ended.stderr.strip().split("\n")
    assert lines[-1].startswith("    ") or ";" in lines[-1] or "does not exist" in lines[-1]


def lead_outside(place: Path, outside: Path) -> None:
    """Put a link to a new folder in a place; what is there is moved into that folder."""
    outside.mkdir()
    place.parent.mkdir(exist_ok=True)
    if place.exists():
        place.rename(outside / "moved")
    place.symlink_to(outside)


def files_of(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@contextmanager
def deep_folders(folder: Path, levels: int = 1_500) -> Iterator[Path]:
    """Make folders within folders, which go when they were used: Python's own ways give up."""
    place = os.open(folder, os.O_RDONLY)
    for _ in range(levels):  # one by one: the path of them all is longer than the system takes
        os.mkdir("deep", dir_fd=place)
        place, above = os.open("deep", os.O_RDONLY, dir_fd=place), place
        os.close(above)
    os.close(place)
    try:
        yield folder / "deep"
    finally:
        subprocess.run(["rm", "-rf", folder / "deep"], check=True)
