"""A terminal in front of which a person sits."""

import itertools
import os
import sys
from collections.abc import Callable

import pytest

_END = b"<end>"


class Screen:
    """A terminal in front of which a person sits, for the length of a block."""

    def __enter__(self) -> "Screen":
        self._patch = pytest.MonkeyPatch()
        self._patch.delenv("CI", raising=False)
        self._patch.setenv("TERM", "xterm")
        self._patch.setenv("COLUMNS", "80")
        self._ours, self._theirs = os.openpty()
        # Here, as what captures the output of tests puts its own there before each of them.
        self._streams = [os.fdopen(os.dup(self._theirs), "w", encoding="utf-8") for _ in range(2)]
        for name, stream in zip(("stdout", "stderr"), self._streams, strict=True):
            self._patch.setattr(sys, name, stream)
        return self

    def __exit__(self, *_: object) -> None:
        self._patch.undo()
        for stream in self._streams:
            stream.close()
        os.close(self._ours)
        os.close(self._theirs)

    def read(self) -> str:
        """Return what has been written since this was read last."""
        for stream in self._streams:
            stream.flush()
        # A terminal has no end at which to stop.
        os.write(self._theirs, _END)
        seen = b""
        while not seen.endswith(_END):
            seen += os.read(self._ours, 65536)
        return seen.removesuffix(_END).decode()


def every(seconds: float) -> Callable[[], float]:
    """Return a clock on which each look is so much later than the one before."""
    return itertools.count(0, seconds).__next__


def left(shown: str) -> list[str]:
    """Return the lines that stay in a terminal when all is done."""
    lines, row = [""], 0
    for part in shown.replace("\r\n", "\n").replace("\x1b[1A\x1b[2K", "\0").split("\n"):
        for number, text in enumerate(part.split("\0")):
            if number:
                row -= 1
                lines[row] = ""
            # A carriage return writes over what stands there.
            lines[row] = text.rsplit("\r", 1)[-1] if "\r" in text else lines[row] + text
        row += 1
        lines += [""] * (row + 1 - len(lines))
    return [line for line in lines if line.strip()]
