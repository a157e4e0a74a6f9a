"""Files of data that other processes write while MkDocs is busy with pages of its own."""

import logging
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import chain

from cardpress.background import Background, has_background
from cardpress.collecting import collecting_seldom

from .held_log import held_log
from .text_file import TextFile

_FEWEST = 256  # files that are worth a process
_LAST = 160  # files: about what one writes while MkDocs writes its pages


class DataMeanwhile:
    """Files that other processes write from now on, as many as they manage."""

    def __init__(self, files: Sequence[TextFile], jobs: int) -> None:
        for file in files:
            file.made_apart = True
        self._files = frozenset(files)
        self._writing = Background(_written, files, jobs=jobs)

    def finish(self) -> None:
        """Have all of them be there."""
        for file in sorted(self._files - self.end(), key=lambda file: file.src_uri):
            file.write()

    def end(self) -> Set[TextFile]:
        """Let no other be begun, and return those that are there, told of what was told of them.

        Each of these processes knows all that this one knows, which takes much memory as well.
        """
        told, left = self._writing.end()
        for record in chain.from_iterable(told):
            logging.getLogger(record.name).callHandlers(record)
        for file in left:
            file.made_apart = False
        return self._files - {*left}


def begun(files: Iterable[TextFile], *, jobs: int) -> DataMeanwhile | None:
    """Return the files that are written from now on, by so many processes; None for too few.

    Those that are put together from pieces of all models come later, once there are these.
    """
    own = [file for file in files if not file.is_whole]
    return DataMeanwhile(own, jobs) if jobs and has_background() and len(own) >= _FEWEST else None


def last_of(files: Iterable[TextFile]) -> list[TextFile]:
    """Return which of the files that are still to be written may be the last; none of a few."""
    own = [file for file in files if not file.is_whole]
    return own[-_LAST:] if has_background() and len(own) >= _FEWEST else []


def _written(files: Iterator[TextFile]) -> Sequence[logging.LogRecord]:
    with collecting_seldom(), held_log() as told:
        for file in files:
            file.write()
    return told
