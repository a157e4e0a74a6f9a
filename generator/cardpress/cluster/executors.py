"""Who does the work: processes of this machine, or those of a Dask cluster."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from distributed import Client, KilledWorker

from cardpress.interrupts import held_back
from cardpress.messages import _
from cardpress.partitions import cores, pool

_T = TypeVar("_T")
_R = TypeVar("_R")

LOST: tuple[type[Exception], ...] = (BrokenExecutor, KilledWorker, CancelledError)
"""What is raised where a worker has ended, and those that took over its work have, too.

Or where the scheduler has ended, with which all work is cancelled.
"""
_RETRIES = 2  # of work that failed, as where a storage did not answer


PATIENCE = 10  # seconds until a scheduler that does not answer is not there


class NoScheduler(Exception):
    """No scheduler answers at the address, or one without workers; the message says which."""


def _as_it_is(thing: object) -> object:
    return thing


@dataclass(frozen=True)
class Workers:
    """An executor, and how something large comes to each of its workers once.

    ``share`` returns what is handed to each part of the work in its place: by default the thing
    itself.
    """

    executor: Executor
    share: Callable[[Any], Any] = _as_it_is

    def over(
        self, work: Callable[..., _R], things: Sequence[_T], size: int, *shared: object
    ) -> Iterator[_R]:
        """Yield what ``work`` returns for each part of so many things, in their order."""
        parts = (things[start : start + size] for start in range(0, len(things), size))
        # A terminal interrupts all processes at once; those that begin here have nothing to say.
        with held_back():
            waiting = deque(self.executor.submit(work, part, *shared) for part in parts)
        while waiting:
            # Forgotten one by one, as of a million cards all results at once are large.
            yield waiting.popleft().result()


@contextmanager
def local_workers(jobs: int = 0) -> Iterator[Workers]:
    """Yield processes of this machine: as many as it has cores, unless told."""
    with pool(jobs or cores()) as executor:
        yield Workers(executor)


@contextmanager
def dask_workers(scheduler: str) -> Iterator[Workers]:
    """Yield the workers of a Dask cluster, by the address of its scheduler.

    Raises NoScheduler where none answers, or one that has no workers.
    """
    try:
        connected = Client(scheduler, set_as_default=False, timeout=PATIENCE)
    except (OSError, ValueError):  # also of what is no address of one
        message = _("no scheduler of a cluster answers at %(address)s")
        raise NoScheduler(message % {"address": scheduler}) from None
    with connected as client:

        def share(thing: object) -> object:
            # To all at once, each handing it on, and not through the scheduler.
            return client.scatter(thing, broadcast=True, hash=False)

        _await_workers(client, scheduler)
        yield Workers(client.get_executor(retries=_RETRIES), share)


def _await_workers(client: Client, scheduler: str) -> None:
    # Without any, work would wait for ever.
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError:
        message = _("the cluster at %(address)s has no workers; start one: dask worker %(address)s")
        raise NoScheduler(message % {"address": scheduler}) from None
