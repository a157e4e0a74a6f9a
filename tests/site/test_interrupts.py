"""Ctrl-C ends every command with one line and 130, wherever it comes, and leaves nothing half."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import MakeRoot

_CARD = "cards/models/acme/case.yml"
_README = """\
---
license: mit
datasets: [acme/x]
---
# Case
"""
# Ctrl-C reaches all processes of a terminal at once: of the group, and not this one alone.
_HEAD = """
import os, signal, sys
where = sys.argv[1]
def interrupt():
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    os.killpg(0, signal.SIGINT)
"""
_AT_A_MODULE = """
class Finder:
    def find_spec(self, name, path, target=None):
        if name == where:
            sys.meta_path.remove(self)
            interrupt()
sys.meta_path.insert(0, Finder())
"""
_AT_AN_EVENT = """
event, left = where.split()[0], [int(where.split()[1])]
def count(name, arguments):
    if name == event and ".cardpress-" in str(arguments):
        left[0] -= 1
        if not left[0]:
            interrupt()
sys.addaudithook(count)
"""
_IN_A_WORKER = """
from cardpress import catalogue_site
render = catalogue_site.CatalogueSite.rendered
here = os.getpid()
def rendered(self, *arguments):
    if os.getpid() != here:
        interrupt()
    return render(self, *arguments)
catalogue_site.CatalogueSite.rendered = rendered
"""
_RUN = """
from cardpress.__main__ import main
sys.argv = ["cardpress", *sys.argv[2:]]
main()
"""


def _run(
    script: str, where: str, *arguments: str | Path, cwd: Path
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _HEAD + script + _RUN, where, *arguments],
        cwd=cwd,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        start_new_session=True,
        capture_output=True,
        text=True,
        check=False,
    )


def _files(folder: Path) -> dict[str, bytes]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def _assert_ended(run: subprocess.CompletedProcess[str], where: str) -> None:
    assert (run.returncode, run.stdout, run.stderr) == (130, "", "Interrupted.\n"), where


def test_an_interrupt_while_modules_load_is_one_line(catalogue: MakeRoot) -> None:
    root = catalogue({})
    for module in (
        *("click", "cardpress.messages", "cardpress.cli.failures", "cardpress.cli.check"),
        *("pydantic", "cardpress.schema.model", "cardpress.loader", "cardpress.cli.progress"),
    ):
        _assert_ended(_run(_AT_A_MODULE, module, "check", cwd=root), module)
    later = ("cardpress.rendering", "cardpress.importers.huggingface")
    (root / "README.md").write_text(_README, "utf-8")
    (root / "templates").mkdir()
    command = ("import", "huggingface", "README.md", "--as", "acme/case")
    for module in later:
        _assert_ended(_run(_AT_A_MODULE, module, *command, cwd=root), module)


@pytest.mark.parametrize("where", ["open 1", "open 2", "os.rename 1", "os.rename 2"])
def test_an_interrupt_as_files_are_written_leaves_all_or_none(
    where: str, catalogue: MakeRoot
) -> None:
    root = catalogue({})
    before = _files(root)
    ended = _run(_AT_AN_EVENT, where, "new", "other/case", cwd=root)
    _assert_ended(ended, where)
    after = _files(root)
    assert not [path for path in after if ".cardpress-" in path]
    # What is in its place is whole; and it is the card with its organization, or neither.
    assert before.items() <= after.items()
    made = {"cards/models/other/case.yml", "cards/organizations/other.yml"}
    assert len(made & {*after}) == (2 if where.startswith("os.rename") else 0)


def test_an_interrupt_of_a_move_leaves_the_cards_at_one_place(catalogue: MakeRoot) -> None:
    root = catalogue({_CARD: "name: Case\ntype: Embedding Model\n"})
    before = _files(root)
    for number in (1, 2):
        ended = _run(_AT_AN_EVENT, f"os.rename {number}", "rename", "acme/case", "moved", cwd=root)
        _assert_ended(ended, f"{number}")
        after = _files(root)
        assert not [path for path in after if ".cardpress-" in path]
        if after != before:
            assert {*before} - {*after} == {_CARD}
            assert {*after} - {*before} == {"cards/models/acme/moved.yml"}
            (root / "cards/models/acme/moved.yml").unlink()
            (root / _CARD).write_bytes(before[_CARD])


def test_an_interrupt_of_workers_is_told_by_the_one_that_a_person_began(
    catalogue: MakeRoot,
) -> None:
    card = "name: M{}\ntype: Embedding Model\n"
    root = catalogue({f"cards/models/acme/m{n}.yml": card.format(n) for n in range(99)})
    ended = _run(_IN_A_WORKER, "", "pages", "--out", "out", "--jobs", "2", cwd=root)
    _assert_ended(ended, "in a worker")
    assert not (root / "out").exists()


def test_a_program_that_runs_a_command_inside_keeps_its_own_handler() -> None:
    script = (
        "import signal\n"
        "from click.testing import CliRunner\n"
        "from cardpress.cli import main\n"
        "signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
        "CliRunner().invoke(main, ['check', '--help'])\n"
        "assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN\n"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
