"""One run at a time in a folder: the others wait, and a run that is killed keeps none out."""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cardpress.messages import _

_PATIENCE = 60  # seconds; a run writes for less than one, and a stopped one must not hold all
_PAUSE = 0.02


class FolderInUse(OSError):
    """Another run is writing to the folder, and did not end in time."""


@contextmanager
def alone_in(folder: Path, *, patience: float = _PATIENCE) -> Iterator[bool]:
    """Hold a folder against other runs, and yield whether that could be done on this system.

    Raises FolderInUse after ``patience`` seconds.
    """
    # The folder is its own lock. A lock file, as the libraries for this need one, would lie among
    # pages that are all that the folder may hold, and be found there after a kill.
    if sys.platform == "win32":
        yield False
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        yield _locked(handle, folder, patience)
    finally:
        os.close(handle)  # which also unlocks it, as the end of the process does


def _locked(handle: int, folder: Path, patience: float) -> bool:
    if sys.platform == "win32":
        return False
    import fcntl  # noqa: PLC0415 - only where there is one

    deadline = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > deadline:
                told = _("another cardpress is writing there")
                raise FolderInUse(errno.EBUSY, told, os.fspath(folder)) from None
            time.sleep(_PAUSE)
        except OSError:
            return False  # some network file systems know no locks
        else:
            return True
