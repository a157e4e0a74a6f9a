"""Commands run as their users run them, each in a process of its own that is quick to start."""

import atexit
import json
import os
import socket
import struct
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO

from tests.site.warm import CARDPRESS, MKDOCS, NUMBER, SCRIPT

__all__ = ["CARDPRESS", "MKDOCS", "SCRIPT", "Process", "Run", "environment", "run", "start"]

Run = subprocess.CompletedProcess[str]
_OURS = (
    "PYTHONPATH",
    "CARDPRESS_CACHE_KEY",
    "SITE_URL",
    "EDIT_URI_TEMPLATE",
    "CARDPRESS_AS_OF",
    "OFFLINE",
    "POLICY_META",
)


@dataclass
class Process:
    """A process that a warm Python became; ``pid`` is its own."""

    pid: int
    _told: socket.socket
    _code: int | None = None

    def wait(self, timeout: float | None = None) -> int:
        """Return the exit code, as `subprocess` has it. Raises TimeoutError."""
        if self._code is None:
            self._told.settimeout(timeout)
            self._code = _number(self._told)
            self._told.close()
        return self._code

    def poll(self) -> int | None:
        """Return the exit code, if there is one yet."""
        try:
            return self.wait(0)
        except BlockingIOError:
            return None


def _number(told: socket.socket) -> int:
    [number] = struct.unpack(NUMBER, told.recv(struct.calcsize(NUMBER)))
    return int(number)


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment of a user who has set nothing of ours but what ``more`` says."""
    inherited = {name: value for name, value in os.environ.items() if name not in _OURS}
    return {**inherited, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1", **(more or {})}


@cache
def _warm() -> socket.socket:
    """Start the Python that has imported much; it ends when nobody can ask it any more."""
    ours, its = socket.socketpair()
    command = (sys.executable, "-P", Path(__file__).with_name("warm.py"), str(its.fileno()))
    warm = subprocess.Popen(
        command,
        pass_fds=[its.fileno()],
        env={**environment(), "PYTHONUNBUFFERED": ""},  # a command that wants it says so
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,  # no file, of which Python would keep in mind that it can seek
    )
    its.close()

    def end() -> None:
        ours.close()
        warm.communicate()

    atexit.register(end)
    return ours


def start(
    program: str,
    *arguments: str | Path,
    cwd: Path,
    env: Mapping[str, str],
    files: tuple[int, int],
    session: bool = False,
) -> Process:
    """Start a program that writes to two files, its output and its errors.

    It may lead a session, so that what it starts can be ended with it.
    """
    asked = {
        "program": program,
        "arguments": [os.fspath(argument) for argument in arguments],
        "cwd": os.fspath(cwd),
        "environment": dict(env),
        "session": session,
    }
    ours, its = socket.socketpair()
    with Path(os.devnull).open("rb") as nothing, its:
        given = [nothing.fileno(), *files, its.fileno()]
        socket.send_fds(_warm(), [json.dumps(asked).encode() + b"\n"], given)
    return Process(_number(ours), ours)


def run(
    program: str,
    *arguments: str | Path,
    cwd: Path,
    env: Mapping[str, str],
    output: int = subprocess.PIPE,
    errors: int = subprocess.PIPE,
) -> Run:
    """Run a program to its end, as `subprocess.run` does."""
    with ExitStack() as ends:
        printed, output = _piped(output, ends)
        told, errors = (None, output) if errors == subprocess.STDOUT else _piped(errors, ends)
        process = start(program, *arguments, cwd=cwd, env=env, files=(output, errors))
    # Both at once, as a full pipe makes its writer wait.
    with ThreadPoolExecutor() as pool:
        texts = [*pool.map(_read, (printed, told))]
    return Run(arguments, process.wait(), *texts)


def _piped(file: int, ends: ExitStack) -> tuple[IO[bytes] | None, int]:
    """Return what to read and where to write, until ``ends``, where a pipe is asked for."""
    if file != subprocess.PIPE:
        return None, file
    reading, writing = os.pipe()
    ends.callback(os.close, writing)
    return os.fdopen(reading, "rb"), writing


def _read(file: IO[bytes] | None) -> str | None:
    if file is None:
        return None
    with file:
        return file.read().decode()
