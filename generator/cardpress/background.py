"""Work that other processes begin at once, while this one goes on with something else."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from cardpress.interrupts import held_back
from cardpress.orphans import end_with_parent

_T = TypeVar("_T")
_R = TypeVar("_R")


def has_background() -> bool:
    """Return whether the system lets a process begin as a copy of this one."""
    return "fork" in get_all_start_methods()


class Background(Generic[_T, _R]):
    """Does one ``work`` on things, in so many processes that know all that this one knows.

    Whatever the work changes is lost, but for files and for what it returns of each share of the
    things. Nothing waits for these processes: they end with this one, however it ends.
    """

    def __init__(
        self, work: Callable[[Sequence[_T]], _R], things: Sequence[_T], *, jobs: int
    ) -> None:
        self._work = work
        # Neighbours take about as long as each other: each process gets some of every sort.
        self._shares = [things[number::jobs] for number in range(jobs)]
        context = get_context("fork")
        self._running: list[tuple[BaseProcess, Connection]] = []
        with held_back():
            for share in self._shares:
                ours, theirs = context.Pipe(duplex=False)
                process = context.Process(target=_send, args=(work, share, theirs), daemon=True)
                process.start()
                theirs.close()
                self._running.append((process, ours))

    def results(self) -> Iterator[_R]:
        """Yield what the work returns of each share, once it is done."""
        for share, (process, connection) in zip(self._shares, self._running, strict=True):
            with closing(connection):
                found = _received(connection)
            process.join()
            # A process that failed, or was ended from outside, leaves its share to this one.
            yield found[0] if found else self._work(share)


def _send(work: Callable[[Sequence[_T]], _R], share: Sequence[_T], to: Connection) -> None:
    end_with_parent()
    # What is wrong is told where the share is done once more.
    with suppress(Exception):
        to.send(work(share))


def _received(connection: Connection) -> list[Any]:
    try:
        return [connection.recv()]
    except (EOFError, OSError):
        return []
