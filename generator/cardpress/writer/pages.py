"""A folder of pages holds exactly the pages, and nothing that is anybody else's."""

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from cardpress.messages import _
from cardpress.progress import SILENT, Progress, stepping
from cardpress.wording.made import MADE_BY

from .files import make_folder, write_text
from .folder_lock import alone_in

_UNFINISHED = re.compile(r"\.cardpress-[0-9a-f]{16}\.unfinished")
_MARK = f"---\n{MADE_BY}".encode()


class Page(Protocol):
    """A page as it is written: its path in the folder, and all of its text."""

    @property
    def path(self) -> str:
        """Return where it goes, below the folder of the pages."""

    @property
    def markdown(self) -> str:
        """Return its text, which begins with who has made it."""


class NotOurFolder(Exception):
    """The folder holds a file that cardpress did not write; the message names it."""


def write_pages(pages: Iterable[Page], folder: Path, progress: Progress = SILENT) -> int:
    """Write exactly these pages to ``folder``, and return the number of files written or deleted.

    Unchanged files keep their time stamp. Raises NotOurFolder, before anything is written, where a
    file is there that cardpress did not make; FolderInUse where another run does not end.
    """
    wanted = {folder / page.path: page.markdown for page in pages}
    make_folder(folder)
    with alone_in(folder) as is_alone:
        # Before anything is written: a folder that is refused is left as it was.
        present, unfinished = _ours(folder)
        if taken := next((path for path in wanted if path.is_dir()), None):
            message = _("%(path)s is a folder; choose an empty folder for the pages")
            raise NotOurFolder(message % {"path": taken})
        # While no other run is here, nobody goes on with what a run that was killed has left.
        for path in unfinished if is_alone else ():
            path.unlink()
        writing = stepping(wanted.items(), progress)
        changed = sum(write_text(path, text) for path, text in writing)
        stale = sorted(present - set(wanted))
        # After the pages are there, so that a run which is killed leaves too many, never too few.
        for path in stale:
            path.unlink(missing_ok=True)
            _remove_if_empty(path.parent, folder)
    return changed + len(stale)


def _ours(folder: Path) -> tuple[set[Path], set[Path]]:
    """Return the pages that we have written, and the files that a run of ours began to write."""
    present = {path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir()}
    unfinished = {path for path in present if _is_unfinished(path)}
    for path in sorted(present - unfinished):
        # What is gone by now was another run's, where no lock could keep that out.
        if not _is_ours(path) and os.path.lexists(path):
            message = _("%(path)s was not made by cardpress; choose an empty folder")
            raise NotOurFolder(message % {"path": path})
    return present - unfinished, unfinished


def _is_unfinished(path: Path) -> bool:
    if not _UNFINISHED.fullmatch(path.name) or not _is_regular(path):
        return False
    start = _start(path)
    return start == _MARK[: len(start)]  # the name alone could be anybody's


def _is_ours(path: Path) -> bool:
    # To write or delete through a link could reach a file elsewhere, whatever it says at its head.
    return path.suffix == ".md" and _is_regular(path) and _start(path) == _MARK


def _is_regular(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _start(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(len(_MARK))
    except FileNotFoundError:
        return b""


def _remove_if_empty(path: Path, top: Path) -> None:
    while path != top and not any(path.iterdir()):
        path.rmdir()
        path = path.parent
