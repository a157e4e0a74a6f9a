"""Files of data that are written while MkDocs still reads the written pages."""

import logging
from collections.abc import Iterable, Sequence, Set

from cardpress.background import Background, has_background
from cardpress.collecting import collecting_seldom

from .held_log import held_log
from .text_file import TextFile

_FEWEST = 256  # files that are worth a process


class EarlyData:
    """Files that other processes write from now on."""

    def __init__(self, files: Sequence[TextFile], jobs: int) -> None:
        self.files: Set[TextFile] = frozenset(files)
        for file in files:
            file.made_apart = True
        self._writing = Background(_written, files, jobs=jobs)

    def end(self) -> None:
        """Wait until all are there, and have told what was told of them."""
        for told in self._writing.results():
            for record in told:
                logging.getLogger(record.name).callHandlers(record)


def begun(files: Iterable[TextFile], *, jobs: int) -> EarlyData | None:
    """Return the files that are written from now on, by so many processes; None for too few.

    Those that are put together from pieces of all models come later, once there are these.
    """
    own = [file for file in files if not file.is_whole]
    return EarlyData(own, jobs) if jobs and has_background() and len(own) >= _FEWEST else None


def _written(files: Sequence[TextFile]) -> Sequence[logging.LogRecord]:
    with collecting_seldom(), held_log() as told:
        for file in files:
            file.write()
    return told
