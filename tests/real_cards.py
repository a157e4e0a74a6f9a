"""A guard: no test opens a card of the real catalogue, which changes without asking the code.

It holds in the processes of the tests themselves; a site that a test builds in another process is
of a folder of its own.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "cards"
_allowed = [False]


@contextmanager
def may_be_read() -> Iterator[Path]:
    """Let what is inside read the real cards; gives their folder."""
    _allowed[0] = True
    try:
        yield FOLDER
    finally:
        _allowed[0] = False


def _guard(event: str, arguments: tuple[object, ...]) -> None:
    path = str(arguments[0]) if event == "open" and not _allowed[0] else ""
    if path.endswith(".yml") and Path(path).resolve().is_relative_to(FOLDER):
        raise AssertionError(f"a test of the code reads {path}; tests/catalogue/ is frozen for it")


@cache
def guard() -> None:
    """Begin to guard, for as long as the process lives."""
    sys.addaudithook(_guard)
