"""A command measured from outside: by the clock, by its processors, by its memory at the most."""

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.site.commands import environment

PATIENCE = 3_600  # seconds until a command that has not ended is given up
_DAY = "2026-11-28"  # of the site, as its pages say how long something lasts
_BETWEEN = 0.05  # seconds between two looks at the memory
_LAST_LINES = 5


class Failed(Exception):
    """A command did not do what is measured; the text says how."""


class Missing(Exception):
    """What is measured is not on this machine; the text says what would bring it there."""


@dataclass(frozen=True)
class Run:
    """What a command took: seconds by the clock and of all processors, bytes of memory."""

    wall: float
    cpu: float
    memory: int
    output: str


def surroundings(cache: Path) -> dict[str, str]:
    """Return an environment in which nothing is kept but in one folder."""
    ours = {"CARDPRESS_AS_OF": _DAY, "XDG_CACHE_HOME": os.fspath(cache), "PYTHONUNBUFFERED": ""}
    # Modules are compiled once and not by each process, as they are for a user.
    return environment({**ours, "PYTHONDONTWRITEBYTECODE": ""})


def run(command: list[str], cwd: Path, env: Mapping[str, str], *, log: Path) -> Run:
    """Run a command to its end and measure it with all the processes that it starts.

    Raises Failed with its last lines where its exit code is not 0.
    """
    with log.open("wb") as output:
        begin = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        with at_most(process.pid) as peak:
            overdue = threading.Timer(PATIENCE, process.kill)
            overdue.start()
            # By the system's own account, which knows of every process that was waited for.
            _, status, used = os.wait4(process.pid, 0)
            wall = time.perf_counter() - begin
            overdue.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    text = log.read_text("utf-8", errors="replace")
    if process.returncode:
        last = " / ".join(text.strip().splitlines()[-_LAST_LINES:])
        raise Failed(f"{Path(command[0]).name} ended with {process.returncode}: {last}")
    return Run(wall, used.ru_utime + used.ru_stime, peak.memory, text)


@dataclass
class Peak:
    """The most memory that a process and all that it started held at a time, in bytes."""

    memory: int = 0


@contextmanager
def at_most(pid: int) -> Iterator[Peak]:
    """Look at the memory of a process and of all that it starts, until the end of the block."""
    peak, ended = Peak(), threading.Event()

    def look() -> None:
        while True:  # at least once, however soon the end is
            peak.memory = _larger(peak.memory, tree(pid))
            if ended.wait(_BETWEEN):
                return

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield peak
    finally:
        ended.set()
        thread.join()


def tree(pid: int) -> list[psutil.Process]:
    """Return a process and all that it has started, as far as they are still there."""
    try:
        process = psutil.Process(pid)
        return [process, *process.children(recursive=True)]
    except psutil.Error:
        return []


def _larger(peak: int, processes: list[psutil.Process]) -> int:
    """Return the larger of a peak and the memory that processes hold now."""
    total = sum(_held(process) for process in processes)
    if total > peak and len(processes) > 1:
        # What they share, as a fork does with its parent, is there once. Finding that out takes the
        # process some time, so it is asked only where it could matter.
        total = sum(_share(process) for process in processes)
    return max(peak, total)


def _held(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0


def _share(process: psutil.Process) -> int:
    try:
        whole = process.memory_full_info()
    except psutil.Error:
        return 0
    return int(getattr(whole, "pss", whole.uss))


def cpu_of(processes: list[psutil.Process]) -> float:
    """Return the seconds of processors that processes have used so far."""
    used = 0.0
    for process in processes:
        try:
            times = process.cpu_times()
        except psutil.Error:
            continue
        used += times.user + times.system + times.children_user + times.children_system
    return used
