"""Fewer rounds of Python's garbage collector while a catalogue is made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (100_000, 50, 100)


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Let the collector go round less often inside the block.

    What a build makes is kept until its end and refers to nothing that refers back, so the rounds
    find nothing: of 500 models they took a fifth of the time.
    """
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
