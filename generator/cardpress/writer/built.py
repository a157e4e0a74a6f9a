"""A folder that was built before: what in it is as it was written, and what nobody needs now."""

import os
from collections.abc import Set
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG

from .files import make_folder

Stamp = tuple[int, int, int, int]


def stamp_of(path: str) -> Stamp | None:
    """Return what is another after any change of a file; None where there is none, or a link."""
    try:
        state = os.lstat(path)
    except OSError:
        return None
    if not S_ISREG(state.st_mode):
        return None
    # The last of them is set by the system alone, also where a program puts back the time before.
    return state.st_ino, state.st_size, state.st_mtime_ns, state.st_ctime_ns


def move_folder(folder: Path, to: Path) -> bool:
    """Move a folder to where there is none, and return False if that cannot be done at once."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    try:
        make_folder(to.parent)
        folder.rename(to)
    except OSError:  # as to another disk, or where somebody has written meanwhile
        return False
    return True


def delete_others(folder: Path, but: Set[str]) -> None:
    """Delete what is below a folder but for some files; folders that are left empty go, too."""
    filled = set[str]()
    for around, folders, files in os.walk(folder, topdown=False):
        for name in files:
            path = f"{around}{os.sep}{name}"  # as Path would take a third of all that this takes
            if path in but:
                filled.add(around)
            else:
                _unlink(path)
        for name in folders:
            path = f"{around}{os.sep}{name}"
            if path in filled:
                filled.add(around)
            else:
                _remove_folder(path)
    if os.fspath(folder) not in filled:
        _remove_folder(os.fspath(folder))


def delete_file(path: Path, within: Path) -> None:
    """Delete a file, and the folders that are empty then, up to the one that it is within."""
    _unlink(path)
    for folder in path.parents:
        if folder == within:
            return
        try:
            folder.rmdir()
        except OSError:
            return


def _unlink(path: str | Path) -> None:
    with suppress(OSError):  # whoever empties the folder leaves it alone, too
        Path(path).unlink()


def _remove_folder(path: str) -> None:
    folder = Path(path)
    if folder.is_symlink():
        _unlink(folder)
        return
    with suppress(OSError):
        folder.rmdir()
