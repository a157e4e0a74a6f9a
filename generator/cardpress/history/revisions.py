"""The cards and settings of a git revision, or of where two have gone apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cardpress.loader import CATALOGUE_FILE, MAX_BYTES
from cardpress.messages import _
from cardpress.problem import plain

from .git import (
    UnreadableBase,
    find_commit,
    git,
    if_shallow,
    known_commit,
    objects_in,
    program,
    said,
)

_REGULAR = ("100644", "100755")
_FOLDER = "cards/"


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
    return program() is not None and find_commit(root, revision) is not None


def common_ancestor(root: Path, one: str, other: str) -> str:
    """Return the commit from which two revisions have gone apart. Raises UnreadableBase."""
    commits = [known_commit(root, revision) for revision in (one, other)]
    told = git(root, "merge-base", *commits)
    if told.returncode:
        message = _("%(one)s and %(other)s have no commit in common")
        raise UnreadableBase(message % {"one": one, "other": other} + if_shallow(root))
    return told.stdout.decode().strip()


def files_of(root: Path, revision: str) -> RevisionFiles:
    """Return the cards of a revision of the repository that ``root`` lies in.

    Raises UnreadableBase without git, outside a repository and for an unknown revision.
    """
    commit = known_commit(root, revision)
    folder = said(root, "rev-parse", "--show-prefix").decode(errors="surrogateescape").strip("\n")
    paths = (f"{folder}{_FOLDER}", f"{folder}{CATALOGUE_FILE}")
    listed = said(root, "ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", *paths)
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
    told = said(root, "cat-file", "--batch", given="".join(f"{name}\n" for name in names))
    objects = objects_in(told)
    for entry in cards:
        if entry.size > MAX_BYTES:
            yield entry.path, b" " * (MAX_BYTES + 1)
        elif entry.name in objects:
            yield entry.path, objects[entry.name]
        else:
            message = _("%(path)s is missing in this clone, which has only a part of its objects")
            hint = _("fetch them: git fetch --refetch --no-filter")
            raise UnreadableBase(f"{message % {'path': plain(entry.path)}}; {hint}")
