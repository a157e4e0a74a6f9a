"""A process that is killed, as for its memory, leaves none behind that works for it."""

import os
import subprocess
import sys

import pytest

# Each begins more work than it could do in an hour, and says so once one of its processes works.
_HEAD = """
import os, sys, time
def work(things):
    os.write(1, b"working\\n")
    time.sleep(3600)
things = list(range(500))
"""
_WAYS = {
    "pool": (
        "from cardpress.partitions import Partitions\nlist(Partitions(work, jobs=3).over(things))"
    ),
    "background": (
        "from cardpress.background import Background\n"
        "running = Background(work, things, jobs=3)\ntime.sleep(3600)"
    ),
}


@pytest.mark.parametrize("way", _WAYS)
def test_a_killed_process_leaves_none_behind(way: str) -> None:
    script = _HEAD + _WAYS[way]
    with subprocess.Popen(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as killed:
        assert killed.stdout
        assert killed.stdout.readline() == b"working\n"
        killed.kill()
        # All of them have this output open, which ends with the last.
        killed.stdout.read()
