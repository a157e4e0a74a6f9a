"""What a run really does, as Python itself reports it: which module writes, reads cards, connects.

The interpreter tells of every file that is opened, moved or deleted, of every program started and
every connection made, whatever they were called by. Each is put to the module of the package that
asked for it; what MkDocs does of its own accord is MkDocs' own.
"""

import json
import shutil
import sys
from pathlib import Path

import pytest

from cardpress.build import build
from cardpress.writer import write_pages
from tests.conftest import BASE, ROOT
from tests.site.conftest import SMALL_SITE, run

_WATCHED = """
import json, os, sys
import cardpress
HOME = os.path.dirname(cardpress.__file__)
READING = {"os.listdir", "os.scandir", "os.walk", "os.getxattr", "os.listxattr", "os.fwalk"}
ROOMS = ("os.", "shutil.", "tempfile.", "subprocess.", "pty.", "socket.", "sqlite3.", "ctypes.")
SWITCHES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
done = {"writes": set(), "reads": set()}

def asker():
    frame = sys._getframe(2)
    while frame and not frame.f_code.co_filename.startswith(HOME + os.sep):
        frame = frame.f_back
    return os.path.relpath(frame.f_code.co_filename, HOME) if frame else ""

def watch(event, arguments):
    if event == "open":
        path, mode, flags = arguments
        writes = set(mode or "") & set("wax+") or (flags or 0) & SWITCHES
        is_card = "/cards/" in str(path) and str(path).endswith(".yml")
        if is_card and not writes and (module := asker()):
            done["reads"].add(module)
    else:
        writes = event.startswith(ROOMS) and event not in READING
    if writes and (module := asker()):
        done["writes"].add(module + " " + event)

sys.addaudithook(watch)
from mkdocs.__main__ import cli
from cardpress import mkdocs_plugin
from cardpress.cli import main

# What is done as modules are imported is each command's; the rest each does in its own process.
for root, *arguments in json.loads(sys.argv[1]):
    if child := os.fork():
        os.waitpid(child, 0)
        continue
    os.chdir(root)
    try:
        (cli if arguments[0] == "mkdocs" else main)(arguments[1:])
    finally:
        found = {kind: sorted(found) for kind, found in done.items()}
        print("DONE " + json.dumps(found), flush=True)
        os._exit(0)
"""
_READ = ["loader/cards.py"]
_WRITTEN = ["writer/files.py open", "writer/files.py os.rename"]
_IN_NEW_FOLDERS = sorted([*_WRITTEN, "writer/files.py os.mkdir"])

_STARTED = ["open", "subprocess.Popen"]  # a pipe to the program, and the program


_COMMANDS = {
    "cardpress check": (_READ, []),
    "cardpress check --strict --format json --as-of 2026-01-15": (_READ, []),
    "cardpress diff .": (_READ, [f"history/git.py {event}" for event in _STARTED]),
    "cardpress format": (_READ, _WRITTEN),
    "cardpress format --check": (_READ, []),
    "cardpress new acme/wheel": (_READ, _WRITTEN),
    "cardpress pages --out pages": (_READ, _IN_NEW_FOLDERS),
    "cardpress rename plain plainer": (_READ, sorted([*_WRITTEN, "writer/files.py os.remove"])),
    "cardpress rename plain plainer --dry-run": (_READ, []),
    "cardpress schema": (_READ, _WRITTEN),
    "mkdocs build --strict": (_READ, _IN_NEW_FOLDERS),
}
"""What each may read and write."""


def _made(root: Path) -> Path:
    """Make a catalogue with settings, and another's Markdown page."""
    shutil.copytree(BASE, root)
    (root / "docs").mkdir()
    (root / "mkdocs.yml").write_text(SMALL_SITE, encoding="utf-8")
    return root


def _done(*commands: tuple[Path, str]) -> list[dict[str, list[str]]]:
    """Run commands one after the other, each in its root; returns what each has done."""
    asked = json.dumps([[str(root), *command.split()] for root, command in commands])
    # Compiled modules are Python's to write, at the first import.
    unwritten = {"PYTHONDONTWRITEBYTECODE": "1"}
    told = run(sys.executable, "-c", _WATCHED, asked, cwd=ROOT, more=unwritten)
    lines = [line for line in told.stdout.splitlines() if line.startswith("DONE ")]
    assert len(lines) == len(commands), told.stdout
    return [json.loads(line.removeprefix("DONE ")) for line in lines]


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, list[str]]]:
    """Run every command, each on a catalogue of its own; returns what each has done."""
    folder = tmp_path_factory.mktemp("audit")
    roots = [_made(folder / str(number)) for number in range(len(_COMMANDS))]
    return dict(zip(_COMMANDS, _done(*zip(roots, _COMMANDS, strict=True)), strict=True))


@pytest.mark.parametrize("command", _COMMANDS)
def test_only_the_writer_writes_and_only_the_loader_reads_cards(
    command: str, done: dict[str, dict[str, list[str]]]
) -> None:
    reads, writes = _COMMANDS[command]
    assert done[command] == {"reads": reads, "writes": writes}


def test_pages_that_are_gone_are_deleted_by_the_writer(tmp_path: Path) -> None:
    root = _made(tmp_path / "catalogue")
    write_pages(build(root).pages, root / "pages")
    for card in (root / "cards/models").rglob("*.yml"):
        card.unlink()
    [done] = _done((root, "cardpress pages --out pages"))
    assert done["writes"] == sorted([*_IN_NEW_FOLDERS, "writer/pages.py os.remove"])
