"""What the machine refuses: every command says where, what and what to do, and ends with 2."""

import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cardpress.cli.failures import told
from tests.conftest import BASE, MakeRoot
from tests.refused import assert_told, cardpress_run, files_of, here, run

_NEW = "new acme/case"
_PAGES = "pages --out ../out"
_COMMANDS = [_NEW, "schema", _PAGES]
_SMALL_DISK = """
import os, resource, sys
from cardpress.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
main(sys.argv[2:], prog_name="cardpress")
"""
_AS_NOBODY = """
import os, sys
from pathlib import Path
from cardpress.build import build
build(Path())  # which loads all modules: that user may not even read Python's own files
from cardpress.cli import main
if not os.getuid():
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
main(sys.argv[1:], prog_name="cardpress")
"""
_IN_NO_FOLDER = """
import os, sys
from cardpress.cli import main
os.rmdir(os.getcwd())
main(sys.argv[1:], prog_name="cardpress")
"""


def _file_for_cards(root: Path) -> str:
    shutil.rmtree(root / "cards")
    (root / "cards").write_text("mine", encoding="utf-8")
    return "cards is no folder; move it"


def _link_for_cards(root: Path) -> str:
    shutil.rmtree(root / "cards")
    (root / "cards").symlink_to("nowhere")
    return "cards is no folder; move it"


@pytest.mark.parametrize("command", ["check", *_COMMANDS])
@pytest.mark.parametrize("spoil", [_file_for_cards, _link_for_cards])
def test_what_is_called_cards_and_is_no_folder_is_told(
    spoil: Callable[[Path], str], command: str, catalogue: MakeRoot
) -> None:
    root = catalogue({})
    place = spoil(root)
    before = files_of(root.parent)
    assert_told(here(root, command), place)
    assert files_of(root.parent) == before


@pytest.mark.parametrize(
    ("command", "path", "is_folder"),
    [
        (_NEW, "cards/models/acme", False),
        (_NEW, "cards/models", False),
        (_NEW, "cards/organizations", False),
        ("new benchmarks/case", "cards/benchmarks", False),
        ("schema", "cards/model.schema.json", True),
        ("schema", "cards/organization.schema.json", True),
        ("pages --out {out}", "../out/index.md", True),
        ("pages --out {out}", "../out/models", False),
        ("pages --out {out}/here", "../out", False),
    ],
)
def test_what_is_in_the_way_is_told_and_nothing_is_written(
    command: str, path: str, catalogue: MakeRoot, *, is_folder: bool
) -> None:
    root = catalogue({})
    target = root / path
    shutil.rmtree(target, ignore_errors=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    if is_folder:
        target.mkdir()
    else:
        target.write_text("mine", encoding="utf-8")
    before = files_of(root.parent)
    assert_told(here(root, command), Path(path).name)
    assert files_of(root.parent) == before


def test_a_link_to_itself_is_told(catalogue: MakeRoot) -> None:
    root = catalogue({})
    (root.parent / "out").symlink_to("out")
    (root / "loop").symlink_to("loop")
    for command in ("pages --out {out}", "pages --out loop", "check loop", "--root loop check"):
        ended = cardpress_run(command.format(out="../out"), root)
        assert (ended.returncode, "Traceback" in ended.stderr) == (2, False), ended.stderr


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EDQUOT])
@pytest.mark.parametrize("command", [_NEW, "schema", "pages --out {out}"])
@pytest.mark.parametrize("after", [0, 1])
def test_a_disk_that_refuses_is_told_and_leaves_no_half(
    after: int, command: str, code: int, catalogue: MakeRoot, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = catalogue({})
    before = files_of(root)
    left, write = [after], Path.open

    def refuse(path: Path, mode: str = "r", **options: Any) -> Any:
        if mode == "xb" and path.parent.is_dir():
            left[0] -= 1
            if left[0] < 0:
                raise OSError(code, os.strerror(code), str(path))
        return write(path, mode, **options)

    monkeypatch.setattr(Path, "open", refuse)
    assert_told(here(root, command), os.strerror(code)[1:])
    assert files_of(root) == before
    assert len(files_of(root.parent / "out")) == (after if "pages" in command else 0)


@pytest.mark.parametrize("command", _COMMANDS)
@pytest.mark.parametrize("limit", [1, 2000])
def test_a_disk_that_is_full_in_mid_file_is_told_and_leaves_no_half(
    limit: int, command: str, catalogue: MakeRoot
) -> None:
    root = catalogue({})
    before = files_of(root)
    ended = run(_SMALL_DISK, str(limit), *command.split(), cwd=root)
    assert_told(ended, "file too large")
    assert files_of(root) == before
    pages = files_of(root.parent / "out")
    assert all(path.endswith(".md") and text for path, text in pages.items())
    assert cardpress_run(command, root).returncode == 0


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """Make a catalogue where every user can go; pytest's own folders are for its user alone."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield shutil.copytree(BASE, Path(name) / "catalogue")


@pytest.mark.parametrize("command", _COMMANDS)
def test_a_folder_that_may_not_be_written_to_is_told(command: str, open_to_all: Path) -> None:
    before = files_of(open_to_all.parent)
    for folder in (open_to_all.parent, *open_to_all.rglob("")):
        folder.chmod(0o555)
    ended = run(_AS_NOBODY, *command.split(), cwd=open_to_all)
    assert_told(ended, "permission denied")
    assert files_of(open_to_all.parent) == before


@pytest.mark.parametrize("command", ["check", *_COMMANDS])
@pytest.mark.parametrize("closed", ["cards", "cards/models", "cards/models/acme", "."])
def test_a_folder_that_may_not_be_read_is_told(
    closed: str, command: str, open_to_all: Path
) -> None:
    (open_to_all / closed).chmod(0)
    ended = run(_AS_NOBODY, *command.split(), cwd=open_to_all)
    (open_to_all / closed).chmod(0o755)
    assert "Traceback" not in ended.stderr
    if ended.returncode == 1:  # it is a problem of the catalogue, like those of cards
        assert f"{closed}:1:1: the folder cannot be read: Permission denied" in ended.stdout
    else:
        assert_told(ended, "")


@pytest.mark.parametrize("command", ["check", *_COMMANDS])
def test_a_working_folder_that_is_gone_is_told(command: str, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    script = (
        "import os, sys; from cardpress.cli import main; os.rmdir(os.getcwd()); main(sys.argv[1:])"
    )
    ended = run(script, *command.split(), cwd=gone)
    assert_told(ended, "no such file or directory")


@pytest.mark.parametrize("length", [300, 5000])
@pytest.mark.parametrize("command", ["pages --out {}", "--root {} check", "check {}", "new a/{}"])
def test_a_name_that_is_too_long_is_told(command: str, length: int, catalogue: MakeRoot) -> None:
    ended = cardpress_run(command.format("a" * length), catalogue({}))
    assert_told(ended, "aaa")


@pytest.mark.parametrize("command", ["check", "check --format json", *_COMMANDS, "--help"])
def test_output_that_nobody_takes_ends_without_a_traceback(
    command: str, catalogue: MakeRoot
) -> None:
    root = catalogue({})
    reading, writing = os.pipe()
    os.close(reading)
    ended = cardpress_run(command, root, writing)
    os.close(writing)
    assert (ended.returncode in (1, 2), ended.stderr) == (True, "")
    with Path("/dev/full").open("wb") as full:
        assert_told(cardpress_run(command.replace("case", "case-2"), root, full.fileno()), "space")


@pytest.mark.parametrize("code", sorted(errno.errorcode))
def test_any_error_of_the_system_is_told_with_a_remedy(code: int) -> None:
    line, remedy = told(OSError(code, os.strerror(code), "a\x1b[2J\nb")).split("\n")
    assert line.startswith("a\\x1b[2J\\nb: ")
    assert remedy.strip()
