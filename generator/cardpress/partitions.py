"""Work on many things, shared out to the cores of the machine; the same results as by one."""

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import (
    active_children,
    current_process,
    get_all_start_methods,
    get_context,
)
from multiprocessing.context import BaseContext
from threading import active_count
from typing import Any, Generic, TypeVar

from cardpress.interrupts import held_back
from cardpress.orphans import end_with_parent

_T = TypeVar("_T")
_R = TypeVar("_R")

_FEWEST = 64  # things that are worth a process, whose start takes as long as some of them
_LARGEST = 48  # things a part: large enough to be worth its way back, small enough to share out
_MOST_AHEAD = 3  # processes; what they return comes back through this one, which has its own work
_FEWEST_AHEAD = 8  # parts that are worth a process
_PARTS_AHEAD = 2  # parts that each has before it, so that it need not wait for this process


def cores() -> int:
    """Return how many processes can run at the same time, as far as this one is allowed to."""
    # Where a container has less than the machine, its limit counts.
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


@contextmanager
def pool(jobs: int, context: BaseContext | None = None) -> Iterator[ProcessPoolExecutor]:
    """Yield processes; where an interrupt or an error ends the block, they begin nothing more."""
    before = {*active_children()}
    processes = ProcessPoolExecutor(jobs, mp_context=context, initializer=end_with_parent)
    try:
        yield processes
    finally:
        # An impatient second interrupt would leave them waiting for one another.
        with held_back():
            processes.shutdown(cancel_futures=True)
            # Where one was killed, Python's own thread that looks after them may have failed at it,
            # and would leave this program waiting at its end for those that nobody ends.
            for left in {*active_children()} - before:
                left.terminate()
                left.join()


class Partitions(Generic[_T, _R]):
    """Does one ``work`` on parts of things, in processes that know all that this one knows.

    They begin as copies of this process, so that nothing has to be sent to them but which things a
    part has. What ``work`` returns is sent back; whatever else it changes is lost, where it was not
    done here. ``jobs`` is the number of processes, 0 for as many as there are cores.
    """

    def __init__(self, work: Callable[[Sequence[_T]], _R], *, jobs: int = 0) -> None:
        self._work = work
        self._jobs = jobs or cores()

    def over(self, things: Sequence[_T]) -> Iterator[_R]:
        """Yield what ``work`` returns for each part, in the order of the things."""
        if len(things) < _FEWEST:
            yield self._work(things)
            return
        size = min(_LARGEST, -(-len(things) // self._jobs))
        parts = [things[start : start + size] for start in range(0, len(things), size)]
        if self._jobs == 1 or "fork" not in get_all_start_methods():
            # In parts as well, so that who waits sees how far it is.
            yield from map(self._work, parts)
            return
        _shared.append((self._work, parts))
        try:
            yield from self._shared_out(parts)
        finally:
            _shared.pop()

    def _shared_out(self, parts: Sequence[Sequence[_T]]) -> Iterator[_R]:
        done = 0
        try:
            with pool(self._jobs, get_context("fork")) as processes:
                # A terminal interrupts all processes at once; these have nothing to say to it.
                with held_back():
                    begun = deque(processes.submit(_of_part, each) for each in range(len(parts)))
                # Not by the pool's own `map`, which takes back what it waits for no more: where a
                # process is killed, the thread that looks after the pool fails at that.
                while begun:
                    yield begun.popleft().result()
                    done += 1
        except BrokenProcessPool:
            # One was ended from outside, mostly for its memory; alone there is enough for one.
            for part in parts[done:]:
                yield self._work(part)


class Ahead(Generic[_T, _R]):
    """Does one ``work`` on parts from the last on, while this process begins with the first.

    So nobody has to know beforehand how many parts each of them manages.
    """

    def __init__(self, work: Callable[[Sequence[_T]], _R], parts: Sequence[Sequence[_T]]) -> None:
        self._work = work
        self._parts = parts
        self._processes: ProcessPoolExecutor | None = None
        self._most = 0
        self._begun = dict[int, Future[_R]]()

    @contextmanager
    def begun(self) -> Iterator[None]:
        """Let other processes work inside the block, where the machine has cores for them."""
        others = min(cores() - 1, _MOST_AHEAD)
        if others < 1 or len(self._parts) < _FEWEST_AHEAD or not _may_be_copied():
            yield
            return
        with pool(others, get_context("fork")) as processes:
            self._processes = processes
            self._most = _PARTS_AHEAD * others
            self._share_out(0)
            try:
                yield
            finally:
                self._processes = None

    def of(self, number: int) -> _R | None:
        """Return what another process has made of a part; None if this one has to do it."""
        if number not in self._begun:
            self._share_out(number + 1)
            return None
        try:
            return self._begun[number].result()
        except BrokenProcessPool:
            return None

    def _share_out(self, first: int) -> None:
        """Give the others as much to do as they need, of the parts from the ``first`` on.

        No part is given and taken back, as in `Partitions`.
        """
        if self._processes is None:
            return
        waiting = sum(not begun.done() for begun in self._begun.values())
        parts = range(len(self._parts) - len(self._begun) - 1, first - 1, -1)
        try:
            for number in parts[: self._most - waiting]:
                with held_back():
                    self._begun[number] = self._processes.submit(self._work, self._parts[number])
        except BrokenProcessPool:
            self._processes = None


def _may_be_copied() -> bool:
    """Return whether this process may begin copies of itself, in whatever program it runs."""
    # A copy has none of the threads, and waits for ever for what one of them held.
    is_alone = active_count() == 1 and not current_process().daemon
    return is_alone and "fork" in get_all_start_methods()


# What processes find when they begin: a function and the parts, neither of which can be sent.
_shared: list[tuple[Callable[[Sequence[Any]], Any], Sequence[Sequence[Any]]]] = []


def _of_part(number: int) -> Any:  # noqa: ANN401 - whatever the work returns
    work, parts = _shared[-1]
    return work(parts[number])
