"""What the machine refuses: every command says where, what and what to do, and ends with 2."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cardpress.cli.failures import told
from tests.conftest import ROOT, MakeRoot

_NEW = "new acme/case"
_COMMANDS = [_NEW, "new benchmarks/case", "schema", "pages --out ../out"]
_SCHEMAS = [f"cards/{kind}.schema.json" for kind in ("benchmark", "model", "organization")]
_SMALL_DISK = """
import os, resource, sys
from cardpress.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
main(sys.argv[2:], prog_name="cardpress")
"""
_AS_NOBODY = """
import os, sys
from cardpress.cli import main
if not os.getuid():
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
main(sys.argv[1:], prog_name="cardpress")
"""
_FULL = """
import errno, os, sys
from cardpress.cli import main
def refuse(event, arguments):
    if event == "open" and "x" in str(arguments[1]) and ".unfinished" in str(arguments[0]):
        refuse.left -= 1
        if refuse.left < 0:
            raise OSError({code}, os.strerror({code}), arguments[0])
refuse.left = {after}
sys.addaudithook(refuse)
main(sys.argv[1:], prog_name="cardpress")
"""
_Run = subprocess.CompletedProcess[str]


def _run(*command: str | Path, cwd: Path, output: int = subprocess.PIPE) -> _Run:
    return subprocess.run(
        [sys.executable, *command],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator")},
        stdout=output,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )


def _cardpress(command: str, cwd: Path, output: int = subprocess.PIPE) -> _Run:
    return _run("-m", "cardpress", *command.split(), cwd=cwd, output=output)


def _assert_told(run: _Run, place: str) -> None:
    assert run.returncode == 2, run.stderr
    assert "Traceback" not in run.stderr
    assert place in run.stderr
    lines = run.stderr.strip().split("\n")
    assert lines[-1].startswith("    ") or ";" in lines[-1]  # the remedy


def _files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


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
    before = _files(root.parent)
    _assert_told(_run("-m", "cardpress", "--root", root, *command.split(), cwd=root), place)
    assert _files(root.parent) == before


@pytest.mark.parametrize(
    ("command", "path", "is_folder"),
    [
        (_NEW, "cards/models/acme", False),
        (_NEW, "cards/models", False),
        (_NEW, "cards/organizations", False),
        ("new benchmarks/case", "cards/benchmarks", False),
        ("schema", "cards/model.schema.json", True),
        ("schema", "cards/organization.schema.json", True),
        ("pages --out ../out", "../out/index.md", True),
        ("pages --out ../out", "../out/models", False),
        ("pages --out ../out/here", "../out", False),
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
    before = _files(root.parent)
    _assert_told(_cardpress(command, root), Path(path).name)
    assert _files(root.parent) == before


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EDQUOT])
@pytest.mark.parametrize("command", _COMMANDS)
@pytest.mark.parametrize("after", [0, 1])
def test_a_disk_that_refuses_is_told_and_leaves_no_half(
    after: int, command: str, code: int, catalogue: MakeRoot
) -> None:
    if (command, after) == ("new benchmarks/case", 1):
        command = _NEW  # a card of a benchmark is alone, but for the schemas
    root = catalogue(dict.fromkeys(_SCHEMAS[:0], ""))
    whole = _files(root)
    script = _FULL.format(code=code, after=after)
    run = _run("-c", script, *command.split(), cwd=root)
    _assert_told(run, os.strerror(code)[1:])
    if command.startswith("pages"):
        assert len(_files(root.parent / "out")) == after
    else:
        assert _files(root) == whole


@pytest.mark.parametrize("command", [_NEW, "schema", "pages --out ../out"])
@pytest.mark.parametrize("limit", [0, 1, 2000])
def test_a_disk_that_is_full_in_mid_file_is_told_and_leaves_no_half(
    limit: int, command: str, catalogue: MakeRoot
) -> None:
    root = catalogue({})
    before = _files(root)
    run = _run("-c", _SMALL_DISK, str(limit), *command.split(), cwd=root)
    _assert_told(run, "file too large")
    assert _files(root) == before
    pages = _files(root.parent / "out")
    assert all(path.endswith(".md") and text for path, text in pages.items())
    assert _cardpress(command, root).returncode == 0


@pytest.mark.parametrize("command", ["check", *_COMMANDS])
@pytest.mark.parametrize("mode", [0o555, 0o000])
def test_a_folder_without_permission_is_told(
    mode: int, command: str, catalogue: MakeRoot, tmp_path: Path
) -> None:
    root = catalogue({})
    for folder in (tmp_path.parent.parent, tmp_path.parent, tmp_path):
        folder.chmod(0o755)
    for path in [tmp_path, *root.rglob("*")]:
        if path.is_dir():
            path.chmod(mode if path != tmp_path else 0o555)
    run = _run("-c", _AS_NOBODY, "--root", root, *command.split(), cwd=ROOT)
    for path in [tmp_path, *root.rglob("*")]:
        if path.is_dir():
            path.chmod(0o755)
    assert "Traceback" not in run.stderr
    if mode == 0o555 and command == "check":
        assert run.returncode == 0
    elif run.returncode == 1:  # the folder is a problem of the catalogue, like a card
        assert "cannot be read: Permission denied" in run.stdout
    else:
        _assert_told(run, str(tmp_path))


@pytest.mark.parametrize("command", ["check", *_COMMANDS, "--help"])
def test_a_working_folder_that_is_gone_is_told(command: str, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    script = "import os, sys; from cardpress.cli import main; os.rmdir('.'); main(sys.argv[1:])"
    run = _run("-c", script, *command.split(), cwd=gone)
    if command == "--help":
        assert run.returncode == 0
    else:
        _assert_told(run, "no such file or directory")


@pytest.mark.parametrize("length", [300, 5000])
@pytest.mark.parametrize("command", ["pages --out {}", "--root {} check", "check {}", "new a/{}"])
def test_a_name_that_is_too_long_is_told(command: str, length: int, catalogue: MakeRoot) -> None:
    run = _cardpress(command.format("a" * length), catalogue({}))
    _assert_told(run, "aaa")


@pytest.mark.parametrize("command", ["check", "check --format json", *_COMMANDS, "--help"])
def test_output_that_nobody_takes_ends_without_a_traceback(
    command: str, catalogue: MakeRoot
) -> None:
    root = catalogue({})
    reading, writing = os.pipe()
    os.close(reading)
    run = _cardpress(command, root, writing)
    os.close(writing)
    assert (run.returncode in (1, 2), run.stderr) == (True, "")
    with Path("/dev/full").open("wb") as full:
        _assert_told(_cardpress(command.replace("case", "case-2"), root, full.fileno()), "space")


@pytest.mark.parametrize("code", sorted(errno.errorcode))
def test_any_error_of_the_system_is_told_with_a_remedy(code: int) -> None:
    line, remedy = told(OSError(code, os.strerror(code), "a\x1b[2J\nb")).split("\n")
    assert line.startswith("a\\x1b[2J\\nb: ")
    assert remedy.strip()
