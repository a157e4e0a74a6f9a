"""The cards of a git revision: the only place of the package that starts a program, to read."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cardpress.loader import CATALOGUE_FILE, MAX_BYTES
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
_REGULAR = ("100644", "100755")
_FOLDER = "cards/"
_LONGEST = 300  # characters of what git says


class UnreadableBase(Exception):
    """There is nothing to compare with; the message says why, and what to do."""


@dataclass(frozen=True)
class RevisionFiles:
    """The cards and settings of a revision, by their paths below the catalogue's root.

    ``commit`` is its full name, ``settings`` the text of `catalogue.yml`, empty where there is
    none; ``others`` are the paths of what is no regular file.
    """

    commit: str
    settings: bytes
    texts: dict[str, bytes]
    others: tuple[str, ...]


def is_revision(root: Path, revision: str) -> bool:
    """Return whether there is a git repository in ``root`` that knows a revision."""
    return _program() is not None and _commit(root, revision) is not None


def common_ancestor(root: Path, one: str, other: str) -> str:
    """Return the commit from which two revisions have gone apart. Raises UnreadableBase."""
    commits = [_known(root, revision) for revision in (one, other)]
    told = _git(root, "merge-base", *commits)
    if told.returncode:
        message = _("%(one)s and %(other)s have no commit in common")
        raise UnreadableBase(message % {"one": one, "other": other} + _if_shallow(root))
    return told.stdout.decode().strip()


def files_of(root: Path, revision: str) -> RevisionFiles:
    """Return the cards of a revision of the repository that ``root`` lies in.

    Raises UnreadableBase without git, outside a repository and for an unknown revision.
    """
    commit = _known(root, revision)
    folder = _said(root, "rev-parse", "--show-prefix").decode(errors="surrogateescape").strip("\n")
    paths = (f"{folder}{_FOLDER}", f"{folder}{CATALOGUE_FILE}")
    listed = _said(root, "ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", *paths)
    entries = [_Entry.of(line, folder) for line in listed.split(b"\0") if line]
    if not any(entry.path.startswith(_FOLDER) for entry in entries):
        message = _("no cards/ folder in %(revision)s, in the place of %(root)s")
        hint = _("compare with a later revision, or with a folder that holds cards/")
        raise UnreadableBase(f"{message % {'revision': revision, 'root': root}}; {hint}")
    regular = [entry for entry in entries if entry.mode in _REGULAR]
    others = tuple(
        entry.path
        for entry in entries
        if entry.mode not in _REGULAR and entry.path.startswith(_FOLDER)
    )
    texts = dict(_texts(root, regular))
    settings = texts.pop(CATALOGUE_FILE, b"")
    return RevisionFiles(commit, settings, texts, others)


@dataclass(frozen=True)
class _Entry:
    mode: str
    name: str
    size: int
    path: str

    @classmethod
    def of(cls, line: bytes, folder: str) -> "_Entry":
        about, _tab, path = line.partition(b"\t")
        mode, _kind, name, size = about.decode().split()
        below = path.decode(errors="surrogateescape").removeprefix(folder)
        return cls(mode, name, int(size) if size.isdecimal() else 0, below)

    @property
    def is_card(self) -> bool:
        """Return whether the text may be one that the loader reads."""
        return self.path.casefold().endswith((".yml", ".yaml"))


def _texts(root: Path, entries: Sequence[_Entry]) -> Iterator[tuple[str, bytes]]:
    # What is too large for a card is refused by its size, and not read.
    cards = [entry for entry in entries if entry.is_card]
    names = dict.fromkeys(entry.name for entry in cards if entry.size <= MAX_BYTES)
    said = _said(root, "cat-file", "--batch", given="".join(f"{name}\n" for name in names))
    objects = _objects(said)
    for entry in cards:
        if entry.size > MAX_BYTES:
            yield entry.path, b" " * (MAX_BYTES + 1)
        elif entry.name in objects:
            yield entry.path, objects[entry.name]
        else:
            message = _("%(path)s is missing in this clone, which has only a part of its objects")
            hint = _("fetch them: git fetch --refetch --no-filter")
            raise UnreadableBase(f"{message % {'path': plain(entry.path)}}; {hint}")


def _objects(said: bytes) -> dict[str, bytes]:
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


def _known(root: Path, revision: str) -> str:
    if _program() is None:
        message = _("git is not installed, or not on the PATH")
        hint = _("install it, or compare with a folder that holds cards/")
        raise UnreadableBase(f"{message}; {hint}")
    inside = _git(root, "rev-parse", "--git-dir")
    if inside.returncode:
        message = _("%(root)s is in no git repository that can be read: %(reason)s")
        hint = _("run the command in a clone, or compare with a folder that holds cards/")
        reason = _reason(inside)
        raise UnreadableBase(f"{message % {'root': root, 'reason': reason}}; {hint}")
    commit = _commit(root, revision)
    if commit is None:
        message = _("expected a git revision or a folder with cards/, found '%(found)s'")
        raise UnreadableBase(message % {"found": plain(revision)} + _if_shallow(root))
    return commit


def _commit(root: Path, revision: str) -> str | None:
    # One that begins with a hyphen would be an option, and no name of git begins so.
    if not revision or revision.startswith("-") or "\0" in revision:
        return None
    told = _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    return None if told.returncode else told.stdout.decode().strip()


def _if_shallow(root: Path) -> str:
    is_shallow = _git(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
    hint = _(
        "; this clone is shallow: run git fetch --unshallow, or in a workflow check out with "
        "fetch-depth: 0"
    )
    return hint if is_shallow else ""


def _said(root: Path, *arguments: str, given: str = "") -> bytes:
    told = _git(root, *arguments, given=given)
    if told.returncode:
        message = _("git %(command)s failed: %(reason)s")
        parts = {"command": arguments[0], "reason": _reason(told)}
        raise UnreadableBase(message % parts + _if_shallow(root))
    return told.stdout


def _reason(told: "subprocess.CompletedProcess[bytes]") -> str:
    first = told.stderr.decode(errors="replace").strip().split("\n")[0]
    return plain(first.removeprefix("fatal: "))[:_LONGEST]


def _program() -> str | None:
    found = shutil.which("git")
    # On Windows the current folder is looked through first, which may be a stranger's.
    return found if found and Path(found).resolve().parent != Path.cwd() else None


def _git(root: Path, *arguments: str, given: str = "") -> "subprocess.CompletedProcess[bytes]":
    kept = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    return subprocess.run(  # noqa: S603 - git alone, and no argument is taken for an option
        [_program() or "git", *_OFF, "-C", os.fspath(root), *arguments],
        input=given.encode(),
        capture_output=True,
        check=False,
        env={**kept, **_NO_FETCH, "LC_ALL": "C"},
    )
