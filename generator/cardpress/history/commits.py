"""Which card files the commits of a repository have changed, day by day, and their texts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import itemgetter
from pathlib import Path
from typing import Literal

from cardpress.loader import MAX_BYTES

from .git import UnreadableBase, git, objects_in, program, said

Fault = Literal["", "no-repository", "no-git", "uncommitted", "unreadable", "shallow"]
"""Why there is no history; of a shallow clone there may be some."""
_MOST_COMMITS = 5_000
MOST_DAYS = 366
"""Days with changes, of which the newest are looked at."""
# What git knows without having it, in repositories of either kind of names.
_EMPTY = {
    40: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
    64: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
}
_REGULAR = ("100644", "100755")


@dataclass(frozen=True)
class ChangedFile:
    """A file below cards/: its text before and after, by the names of git; empty for none."""

    path: str
    before: str
    after: str


@dataclass(frozen=True)
class ChangedDay:
    """A day of the repository, like 2026-01-15, and all files that are different after it."""

    day: str
    files: tuple[ChangedFile, ...]


@dataclass(frozen=True)
class Past:
    """What has become of the files below cards/, the newest day first.

    ``head`` is the commit up to which it was read; ``is_cut`` says that there are older days.
    """

    head: str = ""
    days: tuple[ChangedDay, ...] = ()
    fault: Fault = ""
    is_cut: bool = False


@dataclass(frozen=True)
class Head:
    """The commit that a repository is at, and where in it the catalogue lies."""

    commit: str
    folder: str
    is_shallow: bool


def head_of(root: Path) -> Head | Fault:
    """Return where the repository around a folder is, or why that cannot be known."""
    # Before git is started at all: most folders of made catalogues are in no repository.
    if not any((folder / ".git").exists() for folder in (root, *root.resolve().parents)):
        return "no-repository"
    if program() is None:
        return "no-git"
    told = git(root, "rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD^{commit}")
    lines = told.stdout.decode(errors="surrogateescape").split("\n")
    if told.returncode:
        # It has said all of the repository that it can read, and then that it has no commit.
        return "uncommitted" if lines[0] in ("true", "false") else "unreadable"
    return Head(lines[2], lines[1], lines[0] == "true")


def past_of(root: Path, head: Head) -> Past:
    """Return what the commits up to one have changed below cards/, along the first parents.

    A day is that which the commits themselves name; several of one day count as one.
    """
    try:
        commits = list(_commits(root, head))
        if not commits:
            return Past(head.commit, fault="uncommitted")
        is_cut = len(commits) == _MOST_COMMITS
        # What stood there before the first that is known is not new on its day.
        start = commits[-1][1] if is_cut or head.is_shallow else _EMPTY[len(head.commit)]
        days = [(day, next(iter(group))[1]) for day, group in groupby(commits, key=itemgetter(0))]
        if len(days) > MOST_DAYS:
            is_cut, start = True, days[MOST_DAYS][1]
        found = tuple(_changed(root, head, days[:MOST_DAYS], start))
    except UnreadableBase:
        return Past(head.commit, fault="unreadable")
    return Past(head.commit, found, "shallow" if head.is_shallow else "", is_cut)


def texts_of(root: Path, names: Iterable[str]) -> Mapping[str, bytes]:
    """Return texts by the names that git has for them, without those too large for a card.

    What a partial clone lacks is left out, too. Raises UnreadableBase.
    """
    asked = "".join(f"{name}\n" for name in dict.fromkeys(names))
    if not asked:
        return {}
    sizes = said(root, "cat-file", "--batch-check=%(objectname) %(objectsize)", given=asked)
    known = (line.split() for line in sizes.decode().splitlines())
    small = [name for name, size in known if size.isdecimal() and int(size) <= MAX_BYTES]
    listed = "".join(f"{name}\n" for name in small)
    return objects_in(said(root, "cat-file", "--batch", given=listed)) if small else {}


def _commits(root: Path, head: Head) -> Iterator[tuple[str, str]]:
    """Yield the day and the tree of each commit that has changed a card, the newest first."""
    told = said(
        root,
        "rev-list",
        "--first-parent",
        f"--max-count={_MOST_COMMITS}",
        "--format=%cs %T",
        head.commit,
        "--",
        f"{head.folder}cards/",
    )
    for line in told.decode().splitlines():
        if not line.startswith("commit "):
            day, tree = line.split()
            yield day, tree


def _changed(
    root: Path, head: Head, days: Sequence[tuple[str, str]], start: str
) -> Iterator[ChangedDay]:
    trees = [*(tree for _, tree in days), start]
    pairs = [f"{old} {new}" for new, old in pairwise(trees)]
    # From the names of two trees to those of texts: nothing of a text is read yet.
    told = said(
        root,
        *("diff-tree", "--stdin", "-r", "--raw", "-z", "--no-renames", "--"),
        f"{head.folder}cards/",
        given="".join(f"{pair}\n" for pair in pairs),
    )
    found = _by_pair(told.decode(errors="surrogateescape"), head.folder)
    for (day, _tree), pair in zip(days, pairs, strict=True):
        if files := found.get(pair):
            yield ChangedDay(day, tuple(files))


def _by_pair(told: str, folder: str) -> dict[str, list[ChangedFile]]:
    """Return the changed files by the trees between which they changed, as git names both."""
    found: dict[str, list[ChangedFile]] = {}
    files: list[ChangedFile] = []
    parts = iter(told.split("\0"))
    for about in parts:
        pair, is_new, rest = about.rpartition("\n")
        if is_new:
            files = found[pair] = []
        if rest:
            was, now, before, after, _kind = rest[1:].split()
            path = next(parts).removeprefix(folder)
            files.append(ChangedFile(path, _name(was, before), _name(now, after)))
    return found


def _name(mode: str, name: str) -> str:
    return name if mode in _REGULAR else ""
