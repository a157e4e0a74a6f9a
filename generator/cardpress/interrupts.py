"""What a person's Ctrl-C does: it ends a command with one line, wherever it comes.

While modules are loaded, nothing is held that would have to be given back, and Python would tell of
an interrupt from within its own machinery. From then on it is raised, so that what is open is left
in order.
"""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

INTERRUPTED = 130
"""Exit status of a command that a person has ended, as shells have it: 128, and the signal."""


def end_at_once() -> None:
    """Let an interrupt end the process where it stands, until it is raised."""
    signal.signal(signal.SIGINT, _end)


def raise_again() -> None:
    """Let an interrupt be raised, where it ended the process until now."""
    # A program that runs a command inside itself keeps what it does with interrupts.
    if signal.getsignal(signal.SIGINT) is _end:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def ignore() -> None:
    """Let no further interrupt come in between, as the process ends."""
    if signal.getsignal(signal.SIGINT) in (_end, signal.default_int_handler):
        signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def held_back() -> Iterator[None]:
    """Hold interrupts back inside the block; one that came is raised after it.

    Processes that begin inside of it never get any: they end with the one that has begun them.
    """
    if not hasattr(signal, "pthread_sigmask"):  # on Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def line_break() -> str:
    """Return what begins a line on standard error: a terminal has shown a ^C in the one before."""
    try:
        return "\n" if os.isatty(_STDERR) else ""
    except OSError:
        return ""


_STDERR = 2


def _end(_signal: int, _frame: FrameType | None) -> None:
    # In English, as nobody has read yet which language the messages are in.
    with suppress(OSError):
        os.write(_STDERR, f"{line_break()}Interrupted.\n".encode())
    os._exit(INTERRUPTED)
