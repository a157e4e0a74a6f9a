"""A running `mkdocs serve`, edited and read as a person does."""

import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.site.commands import Process

PATIENCE = 60  # seconds until a test gives up; a rebuild takes about one


@dataclass
class Server:
    """A running `mkdocs serve`: its catalogue, its address, what it prints, and what was edited."""

    root: Path
    address: str
    log: Path
    process: Process | subprocess.Popen[bytes]
    edited: list[str] = field(default_factory=list)

    def printed(self) -> str:
        """Return all that the terminal has shown."""
        return self.log.read_text("utf-8")

    def builds(self) -> int:
        """Count how often the site was made, or changed for an edit."""
        return 1 + self.printed().count("Detected file changes")

    def whole_builds(self) -> int:
        """Count how often MkDocs has built all of it."""
        return self.printed().count("Building documentation")

    def watched(self) -> list[Path]:
        """Return the files and folders that the server looks at."""
        line = re.search(r"Watching paths for changes: (.*)", self.printed())
        return [self.log.parent / path for path in re.findall("'(.+?)'", line[1] if line else "")]

    def changed(self) -> set[str]:
        """Return the paths of the files of which the server has seen a change."""
        seen = re.findall(r"File\w+Event\(src_path='(.+?)'", self.printed())
        return {Path(path).relative_to(self.root).as_posix() for path in seen}

    def edit(self, path: str, text: str) -> None:
        """Replace a file as an editor does, so that no half of it is ever seen."""
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        unfinished = self.root.parent / "unfinished"
        unfinished.write_text(text, encoding="utf-8")
        unfinished.replace(self.root / path)
        self.edited.append(path)

    def page(self, path: str) -> str:
        """Return a page as it is now, empty where there is none."""
        return page_at(self.address + path, PATIENCE)

    def await_print(self, text: str, times: int = 1) -> None:
        """Return as soon as the terminal has shown a text so many times."""
        deadline = time.monotonic() + PATIENCE
        while self.printed().count(text) < times:
            if time.monotonic() > deadline or self.process.poll() is not None:
                pytest.fail(f"never printed: {text}\n{self.printed()}")
            time.sleep(0.1)

    def await_page(self, path: str, *texts: str) -> str:
        """Return a page as soon as it holds these texts."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                page = self.page(path)
            except OSError:
                page = ""  # not listening yet
            if page and all(text in page for text in texts):
                return page
            time.sleep(0.1)
        pytest.fail(f"{path} never held {texts}; the server printed:\n{self.printed()}")


Serve = Callable[[dict[str, str]], Server]


def page_at(address: str, patience: float) -> str:
    """Return the page at an address, empty where there is none. Raises OSError if none answers."""
    try:
        with urlopen(address, timeout=patience) as answer:
            return str(answer.read(), "utf-8")
    except HTTPError as error:
        error.close()
        return ""


def free_port() -> int:
    """Return a port that nobody listens on."""
    with closing(socket.socket()) as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def stop(process: Process) -> None:
    """End a server with all that it has started."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(timeout=10)
        except TimeoutError:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
