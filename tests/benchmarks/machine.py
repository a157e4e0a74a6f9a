"""The machine of a run, so far as its figures depend on it, and the versions of what was run."""

import os
import platform
import re
import resource
import subprocess
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import psutil

from tests.benchmarks.engines import tool
from tests.benchmarks.measuring import Missing
from tests.conftest import ROOT

_PACKAGES = ("mkdocs", "mkdocs-material", "jinja2", "pyyaml", "comrak")
_CPUINFO = Path("/proc/cpuinfo")


@dataclass(frozen=True)
class Machine:
    """Where and when the benchmark ran."""

    date: str
    processor: str
    cores: int
    memory: int
    system: str
    python: str
    commit: str
    versions: dict[str, str] = field(default_factory=dict)


def this_machine() -> Machine:
    """Return this machine as it is now."""
    return Machine(
        date=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        processor=_processor(),
        cores=os.cpu_count() or 0,
        memory=psutil.virtual_memory().total,
        system=f"{platform.system()} {platform.machine()}",
        python=platform.python_version(),
        commit=_output("git", "-C", os.fspath(ROOT), "describe", "--always", "--dirty"),
        versions={name: version(name) for name in _PACKAGES} | _engines(),
    )


def _processor() -> str:
    if _CPUINFO.exists():
        named = re.search(r"model name\s*: (.*)", _CPUINFO.read_text("utf-8"))
        if named:
            return named[1]
    return platform.processor() or "unknown processor"


def _engines() -> dict[str, str]:
    found = {}
    for name, asked in (("hugo", "version"), ("zensical", "--version")):
        try:
            told = _output(os.fspath(tool(name)), asked)
        except Missing:
            continue
        number = re.search(r"\d+\.\d+\.\d+", told.splitlines()[-1] if told else "")
        found[name] = number[0] if number else "of an unknown version"
    return found


def _output(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip()


class Bystanders:
    """What others did on this machine while the benchmark ran, which makes its figures larger."""

    def __init__(self) -> None:
        self._begin = time.monotonic()
        self._others = _seconds_of_others()

    def share(self) -> float:
        """Return the share of all cores that others have used, from 0 to 1."""
        cores = (os.cpu_count() or 1) * (time.monotonic() - self._begin)
        return max(0.0, (_seconds_of_others() - self._others) / cores)


def _seconds_of_others() -> float:
    """Return the seconds of processors that were used by none that this process has waited for."""
    used = psutil.cpu_times()
    # Of Linux alone; what a virtual machine's host took for others is theirs as well.
    asleep = used.idle + getattr(used, "iowait", 0) + getattr(used, "guest", 0)
    ours = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return float(sum(used) - asleep - sum(one.ru_utime + one.ru_stime for one in ours))
