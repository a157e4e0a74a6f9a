"""Asks the warm Python for a command: `python asking.py PLACE PROGRAM ARGUMENTS...` becomes it.

It imports next to nothing, so that a shell's script of many commands takes little time.
"""

import json
import os
import socket
import struct
import sys
from collections.abc import Sequence
from typing import Any

_NUMBER = "!q"  # how numbers are told, as warm.py has it
_BY_SIGNAL = 128  # and its number are a shell's exit code of what a signal has ended


def ask(place: str, asked: dict[str, Any], files: Sequence[int]) -> tuple[int, socket.socket]:
    """Return the number of the new process, and the socket on which its exit code is told."""
    ours, its = socket.socketpair()
    with its, socket.socket(socket.AF_UNIX) as warm:
        warm.connect(place)
        socket.send_fds(warm, [json.dumps(asked).encode() + b"\n"], [*files, its.fileno()])
    return number_from(ours), ours


def number_from(told: socket.socket) -> int:
    """Return the next number that is told."""
    [number] = struct.unpack(_NUMBER, told.recv(struct.calcsize(_NUMBER)))
    return int(number)


def main() -> int:
    """Have a command run in this place, with these files and this environment."""
    place, program, *arguments = sys.argv[1:]
    asked = {
        "program": program,
        "arguments": arguments,
        "cwd": os.getcwd(),  # noqa: PTH109 - without the time that pathlib takes
        "environment": dict(os.environ),
        "session": False,
    }
    _, told = ask(place, asked, (0, 1, 2))
    code = number_from(told)
    return code if code >= 0 else _BY_SIGNAL - code


if __name__ == "__main__":
    sys.exit(main())
