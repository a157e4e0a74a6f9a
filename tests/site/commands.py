"""Commands run as their users run them, each in a process of its own that is quick to start."""

import atexit
import fcntl
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO

from tests.site.asking import ask, number_from
from tests.site.warm import CARDPRESS, MKDOCS, SCRIPT

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
            self._code = number_from(self._told)
            self._told.close()
        return self._code

    def poll(self) -> int | None:
        """Return the exit code, if there is one yet."""
        try:
            return self.wait(0)
        except BlockingIOError:
            return None


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment of a user who has set nothing of ours but what ``more`` says."""
    inherited = {name: value for name, value in os.environ.items() if name not in _OURS}
    return {**inherited, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1", **(more or {})}


@cache
def warm_place() -> str:
    """Return where the Python that has imported much can be asked, as long as this process lives.

    All processes of a suite ask the same, which the first of them starts; it ends with the last.
    """
    name = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))[:16]
    folder = Path(tempfile.gettempdir())
    place = folder / f"cardpress-{name}"
    with (folder / f"cardpress-{os.getuid()}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        # A connection that stays says that somebody may ask.
        connection = _connected(place) or _started(place)
    atexit.register(connection.close)
    return os.fspath(place)


def _connected(place: Path) -> socket.socket | None:
    connection = socket.socket(socket.AF_UNIX)
    try:
        connection.connect(os.fspath(place))
    except OSError:
        connection.close()
        return None
    return connection


def _started(place: Path) -> socket.socket:
    place.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.fspath(place))
        listener.listen()
        command = (sys.executable, "-P", Path(__file__).with_name("warm.py"))
        warm = subprocess.Popen(
            (*command, str(listener.fileno())),
            pass_fds=[listener.fileno()],
            env={**environment(), "PYTHONUNBUFFERED": ""},  # a command that wants it says so
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,  # no file, of which Python would keep in mind that it can seek
        )
    atexit.register(warm.communicate)  # after the connection is closed, as the last is the first
    connection = _connected(place)
    assert connection
    return connection


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
    with Path(os.devnull).open("rb") as nothing:
        return Process(*ask(warm_place(), asked, (nothing.fileno(), *files)))


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
