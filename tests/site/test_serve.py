"""`mkdocs serve`: an edit shows after one rebuild, and no mistake ends the server."""

import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import permutations
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.conftest import BASE, ROOT
from tests.site.conftest import BIN, SMALL_SITE, SmallSite, environment

_PATIENCE = 60  # seconds until a test gives up; a rebuild takes about one
_PLAIN = "cards/models/acme/plain.yml"
_SOUND = (BASE / _PLAIN).read_text("utf-8")
_BROKEN = _SOUND + "releasd: 2025\n"
_TELLS = ("This card has problems", "3:1", "releasd", "did you mean 'release_date'?")
_SITE = {"mkdocs.yml": SMALL_SITE, "docs/about.md": "# About us\n"}
_TEMPLATES = {
    path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
    for path in ROOT.glob("templates/pages/m*.j2")
}


@dataclass
class Server:
    """A running `mkdocs serve`: its catalogue, its address, what it prints, and what was edited."""

    root: Path
    address: str
    log: Path
    process: subprocess.Popen[bytes]
    edited: list[str] = field(default_factory=list)

    def printed(self) -> str:
        """Return all that the terminal has shown."""
        return self.log.read_text("utf-8")

    def builds(self) -> int:
        """Count the builds that have begun."""
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
        unfinished = self.root.parent / "unfinished"
        unfinished.write_text(text, encoding="utf-8")
        unfinished.replace(self.root / path)
        self.edited.append(path)

    def page(self, path: str) -> str:
        """Return a page as it is now, empty where there is none."""
        try:
            with urlopen(self.address + path, timeout=_PATIENCE) as answer:
                return str(answer.read(), "utf-8")
        except HTTPError as error:
            error.close()
            return ""

    def await_page(self, path: str, *texts: str) -> str:
        """Return a page as soon as it holds these texts."""
        deadline = time.monotonic() + _PATIENCE
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


def _free_port() -> int:
    with closing(socket.socket()) as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def _stop(process: subprocess.Popen[bytes]) -> None:
    try:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.fixture
def serve(small_site: SmallSite, tmp_path: Path) -> Iterator[Serve]:
    """Serve the base catalogue with the given files, until the test ends."""
    started: list[subprocess.Popen[bytes]] = []

    def start(files: dict[str, str]) -> Server:
        root, log = small_site({**_SITE, **files}), tmp_path / "log"
        address = f"127.0.0.1:{_free_port()}"
        arguments = (
            "serve",
            "--verbose",
            "--dev-addr",
            address,
            "--config-file",
            root / "mkdocs.yml",
        )
        with log.open("wb") as output:
            process = subprocess.Popen(
                [BIN / "mkdocs", *arguments],
                cwd=tmp_path,
                env=environment({"TMPDIR": str(tmp_path)}),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        started.append(process)
        server = Server(root, f"http://{address}/", log, process)
        server.await_page("", "<h1")
        return server

    yield start
    for process in started:
        _stop(process)


def _assert_told_on_the_page_and_the_terminal(server: Server) -> None:
    page = server.await_page("models/plain/", *_TELLS)
    assert _PLAIN in page
    assert f"{_PLAIN}:3:1: releasd: not a field of a model card" in server.printed()
    assert "Traceback" not in server.printed()
    assert "<h1" in server.await_page("models/bolt/", "128,000")
    server.await_page("models/", "Bolt")
    server.await_page("about/", "About us")


def _assert_one_build_an_edit(server: Server) -> None:
    """Assert it after the last of several edits shows.

    The look at the files that found it has found all that the builds before it had changed, even
    where one build answers both.
    """
    assert len(server.edited) > 1
    assert server.builds() == 1 + len(server.edited)
    assert server.changed() == set(server.edited)
    # A file below two of these would be found changed twice.
    assert server.watched()
    assert not any(one.is_relative_to(other) for one, other in permutations(server.watched(), 2))


def test_an_edit_of_a_card_shows_after_one_rebuild(serve: Serve) -> None:
    server = serve({})
    server.edit(_PLAIN, _SOUND + "overview: Fresh from the editor.\n")
    server.await_page("models/plain/", "Fresh from the editor.")
    server.edit("cards/models/acme/second.yml", "name: Second\ntype: Embedding Model\n")
    server.await_page("models/second/", "Second")
    server.await_page("models/", "Second")
    _assert_one_build_an_edit(server)


def test_an_edit_of_a_template_shows_after_one_rebuild(serve: Serve) -> None:
    server = serve(_TEMPLATES)
    path = "templates/pages/model.md.j2"
    server.edit(path, _TEMPLATES[path] + "\nThe end of the card.\n")
    server.await_page("models/plain/", "The end of the card.")
    server.await_page("models/bolt/", "The end of the card.")
    server.edit(path, _TEMPLATES[path] + "\nThe very end.\n")
    server.await_page("models/plain/", "The very end.")
    _assert_one_build_an_edit(server)


def test_a_card_breaks_and_is_mended_while_the_server_lives(serve: Serve) -> None:
    server = serve({})
    server.edit(_PLAIN, _BROKEN)
    _assert_told_on_the_page_and_the_terminal(server)
    server.edit(_PLAIN, _SOUND + "overview: Mended.\n")
    page = server.await_page("models/plain/", "Mended.")
    assert "This card has problems" not in page
    _assert_one_build_an_edit(server)


def test_the_server_starts_with_a_broken_card(serve: Serve) -> None:
    server = serve({_PLAIN: _BROKEN})
    _assert_told_on_the_page_and_the_terminal(server)
    server.edit(_PLAIN, _SOUND)
    server.await_page("models/plain/", "Embedding Model")
    server.edit("cards/models/rival/bolt.yml", "name: [")
    server.await_page("models/bolt/", "This card has problems", "not valid YAML")


def test_a_template_breaks_and_is_mended_while_the_server_lives(serve: Serve) -> None:
    server = serve(_TEMPLATES)
    path = "templates/pages/model.md.j2"
    for broken in ("# {% if %}\n", "#\n{{ view.nmae }}\n", "# {{ view }}\n"):
        server.edit(path, broken)
        line = broken.split("{")[0].count("\n") + 1
        server.await_page("models/plain/", "This page could not be made", f"{path}:{line}")
        assert f"{path}:{line}:1: the template fails" in server.printed()
        server.await_page("benchmarks/sums/", "Whether it can multiply.")
        server.edit(path, _TEMPLATES[path])
        page = server.await_page("models/plain/", "Embedding Model")
        assert "This page could not be made" not in page
    assert "Traceback" not in server.printed()
