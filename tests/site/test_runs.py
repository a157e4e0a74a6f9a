"""Runs that are killed, and runs into one folder at once, leave whole pages of one catalogue."""

import errno
import fcntl
import os
import shutil
import signal
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from cardpress.build import build
from cardpress.rendering import RenderedPage
from cardpress.wording.made import MADE_BY
from cardpress.writer import FolderInUse, pages, write_pages, write_text, write_texts
from cardpress.writer.folder_lock import alone_in
from tests.conftest import MakeRoot
from tests.site import commands
from tests.site.commands import Run

_PAGE = f"---\n{MADE_BY}cards; edits here are lost.\n---\n\ntext\n"
_PAGES = [RenderedPage(path, "text\n", {}, "cards") for path in ("index.md", "models/a.md")]


def _files(folder: Path) -> dict[str, str]:
    found = sorted(path for path in folder.rglob("*") if path.is_symlink() or path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in found}


def _expected(pages: list[RenderedPage]) -> dict[str, str]:
    return {page.path: page.markdown for page in pages}


_KILLED_IN_MID_WRITE = """
import resource, signal, sys
from cardpress.cli import main
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # the kernel kills at this size of a file
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
main(sys.argv[2:])
"""
_KILLED_BEFORE_THE_EXCHANGE = """
import os, signal, sys
from cardpress.cli import main
left = [int(sys.argv[1])]
def count(event, arguments):
    if event == "os.rename":
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(count)
main(sys.argv[2:])
"""


@pytest.mark.parametrize(
    ("script", "limit", "by"),
    [
        (_KILLED_IN_MID_WRITE, "5000", signal.SIGXFSZ),
        (_KILLED_BEFORE_THE_EXCHANGE, "3", signal.SIGKILL),
    ],
    ids=["in mid-write", "before the exchange"],
)
def test_a_run_that_is_killed_leaves_whole_pages_and_the_next_run_mends_the_rest(
    script: str, limit: str, by: signal.Signals, catalogue: MakeRoot, tmp_path: Path
) -> None:
    root, out = catalogue({}), tmp_path / "out"
    expected = _expected(list(build(root).pages))
    arguments = (limit, "--root", root, "pages", "--out", out)
    killed = commands.run(commands.SCRIPT, script, *arguments, cwd=tmp_path, env=os.environ)
    assert killed.returncode == -by
    left = _files(out)
    whole = {path: text for path, text in left.items() if path.endswith(".md")}
    assert 0 < len(whole) < len(expected)
    assert whole.items() <= expected.items()
    assert len(left) == len(whole) + 1
    write_pages(_PAGES, out)
    assert _files(out) == _expected(_PAGES)
    write_pages(build(root).pages, out)
    assert _files(out) == expected


_LEFT = ".cardpress-0123456789abcdef.unfinished"


@pytest.mark.parametrize("start", [0, 1, 20, len(_PAGE)])
def test_what_a_killed_run_left_goes_only_when_no_other_run_can_be_writing_it(
    start: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_pages(_PAGES, tmp_path)
    left = tmp_path / "models" / _LEFT
    left.write_text(_PAGE[:start], encoding="utf-8")
    with alone_in(tmp_path) as is_alone, monkeypatch.context() as patch:
        assert is_alone
        patch.setattr(pages, "alone_in", partial(alone_in, patience=0))
        with pytest.raises(FolderInUse, match="another cardpress"):
            write_pages(_PAGES[:1], tmp_path)
        assert _files(tmp_path) == {**_expected(_PAGES), f"models/{_LEFT}": _PAGE[:start]}
    with monkeypatch.context() as patch:
        patch.setattr(fcntl, "flock", _no_locks)
        assert write_pages(_PAGES, tmp_path) == 0
    assert left.exists()
    assert write_pages(_PAGES, tmp_path) == 0
    assert _files(tmp_path) == _expected(_PAGES)


def _no_locks(_handle: int, _how: int) -> None:
    raise OSError(errno.ENOLCK, "No locks available")


def test_runs_into_one_folder_at_once_all_end_well(catalogue: MakeRoot, tmp_path: Path) -> None:
    root, out = catalogue({}), tmp_path / "out"
    other = shutil.copytree(root, tmp_path / "other")
    (other / "cards/models/acme/case.yml").write_text("name: C\ntype: Embedding Model\n", "utf-8")

    def write(each: Path) -> Run:
        arguments = ("--root", each, "pages", "--out", out)
        return commands.run(commands.CARDPRESS, *arguments, cwd=tmp_path, env=os.environ)

    with ThreadPoolExecutor() as pool:
        runs = [*pool.map(write, (root, other, root, other))]
    told = [(run.stdout.split(" ")[1], run.stderr, run.returncode) for run in runs]
    assert told == [("pages", "", 0)] * 4
    # Of one catalogue, whichever was last, and never of both.
    # The page of what is new says that neither has a history, which nobody has read for `build`.
    made = {path: text for path, text in _files(out).items() if not path.startswith("new/")}
    wanted = [_expected([*build(each).pages]) for each in (root, other)]
    assert made in [{path: each[path] for path in each if path[:4] != "new/"} for each in wanted]


def test_files_are_written_all_or_none(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    texts = {tmp_path / "a": "a", tmp_path / "b": "b", tmp_path / "c/d": "d"}
    with pytest.raises(IsADirectoryError, match="a folder is in its place"):
        write_texts(texts)
    assert _files(tmp_path) == {}
    (tmp_path / "b").rmdir()
    assert write_texts(texts) == list(texts)
    assert write_texts(texts) == []
    assert _files(tmp_path) == {"a": "a", "b": "b", "c/d": "d"}


def test_a_file_has_the_mode_that_its_user_chose(tmp_path: Path) -> None:
    before = os.umask(0o027)
    write_text(tmp_path / "a", "a")
    os.umask(before)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640
