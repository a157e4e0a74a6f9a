"""`mkdocs serve` as its user sees it: from a card that is saved to the page that shows it."""

import os
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import edits
from tests.benchmarks.edits import MISTAKE, Edit
from tests.benchmarks.measurement import Measurement
from tests.benchmarks.measuring import PATIENCE, Failed, Peak, at_most, cpu_of, tree
from tests.benchmarks.workplace import BIN, Place
from tests.site.serving import free_port, page_at

_BETWEEN = 0.02  # seconds between two looks at a page
# A build of MkDocs, or what an edit of cards alone takes in its place.
_BUILT = re.compile(r"(?:Documentation built|cards read) in ([\d.]+) s")


@dataclass
class _Server:
    """A running `mkdocs serve` of a place, what it prints, and the most memory it has held."""

    place: Place
    process: subprocess.Popen[bytes]
    address: str
    log: Path
    peak: Peak

    def page(self, path: str) -> str:
        """Return a page as it is now, empty where there is none; waits for a build that goes on."""
        try:
            return page_at(self.address + path, PATIENCE)
        except OSError:
            return ""  # not listening yet

    def await_page(self, path: str, is_right: Callable[[str], bool]) -> None:
        """Return as soon as a page is right. Raises Failed where it never is."""
        deadline = time.monotonic() + PATIENCE
        while True:
            page = self.page(path)
            if page and is_right(page):
                return
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise Failed(f"mkdocs serve never showed {path} as it should be: {self.last()}")
            time.sleep(_BETWEEN)

    def last(self) -> str:
        """Return the last lines that the server has printed."""
        return " / ".join(self.log.read_text("utf-8").splitlines()[-5:])

    def builds(self) -> list[float]:
        """Return how long each build took, as the server says."""
        return [float(seconds) for seconds in _BUILT.findall(self.log.read_text("utf-8"))]

    def measurement(self, row: str, begin: float, cpu: float, builds: int) -> Measurement:
        """Return what it took from a moment until now, with what the server says of its build."""
        wall = time.perf_counter() - begin
        used = cpu_of(tree(self.process.pid)) - cpu
        deadline = time.monotonic() + 10
        while len(told := self.builds()) <= builds and time.monotonic() < deadline:
            time.sleep(_BETWEEN)  # its line may come a moment after the page
        rebuild = told[-1] if len(told) > builds else 0.0
        return Measurement(row, self.place.models, wall, used, self.peak.memory, rebuild)

    def start(self) -> Measurement:
        """Return how long it takes from now until there is a page."""
        begin = time.perf_counter()
        self.await_page(f"models/{self.place.card.stem}/", lambda page: "<h1" in page)
        return self.measurement("serve-start", begin, 0, 0)

    def seen(self, row: str, edit: Edit, *, gone: str = "") -> Measurement:
        """Return how long it takes from an edit until its page shows it, and not what is gone."""
        path = edit.page.removesuffix("index.html")

        def is_right(page: str) -> bool:
            return edit.shows in page and not (gone and gone in page)

        if is_right(self.page(path)):
            raise Failed(f"{path} is before the edit as it should be after it")
        builds, cpu = len(self.builds()), cpu_of(tree(self.process.pid))
        edit.make()
        begin = time.perf_counter()
        self.await_page(path, is_right)
        return self.measurement(row, begin, cpu, builds)


def serve(place: Place) -> Iterator[Measurement]:
    """Yield how long each of several edits takes until its page shows it."""
    card, text = place.card, place.card.read_text("utf-8")
    score, undone = place.another_score(), edits.as_it_is(place.card)
    with _serving(place) as server:
        try:
            yield server.start()
            yield server.seen("serve-text", edits.more_text(card))
            yield server.seen("serve-score", place.another_score())
            yield server.seen("serve-undo", undone, gone=score.shows)
            yield server.seen("serve-mistake", edits.mistake(card))
            yield server.seen("serve-mended", undone, gone=MISTAKE)
        finally:
            card.write_text(text, encoding="utf-8")


@contextmanager
def _serving(place: Place) -> Iterator[_Server]:
    address, log = f"127.0.0.1:{free_port()}", place.folder / "log"
    config = os.fspath(place.root / "mkdocs.yml")
    command = ("serve", "--no-strict", "--dev-addr", address, "--config-file", config)
    with log.open("wb") as output:
        process = subprocess.Popen(
            [BIN / "mkdocs", *command],
            cwd=place.folder,
            # So that its lines are there when the page is.
            env={**place.surroundings, "PYTHONUNBUFFERED": "1"},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        with at_most(process.pid) as peak:
            yield _Server(place, process, f"http://{address}/", log, peak)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
