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

from tests.conftest import BASE
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

root, arguments = sys.argv[1], sys.argv[2:]
os.chdir(root)
sys.addaudithook(watch)
if arguments[0] == "mkdocs":
    from mkdocs.__main__ import cli as command
else:
    from cardpress.cli import main as command
try:
    command(arguments[1:])
finally:
    print("DONE " + json.dumps({kind: sorted(found) for kind, found in done.items()}))
"""
_READ = ["loader/cards.py"]
_WRITTEN = ["writer/files.py open", "writer/files.py os.mkdir", "writer/files.py os.rename"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a catalogue with settings, and another's Markdown page."""
    root = tmp_path / "catalogue"
    shutil.copytree(BASE, root)
    (root / "docs").mkdir()
    (root / "mkdocs.yml").write_text(SMALL_SITE, encoding="utf-8")
    return root


def _done(root: Path, arguments: str) -> dict[str, list[str]]:
    # Compiled modules are Python's to write, at the first import.
    unwritten = {"PYTHONDONTWRITEBYTECODE": "1"}
    told = run(sys.executable, "-c", _WATCHED, root, *arguments.split(), cwd=root, more=unwritten)
    [line] = [line for line in told.stdout.splitlines() if line.startswith("DONE ")]
    found: dict[str, list[str]] = json.loads(line.removeprefix("DONE "))
    return found


@pytest.mark.parametrize(
    ("arguments", "reads", "writes"),
    [
        ("cardpress check", _READ, []),
        ("cardpress check --strict --format json --as-of 2026-01-15", _READ, []),
        ("cardpress new acme/wheel", [], _WRITTEN),
        ("cardpress pages --out pages", _READ, _WRITTEN),
        ("cardpress schema", [], _WRITTEN),
        ("mkdocs build --strict", _READ, _WRITTEN),
    ],
)
def test_only_the_writer_writes_and_only_the_loader_reads_cards(
    root: Path, arguments: str, reads: list[str], writes: list[str]
) -> None:
    assert _done(root, arguments) == {"reads": reads, "writes": writes}


def test_pages_that_are_gone_are_deleted_by_the_writer(root: Path) -> None:
    _done(root, "cardpress pages --out pages")
    for card in (root / "cards/models").rglob("*.yml"):
        card.unlink()
    done = _done(root, "cardpress pages --out pages")
    assert done["writes"] == sorted([*_WRITTEN, "writer/pages.py os.remove"])
