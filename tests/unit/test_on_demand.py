"""Files of a served site are made when they are asked for, once, and again after each change."""

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event, Thread
from typing import Any, cast

import pytest

from cardpress.mkdocs_plugin.on_demand import Make, OnDemand


class _Server:
    """As much of MkDocs' server as answers a request with a file of the site."""

    mount_path = "/docs/"

    def __init__(self, root: Path) -> None:
        self.root = str(root)
        self.app: Callable[..., Iterable[bytes]] = self._answer
        self.before_answer: Callable[[], None] = lambda: None

    def get_app(self) -> Callable[..., Iterable[bytes]]:
        return self._answer

    def set_app(self, app: Callable[..., Iterable[bytes]]) -> None:
        self.app = app

    def error_handler(self, code: int) -> bytes:
        return f"error {code}".encode()

    def _answer(self, environ: dict[str, str], start: Callable[..., None]) -> Iterable[bytes]:
        self.before_answer()
        path = environ["PATH_INFO"].removeprefix(self.mount_path)
        file = Path(self.root, path + ("index.html" if path.endswith("/") else ""))
        if file.is_dir() and (file / "index.html").is_file():
            start("302 Found", [])
            return [b"leads on"]
        start("200 OK" if file.is_file() else "404 Not Found", [])
        return [file.read_bytes() if file.is_file() else b"nothing"]

    def get(self, path: str) -> tuple[str, str]:
        """Return the status and the text of an answer."""
        found: list[str] = []
        body = self.app({"PATH_INFO": path}, lambda status, _: found.append(status))
        return found[0][:3], b"".join(body).decode()


@pytest.fixture
def served(tmp_path: Path) -> tuple[OnDemand, _Server]:
    """Serve an empty folder."""
    on_demand, server = OnDemand(), _Server(tmp_path)
    on_demand.serve(cast("Any", server))
    return on_demand, server


def _counted(*texts: str | None) -> tuple[Make, list[str | None]]:
    left, made = [*texts], list[str | None]()

    def make() -> str | None:
        made.append(left.pop(0))
        return made[-1]

    return make, made


def test_a_file_is_made_once_until_the_site_changes(served: tuple[OnDemand, _Server]) -> None:
    on_demand, server = served
    make, made = _counted("one", "two")
    on_demand.renew({"models/a/index.html": make})
    assert made == []
    assert server.get("/docs/models/a/") == server.get("/docs/models/a/") == ("200", "one")
    assert made == ["one"]
    on_demand.renew({"models/a/index.html": make})
    assert server.get("/docs/models/a/index.html") == ("200", "two")
    assert server.get("/docs/models/a/") == ("200", "two")


def test_a_folder_is_found_without_its_slash(served: tuple[OnDemand, _Server]) -> None:
    on_demand, server = served
    on_demand.renew({"models/a/index.html": lambda: "one"})
    assert server.get("/docs/models/a") == ("302", "leads on")
    assert server.get("/docs/models/../models/./a/") == ("200", "one")


def test_what_is_gone_is_gone_even_if_it_was_made(served: tuple[OnDemand, _Server]) -> None:
    on_demand, server = served
    on_demand.renew({"a.json": lambda: "{}", "b.json": lambda: "{}"})
    assert server.get("/docs/a.json") == ("200", "{}")
    on_demand.renew({"b.json": lambda: "[]"})
    assert server.get("/docs/a.json") == ("404", "error 404")
    assert server.get("/docs/b.json") == ("200", "[]")
    on_demand.renew({"a.json": lambda: "again"})
    assert server.get("/docs/a.json") == ("200", "again")


def test_other_files_are_none_of_its_business(
    served: tuple[OnDemand, _Server], tmp_path: Path
) -> None:
    on_demand, server = served
    (tmp_path / "about.html").write_text("ours", encoding="utf-8")
    on_demand.renew({"a.json": lambda: "{}"})
    assert server.get("/docs/about.html") == ("200", "ours")
    assert server.get("/docs/nowhere/") == ("404", "nothing")
    on_demand.clear()
    assert not on_demand.is_serving


def test_a_file_that_cannot_be_made_is_tried_again(
    served: tuple[OnDemand, _Server], caplog: pytest.LogCaptureFixture
) -> None:
    on_demand, server = served
    left = [ValueError("a plugin"), None]

    def make() -> str:
        if fault := left.pop(0):
            raise fault
        return "made"

    on_demand.renew({"a.json": make})
    assert server.get("/docs/a.json") == ("404", "nothing")
    assert "a.json" in caplog.text
    assert server.get("/docs/a.json") == ("200", "made")


def test_who_asked_before_a_change_gets_what_is_true_after_it(
    served: tuple[OnDemand, _Server],
) -> None:
    on_demand, server = served
    on_demand.renew({"a.json": lambda: "old"})
    asked, changed = Event(), Event()

    def wait_for_the_build() -> None:  # as MkDocs' server does
        asked.set()
        assert changed.wait(30)

    server.before_answer = wait_for_the_build
    answers = list[tuple[str, str]]()
    asking = Thread(target=lambda: answers.append(server.get("/docs/a.json")))
    asking.start()
    assert asked.wait(30)
    with on_demand.changing():
        Path(server.root, "a.json").unlink()  # as a build cleans the site
        on_demand.renew({"a.json": lambda: "new"})
    changed.set()
    asking.join()
    assert answers == [("200", "new")]
