"""A guard: no test opens a card of the real catalogue, which changes without asking the code.

It holds in the processes of the tests themselves; a site that a test builds in another process is
of a folder of its own.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "cards"
_allowed = [False]
_REAL = f"{FOLDER}{os.sep}"


@contextmanager
def may_be_read() -> Iterator[Path]:
    """Let what is inside read the real cards; gives their folder."""
    _allowed[0] = True
    try:
        yield FOLDER
    finally:
        _allowed[0] = False


def _guard(event: str, arguments: tuple[object, ...]) -> None:
    # Python tells it of every file, import and class, so that what is no card is left at once.
    if event != "open" or _allowed[0] or not str(arguments[0]).endswith(".yml"):
        return
    path = str(arguments[0])
    if path.startswith(_REAL) or _file(path) in _real_files():
        raise AssertionError(f"a test of the code reads {path}; tests/catalogue/ is frozen for it")


def _file(path: str) -> tuple[int, int] | None:
    # By what it is and not by its name: a link to a card is the card, whatever leads to it.
    try:
        found = os.stat(path)  # noqa: PTH116 - for each file that a test opens
    except OSError:
        return None
    return found.st_dev, found.st_ino


@cache
def _real_files() -> frozenset[tuple[int, int] | None]:
    return frozenset(_file(str(path)) for path in FOLDER.rglob("*.yml"))


@cache
def guard() -> None:
    """Begin to guard, for as long as the process lives."""
    sys.addaudithook(_guard)
