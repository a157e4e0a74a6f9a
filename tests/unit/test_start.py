"""A command starts with what it needs: help of all of them loads none, and a check no pages."""

import subprocess
import sys
from pathlib import Path

import click

from cardpress.cli import commands, main
from cardpress.cli.commands import COMMANDS
from tests.conftest import BASE, ROOT

_LOADED = """
import sys
from cardpress.__main__ import main
try:
    main()
finally:
    print(*sorted(name for name in sys.modules if name.startswith("cardpress.")), file=sys.stderr)
"""
_OF_IMPORTS = {"importers", "changes", "renaming", "formatting", "cluster"}


def _rooms(*arguments: str) -> set[str]:
    """Return the rooms that a command loads."""
    ended = subprocess.run(
        [sys.executable, "-c", _LOADED, *arguments],
        cwd=BASE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode in (0, 1), ended.stderr  # 1 where a card is not as it should be
    return {name.split(".")[1] for name in ended.stderr.split()}


def test_help_and_version_load_no_command() -> None:
    for asked in ("--help", "--version"):
        rooms = {"__main__", "cli", "interrupts", "language", "messages", "problem"}
        rooms |= {"decimals", "figures"}
        assert _rooms(asked) <= rooms, asked


def test_a_command_loads_nothing_that_only_others_need() -> None:
    of_pages = {"blocks", "build", "charts", "data", "pages", "reference", "rendering"}
    needless = {
        "check": _OF_IMPORTS | of_pages,
        "format --check": _OF_IMPORTS - {"formatting"} | of_pages,
        "import --help": {"changes", "renaming", "cluster", *of_pages},
    }
    for command, rooms in needless.items():
        assert not _rooms(*command.split()) & rooms, command


def test_a_site_is_built_without_what_only_commands_need() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", "import cardpress.mkdocs_plugin, sys; print(*sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    rooms = {name.split(".")[1] for name in loaded if name.startswith("cardpress.")}
    # What changed from commit to commit is told on pages, too.
    assert not rooms & {*_OF_IMPORTS - {"changes"}, "cli", "profile_report"}


def test_help_says_of_each_command_what_its_own_help_begins_with() -> None:
    context = click.Context(main)
    for name, told in COMMANDS.items():
        command = main.get_command(context, name)
        assert command is not None
        assert command.name == name
        first = " ".join((command.help or "").split("\n\n")[0].split())
        assert told == f"{first.split('. ')[0].removesuffix('.')}.", name
    assert [*COMMANDS] == sorted(COMMANDS)


def test_each_module_of_a_command_is_listed() -> None:
    files = Path(commands.__file__).parent.glob("*.py")
    modules = {path for path in files if "\n@click.command" in path.read_text("utf-8")}
    assert {path.stem.strip("_") for path in modules} == {*COMMANDS}
