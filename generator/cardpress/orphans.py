"""Processes that work for another end with it, however it ended."""

import os
from multiprocessing import parent_process
from multiprocessing.connection import wait
from threading import Thread

_ENDED = 1


def end_with_parent() -> None:
    """Let this process end as soon as the one that has begun it is no more.

    One that is killed, as for its memory, says nothing to those that wait for work from it.
    """
    if parent := parent_process():
        Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(parent: int) -> None:
    wait([parent])
    os._exit(_ENDED)
