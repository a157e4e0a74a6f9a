"""Git, asked about the repository of a catalogue: the only program that the package starts."""

import os
import shutil
import subprocess
from pathlib import Path

from cardpress.messages import _
from cardpress.problem import plain

# Git itself and no library: it reads every kind of repository (worktrees, alternates, reftable,
# SHA-256) and every way to write a revision, and refuses the repository of another user. Of it only
# plumbing that reads objects by their names, which runs no hook, filter, textconv or diff of a
# repository; what else could be started by its settings is off.
_OFF = (
    *("--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false"),
    *("-c", "core.hooksPath=/dev/null", "-c", "core.alternateRefsCommand="),
)
# A partial clone would fetch what it lacks, by a program that the settings of a repository name.
_NO_FETCH = {"GIT_ALLOW_PROTOCOL": "", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
# Set within hooks, for the repository of the hook and from its top folder.
_OF_A_HOOK = frozenset(
    (
        *("GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_DIR", "GIT_INDEX_FILE"),
        *("GIT_OBJECT_DIRECTORY", "GIT_PREFIX", "GIT_SHALLOW_FILE", "GIT_WORK_TREE"),
    )
)
_LONGEST = 300  # characters of what git says


class UnreadableBase(Exception):
    """There is nothing to compare with; the message says why, and what to do."""


def known_commit(root: Path, revision: str) -> str:
    """Return the full name of the commit that a revision means. Raises UnreadableBase."""
    if program() is None:
        message = _("git is not installed, or not on the PATH")
        hint = _("install it, or compare with a folder that holds cards/")
        raise UnreadableBase(f"{message}; {hint}")
    inside = git(root, "rev-parse", "--git-dir")
    if inside.returncode:
        message = _("%(root)s is in no git repository that can be read: %(reason)s")
        hint = _("run the command in a clone, or compare with a folder that holds cards/")
        told = {"root": root, "reason": reason(inside)}
        raise UnreadableBase(f"{message % told}; {hint}")
    commit = find_commit(root, revision)
    if commit is None:
        message = _("expected a git revision or a folder with cards/, found '%(found)s'")
        raise UnreadableBase(message % {"found": plain(revision)} + if_shallow(root))
    return commit


def find_commit(root: Path, revision: str) -> str | None:
    """Return the full name of the commit that a revision means, or None."""
    # One that begins with a hyphen would be an option, and no name of git begins so.
    if not revision or revision.startswith("-") or "\0" in revision:
        return None
    told = git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    return None if told.returncode else told.stdout.decode().strip()


def if_shallow(root: Path) -> str:
    """Return what to do where a clone is shallow; nothing where it is not."""
    is_shallow = git(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
    hint = _(
        "; this clone is shallow: run git fetch --unshallow, or in a workflow check out with "
        "fetch-depth: 0"
    )
    return hint if is_shallow else ""


def said(root: Path, *arguments: str, given: str = "") -> bytes:
    """Return what git prints. Raises UnreadableBase where it fails."""
    told = git(root, *arguments, given=given)
    if told.returncode:
        message = _("git %(command)s failed: %(reason)s")
        parts = {"command": arguments[0], "reason": reason(told)}
        raise UnreadableBase(message % parts + if_shallow(root))
    return told.stdout


def reason(told: "subprocess.CompletedProcess[bytes]") -> str:
    """Return why git failed, in plain text of one line."""
    first = told.stderr.decode(errors="replace").strip().split("\n")[0]
    return plain(first.removeprefix("fatal: "))[:_LONGEST]


def program() -> str | None:
    """Return the path of git, or None without one."""
    found = shutil.which("git")
    # On Windows the current folder is looked through first, which may be a stranger's.
    return found if found and Path(found).resolve().parent != Path.cwd() else None


def git(root: Path, *arguments: str, given: str = "") -> "subprocess.CompletedProcess[bytes]":
    """Return how git ended, and what it printed."""
    kept = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    return subprocess.run(  # noqa: S603 - git alone, and no argument is taken for an option
        [program() or "git", *_OFF, "-C", os.fspath(root), *arguments],
        input=given.encode(),
        capture_output=True,
        check=False,
        env={**kept, **_NO_FETCH, "LC_ALL": "C"},
    )


def objects_in(said: bytes) -> dict[str, bytes]:
    """Return objects by name, of what `git cat-file --batch` says: name, kind, size, then bytes."""
    found: dict[str, bytes] = {}
    at = 0
    while at < len(said):
        end = said.index(b"\n", at)
        name, *about = said[at:end].decode().split()
        at = end + 1
        if len(about) == 2:  # of a missing one it says no more than that
            size = int(about[1])
            found[name] = said[at : at + size]
            at += size + 1
    return found
