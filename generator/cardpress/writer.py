"""Writes files, whole or not at all, and only where they changed.

Nothing else in the package writes, deletes or starts a program; MkDocs writes the site itself.
"""

from collections.abc import Iterable
from pathlib import Path

from cardpress.rendering import MADE_BY, RenderedPage

_UNFINISHED = ".cardpress-unfinished"


class NotOurFolder(Exception):
    """The folder holds a file that cardpress did not write; the message names it."""


def write_pages(pages: Iterable[RenderedPage], folder: Path) -> int:
    """Write exactly these pages to ``folder``, and return the number of files written or deleted.

    Unchanged files keep their time stamp. Raises NotOurFolder, before anything is written, where a
    file is there that cardpress did not make.
    """
    wanted = {Path(page.path): page.markdown for page in pages}
    # Before anything is written: a folder that is refused is left as it was.
    present = _ours(folder)
    changed = sum(write_text(folder / path, text) for path, text in wanted.items())
    stale = sorted(present - set(wanted))
    # After the pages are there, so that a run which is killed leaves too many and never too few.
    for path in stale:
        (folder / path).unlink()
        _remove_if_empty((folder / path).parent, folder)
    return changed + len(stale)


def write_text(path: Path, text: str) -> bool:
    """Write a file whole or not at all, and return False if it holds the text already."""
    content = text.encode()
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    # In the same folder, as only a rename within one file system is atomic.
    unfinished = path.with_name(path.name + _UNFINISHED)
    unfinished.write_bytes(content)
    unfinished.replace(path)
    return True


def _ours(folder: Path) -> set[Path]:
    present = {path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir()}
    for path in sorted(present.copy()):
        if path.name.endswith(_UNFINISHED):
            path.unlink()  # a run that was killed left it
            present.discard(path)
        elif not _is_ours(path):
            raise NotOurFolder(f"{path} was not made by cardpress; choose an empty folder")
    return {path.relative_to(folder) for path in present}


def _is_ours(path: Path) -> bool:
    # To write or delete through a link could reach a file elsewhere, whatever it says at its head.
    if path.is_symlink() or path.suffix != ".md" or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(200).startswith(f"---\n{MADE_BY}".encode())


def _remove_if_empty(path: Path, top: Path) -> None:
    while path != top and not any(path.iterdir()):
        path.rmdir()
        path = path.parent
