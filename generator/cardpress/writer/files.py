"""A file is written whole or not at all, several of them all or none."""

import errno
import os
import re
import secrets
import stat
from collections.abc import Iterable, Mapping, Set
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from cardpress.interrupts import held_back
from cardpress.messages import _


def write_text(path: Path, text: str | bytes) -> bool:
    """Write a file whole or not at all, and return False if it holds the text already."""
    return bool(write_texts({path: text}))


class InTheWay(Exception):
    """Something is where new files are to be; ``paths`` are relative to their folder."""

    def __init__(self, paths: list[str]) -> None:
        super().__init__(", ".join(paths))
        self.paths = paths


def write_new(folder: Path, texts: Mapping[str, str]) -> None:
    """Write new files below a folder, all or none.

    Raises InTheWay where something is in the place of one of them, or of a folder of theirs.
    """
    files = [PurePosixPath(path) for path in texts]
    folders = {above for file in files for above in file.parents[:-1]}
    places = sorted({*files, *folders})
    found = [place.as_posix() for place in places if _is_in_way(folder / place, place in folders)]
    if found:
        raise InTheWay(found)
    write_texts({folder / path: text for path, text in texts.items()})


def _is_in_way(path: Path, is_folder: bool) -> bool:  # noqa: FBT001 - of one caller
    # A link to a folder, too: what is written behind it would lie elsewhere.
    return path.is_symlink() or (path.exists() and not (is_folder and path.is_dir()))


def write_texts(texts: Mapping[Path, str | bytes]) -> list[Path]:
    """Write all of these files or none, and return those that did not hold their text already.

    None is in its place before the last of them has found room.
    """
    unfinished: dict[Path, Path] = {}
    changed = []
    try:
        for path, text in texts.items():
            content = text.encode() if isinstance(text, str) else text
            if _holds(path, content):
                continue
            unfinished[path] = _beside(path)
            _write(unfinished[path], content)
            changed.append(path)
        # An interrupt comes before the first of them or after the last.
        with held_back():
            for path in changed:
                unfinished[path].replace(path)
                del unfinished[path]
    finally:
        if unfinished:
            with held_back():
                for left in unfinished.values():
                    left.unlink(missing_ok=True)
    return changed


def _holds(path: Path, content: bytes) -> bool:
    """Return whether a file holds a content already.

    Raises IsADirectoryError where a folder is in its place: now and not at the exchange, when other
    files are in place already.
    """
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, _("a folder is in its place"), os.fspath(path))
    # Of another size it is another content, and need not be read.
    is_alike = stat.S_ISREG(found.st_mode) and found.st_size == len(content)
    return is_alike and path.read_bytes() == content


def exchange(texts: Mapping[Path, str], removed: Iterable[Path]) -> None:
    """Write all of these files and remove the others, or leave everything as it is.

    A folder that is empty then is removed, too.
    """
    before = {path: path.read_bytes() if path.is_file() else None for path in texts}
    with held_back():
        _exchanged(texts, removed, before)


def _exchanged(
    texts: Mapping[Path, str], removed: Iterable[Path], before: Mapping[Path, bytes | None]
) -> None:
    aside: dict[Path, Path] = {}
    try:
        # Out of the way first, as that can be undone, and tells whether they may be removed.
        for path in removed:
            kept = _beside(path)
            path.replace(kept)
            aside[path] = kept
        write_texts(texts)
    except BaseException:
        # What was there comes first: nothing that fails below may cost it.
        for path, kept in aside.items():
            kept.replace(path)
        for path, content in before.items():
            _restore(path, content)
        raise
    for kept in aside.values():
        kept.unlink()
        if not any(kept.parent.iterdir()):
            kept.parent.rmdir()


def _restore(path: Path, content: bytes | None) -> None:
    """Put back what a file held, if that is not what it holds."""
    if content is None:
        if path.is_file():  # and not what was in its way: a folder, or a file for a folder
            path.unlink(missing_ok=True)
    elif path.is_file() and path.read_bytes() != content:
        path.write_bytes(content)


def keep_only(folder: Path, names: Set[str], named: re.Pattern[str]) -> None:
    """Delete the files of a folder that are ``named`` like ours, but for some names."""
    for path in [*folder.iterdir()] if folder.is_dir() else ():
        if path.name not in names and named.fullmatch(path.name):
            path.unlink(missing_ok=True)  # of a link the link alone


def _beside(path: Path) -> Path:
    # In the same folder, as only a rename within one file system is atomic; named by chance, so
    # that two runs never share one; and hidden, as a site generator leaves hidden files alone.
    return path.with_name(f".cardpress-{secrets.token_hex(8)}.unfinished")


def _write(path: Path, content: bytes) -> None:
    try:
        with _opened(path) as file:
            file.write(content)
    except OSError as error:
        error.filename = error.filename or os.fspath(path.parent)  # a full disk names no place
        raise


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("xb")
    except (FileNotFoundError, NotADirectoryError):
        # Only now, as nearly all files are beside others.
        make_folder(path.parent)
        return path.open("xb")


def make_folder(path: Path) -> None:
    """Make a folder, and those above it, where there is none."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        # "File exists" would name a folder that its reader knows to be missing.
        raise NotADirectoryError(errno.ENOTDIR, _("not a folder"), error.filename) from None
