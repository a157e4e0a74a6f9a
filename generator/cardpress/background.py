"""Work that other processes begin at once, while this one goes on with something else."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Generic, NamedTuple, TypeVar

from cardpress.interrupts import held_back
from cardpress.orphans import end_with_parent

_T = TypeVar("_T")
_R = TypeVar("_R")


def has_background() -> bool:
    """Return whether the system lets a process begin as a copy of this one."""
    return "fork" in get_all_start_methods()


class Ended(NamedTuple, Generic[_T, _R]):
    """What the work has returned where it came to an end, and the things that nobody has done."""

    results: list[_R]
    left: list[_T]


class Background(Generic[_T, _R]):
    """Does one ``work`` on things, in so many processes that know all that this one knows.

    The work takes one thing after the other, as long as there are any, and has done each before it
    takes the next. Whatever it changes is lost, but for files and for what it returns. Nothing
    waits for these processes: they end with this one, however it ends.
    """

    def __init__(
        self, work: Callable[[Iterator[_T]], _R], things: Sequence[_T], *, jobs: int
    ) -> None:
        # Neighbours take about as long as each other: each process gets some of every sort.
        self._shares = [things[number::jobs] for number in range(jobs)]
        context = get_context("fork")
        self._running: list[tuple[BaseProcess, Connection]] = []
        with held_back():
            for share in self._shares:
                ours, theirs = context.Pipe()
                process = context.Process(target=_send, args=(work, share, theirs), daemon=True)
                process.start()
                theirs.close()
                self._running.append((process, ours))

    def end(self) -> Ended[_T, _R]:
        """Let no process take another thing, and return once each has done what it has taken."""
        ended = Ended[_T, _R]([], [])
        for _, connection in self._running:
            with suppress(OSError):  # it may have ended by itself
                connection.send_bytes(b"enough")
        for share, (process, connection) in zip(self._shares, self._running, strict=True):
            done = 0
            # A process that failed, or was ended from outside, leaves its whole share undone.
            with closing(connection), suppress(EOFError, OSError):
                result, done = connection.recv()
                ended.results.append(result)
            process.join()
            ended.left.extend(share[done:])
        return ended


def _send(work: Callable[[Iterator[_T]], _R], share: Sequence[_T], connection: Connection) -> None:
    end_with_parent()
    taken = list[_T]()

    def things() -> Iterator[_T]:
        for thing in share:
            if connection.poll():
                return
            taken.append(thing)
            yield thing

    # What is wrong is told where the share is done once more.
    with suppress(Exception):
        connection.send((work(things()), len(taken)))
